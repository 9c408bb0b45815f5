import { plain } from "../text.ts";

/** Words of a text for comparing, each without accents nor plural. */
const bare = (text: string): readonly string[] =>
  plain(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));

/** Whether these words stand in a row, one after another. */
function standsIn(row: readonly string[], words: readonly string[]): boolean {
  return row.some((_, at) => words.every((word, place) => row[at + place] === word));
}

/**
 * Those that are meant by what was typed, the ones first of which the most words in a row were typed; in their own order else.
 * Each says by which words: one, or several in a row.
 */
export function meantBy<One extends { readonly asked?: readonly string[] | undefined }>(
  typed: string,
  all: readonly One[],
): readonly One[] {
  const row = bare(typed);
  return all
    .map((one) => {
      const said = (one.asked ?? []).map(bare).filter((words) => standsIn(row, words));
      return { one, most: Math.max(0, ...said.map((words) => words.length)) };
    })
    .filter(({ most }) => most > 0)
    .toSorted((before, after) => after.most - before.most)
    .map(({ one }) => one);
}
