import { sql } from "kysely";

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

export async function listFeedback(work: Work, visit: VisitId): Promise<readonly SealedFeedback[]> {
  const { rows } = await sql<
    RowOf<SealedFeedback>
  >`select visit, space, side as by, written_by as "writtenBy", sharing,
      openness, learnt, next_time as "nextTime", said_at as "saidAt"
    from squat.feedback where visit = ${visit} order by side`.execute(work.db);
  return rows.map(keptOf<SealedFeedback>);
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
