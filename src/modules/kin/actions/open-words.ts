import { open } from "#modules/access";
import type { Work } from "#services/house";

import type { Said } from "../domain/word.ts";
import type { SealedWord } from "../store/words.ts";

/** What a word says; undefined once the key of who wrote it is destroyed. */
export async function saidOfIn(
  work: Work,
  { space, sealed }: Pick<SealedWord, "space" | "sealed">,
): Promise<Said | undefined> {
  const text = await open(work, space, sealed);
  if (text === undefined) return undefined;
  const read: unknown = JSON.parse(text);
  const told = new Map(Object.entries(typeof read === "object" && read !== null ? read : {}));
  return {
    words: textOf(told.get("words")),
    alt: textOf(told.get("alt")),
    from: textOf(told.get("from")),
  };
}

const textOf = (word: unknown): string | undefined => (typeof word === "string" ? word : undefined);
