import type { Id } from "#basics/id";

import { isSide, type Party, type Side, type State } from "./exchange.ts";

export type WordId = Id<"Word">;

/** How long a word may be: as much as one reads on a telephone without losing the thread. */
export const MOST_WORD = 2_000;
/** How many words a page shows at once; those before are folded. */
export const SHOWN_WORDS = 20;

/**
 * The states in which the two sides write to each other: from the moment that they agreed, until both closed.
 * To say something is no step. It is a datagram beside the connection (RFC 768): it takes no number, nothing
 * acknowledges it, and neither the terms, nor the turn, nor a timer change by it. So one who writes much keeps
 * nobody waiting, and the link of a letter serves its step whatever was said meanwhile.
 */
const TALKING: ReadonlySet<State> = new Set<State>(["approving", "established", "closing"]);

/** Whether a party may say something to the other side now. An approver agrees, or does not: they do not talk. */
export function maySay({ state }: { readonly state: State }, by: Party): by is Side {
  return isSide(by) && TALKING.has(state);
}

/** What became of a word; `lost`: whoever said it left, and its key with them. */
export type WordState = "said" | "taken-back" | "hidden" | "lost";

/** What a reader finds in the place of a word. */
export function stateOfWord(word: {
  readonly isTakenBack: boolean;
  readonly isHidden: boolean;
  readonly words: string | undefined;
}): WordState {
  if (word.isTakenBack) return "taken-back";
  if (word.isHidden) return "hidden";
  return word.words === undefined ? "lost" : "said";
}
