/**
 * How far an instance is accessible, as it must be declared (loi n° 2005-102, art. 47; décret
 * n° 2019-768; RGAA 4.1.2, « Déclaration d’accessibilité »).
 */

/** What a human audit found. Automatic tests are not an audit. */
export interface Audit {
  /** The day of the audit, "2026-11-25". */
  readonly on: string;
  readonly by: string;
  readonly met: number;
  readonly applicable: number;
  readonly missing: string;
}

export type Conformity = "none" | "partial" | "total";

/** An audit speaks for three years. */
const YEARS = 3;

/**
 * « Totalement » when every criterion that applies is met, « partiellement » from one half on, else
 * « non conforme »: also without an audit, and once the last one is more than three years old.
 */
export function decideConformity(audit: Audit | undefined, today: Temporal.PlainDate): Conformity {
  if (audit === undefined) return "none";
  const ends = Temporal.PlainDate.from(audit.on).add({ years: YEARS });
  if (Temporal.PlainDate.compare(today, ends) > 0) return "none";
  if (audit.met >= audit.applicable) return "total";
  return audit.met * 2 >= audit.applicable ? "partial" : "none";
}

/** The words that the law prescribes for each. */
export const conformityLabels = {
  none: "non conforme",
  partial: "partiellement conforme",
  total: "totalement conforme",
} as const satisfies Record<Conformity, string>;

/** « Accessibilité : non conforme », at the foot of every page (same decree, art. 5). */
export function writeMention(audit: Audit | undefined, today: Temporal.PlainDate): string {
  return `Accessibilité : ${conformityLabels[decideConformity(audit, today)]}`;
}
