import { type RawBuilder, sql } from "kysely";

import { dayOf, PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
import type { Work } from "#services/house";

import type { BondId, PersonId } from "../domain/bond.ts";
import type { SignDay } from "../domain/days.ts";

/** What one said whom the other blocked is no news of the other: of a sign `s`, the condition that it is not kept quiet to a person. */
const isHeardBy = (person: RawBuilder<unknown>) =>
  sql`not exists (select from house.quiet h where h."row" = s.id and h.part = '' and h.person = ${person})`;

/** The days with a sign of which either may read, earliest first: for what looks at a silence, under its right. */
export async function listSignsOfBoth(
  work: Work,
  bond: BondId,
): Promise<readonly Temporal.PlainDate[]> {
  const { rows } = await sql<{ day: Temporal.PlainDate }>`select distinct s.day from kin.sign s
    join kin.bond b on b.id = s.bond where s.bond = ${bond}
      and ${isHeardBy(sql`b.asked_by`)} and ${isHeardBy(sql`b.asked`)} order by s.day`.execute(
    work.db,
  );
  return rows.map(({ day }) => day);
}

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
        and s.day >= ${dayOf(at)} and ${isHeardBy(sql`${person}`)})
      or exists (select from kin.word w where w.bond = b.id and w.space = ${ownSpaceOf(person)}
        and w.written_at > ${at})) limit 1`.execute(work.db);
  return rows.length > 0;
}

/** Twice on one day is one. Answers its id, where it is new. */
export async function saveSign(
  work: Work,
  { bond, day, spoke }: SignDay & { readonly bond: BondId },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`insert into kin.sign (id, bond, day, spoke, said_at)
    values (${newId()}, ${bond}, ${day}, ${spoke}, ${work.now}) on conflict do nothing
    returning id`.execute(work.db);
  return rows[0]?.id;
}

/** Of a day of which it was said before: when it was last. */
export async function saveSaidAgain(
  work: Work,
  { bond, day, spoke }: SignDay & { readonly bond: BondId },
): Promise<void> {
  await sql`update kin.sign set said_at = ${work.now}
    where bond = ${bond} and day = ${day} and spoke = ${spoke}`.execute(work.db);
}

/**
 * Whether it was said of today that they spoke, as this person may read it, and since the last question that stands to them, of
 * whichever bond.
 */
export async function isSpokenToday(
  work: Work,
  bond: BondId,
  { person, today }: { readonly person: PersonId; readonly today: Temporal.PlainDate },
): Promise<boolean> {
  const { rows } = await sql`select from kin.sign s
    where s.bond = ${bond} and s.day = ${today} and s.spoke and ${isHeardBy(sql`${person}`)}
      and not exists (select from kin.question q join kin.bond b on b.id = q.bond
        where ${person} in (b.asked_by, b.asked) and q.closed_at is null
          and q.asked_at > s.said_at) limit 1`.execute(work.db);
  return rows.length > 0;
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
