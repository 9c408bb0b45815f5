import { readMergedPair } from "#rules/organisations";
import { readJoinedPair } from "#rules/premises";
import { type Listener, withRight } from "#services/house";

import { passOpened } from "../store/letters.ts";
import { passLetters } from "../store/oppositions.ts";
import { LETTERS } from "./read-letter.ts";

/** Two organisations were one: whoever speaks for the one that stays answers the letter of the other. */
export const passLettersOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const named = (structure: typeof pair.gone) => ({ structure, name: "", commune: "" });
  await withRight(work, LETTERS, (lent) => passLetters(lent, named(pair.gone), named(pair.kept)));
};

/** Two premises were one place: the letter that opened the first leads to the other. */
export const passLettersOfJoined: Listener = async (work, { payload }) => {
  const pair = readJoinedPair(payload);
  if (pair !== undefined) await withRight(work, LETTERS, (lent) => passOpened(lent, pair));
};
