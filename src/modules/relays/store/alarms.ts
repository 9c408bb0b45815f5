import { type RawBuilder, sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type {
  Alarm,
  AlarmId,
  AlarmTold,
  AlarmToldId,
  Answer,
  AlarmKind,
  Ending,
  PersonId,
  SpaceId,
} from "../domain/relay.ts";

async function selectAlarms(work: Work, rest: RawBuilder<unknown>): Promise<readonly Alarm[]> {
  const { rows } = await sql<RowOf<Alarm>>`select id, space, relay, delay, raised_at as "raisedAt",
    by_holder as "byHolder", next_at as "nextAt", unanswered_at as "unansweredAt", ended_at as "endedAt", ended
    from relays.alarm ${rest}`.execute(work.db);
  return rows.map(keptOf<Alarm>);
}

/** The one that stands. */
export async function findOpenAlarm(
  work: Work,
  space: SpaceId,
  relay: AlarmKind,
): Promise<Alarm | undefined> {
  const [open] = await selectAlarms(
    work,
    sql`where space = ${space} and relay = ${relay} and ended_at is null`,
  );
  return open;
}

/** Whether any of these kinds stands. */
export async function hasOpenAlarm(
  work: Work,
  space: SpaceId,
  kinds: readonly AlarmKind[],
): Promise<boolean> {
  const { rows } = await sql`select from relays.alarm
    where space = ${space} and relay = any (${kinds}::text[]) and ended_at is null limit 1`.execute(
    work.db,
  );
  return rows.length > 0;
}

/** The last one, where it is over. */
export async function findLastOver(
  work: Work,
  space: SpaceId,
  relay: AlarmKind,
): Promise<Alarm | undefined> {
  const [last] = await selectAlarms(
    work,
    sql`where space = ${space} and relay = ${relay} order by ended_at desc nulls first, id limit 1`,
  );
  return last?.ended === undefined ? undefined : last;
}

/** When help was last asked for, over or not. */
export async function findLastRaised(
  work: Work,
  space: SpaceId,
): Promise<Temporal.Instant | undefined> {
  const [last] = await selectAlarms(
    work,
    sql`where space = ${space} and relay = 'help' order by raised_at desc, id limit 1`,
  );
  return last?.raisedAt;
}

export function listAlarms(work: Work, space: SpaceId): Promise<readonly Alarm[]> {
  return selectAlarms(work, sql`where space = ${space} order by raised_at, id`);
}

export async function findAlarm(work: Work, id: AlarmId): Promise<Alarm | undefined> {
  return (await selectAlarms(work, sql`where id = ${id}`))[0];
}

/** Held until the work is saved: who answers, who settles and what passes on take turns. */
export async function holdAlarm(work: Work, id: AlarmId): Promise<Alarm | undefined> {
  return (await selectAlarms(work, sql`where id = ${id} for update`))[0];
}

/** Holds the one that was due first, leaving what another process holds. */
export async function holdNextDue(work: Work): Promise<Alarm | undefined> {
  const [due] = await selectAlarms(
    work,
    sql`where next_at <= ${work.now} and ended_at is null order by next_at limit 1 for update skip locked`,
  );
  return due;
}

export async function saveAlarm(
  work: Work,
  one: Pick<Alarm, "id" | "space" | "relay" | "delay" | "byHolder">,
): Promise<void> {
  await sql`insert into relays.alarm (id, space, relay, delay, raised_at, by_holder)
    values (${one.id}, ${one.space}, ${one.relay}, ${one.delay}, ${work.now}, ${one.byHolder})`.execute(
    work.db,
  );
}

export async function saveNext(
  work: Work,
  { id, nextAt, unansweredAt }: Pick<Alarm, "id" | "nextAt" | "unansweredAt">,
): Promise<void> {
  await sql`update relays.alarm set next_at = ${nextAt ?? null}, unanswered_at = ${unansweredAt ?? null}
    where id = ${id}`.execute(work.db);
}

export async function saveEnded(work: Work, id: AlarmId, ended: Ending): Promise<void> {
  await sql`update relays.alarm set ended_at = ${work.now}, ended = ${ended}, next_at = null
    where id = ${id} and ended_at is null`.execute(work.db);
}

async function selectTold(work: Work, rest: RawBuilder<unknown>): Promise<readonly AlarmTold[]> {
  const { rows } = await sql<
    RowOf<AlarmTold>
  >`select id, space, alarm, relay, person, service, reached, beside,
    told_at as "toldAt", answer, answered_at as "answeredAt" from relays.told ${rest}`.execute(
    work.db,
  );
  return rows.map(keptOf<AlarmTold>);
}

/** Who was told, in the order in which they were. */
export function listTold(work: Work, alarm: AlarmId): Promise<readonly AlarmTold[]> {
  return selectTold(work, sql`where alarm = ${alarm} order by place, id`);
}

/** As many as one reads on a page. */
const FEW = 20;

/** Of what somebody was told lately, latest first, as row security lets who acts see. */
export function listToldOf(work: Work, person: PersonId): Promise<readonly AlarmTold[]> {
  return selectTold(
    work,
    sql`where person = ${person} and person <> space order by told_at desc, id limit ${FEW}`,
  );
}

export async function findTold(work: Work, id: AlarmToldId): Promise<AlarmTold | undefined> {
  return (await selectTold(work, sql`where id = ${id}`))[0];
}

/** Whether the address of this letter was ended by whoever held it. */
export async function isLetterEnded(work: Work, id: AlarmToldId): Promise<boolean> {
  const { rows } =
    await sql`select from relays.told where id = ${id} and letter_ended_at is not null`.execute(
      work.db,
    );
  return rows.length > 0;
}

/** It opens nothing more, and while they said nothing it is as if it had not reached them; answers whether it opened something until now. */
export async function saveLetterEnded(work: Work, id: AlarmToldId): Promise<boolean> {
  const { numAffectedRows = 0n } =
    await sql`update relays.told set letter_ended_at = ${work.now}, reached = reached and answer is not null
    where id = ${id} and letter_ended_at is null`.execute(work.db);
  return numAffectedRows > 0n;
}

/** The last of a kind of alarm that somebody was told of. */
export async function findLastTold(
  work: Work,
  { space, relay, person }: Pick<AlarmTold, "space" | "relay" | "person">,
): Promise<AlarmTold | undefined> {
  const [last] = await selectTold(
    work,
    sql`where space = ${space} and relay = ${relay} and person = ${person}
      order by (select raised_at from relays.alarm a where a.id = alarm) desc, id limit 1`,
  );
  return last;
}

export async function saveTold(
  work: Work,
  one: Pick<AlarmTold, "id" | "space" | "alarm" | "relay" | "person" | "reached" | "beside"> &
    Partial<Pick<AlarmTold, "service">>,
): Promise<void> {
  await sql`insert into relays.told (id, space, alarm, relay, person, service, place, reached, beside, told_at)
    select ${one.id}, ${one.space}, ${one.alarm}, ${one.relay}, ${one.person}, ${one.service ?? null}, count(*), ${one.reached}, ${one.beside}, ${work.now}
    from relays.told where alarm = ${one.alarm}`.execute(work.db);
}

export async function saveAnswer(work: Work, id: AlarmToldId, answer: Answer): Promise<void> {
  await sql`update relays.told set answer = ${answer}, answered_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** Who was told and did not answer is told anew: the delay runs again for them. */
export async function saveToldAnew(work: Work, alarm: AlarmId): Promise<void> {
  await sql`update relays.told set told_at = ${work.now}
    where alarm = ${alarm} and reached and answer is null`.execute(work.db);
}

/** What is older than an instant: answers how many alarms that was. */
export async function deleteAlarmsBefore(
  work: Work,
  before: Temporal.Instant,
  most: number,
): Promise<number> {
  const { rows } = await sql`delete from relays.alarm where id in
    (select id from relays.alarm where raised_at < ${before} limit ${most}) returning id`.execute(
    work.db,
  );
  return rows.length;
}
