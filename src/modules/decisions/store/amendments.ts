import { sql } from "kysely";

import type { Id } from "#basics/id";
import type { Work } from "#services/house";

import type { CircleId, OptionId, PersonId, VoteId } from "../domain/vote.ts";

export type AmendmentId = Id<"Amendment">;

/** Other words for an answer. `why` is sealed under the key of the circle. */
export interface Amendment {
  readonly id: AmendmentId;
  readonly vote: VoteId;
  readonly option: OptionId;
  readonly by: PersonId;
  readonly label: string;
  readonly was: string;
  readonly why: Uint8Array | null;
  readonly madeAt: Temporal.Instant;
  readonly state: "open" | "taken" | "refused";
}

const columns = sql`id, vote, option, by_person as by, label, was, why, made_at as "madeAt", state`;

export async function listAmendments(work: Work, vote: VoteId): Promise<readonly Amendment[]> {
  const { rows } = await sql<Amendment>`select ${columns} from decisions.amendment
    where vote = ${vote} order by made_at, id`.execute(work.db);
  return rows;
}

/** Finds other words for an answer, and holds them. */
export async function holdAmendment(work: Work, id: AmendmentId): Promise<Amendment | undefined> {
  const { rows } = await sql<Amendment>`select ${columns} from decisions.amendment
    where id = ${id} for update`.execute(work.db);
  return rows[0];
}

export async function saveAmendment(work: Work, circle: CircleId, one: Amendment): Promise<void> {
  await sql`insert into decisions.amendment (id, space, vote, option, by_person, label, was, why, made_at)
    values (${one.id}, ${circle}, ${one.vote}, ${one.option}, ${one.by}, ${one.label}, ${one.was},
      ${one.why}, ${one.madeAt})`.execute(work.db);
}

export async function settleAmendment(
  work: Work,
  id: AmendmentId,
  state: "taken" | "refused",
): Promise<void> {
  await sql`update decisions.amendment set state = ${state}, settled_at = ${work.now}
    where id = ${id} and state = 'open'`.execute(work.db);
}
