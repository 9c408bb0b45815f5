import { sql } from "kysely";

import type { SpaceId, Work } from "#services/house";

import type { OrganisationId, PersonId } from "../domain/answer.ts";

/** All that is kept of a person in joint answers; with a right of the house. */
export async function listAbout(work: Work, person: PersonId) {
  const participations = await sql<{
    call: string;
    organisation: OrganisationId | null;
    since: Temporal.Instant;
    left: Temporal.Instant | null;
  }>`select a.call_title as call, p.organisation, p.since, p.left_at as left
    from projects.participant p join projects.answer a on a.id = p.answer
    where p.person = ${person} order by p.since, p.id`.execute(work.db);
  const wordings = await sql<{
    call: string;
    space: SpaceId;
    title: Uint8Array;
    words: Uint8Array;
    at: Temporal.Instant;
  }>`select a.call_title as call, w.space, p.title, w.words, w.written_at as at
    from projects.wording w join projects.part p on p.id = w.part
    join projects.answer a on a.id = p.answer
    where w.written_by = ${person} order by w.written_at, w.id`.execute(work.db);
  const sendings = await sql<{
    call: string;
    on: Temporal.PlainDate;
    organisation: OrganisationId | null;
  }>`select a.call_title as call, s.sent_on as on, s.for_organisation as organisation
    from projects.sending s join projects.answer a on a.id = s.answer
    where s.by_person = ${person} order by s.sent_on, s.id`.execute(work.db);
  return {
    participations: participations.rows,
    wordings: wordings.rows,
    sendings: sendings.rows,
  };
}

/** Somebody takes part no more: in the answers of one circle, or in all. */
export async function endParticipations(
  work: Work,
  person: PersonId,
  circle: string | undefined,
): Promise<void> {
  await sql`update projects.participant set left_at = ${work.now}
    where person = ${person} and left_at is null
      and ${circle === undefined ? sql`true` : sql`space = ${circle}`}`.execute(work.db);
}

/** What one person did in answers, another now did; where both took part, once. */
export async function passAnswers(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update projects.participant gone set left_at = ${work.now}
    where person = ${from} and left_at is null and exists (
      select from projects.participant kept where kept.answer = gone.answer
        and kept.person = ${into} and kept.left_at is null
        and kept.organisation is not distinct from gone.organisation)`.execute(work.db);
  const columns = [
    ["projects.participant", "person"],
    ["projects.answer", "started_by"],
    ["projects.answer", "ended_by"],
    ["projects.part", "owner"],
    ["projects.wording", "written_by"],
    ["projects.piece", "attached_by"],
    ["projects.sending", "by_person"],
  ] as const;
  for (const [table, column] of columns)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${into}
      where ${sql.ref(column)} = ${from}`.execute(work.db);
}
