import { form } from "#basics/form";
import { boxes, maybeLine } from "#basics/questions";
import { done, refused, type Result } from "#basics/result";

import type { TableContents } from "../../domain/table.ts";
import { idOf, MOST_IN_ADDRESS, numbersIn } from "../domain/table-piece.ts";
import { chooseTexts as says } from "./choose-part-texts.fr.ts";

const inFrench = new Intl.NumberFormat("fr-FR");

/** More lines than one ticks one by one: they are said by their numbers. */
const MOST_TICKED = 60;
const MOST_SAID = 200;
/** Letters of the cells by which a line is known. */
const MOST_IN_LABEL = 80;

/** Which columns, and which lines: ticked, or said by their numbers where they are many. */
export function choosePartForm({ columns, rows }: TableContents) {
  const isShort = rows.length <= MOST_TICKED;
  return form({
    columns: boxes("colonnes", {
      label: says.columns,
      help: says.columnsHelp,
      of: columns.map(({ title }, at) => ({ value: String(at + 1), label: title })),
    }),
    ...(isShort
      ? {
          rows: boxes("lignes", {
            label: says.rows,
            help: says.rowsHelp,
            of: rows.map((row, at) => ({ value: String(at + 1), label: labelOf(row, at + 1) })),
          }),
        }
      : {
          lines: maybeLine("numeros", {
            label: says.lines,
            help: says.linesHelp(inFrench.format(rows.length)),
            most: MOST_SAID,
          }),
        }),
  });
}

/** A line by its number and its first cells that say something. */
function labelOf(row: readonly string[], number: number): string {
  const said = row
    .filter((cell) => cell !== "")
    .slice(0, 2)
    .join(", ")
    .replace(/\s+/g, " ");
  return says.row(number, said.length > MOST_IN_LABEL ? `${said.slice(0, MOST_IN_LABEL)}…` : said);
}

export type ChooseRefusal = "all-of-it" | "not-lines" | "too-many-stretches";

export interface TypedPart {
  readonly columns?: readonly string[] | undefined;
  readonly rows?: readonly string[] | undefined;
  readonly lines?: string | undefined;
}

const isWithin = (numbers: readonly number[], all: number) => numbers.every((one) => one <= all);
/** All of them, or none is said. */
const isAll = (numbers: readonly number[], all: number) =>
  numbers.length === 0 || numbers.length === all;

/** The part that such a form chooses, by its name. */
export function partTold(
  table: TableContents,
  version: number,
  { columns = [], rows = [], lines = "" }: TypedPart,
): Result<string, ChooseRefusal> {
  const [some, ticked] = [columns, rows].map((said) => numbersIn(said.join(",")) ?? []);
  const typed = lines.trim() === "" ? ticked : numbersIn(lines, table.rows.length);
  if (some === undefined || typed === undefined) return refused("not-lines");
  if (!isWithin(some, table.columns.length) || !isWithin(typed, table.rows.length))
    return refused("not-lines");
  const chosen = {
    version,
    columns: isAll(some, table.columns.length) ? undefined : some,
    rows: isAll(typed, table.rows.length) ? undefined : typed,
  };
  if (chosen.columns === undefined && chosen.rows === undefined) return refused("all-of-it");
  const id = idOf(chosen);
  return id.length > MOST_IN_ADDRESS ? refused("too-many-stretches") : done(id);
}
