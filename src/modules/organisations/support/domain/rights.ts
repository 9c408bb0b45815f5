import type { Power } from "../../domain/organisation.ts";
import type { Side } from "./accompaniment.ts";

/** Who stands before an accompaniment. The table of the README says the same, and is what the test reads. */
export const WHO = [
  "a visitor",
  "someone else",
  "who keeps the association",
  "another representative of the association",
  "who may say yes for the structure",
  "another representative of the structure",
  "the operator, from the command line",
] as const;
export type Who = (typeof WHO)[number];

export const ACTS = [
  "propose to accompany",
  "ask to be accompanied",
  "say yes to a proposal",
  "say yes to an ask",
  "say what is opened",
  "see what was opened",
  "know of it",
  "ask for longer",
  "end it",
  "agree that everyone knows, for the association",
  "agree that everyone knows, for the structure",
] as const;
export type Act = (typeof ACTS)[number];

const ASSOCIATION: readonly Who[] = ["who keeps the association"];
const STRUCTURE: readonly Who[] = ["who may say yes for the structure"];

const RIGHTS: Readonly<Record<Act, readonly Who[]>> = {
  "propose to accompany": STRUCTURE,
  "ask to be accompanied": ASSOCIATION,
  "say yes to a proposal": ASSOCIATION,
  "say yes to an ask": STRUCTURE,
  "say what is opened": ASSOCIATION,
  "see what was opened": [...STRUCTURE, "another representative of the structure"],
  "know of it": [
    ...ASSOCIATION,
    "another representative of the association",
    ...STRUCTURE,
    "another representative of the structure",
  ],
  "ask for longer": [...ASSOCIATION, ...STRUCTURE],
  "end it": [...ASSOCIATION, ...STRUCTURE],
  "agree that everyone knows, for the association": ASSOCIATION,
  "agree that everyone knows, for the structure": STRUCTURE,
};

/** Whether somebody may do that. */
export function mayDo(who: Who, act: Act): boolean {
  return RIGHTS[act].includes(who);
}

/**
 * The power that speaks for each side. To open what is the association's is to keep its papers; to accompany binds a
 * structure that was shown to be itself.
 */
export const POWER_OF: Readonly<Record<Side, Power>> = {
  association: "manage",
  support: "approve",
};

/** Who somebody is who represents a side, with its power or without. */
export function representativeAs(side: Side, speaks: boolean): Who {
  if (side === "association")
    return speaks ? "who keeps the association" : "another representative of the association";
  return speaks ? "who may say yes for the structure" : "another representative of the structure";
}
