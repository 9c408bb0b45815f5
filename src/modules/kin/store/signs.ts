import { sql } from "kysely";

import { dayOf, PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
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

/** When the two last gave each other a sign: when it was said, and of a day that was typed later, at its end. */
export async function findLastSignAt(
  work: Work,
  bond: BondId,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ at: Temporal.Instant | null }>`
    select max(least(said_at, (day + 1)::timestamp at time zone ${PARIS})) as at
    from kin.sign where bond = ${bond}`.execute(work.db);
  return rows[0]?.at ?? undefined;
}

/** Whether somebody gave news to anybody after an instant, of bonds that stand: they wrote, or they spoke. */
export async function gaveNewsAfter(
  work: Work,
  person: PersonId,
  at: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql`select from kin.bond b
    where ${person} in (b.asked_by, b.asked) and b.ended_at is null and (
      exists (select from kin.sign s where s.bond = b.id and s.spoke and s.said_at > ${at}
        and s.day >= ${dayOf(at)})
      or exists (select from kin.word w where w.bond = b.id and w.space = ${ownSpaceOf(person)}
        and w.written_at > ${at})) limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Twice on one day is one; of words, when the last answered is kept. Answers its id, where it is new. */
export async function saveSign(
  work: Work,
  { bond, day, spoke }: SignDay & { readonly bond: BondId },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`insert into kin.sign (id, bond, day, spoke, said_at)
    values (${newId()}, ${bond}, ${day}, ${spoke}, ${work.now}) on conflict do nothing
    returning id`.execute(work.db);
  if (rows.length === 0 && !spoke)
    await sql`update kin.sign set said_at = ${work.now}
      where bond = ${bond} and day = ${day} and not spoke`.execute(work.db);
  return rows[0]?.id;
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
