import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import { type OrganisationId, spaceOf } from "#rules/organisations";
import { type PersonId, SWEPT_AT_ONCE, type Work } from "#services/house";

import type { Beforehand, BeforehandAs, BeforehandId } from "../domain/beforehand.ts";

const COLUMNS = sql`id, organisation, person, said_as as "as", kind, weekdays, from_day::text as "from",
  until_day::text as "until", per_day as "perDay", given_at as "givenAt", taken_back_at as "takenBackAt"`;

type Row = Omit<RowOf<Beforehand>, "from" | "until"> & {
  readonly from: string;
  readonly until: string;
};

function toBeforehand({ from, until, ...row }: Row): Beforehand {
  return keptOf<Beforehand>({
    ...row,
    from: Temporal.PlainDate.from(from),
    until: Temporal.PlainDate.from(until),
  });
}

export async function saveBeforehand(
  work: Work,
  one: Omit<Beforehand, "givenAt" | "takenBackAt">,
): Promise<void> {
  await sql`insert into exchanges.beforehand (id, space, organisation, person, said_as, kind, weekdays, from_day,
      until_day, per_day, given_at)
    values (${one.id}, ${spaceOf(one.organisation)}, ${one.organisation}, ${one.person}, ${one.as}, ${one.kind},
      ${[...one.weekdays]}::int[], ${one.from.toString()}::date, ${one.until.toString()}::date, ${one.perDay},
      ${work.now})`.execute(work.db);
}

export async function findBeforehand(
  work: Work,
  id: BeforehandId,
): Promise<Beforehand | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from exchanges.beforehand where id = ${id}`.execute(work.db);
  return rows[0] && toBeforehand(rows[0]);
}

/** All that was given for an organisation, latest first; as row security lets the actor see. */
export async function listBeforehandOf(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly Beforehand[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from exchanges.beforehand
    where organisation = ${organisation} order by given_at desc, id limit 200`.execute(work.db);
  return rows.map(toBeforehand);
}

/** Those of one person. */
export async function listBeforehandBy(
  work: Work,
  person: PersonId,
): Promise<readonly Beforehand[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from exchanges.beforehand
    where person = ${person} order by given_at, id`.execute(work.db);
  return rows.map(toBeforehand);
}

/**
 * Those that were not taken back, for such an exchange, the oldest first; held until the work is saved, so that
 * two who ask at once for the last place are counted one after the other.
 */
export async function holdBeforehand(
  work: Work,
  asked: {
    readonly organisation: OrganisationId;
    readonly as: BeforehandAs;
    readonly kind: string;
    readonly day: Temporal.PlainDate;
  },
): Promise<readonly Beforehand[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from exchanges.beforehand
    where organisation = ${asked.organisation} and said_as = ${asked.as} and kind = ${asked.kind}
      and ${asked.day.toString()}::date between from_day and until_day and taken_back_at is null
    order by given_at, id for update`.execute(work.db);
  return rows.map(toBeforehand);
}

/** To how many it said yes for a day, without those that were stopped since. */
export async function countTaken(
  work: Work,
  id: BeforehandId,
  day: Temporal.PlainDate,
): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    select count(distinct exchange.id)::int as taken
    from exchanges.step join exchanges.exchange on exchange.id = step.exchange
    where step.beforehand = ${id}
      and ((exchange.facts->>'due')::timestamptz at time zone 'Europe/Paris')::date = ${day.toString()}::date
      and exchange.state not in ('declined', 'withdrawn', 'not-approved', 'passed-on', 'expired', 'cancelled')`.execute(
    work.db,
  );
  return rows[0]?.taken ?? 0;
}

export async function saveTakenBack(work: Work, id: BeforehandId): Promise<void> {
  await sql`update exchanges.beforehand set taken_back_at = ${work.now}
    where id = ${id} and taken_back_at is null`.execute(work.db);
}

/** Those that ended before that moment are forgotten. Answers how many. */
export async function sweepBeforehand(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from exchanges.beforehand where id in
    (select id from exchanges.beforehand
      where coalesce(taken_back_at, (until_day + 1)::timestamptz) < ${before} limit ${SWEPT_AT_ONCE})`.execute(
    work.db,
  );
  return Number(numAffectedRows ?? 0n);
}

/**
 * What was given for one organisation was for the one that it became, whose team reads it. It takes a step as before: as
 * long as whoever gave it may say yes there.
 */
export async function passBeforehand(
  work: Work,
  { gone, kept }: { readonly gone: OrganisationId; readonly kept: OrganisationId },
): Promise<void> {
  await sql`update exchanges.beforehand set organisation = ${kept}, space = ${spaceOf(kept)}
    where organisation = ${gone}`.execute(work.db);
}

/** An organisation is no more, for good. */
export async function deleteBeforehandOf(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`delete from exchanges.beforehand where organisation = ${organisation}`.execute(work.db);
}
