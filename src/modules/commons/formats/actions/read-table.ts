import { readDay } from "#basics/dates";
import { headerAmong } from "#basics/table-lines";
import { cleanText } from "#basics/text";

import type { Column } from "../../domain/contents.ts";
import { numberOf, readTable as readCells } from "../../domain/table.ts";
import { MOST, type ReadFile, refusedFor, titleFromName } from "./read.ts";

/** Among so many first lines the columns are named. */
const FIRST_LINES = 10;

/** A table of text that somebody found, as a document: its columns are typed by what is in them, its cells written alike. */
export function readTable(name: string, text: string): ReadFile {
  const whole = cleanText(text.replace(/^\ufeff/, "").replace(/^sep=.\n/i, ""));
  if (whole.length > MOST.cells) return refusedFor("too-big");
  const read = readCells(whole, [], {
    headOf: (lines) => headerAmong(lines.slice(0, FIRST_LINES)),
    mostRows: MOST.rows,
    cellOf: unquoted,
    leavesOut: true,
  });
  if (!read.done) return refusedFor(read.refusal === "no-table" ? "not-readable" : "too-big");
  const { contents, beyond, broken } = read.value;
  const { columns, rows } = contents;
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
        lost: beyond + broken > 0 ? ["broken-lines"] : [],
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
