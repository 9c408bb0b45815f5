import { type RawBuilder, sql } from "kysely";

import { newId } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { SpaceId, Work } from "#services/house";

import type { Degree, Side } from "../domain/feedback.ts";
import type { PersonId } from "../domain/visit.ts";
import type { VisitId } from "./visits.ts";

/** How a day went, as one side said it; the two words still sealed. */
export interface SealedFeedback {
  readonly visit: VisitId;
  readonly space: SpaceId;
  readonly by: Side;
  readonly writtenBy: PersonId | undefined;
  readonly sharing: Degree;
  readonly openness: Degree;
  readonly learnt: Uint8Array | undefined;
  readonly nextTime: Uint8Array | undefined;
  readonly saidAt: Temporal.Instant;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly SealedFeedback[]> {
  const { rows } = await sql<
    RowOf<SealedFeedback>
  >`select visit, space, side as by, written_by as "writtenBy", sharing,
      openness, learnt, next_time as "nextTime", said_at as "saidAt"
    from squat.feedback ${rest}`.execute(work.db);
  return rows.map(keptOf<SealedFeedback>);
}

export function listFeedback(work: Work, visit: VisitId): Promise<readonly SealedFeedback[]> {
  return select(work, sql`where visit = ${visit} order by side`);
}

/** All that a space holds of how days went. */
export function listFeedbackIn(work: Work, space: SpaceId): Promise<readonly SealedFeedback[]> {
  return select(work, sql`where space = ${space} order by visit, side`);
}

/** Said once by each side, and changed as long as the other did not read it: who says it again writes over it. */
export async function saveFeedback(work: Work, one: SealedFeedback): Promise<void> {
  await sql`insert into squat.feedback (id, space, visit, side, written_by, sharing, openness, learnt, next_time, said_at)
    values (${newId()}, ${one.space}, ${one.visit}, ${one.by}, ${one.writtenBy ?? null}, ${one.sharing},
      ${one.openness}, ${one.learnt ?? null}, ${one.nextTime ?? null}, ${one.saidAt})
    on conflict (visit, side) do update set written_by = excluded.written_by, sharing = excluded.sharing,
      openness = excluded.openness, learnt = excluded.learnt, next_time = excluded.next_time,
      said_at = excluded.said_at`.execute(work.db);
}

/** The same words, sealed anew in another space. */
export async function moveFeedback(
  work: Work,
  { visit, by }: Pick<SealedFeedback, "visit" | "by">,
  to: Pick<SealedFeedback, "space" | "learnt" | "nextTime">,
): Promise<void> {
  await sql`update squat.feedback set space = ${to.space}, learnt = ${to.learnt ?? null},
      next_time = ${to.nextTime ?? null} where visit = ${visit} and side = ${by}`.execute(work.db);
}
