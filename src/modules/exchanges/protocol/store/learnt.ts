import { sql } from "kysely";
import { z } from "zod";

import { newId } from "#basics/id";
import type { SpaceId, Work } from "#services/house";

import type { Rhythm } from "../domain/timers.ts";
import { type Congestion, FIRST_LOSS, newCongestion } from "../../givers/domain/windows.ts";

/** What was learnt of a rhythm, without the open days that somebody says themself. */
export type LearntRhythm = Omit<Rhythm, "open">;

export interface Learnt {
  readonly rhythm: LearntRhythm;
  readonly congestion: Congestion;
  readonly lastAskedAt: Temporal.Instant | undefined;
}

export const NOTHING_LEARNT: Learnt = {
  rhythm: { usual: undefined, samples: 0, backoff: 0 },
  congestion: newCongestion(),
  lastAskedAt: undefined,
};

const rhythmShape = z.object({
  usual: z.object({ smoothed: z.number(), variation: z.number() }).optional(),
  samples: z.number(),
  backoff: z.number(),
});

const day = z
  .string()
  .transform((text) => Temporal.PlainDate.from(text))
  .optional();

// What was kept before the share of silence was is read as of somebody unknown.
const congestionShape = z.object({
  window: z.number(),
  threshold: z.number(),
  loss: z.number().default(FIRST_LOSS),
  reducedOn: day,
  halvedFrom: z.number().optional(),
  silences: z.number(),
  restsUntil: day,
});

/** What was learnt of each of these; who is not there is new. */
export async function listLearnt(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<ReadonlyMap<SpaceId, Learnt>> {
  const { rows } = await sql<{
    space: SpaceId;
    rhythm: unknown;
    congestion: unknown;
    last_asked_at: Temporal.Instant | null;
  }>`select space, rhythm, congestion, last_asked_at from exchanges.learnt
    where space = any (${[...spaces]}::uuid[])`.execute(work.db);
  return new Map(
    rows.map(({ space, rhythm, congestion, last_asked_at }) => {
      const { usual, ...counts } = rhythmShape.parse(rhythm);
      const { reducedOn, halvedFrom, restsUntil, ...window } = congestionShape.parse(congestion);
      return [
        space,
        {
          rhythm: { ...counts, usual },
          congestion: { ...window, reducedOn, halvedFrom, restsUntil },
          lastAskedAt: last_asked_at ?? undefined,
        },
      ] as const;
    }),
  );
}

export async function saveLearnt(work: Work, space: SpaceId, learnt: Learnt): Promise<void> {
  const { usual, samples, backoff } = learnt.rhythm;
  await sql`insert into exchanges.learnt (id, space, rhythm, congestion, last_asked_at, changed_at)
    values (${newId()}, ${space}, ${JSON.stringify({ usual, samples, backoff })}::jsonb,
      ${JSON.stringify(learnt.congestion)}::jsonb, ${learnt.lastAskedAt ?? null}, ${work.now})
    on conflict (space) do update set rhythm = excluded.rhythm, congestion = excluded.congestion,
      last_asked_at = excluded.last_asked_at, changed_at = excluded.changed_at`.execute(work.db);
}

/** What was learnt is forgotten: one begins again as new. */
export async function deleteLearnt(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from exchanges.learnt where space = ${space}`.execute(work.db);
}
