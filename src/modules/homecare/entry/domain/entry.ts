import { done, refused, type Result } from "#basics/result";

/** A key, a code, a dog: a few lines. */
export const MOST_WORDS = 600;

export type EntryRefusal = "says-nothing" | "too-long";

/** What may be kept: some words, not too many. */
export function decideWords(typed: string): Result<string, EntryRefusal> {
  const words = typed.trim();
  if (words === "") return refused("says-nothing");
  return words.length > MOST_WORDS ? refused("too-long") : done(words);
}
