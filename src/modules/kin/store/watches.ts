import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { BondId, PersonId } from "../domain/bond.ts";
import type { Away, AwayId, Question, QuestionId, Watch, WatchId } from "../domain/watch.ts";

async function selectWatch(work: Work, rest: ReturnType<typeof sql>): Promise<Watch | undefined> {
  const { rows } = await sql<RowOf<Watch>>`select id, bond, proposed_by as "proposedBy", delay,
    proposed_at as "proposedAt", agreed_at as "agreedAt", declined_at as "declinedAt"
    from kin.watch ${rest}`.execute(work.db);
  return rows.map(keptOf<Watch>)[0];
}

/** What stands between two of their silence. */
export function findWatch(work: Work, bond: BondId): Promise<Watch | undefined> {
  return selectWatch(work, sql`where bond = ${bond} and ended_at is null`);
}

/** One that stands. */
export function findWatchById(work: Work, id: WatchId): Promise<Watch | undefined> {
  return selectWatch(work, sql`where id = ${id} and ended_at is null`);
}

/** The last that one proposed since an instant, without a yes, and took back. */
export function findTakenBack(
  work: Work,
  bond: BondId,
  { by, since }: { readonly by: PersonId; readonly since: Temporal.Instant },
): Promise<Watch | undefined> {
  return selectWatch(
    work,
    sql`where bond = ${bond} and proposed_by = ${by} and agreed_at is null and ended_at is not null
      and proposed_at > ${since} order by proposed_at desc, id limit 1`,
  );
}

/** What was taken back is proposed again, after so many days. */
export async function saveProposedAnew(
  work: Work,
  id: WatchId,
  delay: Watch["delay"],
): Promise<void> {
  await sql`update kin.watch set ended_at = null, delay = ${delay} where id = ${id}`.execute(
    work.db,
  );
}

/** Not now. */
export async function saveWatchDeclined(work: Work, id: WatchId): Promise<void> {
  await sql`update kin.watch set declined_at = coalesce(declined_at, ${work.now})
    where id = ${id}`.execute(work.db);
}

/** Of which bonds somebody proposed it to the other of the two, who did not answer: as row security lets who acts see. */
export async function listProposedTo(work: Work, person: PersonId): Promise<ReadonlySet<BondId>> {
  const { rows } = await sql<{ bond: BondId }>`select bond from kin.watch
    where ended_at is null and agreed_at is null and declined_at is null
      and proposed_by <> ${person}`.execute(work.db);
  return new Set(rows.map(({ bond }) => bond));
}

/** The bonds of those who both agreed, and whose bond stands. */
export function listWatched(work: Work): Promise<readonly BondId[]> {
  return selectWatched(work, sql`order by w.bond`);
}

/** Those of them that wait for the end of quiet hours, and are due. */
export function listPutOff(work: Work): Promise<readonly BondId[]> {
  return selectWatched(
    work,
    sql`and w.put_off_until <= ${work.now} order by w.put_off_until, w.bond`,
  );
}

async function selectWatched(work: Work, rest: ReturnType<typeof sql>): Promise<readonly BondId[]> {
  const { rows } = await sql<{ bond: BondId }>`select w.bond from kin.watch w
    join kin.bond b on b.id = w.bond where w.ended_at is null and w.agreed_at is not null
      and b.agreed_at is not null and b.ended_at is null ${rest}`.execute(work.db);
  return rows.map(({ bond }) => bond);
}

/** Looked at later; undefined: not put off. */
export async function savePutOff(
  work: Work,
  id: WatchId,
  until: Temporal.Instant | undefined,
): Promise<void> {
  await sql`update kin.watch set put_off_until = ${until ?? null}
    where id = ${id} and put_off_until is distinct from ${until ?? null}`.execute(work.db);
}

export async function saveProposed(
  work: Work,
  watch: Omit<Watch, "proposedAt" | "agreedAt" | "declinedAt">,
): Promise<void> {
  await sql`insert into kin.watch (id, bond, proposed_by, delay, proposed_at)
    values (${watch.id}, ${watch.bond}, ${watch.proposedBy}, ${watch.delay}, ${work.now})`.execute(
    work.db,
  );
}

export async function saveWatchAgreed(work: Work, id: WatchId): Promise<void> {
  await sql`update kin.watch set agreed_at = coalesce(agreed_at, ${work.now}), declined_at = null where id = ${id}`.execute(
    work.db,
  );
}

export async function saveWatchEnded(work: Work, id: WatchId): Promise<void> {
  await sql`update kin.watch set ended_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function listAway(work: Work, bond: BondId): Promise<readonly Away[]> {
  const { rows } = await sql<Away>`select id, first as "from", last as until from kin.away
    where bond = ${bond} order by first, id`.execute(work.db);
  return rows;
}

export async function saveAway(work: Work, bond: BondId, away: Away): Promise<void> {
  await sql`insert into kin.away (id, bond, first, last, said_at)
    values (${away.id}, ${bond}, ${away.from}, ${away.until}, ${work.now})`.execute(work.db);
}

export async function deleteAway(work: Work, bond: BondId, id: AwayId): Promise<void> {
  await sql`delete from kin.away where bond = ${bond} and id = ${id}`.execute(work.db);
}

/** The question that stands to the two, if one does. */
export async function findQuestion(work: Work, bond: BondId): Promise<Question | undefined> {
  return (await selectQuestions(work, sql`where bond = ${bond} and closed_at is null`))[0];
}

/** All that were asked of the two, earliest first. */
export function listQuestions(work: Work, bond: BondId): Promise<readonly Question[]> {
  return selectQuestions(work, sql`where bond = ${bond} order by asked_at, id`);
}

export async function findQuestionById(work: Work, id: QuestionId): Promise<Question | undefined> {
  return (await selectQuestions(work, sql`where id = ${id}`))[0];
}

/** The questions that stand to this person, earliest first. */
export function listAskedOf(work: Work, person: PersonId): Promise<readonly Question[]> {
  return selectQuestions(
    work,
    sql`where closed_at is null and bond in (select id from kin.bond
      where ${person} in (asked_by, asked) and ended_at is null) order by asked_at, id`,
  );
}

/** The questions of bonds of this person that stand, that were told and are open. */
export function listToldOf(work: Work, person: PersonId): Promise<readonly Question[]> {
  return selectQuestions(
    work,
    sql`where told_at is not null and closed_at is null and bond in (select id from kin.bond
      where ${person} in (asked_by, asked) and ended_at is null) order by asked_at, id`,
  );
}

async function selectQuestions(
  work: Work,
  rest: ReturnType<typeof sql>,
): Promise<readonly Question[]> {
  const { rows } = await sql<RowOf<Question>>`select id, bond, after, asked_at as "askedAt",
    tells_on as "tellsOn", told_at as "toldAt", closed_at as "closedAt" from kin.question
    ${rest}`.execute(work.db);
  return rows.map(keptOf<Question>);
}

/** Answers whether none stood between the two. */
export async function saveQuestion(
  work: Work,
  { id, bond, after, tellsOn }: Pick<Question, "id" | "bond" | "after" | "tellsOn">,
): Promise<boolean> {
  const { rows } = await sql`insert into kin.question (id, bond, after, asked_at, tells_on)
    values (${id}, ${bond}, ${after}, ${work.now}, ${tellsOn}) on conflict do nothing
    returning id`.execute(work.db);
  return rows.length > 0;
}

export async function saveTold(work: Work, id: QuestionId): Promise<void> {
  await sql`update kin.question set told_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function saveClosed(work: Work, id: QuestionId): Promise<void> {
  await sql`update kin.question set closed_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** What is over, of before a day: questions that are closed, days away; at most so many of each; answers how many went. */
export async function deleteOldSilences(
  work: Work,
  before: Temporal.PlainDate,
  most: number,
): Promise<number> {
  const questions = await sql`delete from kin.question where id in (select id from kin.question
    where closed_at is not null and after < ${before} limit ${most}) returning id`.execute(work.db);
  const left = most - questions.rows.length;
  const away = await sql`delete from kin.away where id in (select id from kin.away
    where last < ${before} limit ${left}) returning id`.execute(work.db);
  return questions.rows.length + away.rows.length;
}
