import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { PersonId, SpaceId, Work } from "#services/house";

import type { Afterwards } from "../domain/afterwards.ts";

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Afterwards[]> {
  const { rows } = await sql<RowOf<Afterwards>>`select id, space, teller, fate, months,
    said_at as "saidAt", told_at as "toldAt" from home.afterwards ${rest}`.execute(work.db);
  return rows.map(keptOf<Afterwards>);
}

/** What somebody said, as row security lets who acts see. */
export async function findAfterwards(work: Work, space: SpaceId): Promise<Afterwards | undefined> {
  return (await select(work, sql`where space = ${space}`))[0];
}

/** Where somebody is named to say it; nobody names themself, though two persons turned out to be one. */
export function listAfterwardsTo(work: Work, teller: PersonId): Promise<readonly Afterwards[]> {
  return select(work, sql`where teller = ${teller} and teller <> space order by said_at, id`);
}

/** What is said now takes the place of what was said, under another id: whom the gate kept from the former reads nothing of it. */
export async function saveAfterwards(work: Work, one: Afterwards): Promise<void> {
  await deleteAfterwards(work, one.space);
  await sql`insert into home.afterwards (id, space, teller, fate, months, said_at)
    values (${one.id}, ${one.space}, ${one.teller ?? null}, ${one.fate}, ${one.months}, ${one.saidAt})`.execute(
    work.db,
  );
}

/** Whom they named says it; answers whether nobody had. */
export async function saveTold(work: Work, space: SpaceId): Promise<boolean> {
  const { rows } = await sql`update home.afterwards set told_at = ${work.now}
    where space = ${space} and told_at is null returning id`.execute(work.db);
  return rows.length > 0;
}

/** Those of whom it is said by whom they named, longest ago first. */
export function listTold(work: Work): Promise<readonly Afterwards[]> {
  return select(work, sql`where told_at is not null order by told_at, id`);
}

/** Nobody is named any more: what was to be given to them is kept as long, then erased. */
export async function endNaming(work: Work, space: SpaceId): Promise<void> {
  await sql`update home.afterwards set teller = null, told_at = null,
      fate = case when fate = 'give' then 'keep' else fate end
    where space = ${space}`.execute(work.db);
}

export async function deleteAfterwards(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from home.afterwards where space = ${space}`.execute(work.db);
}

/** Whoever was named left: nobody is, and what was to be given to them is kept as long, then erased. */
export async function endTelling(work: Work, teller: PersonId): Promise<void> {
  await sql`update home.afterwards set teller = null, told_at = null,
      fate = case when fate = 'give' then 'keep' else fate end
    where teller = ${teller}`.execute(work.db);
}

/** Two persons are one: what each said, and where each is named. What who stays said holds. */
export async function passAfterwards(
  work: Work,
  from: PersonId,
  { was, space }: { readonly was: SpaceId; readonly space: SpaceId },
): Promise<void> {
  await sql`delete from home.afterwards where space = ${was}
    and exists (select from home.afterwards where space = ${space})`.execute(work.db);
  await sql`update home.afterwards set space = ${space} where space = ${was}`.execute(work.db);
  await sql`update home.afterwards set teller = null, told_at = null,
      fate = case when fate = 'give' then 'keep' else fate end
    where space = ${space} and teller in (${space}, ${from})`.execute(work.db);
  await sql`update home.afterwards set teller = ${space} where teller = ${from}`.execute(work.db);
}
