import { type RawBuilder, sql } from "kysely";

import type { Openable } from "#basics/opened";
import { SWEPT_AT_ONCE, type Work } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import type { Accompaniment, AccompanimentId, Opens, Side } from "../domain/accompaniment.ts";

interface Row {
  readonly id: AccompanimentId;
  readonly space: OrganisationId;
  readonly support: OrganisationId;
  readonly asked_by: Side;
  readonly asked_at: Temporal.Instant;
  readonly until: Temporal.PlainDate;
  readonly accepted_at: Temporal.Instant | null;
  readonly ended_at: Temporal.Instant | null;
  readonly opens_calls: boolean;
  readonly opens_answers: boolean;
  readonly opens_deadlines: boolean;
  readonly wanted_until: Temporal.PlainDate | null;
  readonly wanted_by: Side | null;
  readonly shown_by_space: boolean;
  readonly shown_by_support: boolean;
}

function toAccompaniment(row: Row): Accompaniment {
  return {
    id: row.id,
    association: row.space,
    support: row.support,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    until: row.until,
    acceptedAt: row.accepted_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
    opens: { calls: row.opens_calls, answers: row.opens_answers, deadlines: row.opens_deadlines },
    wanted:
      row.wanted_until === null || row.wanted_by === null
        ? undefined
        : { until: row.wanted_until, by: row.wanted_by },
    shownBy: { association: row.shown_by_space, support: row.shown_by_support },
  };
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Accompaniment[]> {
  const { rows } = await sql<Row>`select * from organisations.accompaniment ${rest}`.execute(
    work.db,
  );
  return rows.map(toAccompaniment);
}

/** Those that did not end, of an organisation on either side, as far as the actor may know: latest first. */
export function listOf(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly Accompaniment[]> {
  return select(
    work,
    sql`where (space = ${organisation} or support = ${organisation}) and ended_at is null
      order by asked_at desc, id`,
  );
}

/** Those of these organisations that did not end, on one side or the other. */
export function listOfAll(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly Accompaniment[]> {
  const all = sql`${[...organisations]}::uuid[]`;
  return select(
    work,
    sql`where (space = any (${all}) or support = any (${all})) and ended_at is null
      order by asked_at, id`,
  );
}

export async function find(work: Work, id: AccompanimentId): Promise<Accompaniment | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

/** The same, held until the work is saved. */
export async function hold(work: Work, id: AccompanimentId): Promise<Accompaniment | undefined> {
  return (await select(work, sql`where id = ${id} and ended_at is null for update`))[0];
}

/** Saves a new one; false when there is one already between the two. */
export async function save(work: Work, one: Accompaniment): Promise<boolean> {
  const { opens, shownBy } = one;
  const { numAffectedRows } = await sql`insert into organisations.accompaniment (id, space, support,
      asked_by, asked_at, until, opens_calls, opens_answers, opens_deadlines, shown_by_space, shown_by_support)
    values (${one.id}, ${one.association}, ${one.support}, ${one.askedBy}, ${one.askedAt},
      ${one.until}::date, ${opens.calls}, ${opens.answers}, ${opens.deadlines},
      ${shownBy.association}, ${shownBy.support})
    on conflict do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

export async function saveAccepted(work: Work, id: AccompanimentId): Promise<void> {
  await sql`update organisations.accompaniment set accepted_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

export async function saveOpens(work: Work, id: AccompanimentId, opens: Opens): Promise<void> {
  await sql`update organisations.accompaniment set opens_calls = ${opens.calls},
    opens_answers = ${opens.answers}, opens_deadlines = ${opens.deadlines}
    where id = ${id}`.execute(work.db);
}

export async function saveEnded(work: Work, id: AccompanimentId): Promise<void> {
  await sql`update organisations.accompaniment set ended_at = ${work.now}
    where id = ${id}`.execute(work.db);
}

/** A side asks for longer; undefined: it does not any more. */
export async function saveWanted(
  work: Work,
  id: AccompanimentId,
  wanted: Accompaniment["wanted"],
): Promise<void> {
  await sql`update organisations.accompaniment set wanted_until = ${wanted?.until ?? null}::date,
    wanted_by = ${wanted?.by ?? null} where id = ${id}`.execute(work.db);
}

/** The longer one was agreed. */
export async function saveLonger(
  work: Work,
  id: AccompanimentId,
  until: Temporal.PlainDate,
): Promise<void> {
  await sql`update organisations.accompaniment set until = ${until}::date, wanted_until = null,
    wanted_by = null where id = ${id}`.execute(work.db);
}

export async function saveShown(
  work: Work,
  id: AccompanimentId,
  { side, shown }: { readonly side: Side; readonly shown: boolean },
): Promise<void> {
  await (
    side === "association"
      ? sql`update organisations.accompaniment set shown_by_space = ${shown} where id = ${id}`
      : sql`update organisations.accompaniment set shown_by_support = ${shown} where id = ${id}`
  ).execute(work.db);
}

/** Those that stand or wait, and whose last day is over, or one of whose sides is no more: for the nightly job. */
export function listOver(work: Work, today: Temporal.PlainDate): Promise<readonly Accompaniment[]> {
  return select(
    work,
    sql`where ended_at is null and (until < ${today}::date or exists (
        select from organisations.organisation o
        where o.id in (space, support) and (o.dissolved_at is not null or o.merged_into is not null)))
      order by id`,
  );
}

/** Those that stand and end on that day. */
export function listEndingOn(
  work: Work,
  day: Temporal.PlainDate,
): Promise<readonly Accompaniment[]> {
  return select(
    work,
    sql`where ended_at is null and accepted_at is not null and until = ${day}::date order by id`,
  );
}

/** Those that ended before an instant are forgotten; answers how many. */
export async function forgetEnded(work: Work, before: Temporal.Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from organisations.accompaniment
    where id in (select id from organisations.accompaniment where ended_at < ${before}
      order by ended_at, id limit ${SWEPT_AT_ONCE})`.execute(work.db);
  return Number(numAffectedRows ?? 0n);
}

/**
 * Looks at what organisations opened, and at nothing else: what a structure may see as it accompanies them shows only to
 * who says that they look for it, for as long as they look, and stays out of every other list.
 */
export async function lookingAt<T>(work: Work, what: Openable, run: () => Promise<T>): Promise<T> {
  await sql`select set_config('archipel.accompanies', ${what}, true)`.execute(work.db);
  try {
    return await run();
  } finally {
    await sql`select set_config('archipel.accompanies', '', true)`.execute(work.db);
  }
}
