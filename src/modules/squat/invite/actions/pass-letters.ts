import { readMergedPair } from "#rules/organisations";
import { type Listener, withRight } from "#services/house";

import { passLetters } from "../store/oppositions.ts";
import { LETTERS } from "./read-letter.ts";

/** Two organisations were one: whoever speaks for the one that stays answers the letter of the other. */
export const passLettersOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const named = (structure: typeof pair.gone) => ({ structure, name: "", commune: "" });
  await withRight(work, LETTERS, (lent) => passLetters(lent, named(pair.gone), named(pair.kept)));
};
