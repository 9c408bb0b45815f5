import { done, refused, type Result } from "#basics/result";

/**
 * What is decided of a thing. « hide-at-once » is one moderator's, until two decide; « uphold » is
 * said on appeal, when the decision contested stands.
 */
export const outcomes = ["hide-at-once", "hide", "keep", "show-again", "uphold"] as const;
export type Outcome = (typeof outcomes)[number];

/** On what a thing is hidden (DSA, art. 17-3 d and e): a law, the terms of this site, or the charter of the circle. */
export const grounds = ["law", "terms", "charter"] as const;
export type Ground = (typeof grounds)[number];

export const groundLabels = {
  law: "La loi",
  terms: "Les conditions d’utilisation de ce site",
  charter: "La charte du cercle",
} as const satisfies Record<Ground, string>;

/** What is known of a thing before the decision. */
export interface Standing {
  /** "at-once": by one moderator, until two decide. */
  readonly hidden: "no" | "at-once" | "decided";
  /** How many reports of it wait. */
  readonly waiting: number;
  /** Whether the decision in force was contested, and is looked at again. */
  readonly contested: boolean;
  /** How many must say the same: two, or one where nobody else can. */
  readonly needed: number;
  /** Whether the thing exists no more: nothing is left to hide. */
  readonly gone: boolean;
  /** Whether it stands where people accepted a charter, in a circle; not so unless said. */
  readonly hasCharter?: boolean;
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
  | "gone"
  | "nothing-to-decide";

/** What may be answered, in the order in which it is offered. */
export function possibleOutcomes(standing: Standing): readonly Outcome[] {
  const possible = outcomesOf(standing);
  return standing.gone ? possible.filter((outcome) => !isHiding(outcome)) : possible;
}

function outcomesOf(standing: Standing): readonly Outcome[] {
  const { hidden, waiting, contested, needed } = standing;
  if (contested) return ["uphold", hidden === "no" ? "hide" : "show-again"];
  if (hidden === "at-once") return ["hide", "show-again"];
  if (hidden === "decided") return ["show-again"];
  return [
    ...(needed > 1 ? (["hide-at-once"] as const) : []),
    "hide",
    ...(waiting > 0 ? (["keep"] as const) : []),
  ];
}

/** On what it may be hidden: a charter binds only where it was accepted. */
export function possibleGrounds({ hasCharter }: Pick<Standing, "hasCharter">): readonly Ground[] {
  return grounds.filter((ground) => ground !== "charter" || hasCharter === true);
}

/** Those that hide: they say on which ground (DSA, art. 17-3). */
export function isHiding(outcome: Outcome): boolean {
  return outcome === "hide" || outcome === "hide-at-once";
}

/**
 * Decides whether an answer stands. Each carries its reasons; hiding also says on which ground
 * (DSA, art. 17). A thing is hidden once, shown again only when hidden, kept only when somebody
 * reported it; what is gone is not hidden. A moderator may hide without any report (of their own motion).
 */
export function decideVerdict(
  standing: Standing,
  asked: AskedVerdict,
): Result<AskedVerdict, VerdictRefusal> {
  if (asked.reasons.trim() === "") return refused("reasons-missing");
  if (!possibleOutcomes(standing).includes(asked.outcome)) return refused(whyNot(standing, asked));
  if (!isHiding(asked.outcome)) return done({ ...asked, ground: undefined });
  const isKnown = possibleGrounds(standing).some((ground) => ground === asked.ground);
  return isKnown ? done(asked) : refused("ground-missing");
}

function whyNot({ hidden, gone }: Standing, { outcome }: AskedVerdict): VerdictRefusal {
  if (gone && isHiding(outcome)) return "gone";
  if (outcome === "show-again" && hidden === "no") return "not-hidden";
  return hidden !== "no" && outcome !== "uphold" ? "already-hidden" : "nothing-to-decide";
}
