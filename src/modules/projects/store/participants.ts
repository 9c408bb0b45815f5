import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type {
  AnswerId,
  CircleId,
  OrganisationId,
  Participation,
  PersonId,
} from "../domain/answer.ts";

interface Row {
  readonly answer: AnswerId;
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
}

/** Who takes part in these answers now, oldest first. */
export async function listParticipants(
  work: Work,
  answers: readonly AnswerId[],
): Promise<ReadonlyMap<AnswerId, readonly Participation[]>> {
  const { rows } = await sql<Row>`select answer, person, organisation from projects.participant
    where answer = any (${answers}::uuid[]) and left_at is null order by since, id`.execute(
    work.db,
  );
  const lists = new Map<AnswerId, Participation[]>();
  for (const { answer, person, organisation } of rows) {
    const list = lists.get(answer) ?? [];
    list.push({ person, organisation: organisation ?? undefined });
    lists.set(answer, list);
  }
  return lists;
}

/**
 * Someone takes part, for themself or for an organisation; twice changes nothing. Who was there in
 * their own name and comes for an organisation is there for it from now on.
 */
export async function saveParticipant(
  work: Work,
  asked: { readonly answer: AnswerId; readonly circle: CircleId } & Participation,
): Promise<void> {
  await sql`insert into projects.participant (id, space, answer, person, organisation, since)
    values (${newId()}, ${asked.circle}, ${asked.answer}, ${asked.person},
      ${asked.organisation ?? null}, ${work.now}) on conflict do nothing`.execute(work.db);
  if (asked.organisation !== undefined)
    await saveLeft(work, asked.answer, { person: asked.person, organisation: undefined });
}

/** Someone takes part no more: in one quality, or in none. */
export async function saveLeft(
  work: Work,
  answer: AnswerId,
  { person, organisation }: Participation,
): Promise<void> {
  await sql`update projects.participant set left_at = ${work.now}
    where answer = ${answer} and person = ${person} and left_at is null
      and organisation is not distinct from ${organisation ?? null}::uuid`.execute(work.db);
}
