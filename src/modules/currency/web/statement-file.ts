import { createHash } from "node:crypto";

import { dayOf, writeDate } from "#basics/dates";
import { writeTable } from "#basics/formats/table-text";

import type { SeenLine } from "../actions/see-account.ts";
import type { SeenStatement } from "../actions/statement.ts";
import { reasonTexts } from "../domain/said.fr.ts";
import { leaveTexts as texts } from "./leave-texts.fr.ts";
import { decimal } from "./statement-out.ts";

/** For what a line is, and which other one it belongs with. */
function whatOf({ reason, ties: { mends, mendedBy } }: SeenLine): string {
  const said = reasonTexts[reason];
  if (mends !== undefined) return texts.mends(said, writeDate(dayOf(mends.at)));
  return mendedBy === undefined ? said : texts.mendedBy(said, writeDate(dayOf(mendedBy.at)));
}

/** The columns of a statement, on its page and in its file. */
export const STATEMENT_COLUMNS: readonly {
  readonly title: string;
  readonly number?: boolean;
  readonly cell: (line: SeenLine) => string;
}[] = [
  { title: texts.columns.day, cell: ({ at }) => writeDate(dayOf(at)) },
  {
    title: texts.columns.received,
    number: true,
    cell: ({ isGiven, amount }) => (isGiven ? "" : decimal(amount)),
  },
  {
    title: texts.columns.given,
    number: true,
    cell: ({ isGiven, amount }) => (isGiven ? decimal(Math.abs(amount)) : ""),
  },
  { title: texts.columns.with, cell: (line) => line.with },
  { title: texts.columns.what, cell: whatOf },
];

/** The number of a statement, that of its last line: nobody who does not hold it makes the same. */
export const numberOf = ({ lines }: SeenStatement): string => lines.at(-1)?.id ?? "";

/**
 * A statement as a file (`writeTable`): whose it is, each line, the sum and the number, as its page writes them and
 * nothing else, so that the fingerprint is of all that is read. No word depends on the day when it is asked.
 */
export function statementFile(statement: SeenStatement): string {
  return writeTable(
    [texts.statement, statement.name],
    [
      STATEMENT_COLUMNS.map(({ title }) => title),
      ...statement.lines.map((line) => STATEMENT_COLUMNS.map(({ cell }) => cell(line))),
      [texts.sum, texts.sumSays(statement.balance)],
      [texts.number, numberOf(statement)],
    ],
  );
}

/** The SHA-256 of that file, 32 bytes. */
export const fingerprintOf = (statement: SeenStatement): Uint8Array =>
  new Uint8Array(createHash("sha256").update(statementFile(statement), "utf8").digest());
