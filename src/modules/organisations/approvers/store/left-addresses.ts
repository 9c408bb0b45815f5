import { sql } from "kysely";

import type { Work } from "#services/house";
import { fingerprint } from "#services/keys";

import type { PersonId } from "../../domain/organisation.ts";

/** By which a mailbox is known again without being kept. */
const markOf = (work: Work, mailbox: string) => fingerprint(work.app, "left mailbox", mailbox);

/** Keeps that somebody who works somewhere came in with this mailbox. Nothing is kept of who works nowhere here. */
export async function saveLeft(work: Work, person: PersonId, mailbox: string): Promise<void> {
  await sql`insert into organisations.left_address (person, mailbox, left_at)
    select ${person}, ${markOf(work, mailbox)}::bytea, ${work.now}::timestamptz
    where exists (select from organisations.employment where person = ${person})
    on conflict do nothing`.execute(work.db);
}

/** Whether one of these persons left this mailbox. */
export async function hasLeft(
  work: Work,
  persons: readonly PersonId[],
  mailbox: string,
): Promise<boolean> {
  const { rows } = await sql`select from organisations.left_address
    where person = any (${[...persons]}::uuid[]) and mailbox = ${markOf(work, mailbox)} limit 1`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** How many somebody left, for what is given to them. */
export async function countLeft(work: Work, person: PersonId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count
    from organisations.left_address where person = ${person}`.execute(work.db);
  return rows[0]?.count ?? 0;
}

/** Those of who works nowhere here any more go. */
export async function forgetLeft(work: Work): Promise<number> {
  const { numAffectedRows } = await sql`delete from organisations.left_address l
    where not exists (select from organisations.employment e where e.person = l.person)`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}
