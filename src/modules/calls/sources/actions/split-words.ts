import { reading, type Work } from "#services/house";
import { knownWordsIn } from "#modules/subjects";
import { placeIndexIn } from "#modules/territory";

import type { WordsAndPlace } from "../../domain/search/department-number.ts";
import { placeInWords } from "../../domain/search/place-in-words.ts";

/** Takes the place out of what was typed in the one box, when there is one. Anyone may. */
export async function splitWordsIn(
  work: Work,
  { words }: { readonly words: string },
): Promise<WordsAndPlace | undefined> {
  return placeInWords(words, await placeIndexIn(work), await knownWordsIn(work));
}

export const splitWords = reading(splitWordsIn);
