import { sql } from "kysely";

import type { SpaceId, Work } from "#services/house";

import type { AnswerId, OrganisationId, PersonId } from "../domain/answer.ts";

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
  const pieces = await sql<{
    call: string;
    space: SpaceId;
    name: Uint8Array;
    at: Temporal.Instant;
    isLent: boolean;
  }>`select a.call_title as call, p.space, p.name, p.attached_at as at,
      p.shared is not null as "isLent"
    from projects.piece p join projects.answer a on a.id = p.answer
    where p.attached_by = ${person} order by p.attached_at, p.id`.execute(work.db);
  return {
    pieces: pieces.rows,
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

/**
 * Somebody takes part for an organisation no more, in answers under way. Answers those in which they
 * take part in no other quality.
 */
export async function endRepresentations(
  work: Work,
  person: PersonId,
  organisation: OrganisationId,
): Promise<readonly AnswerId[]> {
  const { rows } = await sql<{ answer: AnswerId; alone: boolean }>`
    update projects.participant p set left_at = ${work.now} from projects.answer a
    where a.id = p.answer and a.stage in ('preparing', 'sent') and p.left_at is null
      and p.person = ${person} and p.organisation = ${organisation}
    returning p.answer, not exists (
      select from projects.participant other where other.answer = p.answer
        and other.person = p.person and other.left_at is null and other.id <> p.id) as alone`.execute(
    work.db,
  );
  return rows.filter(({ alone }) => alone).map(({ answer }) => answer);
}

/** Two persons are one: where both take part, once. */
export async function endDoubledParticipations(
  work: Work,
  from: PersonId,
  into: PersonId,
): Promise<void> {
  await sql`update projects.participant gone set left_at = ${work.now}
    where person = ${from} and left_at is null and exists (
      select from projects.participant kept where kept.answer = gone.answer
        and kept.person = ${into} and kept.left_at is null
        and kept.organisation is not distinct from gone.organisation)`.execute(work.db);
}
