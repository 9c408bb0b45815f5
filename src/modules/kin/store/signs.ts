import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { BondId, PersonId } from "../domain/bond.ts";
import type { SignDay } from "../domain/days.ts";

/** The days with a sign from a day on, earliest first. */
export async function listSigns(
  work: Work,
  bond: BondId,
  from?: Temporal.PlainDate,
): Promise<readonly SignDay[]> {
  const { rows } = await sql<SignDay>`select day, bool_or(spoke) as spoke from kin.sign
    where bond = ${bond} and day >= ${from ?? Temporal.PlainDate.from("0001-01-01")}
    group by day order by day`.execute(work.db);
  return rows;
}

/** Whether somebody had a sign with anybody since a day, that day left out: of bonds that stand. */
export async function hasSignAfter(
  work: Work,
  person: PersonId,
  day: Temporal.PlainDate,
): Promise<boolean> {
  const { rows } = await sql`select 1 from kin.sign s join kin.bond b on b.id = s.bond
    where ${person} in (b.asked_by, b.asked) and b.ended_at is null and s.day > ${day} limit 1`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** Twice on one day changes nothing. */
export async function saveSign(
  work: Work,
  { bond, day, spoke }: SignDay & { readonly bond: BondId },
): Promise<void> {
  await sql`insert into kin.sign (id, bond, day, spoke, said_at)
    values (${newId()}, ${bond}, ${day}, ${spoke}, ${work.now}) on conflict do nothing`.execute(
    work.db,
  );
}

/** Somebody said by mistake that they spoke that day; words of that day stay a sign. */
export async function deleteSpoke(
  work: Work,
  bond: BondId,
  day: Temporal.PlainDate,
): Promise<void> {
  await sql`delete from kin.sign where bond = ${bond} and day = ${day} and spoke`.execute(work.db);
}

/** Days before this one, at most so many; answers how many went. */
export async function deleteOldSigns(
  work: Work,
  before: Temporal.PlainDate,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from kin.sign where id in (
    select id from kin.sign where day < ${before} limit ${most}) returning id`.execute(work.db);
  return rows.length;
}
