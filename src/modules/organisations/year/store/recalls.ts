import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { OrganisationId, PersonId } from "../../domain/organisation.ts";

/** Somebody who wants to be reminded of the year of an organisation. */
export interface YearRecall {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
}

/** Everyone who wants to be reminded, organisation by organisation; with a right of the house. */
export async function listRecalls(work: Work): Promise<readonly YearRecall[]> {
  const { rows } = await sql<YearRecall>`select space as organisation, person
    from organisations.year_recall order by space, person`.execute(work.db);
  return rows;
}

export async function isRecalled(
  work: Work,
  { organisation, person }: YearRecall,
): Promise<boolean> {
  const { rows } = await sql`select from organisations.year_recall
    where space = ${organisation} and person = ${person}`.execute(work.db);
  return rows.length > 0;
}

/** Twice changes nothing. */
export async function saveRecall(work: Work, { organisation, person }: YearRecall): Promise<void> {
  await sql`insert into organisations.year_recall (id, space, person, since)
    values (${newId()}, ${organisation}, ${person}, ${work.now}) on conflict do nothing`.execute(
    work.db,
  );
}

export async function deleteRecall(
  work: Work,
  { organisation, person }: YearRecall,
): Promise<void> {
  await sql`delete from organisations.year_recall
    where space = ${organisation} and person = ${person}`.execute(work.db);
}

/** What a person ticked, and where they want to be reminded. */
export async function listYearOf(work: Work, person: PersonId) {
  const recalls = await sql<{ organisation: string; since: Temporal.Instant }>`
    select o.name as organisation, r.since from organisations.year_recall r
    join organisations.organisation o on o.id = r.space
    where r.person = ${person} order by r.since, r.id`.execute(work.db);
  const done = await sql<{
    organisation: string;
    rule: string;
    turn: number;
    at: Temporal.Instant;
  }>`
    select o.name as organisation, d.rule, d.turn, d.done_at as at from organisations.year_done d
    join organisations.organisation o on o.id = d.space
    where d.done_by = ${person} order by d.done_at, d.id`.execute(work.db);
  return { recalls: recalls.rows, done: done.rows };
}
