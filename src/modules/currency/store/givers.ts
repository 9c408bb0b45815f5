import { sql } from "kysely";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Giver, GiverId } from "../domain/giver.ts";
import type { Balance, PersonId, SpaceId } from "../domain/party.ts";

interface GiverRow {
  readonly id: GiverId;
  readonly person: PersonId;
  readonly most: number;
}

function toGiver({ id, person, most }: GiverRow): Giver {
  const amount = amountOf(most);
  if (amount === undefined) throw new Error("an amount that is none was kept");
  return { id, person, most: amount };
}

/** Who may give from an account, first named first, as far as the actor may know. */
export async function listGivers(work: Work, space: SpaceId): Promise<readonly Giver[]> {
  const { rows } = await sql<GiverRow>`
    select id, person, most from currency.giver where space = ${space} order by said_at, id`.execute(
    work.db,
  );
  return rows.map(toGiver);
}

/** From which accounts somebody may give, and up to how much; asked under a right of the house. */
export async function listGivingsOf(
  work: Work,
  person: PersonId,
): Promise<
  readonly { readonly space: SpaceId; readonly most: number; readonly saidAt: Temporal.Instant }[]
> {
  const { rows } = await sql<{ space: SpaceId; most: number; saidAt: Temporal.Instant }>`
    select space, most, said_at as "saidAt" from currency.giver
    where person = ${person} order by said_at, id`.execute(work.db);
  return rows;
}

/** One of them, held until the work is saved: two gifts at once do not pass the share together. */
export async function holdGiver(
  work: Work,
  space: SpaceId,
  person: PersonId,
): Promise<Giver | undefined> {
  const { rows } = await sql<GiverRow>`
    select id, person, most from currency.giver
    where space = ${space} and person = ${person} for update`.execute(work.db);
  return rows[0] && toGiver(rows[0]);
}

/** All of them, held until the work is saved, in the order of their ids. Under the right to give kori. */
export async function holdGivers(work: Work, space: SpaceId): Promise<readonly Giver[]> {
  const { rows } = await sql<GiverRow>`
    select id, person, most from currency.giver where space = ${space} order by id for update`.execute(
    work.db,
  );
  return rows.map(toGiver);
}

/** Nobody gives from it any more. */
export async function deleteGivers(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from currency.giver where space = ${space}`.execute(work.db);
}

interface Said {
  readonly space: SpaceId;
  readonly by: PersonId;
}

/** Lets somebody give, or changes up to how much. */
export async function saveGiver(
  work: Work,
  { space, person, most, by }: Omit<Giver, "id"> & Said,
): Promise<void> {
  await sql`insert into currency.giver (id, space, person, most, said_by, said_at)
    values (${newId()}, ${space}, ${person}, ${most}, ${by}, ${work.now})
    on conflict (space, person) do update
    set most = excluded.most, said_by = excluded.said_by`.execute(work.db);
}

export async function deleteGiver(work: Work, space: SpaceId, giver: GiverId): Promise<void> {
  await sql`delete from currency.giver
    where space = ${space} and id = ${giver}`.execute(work.db);
}

/** The same by who it is. */
export async function deleteGiverNamed(
  work: Work,
  space: SpaceId,
  person: PersonId,
): Promise<void> {
  await sql`delete from currency.giver
    where space = ${space} and person = ${person}`.execute(work.db);
}

/** What somebody gave from an account since then, in hundredths: by name, and once more where a line was too little. */
export async function givenSince(
  work: Work,
  { space, person, since }: { space: SpaceId; person: PersonId; since: Temporal.Instant },
): Promise<Balance> {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum(amount), 0)::bigint as sum from (
      select amount from currency.thanks
      where space = ${space} and by_person = ${person} and at > ${since} and amount > 0
      union all
      select t.amount from currency.dispute d
        join currency.transfer t on t.id = d.id join currency.transfer wrong on wrong.id = d.transfer
      where t.space = ${space} and wrong.space = ${space} and d.by_person = ${person}
        and t.at > ${since}) given`.execute(work.db);
  return rows[0]?.sum ?? 0;
}
