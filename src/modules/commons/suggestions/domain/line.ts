import { done, refused, type Result } from "#basics/result";

import { nearest, type Standing } from "../../domain/anchor.ts";
import { type Compared, compareWords } from "../../domain/compare.ts";
import { dayIn } from "../../domain/day-in.ts";
import { rowOf, unitsOf } from "../../domain/merge.ts";
import type { TableContents } from "../../domain/table.ts";
import { decideWhy, MOST_WORDS, type SuggestionWords, type WordsRefusal } from "./suggestion.ts";

/*
 * A line of a table as a suggestion says it: in the place of words, its cells as JSON (`unitsOf`), and none where there is
 * no line: one that is added was none, one that is taken away will be none. Its columns are told by their titles then.
 */

/** What somebody would have a line say, a cell a column; or that it goes. */
export interface TypedLine {
  readonly cells: readonly string[];
  readonly isGone: boolean;
}

/** What a suggestion does to a table. */
export type LineChange = "changed" | "added" | "removed";

export function changeOf({ was, words }: Pick<SuggestionWords, "was" | "words">): LineChange {
  if (was === "") return "added";
  return words === "" ? "removed" : "changed";
}

const tidy = (cell: string) => cell.replace(/\s+/g, " ").trim();

/** A line as it would be, tidied: a cell that a page gave back as it was stays to the letter. */
export function lineOf(was: string, typed: readonly string[], columns: number): string {
  const before = cellsIn(was);
  const cells = Array.from({ length: columns }, (_, at) => {
    const [said, stood] = [typed[at] ?? "", before[at] ?? ""];
    return tidy(said) === tidy(stood) ? stood : said.replaceAll("\r\n", "\n").trim();
  });
  return cells.every((cell) => cell === "") ? "" : JSON.stringify(cells);
}

/** What is suggested of a line of so many columns: another one, one more, or none. */
export function decideLine(
  was: string,
  typed: TypedLine & { readonly why: string | undefined },
  columns: number,
): Result<{ readonly words: string; readonly why: string | undefined }, WordsRefusal> {
  const words = typed.isGone ? "" : lineOf(was, typed.cells, columns);
  if (words === was) return refused("nothing-changed");
  if (words.length > MOST_WORDS) return refused("words-too-long");
  const why = decideWhy(typed.why);
  return why.done ? done({ words, why: why.value }) : why;
}

/** A cell of before and after, word by word, under the title of its column. */
export interface ComparedCell {
  readonly title: string;
  readonly compared: Compared;
}

/** A line of before and after, cell by cell. */
export function compareLines(
  columns: readonly string[],
  was: string,
  words: string,
): readonly ComparedCell[] {
  const [before, after] = [cellsIn(was), cellsIn(words)];
  return columns.map((title, at) => ({
    title,
    compared: compareWords(dayIn(before[at] ?? ""), dayIn(after[at] ?? "")),
  }));
}

/** The cells of a line; none where there is none. */
export const cellsIn = (line: string): readonly string[] => (line === "" ? [] : rowOf(line));

/** Its cells under their titles, in one line of words; what is empty is left out. */
export function lineSaid(columns: readonly string[], line: string): string {
  const cells = cellsIn(line);
  return columns
    .flatMap((title, at) =>
      (cells[at] ?? "") === "" ? [] : [`${title} : ${dayIn(cells[at] ?? "")}`],
    )
    .join(" ; ");
}

/** A passage of a suggestion as people read it in one text: as it is, or a line under its titles. */
export const saidIn = ({ columns }: Pick<SuggestionWords, "columns">, words: string): string =>
  columns === undefined ? words : lineSaid(columns, words);

/**
 * Finds lines of another version in a table: to the letter, else one that begins alike and of which half of the cells or
 * more are the same; of several, the nearest to where it stood. What is near alone is another line.
 */
export function lineFinderIn(
  table: TableContents,
): (anchor: { readonly was: string; readonly place: number }) => Standing {
  const lines = unitsOf(table);
  const [same, begun] = [placesBy(lines), placesBy(table.rows.map(([first = ""]) => first))];
  return ({ was, place }) => {
    const there = nearest(same.get(was) ?? [], place);
    if (there !== undefined) return { how: "there", place: there };
    const cells = cellsIn(was);
    const changed = (begun.get(cells[0] ?? "") ?? []).filter((at) => {
      const stayed = (table.rows[at] ?? []).filter((cell, i) => cell === cells[i]).length;
      return 2 * stayed >= cells.length;
    });
    if (cells[0] !== "" && changed.length > 0)
      return { how: "changed", place: nearest(changed, place) };
    return {
      how: "gone",
      place: lines.length === 0 ? undefined : Math.min(place, lines.length - 1),
    };
  };
}

function placesBy(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    const known = places.get(text);
    if (known === undefined) places.set(text, [at]);
    else known.push(at);
  }
  return places;
}
