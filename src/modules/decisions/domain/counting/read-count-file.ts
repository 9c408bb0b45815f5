import type { Block, Read } from "./read-count-part.ts";
import { type CountFlaw, flawed, flawOf, MOST_ROWS, type ReadCount } from "./count-check.ts";
import { readRows, type TableRow } from "./count-table.ts";
import { readBody } from "./read-count-body.ts";
import { readFacts, readOptions } from "./read-count-facts.ts";

/** Whether a text begins as the table of a count does, whatever wrote it last. */
export function isCountText(text: string): boolean {
  return startOf(text) !== undefined;
}

/** After the mark and the « sep=; » that spreadsheets put first: the separator, and where the table begins. */
function startOf(text: string): { readonly table: string; readonly sign: string } | undefined {
  const table = text.replace(/^\ufeff/, "").replace(/^sep=.\r?\n/i, "");
  const sign = /^"?compte Archipel"?([;,\t])/.exec(table)?.[1];
  return sign === undefined ? undefined : { table, sign };
}

/**
 * Reads a count back from the table that `writeCountFile` wrote, also once a spreadsheet wrote it
 * again (line ends, quotes, separators). What does not hold together is refused at its line.
 */
export function readCountFile(text: string): ReadCount {
  const start = startOf(text);
  if (start === undefined) return flawed("not-a-count", { in: "line", at: 1 });
  const blocks = blocksOf(start.table, start.sign);
  if (!blocks.done) return blocks;
  const [factRows = [], optionRows = [], bodyRows = [], countRows = [], ...more] = blocks.value;
  const stray = more[0]?.[0];
  if (stray !== undefined) return flawed("wrong-heading", { in: "line", at: stray.line });
  const facts = readFacts(factRows);
  if (!facts.done) return facts;
  const options = readOptions(optionRows);
  if (!options.done) return options;
  const { head, kind, absent } = facts.value;
  const body = readBody([bodyRows, countRows], { kind, absent, options: options.value.length });
  if (!body.done) return body;
  const file = { ...head, options: options.value, body: body.value };
  const flaw = flawOf(file);
  if (flaw === undefined) return { done: true, value: file };
  return { done: false, ...flaw, place: { in: "line", at: lineOf(flaw, blocks.value) } };
}

/** More lines than the longest file has, with its facts and its options. */
const MOST_LINES = MOST_ROWS + 1_000;

function blocksOf(table: string, sign: string): Read<readonly Block[]> {
  const blocks: TableRow[][] = [];
  let [isBetween, rows] = [true, 0];
  for (const { line, cells } of readRows(table, sign)) {
    const place = { in: "line", at: line } as const;
    if (cells === undefined) return flawed("open-quote", place);
    rows += 1;
    if (rows > MOST_LINES) return flawed("too-many-rows", place);
    if (cells.length === 0) isBetween = true;
    else if (isBetween) {
      blocks.push([{ line, cells }]);
      isBetween = false;
    } else blocks.at(-1)?.push({ line, cells });
  }
  return { done: true, value: blocks };
}

/** The line of what does not hold together. */
function lineOf({ place }: CountFlaw, blocks: readonly Block[]): number {
  const [facts, options, body, counts] = blocks;
  const blockOf = {
    members: body,
    ballots: body,
    options,
    figures: counts,
    file: facts,
    line: undefined,
  };
  // The heading of its block comes first.
  return blockOf[place.in]?.[place.in === "file" ? 0 : place.at]?.line ?? place.at;
}
