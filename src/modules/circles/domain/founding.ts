import { done, refused, type Result } from "#basics/result";

import { type Circle, type CircleKind, isClosed, type Joining } from "./circle.ts";
import type { Standing } from "./rights.ts";

/** The kinds that one founds from a page; an archipelago is made by its organisations. */
export const FOUNDED_KINDS = ["local", "global", "support", "governing"] as const;

/** The most that a circle says of itself. */
export const MOST = {
  name: 80,
  purpose: 600,
  sentence: 240,
  sentences: 12,
  question: 200,
  questions: 5,
  rules: 6_000,
} as const;

/** What somebody asks when they found a circle. */
export interface AskedCircle {
  readonly name: string;
  readonly kind: CircleKind;
  readonly purpose: string;
  readonly charter: readonly string[];
  readonly joining: Joining;
  readonly isPrivate: boolean;
  readonly questions?: readonly string[] | undefined;
}

export type FoundRefusal =
  | "sign-in-first"
  | "operator-only"
  | "no-charter"
  | "unknown-parent"
  | "not-a-facilitator-above"
  | "private-above"
  | "closed-above";

/** Who founds: whether a person, whether the operator, how they stand in the circle above, if there is one. */
export interface Founder {
  readonly standing: Standing;
  readonly isOperator: boolean;
  readonly above: { readonly circle: Circle; readonly standing: Standing } | undefined;
}

/**
 * Anyone signed in may found a circle, and facilitates it. The governance of the instance is founded by
 * its operator. A part of a circle is founded by a facilitator of it; a part of a private one is private,
 * since its page names the circle above. Around a person, a circle is always private.
 */
export function decideFounding(
  asked: AskedCircle,
  { standing, isOperator, above }: Founder,
): Result<{ readonly isOpen: boolean }, FoundRefusal> {
  if (standing === "visitor") return refused("sign-in-first");
  if (asked.kind === "governing" && !isOperator) return refused("operator-only");
  if (asked.charter.length === 0) return refused("no-charter");
  const isOpen = !asked.isPrivate && asked.kind !== "support";
  if (above === undefined) return done({ isOpen });
  if (isClosed(above.circle)) return refused("closed-above");
  if (above.standing !== "facilitator") return refused("not-a-facilitator-above");
  if (isOpen && !above.circle.isOpen) return refused("private-above");
  return done({ isOpen });
}
