import { sql } from "kysely";

import type { PersonId, Work } from "#services/house";

export interface Block {
  readonly blocked: PersonId;
  readonly since: Temporal.Instant;
}

/** Whom a person blocked, latest first. */
export async function listBlocks(work: Work, person: PersonId): Promise<readonly Block[]> {
  const { rows } = await sql<Block>`select blocked, since from moderation.block
    where person = ${person} order by since desc, blocked`.execute(work.db);
  return rows;
}

/** Blocks between a person and these, whichever of the two wanted it. */
export async function listBlocksBetween(
  work: Work,
  person: PersonId,
  others: readonly PersonId[],
): Promise<readonly { readonly person: PersonId; readonly blocked: PersonId }[]> {
  const { rows } = await sql<{ person: PersonId; blocked: PersonId }>`
    select person, blocked from moderation.block
    where person = ${person} and blocked = any (${others}::uuid[])
      or blocked = ${person} and person = any (${others}::uuid[])`.execute(work.db);
  return rows;
}

/** Twice changes nothing. */
export async function saveBlock(work: Work, person: PersonId, blocked: PersonId): Promise<void> {
  await sql`insert into moderation.block (person, blocked, since)
    values (${person}, ${blocked}, ${work.now}) on conflict do nothing`.execute(work.db);
}

export async function deleteBlock(work: Work, person: PersonId, blocked: PersonId): Promise<void> {
  await sql`delete from moderation.block where person = ${person} and blocked = ${blocked}`.execute(
    work.db,
  );
}

/** A person leaves: whom they blocked, and who blocked them. */
export async function deleteBlocksOf(work: Work, person: PersonId): Promise<void> {
  await sql`delete from moderation.block where person = ${person} or blocked = ${person}`.execute(
    work.db,
  );
}

/** Two persons are one: their blocks are together; one does not block oneself. */
export async function passBlocks(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`
    insert into moderation.block (person, blocked, since)
    select person, blocked, min(since) from (
      select case when person = ${from} then ${into}::uuid else person end as person,
        case when blocked = ${from} then ${into}::uuid else blocked end as blocked, since
      from moderation.block where person = ${from} or blocked = ${from}
    ) as passed where person <> blocked group by person, blocked
    on conflict do nothing`.execute(work.db);
  await deleteBlocksOf(work, from);
}
