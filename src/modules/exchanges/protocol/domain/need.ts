import type { Id } from "#basics/id";

import type { OrganisationId } from "#rules/organisations";

import type { Approver } from "./exchange.ts";
import type { GiverId } from "../../givers/domain/giver.ts";

/** A line of an orientation table, along which a need may be asked. */
export type LineId = Id<"OrientationLine">;
export type NeedId = Id<"Need">;
export type ExchangeId = Id<"Exchange">;

/** A draft is told to nobody; met, once an exchange for it is established; ended, when it is given up. */
export type NeedState = "draft" | "asking" | "met" | "ended";

/** One giver; several in turn, in the order chosen; or the platform looks on, and says where it passed. */
export const MODES = ["one", "turn", "routed"] as const;
export type Mode = (typeof MODES)[number];

/** At most so many are asked for one need, one after the other: then it stops and says so. */
export const MOST_ASKED = 12;
/** Words of a need, and of each term. */
export const MOST_TITLE = 120;
export const MOST_LINE = 200;
export const MOST_LINES = 1_500;
export const MOST_NOTE = 600;

/** What is agreed, by the name of each term of the kind. */
export type TermValues = Readonly<Record<string, string>>;

/** Under which the title of a need goes along with its terms: both sides know the exchange by it. No kind has such a term. */
export const NEED_TITLE = "titre";

/** What a need says: its title, and the first terms. */
export interface NeedWords {
  readonly title: string;
  readonly terms: TermValues;
  /** Who must agree on the side of the one who asks, where the kind wants somebody. */
  readonly approvers?: readonly NamedApprover[] | undefined;
  /** The organisation that the one who asks works for, where it must say yes; in their own name without one. */
  readonly worksFor?: OrganisationId | undefined;
}

/** Somebody who must agree besides the two sides, as the one who names them types it. */
export interface NamedApprover {
  readonly party: Approver;
  readonly name: string;
  readonly email: string;
}

/** Whether its words may still change: as long as nobody is asked at the moment, who came after reads the new ones. */
export function mayBeChanged(state: NeedState): boolean {
  return state === "draft" || state === "asking";
}

/** Whether somebody may still be asked for it. */
export function mayBeAsked(state: NeedState): boolean {
  return state === "draft" || state === "asking";
}

/** Who is asked after those who were, of whom the asker chose in order; undefined when nobody is left. */
export function nextInTurn(
  chosen: readonly GiverId[],
  asked: readonly GiverId[],
): GiverId | undefined {
  if (asked.length >= MOST_ASKED) return undefined;
  return chosen.find((giver) => !asked.includes(giver));
}

/** Why a need is not written. */
export type WriteNeedRefusal =
  | "sign-in-first"
  | "unknown-kind"
  | "unknown-need"
  | "not-for-them"
  | "asked-already"
  | "days-do-not-fit"
  | "works-not-there";

/** Why nobody is asked for it. */
export type AskRefusal =
  | "unknown-need"
  | "ended-already"
  | "asked-already"
  | "nobody-chosen"
  | "choose-one"
  | "unknown-giver"
  | "nobody-answers-there"
  | "nobody-left"
  | "words-lost"
  | "days-do-not-fit"
  | "works-not-there";

/** Why it is not given up. */
export type EndNeedRefusal = "unknown-need" | "ended-already";
