import { type RawBuilder, sql } from "kysely";

import { newId } from "#basics/id";
import { type QuietHours, USUAL_QUIET } from "#basics/hours/quiet";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Delay, Named, NamedId, PersonId, Relay, Said, SpaceId } from "../domain/relay.ts";

async function selectNamed(work: Work, rest: RawBuilder<unknown>): Promise<readonly Named[]> {
  const { rows } = await sql<RowOf<Named>>`select id, space, relay, person, place,
    hears_well as "hearsWell", said, asked_at as "askedAt", said_at as "saidAt",
    asked_anew_at as "askedAnewAt", off_at as "offAt" from relays.named ${rest}`.execute(work.db);
  return rows.map(keptOf<Named>);
}

/** Whom somebody named, in their order; nobody tells themself, though two persons turned out to be one. */
export function listNamed(work: Work, space: SpaceId, relay: Relay): Promise<readonly Named[]> {
  return selectNamed(
    work,
    sql`where space = ${space} and relay = ${relay} and person <> space and off_at is null order by place, id`,
  );
}

/** The same, with those whom one took off. */
export function listEverNamed(work: Work, space: SpaceId, relay: Relay): Promise<readonly Named[]> {
  return selectNamed(
    work,
    sql`where space = ${space} and relay = ${relay} and person <> space order by place, id`,
  );
}

/** The one of a list who is this person, also once taken off. */
export async function findNamedAs(
  work: Work,
  { space, relay, person }: Pick<Named, "space" | "relay" | "person">,
): Promise<Named | undefined> {
  const [found] = await selectNamed(
    work,
    sql`where space = ${space} and relay = ${relay} and person = ${person}`,
  );
  return found;
}

/** Where somebody is named, as row security lets who acts see. */
export function listNamedOf(work: Work, person: PersonId): Promise<readonly Named[]> {
  return selectNamed(
    work,
    sql`where person = ${person} and person <> space and off_at is null order by asked_at, id`,
  );
}

export async function findNamed(work: Work, id: NamedId): Promise<Named | undefined> {
  return (await selectNamed(work, sql`where id = ${id} and off_at is null`))[0];
}

export async function saveNamed(
  work: Work,
  one: Pick<Named, "id" | "space" | "relay" | "person" | "place">,
): Promise<void> {
  await sql`insert into relays.named (id, space, relay, person, place, asked_at)
    values (${one.id}, ${one.space}, ${one.relay}, ${one.person}, ${one.place}, ${work.now})`.execute(
    work.db,
  );
}

export async function saveSaid(work: Work, id: NamedId, said: Said): Promise<void> {
  await sql`update relays.named set said = ${said}, said_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
}

export async function savePlace(work: Work, id: NamedId, place: number): Promise<void> {
  await sql`update relays.named set place = ${place} where id = ${id}`.execute(work.db);
}

export async function saveHearsWell(work: Work, id: NamedId, hears: boolean): Promise<void> {
  await sql`update relays.named set hears_well = ${hears} where id = ${id}`.execute(work.db);
}

/** Taken off, and kept for a time; or back in the list, in the last place. */
export async function saveOff(work: Work, id: NamedId): Promise<void> {
  await sql`update relays.named set off_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function saveBack(work: Work, id: NamedId, place: number): Promise<void> {
  await sql`update relays.named set off_at = null, place = ${place} where id = ${id}`.execute(
    work.db,
  );
}

/** Written to once more. */
export async function saveAskedAnew(work: Work, id: NamedId): Promise<void> {
  await sql`update relays.named set asked_anew_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** Who was taken off before an instant: answers how many that was. */
export async function deleteOffBefore(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from relays.named where id in
    (select id from relays.named where off_at < ${before} limit ${most}) returning id`.execute(
    work.db,
  );
  return rows.length;
}

export async function deleteNamed(work: Work, id: NamedId): Promise<void> {
  await sql`delete from relays.named where id = ${id}`.execute(work.db);
}

/** One after the other in one space, until the work is saved: what is counted there stays true. */
export async function holdChain(work: Work, space: SpaceId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`relays.chain ${space}`}, 0))`.execute(
    work.db,
  );
}

/** Undefined: nothing was said. */
export async function findDelay(work: Work, space: SpaceId): Promise<Delay | undefined> {
  const { rows } = await sql<{ delay: Delay }>`select delay from relays.choice
    where space = ${space}`.execute(work.db);
  return rows[0]?.delay;
}

export async function saveDelay(work: Work, space: SpaceId, delay: Delay): Promise<void> {
  await sql`insert into relays.choice (id, space, delay) values (${newId()}, ${space}, ${delay})
    on conflict (space) do update set delay = excluded.delay`.execute(work.db);
}

/** Whether one's list is told of a silence that lasts: not, as long as nothing was said. */
export async function findTellsOfSilence(work: Work, space: SpaceId): Promise<boolean> {
  const { rows } = await sql<{ tells: boolean }>`select tells_of_silence as tells from relays.choice
    where space = ${space}`.execute(work.db);
  return rows[0]?.tells ?? false;
}

export async function saveTellsOfSilence(
  work: Work,
  space: SpaceId,
  tells: boolean,
): Promise<void> {
  await sql`insert into relays.choice (id, space, delay, tells_of_silence)
    values (${newId()}, ${space}, 'at-once', ${tells})
    on conflict (space) do update set tells_of_silence = excluded.tells_of_silence`.execute(
    work.db,
  );
}

/** From eight in the evening to eight, as long as nothing was said. */
export async function findQuiet(work: Work, space: SpaceId): Promise<QuietHours> {
  const { rows } = await sql<QuietHours>`select quiet_from as "from", quiet_until as until,
    quiet_zone as zone from relays.choice where space = ${space} and quiet_from is not null`.execute(
    work.db,
  );
  return rows[0] ?? USUAL_QUIET;
}

export async function saveQuiet(
  work: Work,
  space: SpaceId,
  { from, until, zone }: QuietHours,
): Promise<void> {
  await sql`insert into relays.choice (id, space, delay, quiet_from, quiet_until, quiet_zone)
    values (${newId()}, ${space}, 'at-once', ${from}, ${until}, ${zone})
    on conflict (space) do update set quiet_from = excluded.quiet_from,
      quiet_until = excluded.quiet_until, quiet_zone = excluded.quiet_zone`.execute(work.db);
}
