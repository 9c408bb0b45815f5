import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { Incident, IncidentId } from "../domain/incident.ts";

interface Row {
  readonly id: IncidentId;
  readonly title: string;
  readonly words: string;
  readonly begun_at: Temporal.Instant;
  readonly ended_at: Temporal.Instant | null;
  readonly end_words: string | null;
}

/** The last incidents, those that last first, then the latest. */
export async function listIncidents(work: Work, most: number): Promise<readonly Incident[]> {
  const { rows } = await sql<Row>`select * from operation.incident
    order by ended_at is not null, begun_at desc, id limit ${most}`.execute(work.db);
  return rows.map(({ id, title, words, begun_at: begunAt, ended_at: at, end_words: said }) => ({
    id,
    title,
    words,
    begunAt,
    ended: at === null || said === null ? undefined : { at, words: said },
  }));
}

/** Writes that something does not work, since now. */
export async function saveIncident(
  work: Work,
  { title, words }: { readonly title: string; readonly words: string },
): Promise<IncidentId> {
  const id = newId<"Incident">();
  await sql`insert into operation.incident (id, title, words, begun_at)
    values (${id}, ${title}, ${words}, ${work.now})`.execute(work.db);
  return id;
}

/** Writes how it ended; false when it is unknown, or over already. */
export async function saveEnd(work: Work, id: IncidentId, words: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update operation.incident
    set ended_at = ${work.now}, end_words = ${words}
    where id = ${id} and ended_at is null`.execute(work.db);
  return numAffectedRows === 1n;
}
