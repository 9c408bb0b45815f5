import type { Id } from "#basics/id";

export type ReportId = Id<"Report">;
export type ReviewId = Id<"Review">;
export type VerdictId = Id<"Verdict">;

/** A public thing of some module, by the name under which that module lets it be reported. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

const KIND = /^[a-z][a-z-]{0,39}$/;
const SUBJECT = /^[\w-]{1,64}$/;

/** Reads what an address says of a subject; undefined when it cannot be one. */
export function readSubject(kind: string, id: string): Subject | undefined {
  return KIND.test(kind) && SUBJECT.test(id) ? { kind, id } : undefined;
}

/** Why something is reported. */
export const reasons = ["illegal", "harassment", "privacy", "wrong", "spam", "other"] as const;
export type Reason = (typeof reasons)[number];

export const reasonLabels = {
  illegal: "C’est interdit par la loi",
  harassment: "C’est une insulte, une menace ou du harcèlement",
  privacy: "Cela touche à la vie privée de quelqu’un",
  wrong: "C’est faux, périmé ou trompeur",
  spam: "C’est de la publicité ou un envoi en masse",
  other: "Autre chose",
} as const satisfies Record<Reason, string>;

/** A notice (DSA, art. 16-2): why, in the words of who reports, and how to answer them if they want it. */
export interface Report {
  readonly subject: Subject;
  readonly reason: Reason;
  readonly explanation: string;
  readonly name: string | undefined;
  readonly address: string | undefined;
}

/** The few signs by which one speaks of a report. */
export function referenceOf(id: ReportId): string {
  return id.slice(0, 8).toUpperCase();
}
