import { askWaysIn } from "#modules/subjects";
import type { Work } from "#services/house";

import type { Telling } from "../domain/telling.ts";
import { stemsOf } from "../store/telling-words.ts";

/**
 * The telling words of a need, each in all its ways: without those that every need holds. Lines of tables and
 * offers of the directory keep their stems in the same way (the two configurations of text search read alike).
 */
export async function tellingOf(work: Work, words: string): Promise<readonly Telling[]> {
  const own = await stemsOf(work, words);
  if (own.length === 0) return [];
  const said = await askWaysIn(work, { words, config: "exchanges.needs" });
  return own.map((stem) => ({
    own: stem,
    ways: said.filter((one) => one.own.includes(stem)).flatMap(({ ways }) => ways),
  }));
}
