import { done, refused, type Result } from "#basics/result";

/** What the operator decides of a reported thing. */
export const outcomes = ["hide", "keep", "show-again"] as const;
export type Outcome = (typeof outcomes)[number];

/** On what a thing is hidden (DSA, art. 17-3 d and e): a law, or the terms of this site. */
export const grounds = ["law", "terms"] as const;
export type Ground = (typeof grounds)[number];

export const groundLabels = {
  law: "La loi",
  terms: "Les conditions d’utilisation de ce site",
} as const satisfies Record<Ground, string>;

/** What is known of a thing before the decision. */
export interface Standing {
  readonly hidden: boolean;
  /** How many reports of it wait. */
  readonly waiting: number;
}

export interface AskedVerdict {
  readonly outcome: Outcome;
  readonly ground: Ground | undefined;
  /** The statement of reasons, in words that whoever published it understands. */
  readonly reasons: string;
}

export type VerdictRefusal =
  | "reasons-missing"
  | "ground-missing"
  | "already-hidden"
  | "not-hidden"
  | "nothing-to-decide";

/**
 * Decides whether a verdict stands. Each carries its reasons; hiding also says on which ground
 * (DSA, art. 17). A thing is hidden once, shown again only when hidden, kept only when somebody
 * reported it. The operator may hide without any report (of their own motion).
 */
export function decideVerdict(
  standing: Standing,
  asked: AskedVerdict,
): Result<AskedVerdict, VerdictRefusal> {
  if (asked.reasons.trim() === "") return refused("reasons-missing");
  switch (asked.outcome) {
    case "hide":
      if (standing.hidden) return refused("already-hidden");
      return asked.ground === undefined ? refused("ground-missing") : done(asked);
    case "show-again":
      return standing.hidden ? done({ ...asked, ground: undefined }) : refused("not-hidden");
    case "keep":
      if (standing.hidden) return refused("already-hidden");
      return standing.waiting > 0
        ? done({ ...asked, ground: undefined })
        : refused("nothing-to-decide");
  }
}
