import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import { type SealedShared, sharedColumns, type SharedRow, toShared } from "./sharings.ts";

/** Since when a mandate, or one that it renews, is reported; undefined: it is not. */
export async function findReported(
  work: Work,
  mandate: Id<"Mandate">,
): Promise<Temporal.Instant | undefined> {
  const { rows } = await sql<{ readonly since: Temporal.Instant | null }>`
    select access.reported_since(${mandate}) as since`.execute(work.db);
  return rows[0]?.since ?? undefined;
}

/** What is opened under a mandate and what reports it come one after the other, until the work is saved: renewed, it is the same. */
export async function holdReports(work: Work, mandate: Id<"Mandate">): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('access.mandate ' || person || ' ' || holder, 0))
    from people.mandate where id = ${mandate}`.execute(work.db);
}

/** A mandate is reported, and what stands of what was opened under it, or under what renewed it, is over; reported already, it stays so since then. */
export async function saveReported(
  work: Work,
  mandate: Id<"Mandate">,
  { byPerson }: { readonly byPerson: boolean },
): Promise<void> {
  await holdReports(work, mandate);
  await sql`insert into access.reported_mandate as before (mandate, reported_at, by_person)
    values (${mandate}, ${work.now}, ${byPerson}) on conflict (mandate) do update set
      reported_at = case when before.lifted_at is null then before.reported_at else excluded.reported_at end,
      by_person = before.by_person or excluded.by_person, lifted_at = null`.execute(work.db);
  await sql`update access.grant set ended_at = ${work.now} where ended_at is null
    and (until is null or until > ${work.now}) and under in (
    select m.id from people.mandate m join people.mandate asked on m.person = asked.person and m.holder = asked.holder
    where asked.id = ${mandate} and access.reported_since(m.id) is not null)`.execute(work.db);
}

/**
 * The report of a mandate is lifted: since when it had stood. Undefined, and nothing changes, when it was not reported, or its
 * person reported it.
 */
export async function saveLifted(
  work: Work,
  mandate: Id<"Mandate">,
): Promise<Temporal.Instant | undefined> {
  await holdReports(work, mandate);
  const { rows } = await sql<{ readonly since: Temporal.Instant }>`
    update access.reported_mandate set lifted_at = ${work.now}
    where mandate = ${mandate} and lifted_at is null and not by_person
    returning reported_at as since`.execute(work.db);
  return rows[0]?.since;
}

/**
 * What a report of a mandate ended and nobody opened or said since, of that mandate or of what renewed it while it stands, and
 * would not be over yet.
 */
export async function listEndedByReportOf(
  work: Work,
  mandate: Id<"Mandate">,
  since: Temporal.Instant,
): Promise<readonly SealedShared[]> {
  const { rows } = await sql<SharedRow>`select ${sharedColumns} from access.grant g
    where ended_at = ${since} and until > ${work.now} and under in (
        select m.id from people.mandate m join people.mandate asked on m.person = asked.person and m.holder = asked.holder
        where asked.id = ${mandate} and access.reported_since(m.id) is null and m.ended_at is null
          and m.until > ${work.now})
      and not exists (select from access.grant later where later.id <> g.id and later.space = g.space
        and later.table_name = g.table_name and later.row = g.row and later.to_person = g.to_person
        and (later.ended_at is null or later.given_at >= ${since}))
    order by given_at, id`.execute(work.db);
  return rows.map(toShared);
}
