import { readDay } from "#basics/dates";
import { cellsOf } from "#basics/formats/table-cells";
import { gatherRows, headerAmong, separatorOf } from "#basics/table-lines";
import { cleanText } from "#basics/text";

import type { Column } from "../../domain/contents.ts";
import { numberOf, typeOf } from "../../domain/table.ts";
import { columnsNamed } from "../domain/pieces.ts";
import { type Lost, MOST, type ReadFile, refusedFor, titleFromName } from "./read.ts";

/** Among so many first lines the columns are named. */
const FIRST_LINES = 10;

/** A table of text (RFC 4180, whatever parts its cells) as a document, its columns typed by what is in them. */
export function readTable(name: string, text: string): ReadFile {
  const whole = cleanText(text.replace(/^\ufeff/, "").replace(/^sep=.\n/i, ""));
  const lines = whole.split("\n");
  if (lines.length > MOST.rows + FIRST_LINES) return refusedFor("too-big");
  const firsts = lines.slice(0, FIRST_LINES);
  const start = headerAmong(firsts);
  const separator = separatorOf(lines[start] ?? "");
  const gathered = gatherRows(separator);
  const said = lines.slice(start).flatMap((line, at) => [...gathered.push({ at, text: line })]);
  const all = cellsOf([...said, ...gathered.end()], separator);
  const [head, ...others] = all;
  if (head === undefined || head.every((cell) => cell.trim() === ""))
    return refusedFor("not-readable");
  const width = Math.max(head.length, 1);
  if (width > MOST.columns) return refusedFor("too-big");
  const lost = new Set<Lost>();
  const rows: string[][] = [];
  let letters = 0;
  for (const row of others) {
    if (row === undefined || row.slice(width).some((cell) => cell.trim() !== "")) {
      lost.add("broken-lines");
      continue;
    }
    const cells = Array.from({ length: width }, (_, at) => unquoted(row[at] ?? ""));
    letters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (letters > MOST.cells) return refusedFor("too-big");
    rows.push(cells);
  }
  const columns = columnsNamed(head).map((column, at) => ({
    ...column,
    type: typeOf(rows.map((row) => row[at] ?? "")),
  }));
  return {
    ok: true,
    documents: [
      {
        title: titleFromName(name),
        contents: {
          kind: "table",
          columns,
          rows: rows.map((row) => row.map((cell, at) => evened(cell, columns[at]))),
        },
        pictures: [],
        lost: [...lost],
      },
    ],
  };
}

/** What our own tables write before words that a spreadsheet would run. */
const unquoted = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "").trim();

/** As XML Schema writes it: « 3,5 » is 3.5, « 03/05/2026 » 2026-05-03, « oui » true. */
function evened(cell: string, column: Column | undefined): string {
  if (cell === "") return cell;
  if (column?.type === "number") return String(numberOf(cell) ?? cell);
  if (column?.type === "date") return readDay(cell)?.toString() ?? cell;
  if (column?.type === "boolean") return /^(?:oui|true|vrai)$/i.test(cell) ? "true" : "false";
  return cell;
}
