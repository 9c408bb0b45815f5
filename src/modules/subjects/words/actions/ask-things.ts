import type { Work } from "#services/house";

import {
  type AskedThing,
  meantWord,
  type ReadAs,
  strangeIn,
  thingsOf,
} from "../domain/asked-things.ts";
import type { Thesaurus } from "../domain/thesaurus.ts";
import { knownWordsIn } from "./known-words.ts";

export interface AskedThings {
  readonly things: readonly AskedThing[];
  /** Words that nothing holds, and as what they were read. */
  readonly slips: readonly ReadAs[];
}

/** Strange words that are looked up, at most: beyond it is another language. */
const MOST_SLIPS = 4;

/**
 * The step: what is asked of a list by words, in all its ways. A word that is none, and that the list does not
 * hold (`isHeld`), is read as its likeliest; what was typed counts all the same. Open to all.
 */
export async function askThingsIn(
  work: Work,
  words: string,
  isHeld: (word: string) => Promise<boolean>,
): Promise<AskedThings> {
  if (words.trim() === "") return { things: [], slips: [] };
  const known = await knownWordsIn(work);
  const slips = await slipsIn(words, known, isHeld);
  return { things: thingsOf(words, known, slips), slips };
}

/** The typing errors among some words: what is no word, and is held by nothing, with what was meant. */
export async function slipsIn(
  words: string,
  known: Thesaurus,
  isHeld: (word: string) => Promise<boolean>,
): Promise<readonly ReadAs[]> {
  const strange = strangeIn(words, known);
  const slips: ReadAs[] = [];
  for (const typed of strange.length > MOST_SLIPS ? [] : strange) {
    const read = (await isHeld(typed)) ? undefined : meantWord(typed, known);
    if (read !== undefined) slips.push({ typed, read });
  }
  return slips;
}
