import { sql } from "kysely";

import { type Amount, amountOf } from "#basics/amount";
import type { Work } from "#services/house";

import type { AccountLine, AccountLineId, LineKind } from "../domain/account-line.ts";

interface LineRow {
  readonly id: AccountLineId;
  readonly year: number;
  readonly kind: LineKind;
  readonly label: string;
  readonly party: string;
  readonly amount: number;
  readonly is_planned: boolean;
  readonly written_at: Temporal.Instant;
  readonly struck_at: Temporal.Instant | null;
  readonly struck_why: string | null;
}

function toLine(row: LineRow): AccountLine {
  const { struck_at: at, struck_why: why } = row;
  return {
    id: row.id,
    year: row.year,
    kind: row.kind,
    label: row.label,
    party: row.party,
    amount: kept(row.amount),
    isPlanned: row.is_planned,
    writtenAt: row.written_at,
    struck: at === null || why === null ? undefined : { at, why },
  };
}

function kept(amount: number): Amount {
  const found = amountOf(amount);
  if (found === undefined) throw new Error("an account line without an amount");
  return found;
}

/** The years that have lines, latest first. */
export async function listYears(work: Work): Promise<readonly number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from home.account_line order by year desc`.execute(work.db);
  return rows.map(({ year }) => year);
}

/** The lines of a year, largest first, struck ones too. */
export async function listLines(work: Work, year: number): Promise<readonly AccountLine[]> {
  const { rows } = await sql<LineRow>`select * from home.account_line where year = ${year}
    order by kind, amount desc, written_at, id`.execute(work.db);
  return rows.map(toLine);
}

/** All lines, for the file: by year, latest first. */
export async function listAllLines(work: Work): Promise<readonly AccountLine[]> {
  const { rows } = await sql<LineRow>`select * from home.account_line
    order by year desc, kind, amount desc, written_at, id`.execute(work.db);
  return rows.map(toLine);
}

export async function findLine(work: Work, id: AccountLineId): Promise<AccountLine | undefined> {
  const { rows } = await sql<LineRow>`
    select * from home.account_line where id = ${id}`.execute(work.db);
  return rows[0] && toLine(rows[0]);
}

export async function countLines(work: Work, year: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from home.account_line where year = ${year}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

export async function saveLine(work: Work, line: AccountLine): Promise<void> {
  await sql`insert into home.account_line
      (id, year, kind, label, party, amount, is_planned, written_at)
    values (${line.id}, ${line.year}, ${line.kind}, ${line.label}, ${line.party}, ${line.amount},
      ${line.isPlanned}, ${line.writtenAt})`.execute(work.db);
}

/** Strikes a line that stands; false when it is unknown or struck already. */
export async function saveStruck(work: Work, id: AccountLineId, why: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update home.account_line
    set struck_at = ${work.now}, struck_why = ${why}
    where id = ${id} and struck_at is null`.execute(work.db);
  return numAffectedRows === 1n;
}
