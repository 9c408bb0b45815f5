import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId, OrganisationId, PersonId } from "../domain/circle.ts";
import type { JoinRequest, RequestId, RequestState } from "../domain/request.ts";

interface RequestRow {
  readonly id: RequestId;
  readonly space: CircleId;
  readonly person: PersonId;
  readonly charter_version: number;
  readonly answers: Uint8Array | null;
  readonly state: RequestState;
  readonly asked_at: Temporal.Instant;
  readonly answered_at: Temporal.Instant | null;
  readonly answered_by: PersonId | null;
  readonly reply: Uint8Array | null;
  readonly for_organisation: OrganisationId | null;
}

/** What was written is sealed under the key of the circle's space. */
export type SealedRequest = JoinRequest & {
  readonly answers: Uint8Array | undefined;
  readonly reply: Uint8Array | undefined;
};

function toRequest(row: RequestRow): SealedRequest {
  return {
    id: row.id,
    circle: row.space,
    person: row.person,
    state: row.state,
    askedAt: row.asked_at,
    answeredAt: row.answered_at ?? undefined,
    answeredBy: row.answered_by ?? undefined,
    charterVersion: row.charter_version,
    organisation: row.for_organisation ?? undefined,
    answers: row.answers ?? undefined,
    reply: row.reply ?? undefined,
  };
}

export async function findRequest(
  work: Work,
  request: RequestId,
): Promise<SealedRequest | undefined> {
  const { rows } = await sql<RequestRow>`
    select * from circles.request where id = ${request}`.execute(work.db);
  return rows[0] && toRequest(rows[0]);
}

/** Finds a request and holds it until the work is saved: it is answered once. */
export async function holdRequest(
  work: Work,
  request: RequestId,
): Promise<SealedRequest | undefined> {
  const { rows } = await sql<RequestRow>`
    select * from circles.request where id = ${request} for update`.execute(work.db);
  return rows[0] && toRequest(rows[0]);
}

/** The last request of a person to a circle: the one that waits, when one does. */
export async function findLastRequest(
  work: Work,
  circle: CircleId,
  person: PersonId,
): Promise<SealedRequest | undefined> {
  const { rows } = await sql<RequestRow>`select * from circles.request
    where space = ${circle} and person = ${person}
    order by state = 'waiting' desc, asked_at desc, answered_at desc, id limit 1`.execute(work.db);
  return rows[0] && toRequest(rows[0]);
}

/** What waits for an answer, the longest first. */
export async function listWaiting(
  work: Work,
  circles: readonly CircleId[],
  most: number,
): Promise<readonly SealedRequest[]> {
  const { rows } = await sql<RequestRow>`select * from circles.request
    where space = any (${circles}::uuid[]) and state = 'waiting'
    order by asked_at, id limit ${most}`.execute(work.db);
  return rows.map(toRequest);
}

/** How many wait in each of these circles; those where none does are left out. */
export async function countWaiting(
  work: Work,
  circles: readonly CircleId[],
): Promise<ReadonlyMap<CircleId, number>> {
  if (circles.length === 0) return new Map();
  const { rows } = await sql<{ space: CircleId; waiting: number }>`
    select space, count(*)::int as waiting from circles.request
    where space = any (${circles}::uuid[]) and state = 'waiting'
    group by space order by min(asked_at), space`.execute(work.db);
  return new Map(rows.map(({ space, waiting }) => [space, waiting]));
}

/** The requests of a person, to whatever circle. */
export async function listRequestsOf(
  work: Work,
  person: PersonId,
): Promise<readonly SealedRequest[]> {
  const { rows } = await sql<RequestRow>`
    select * from circles.request where person = ${person} order by asked_at, id`.execute(work.db);
  return rows.map(toRequest);
}

/** Saves a request that waits; false when one of theirs waits already. */
export async function saveRequest(work: Work, request: SealedRequest): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into circles.request (id, space, person, charter_version, answers, state,
      asked_at, for_organisation)
    values (${request.id}, ${request.circle}, ${request.person}, ${request.charterVersion},
      ${request.answers ?? null}, 'waiting', ${request.askedAt}, ${request.organisation ?? null})
    on conflict (space, person) where state = 'waiting' do nothing`.execute(work.db);
  return numAffectedRows === 1n;
}

export interface SavedAnswer {
  readonly state: Exclude<RequestState, "waiting">;
  readonly by: PersonId | undefined;
  readonly reply: Uint8Array | undefined;
}

export async function saveAnswer(
  work: Work,
  request: RequestId,
  { state, by, reply }: SavedAnswer,
): Promise<void> {
  await sql`update circles.request set state = ${state}, answered_at = ${work.now},
      answered_by = ${by ?? null}, answered_channel = ${work.actor.channel}, reply = ${reply ?? null}
    where id = ${request}`.execute(work.db);
}

/** Who leaves the house asks no more; what they wrote is gone. */
export async function eraseRequestsOf(work: Work, person: PersonId): Promise<void> {
  await sql`update circles.request set state = 'withdrawn', answered_at = ${work.now}
    where person = ${person} and state = 'waiting'`.execute(work.db);
  await sql`update circles.request set answers = null, reply = null
    where person = ${person}`.execute(work.db);
}

/** Two persons are one: where both wait, one goes on. */
export async function endDoubledRequests(
  work: Work,
  from: PersonId,
  into: PersonId,
): Promise<void> {
  await sql`update circles.request r set state = 'withdrawn', answered_at = ${work.now}
    where r.person = ${from} and r.state = 'waiting' and exists (select from circles.request other
      where other.space = r.space and other.person = ${into} and other.state = 'waiting')`.execute(
    work.db,
  );
}
