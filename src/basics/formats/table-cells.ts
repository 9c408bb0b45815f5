import { parse } from "csv-parse/sync";

import type { Row } from "../table-lines.ts";

/** The cells of each row of a text (RFC 4180); a quote inside a word is a letter of it. Throws when one does not close. */
function cut(text: string, delimiter: string): readonly (readonly string[])[] {
  return parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
}

/**
 * The cells of rows that `gatherRows` made, each undefined when it is broken or does not cut into cells. All
 * are cut at once, which is much faster, and one by one only when one of them prevents it.
 */
export function cellsOf(
  rows: readonly Row[],
  separator: string,
): readonly (readonly string[] | undefined)[] {
  const whole = rows.filter(({ isBroken }) => isBroken !== true);
  const all = attempt(() => cut(whole.map(({ text }) => text).join("\n"), separator));
  if (all?.length === rows.length) return all;
  const cells = new Map(all?.length === whole.length ? whole.map((row, i) => [row, all[i]]) : []);
  return rows.map((row) =>
    row.isBroken === true
      ? undefined
      : (cells.get(row) ?? attempt(() => cut(row.text, separator)[0])),
  );
}

function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
