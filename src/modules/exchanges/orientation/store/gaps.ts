import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CircleId, GapId, LineId, PersonId } from "../domain/orientation.ts";

/** A need that nobody answered: how often it was asked, and when last; never by whom. */
export interface Gap {
  /** The last one of those that ask for the same. */
  readonly id: GapId;
  readonly circle: CircleId | undefined;
  readonly words: string;
  readonly communes: readonly string[];
  readonly count: number;
  readonly lastAt: Temporal.Instant;
}

interface GapRow {
  readonly id: GapId;
  readonly space: CircleId | null;
  readonly words: string;
  readonly communes: string[];
  readonly count: number;
  readonly last_at: Temporal.Instant;
}

function toGap({ space, last_at: lastAt, ...row }: GapRow): Gap {
  return { ...row, circle: space ?? undefined, lastAt };
}

export async function saveGap(
  work: Work,
  gap: {
    readonly id: GapId;
    readonly circle: CircleId | undefined;
    readonly words: string;
    readonly stems: readonly string[];
    readonly commune: string | undefined;
  },
): Promise<void> {
  await sql`insert into exchanges.orientation_gap (id, space, words, stems, commune, asked_at)
    values (${gap.id}, ${gap.circle ?? null}, ${gap.words}, ${[...gap.stems]}, ${gap.commune ?? null},
      ${work.now})`.execute(work.db);
}

const grouped = sql`(array_agg(g.id order by g.asked_at desc, g.id))[1] as id, g.space,
  (array_agg(g.words order by g.asked_at desc, g.id))[1] as words,
  coalesce(array_agg(distinct g.commune) filter (where g.commune is not null), '{}') as communes,
  count(*)::integer as count, max(g.asked_at) as last_at`;

/** The needs that nobody answered, those asked most first; of one circle, or of all that the actor may read. */
export async function listGaps(
  work: Work,
  asked: { readonly circle?: CircleId | undefined } = {},
): Promise<readonly Gap[]> {
  const { rows } = await sql<GapRow>`select ${grouped} from exchanges.orientation_gap g
    where g.answered_at is null and (${asked.circle ?? null}::uuid is null or g.space = ${asked.circle ?? null})
    group by g.space, g.stems order by count(*) desc, max(g.asked_at) desc limit 200`.execute(
    work.db,
  );
  return rows.map(toGap);
}

/** One of them, with all that ask for the same. */
export async function findGap(work: Work, id: GapId): Promise<Gap | undefined> {
  const { rows } = await sql<GapRow>`select ${grouped} from exchanges.orientation_gap g
    where g.answered_at is null
      and (coalesce(g.space::text, ''), g.stems) in
        (select coalesce(space::text, ''), stems from exchanges.orientation_gap where id = ${id})
    group by g.space, g.stems`.execute(work.db);
  return rows[0] && toGap(rows[0]);
}

/** All that ask for the same as this one are answered, perhaps by a line that was proposed. */
export async function saveAnsweredGap(
  work: Work,
  id: GapId,
  { by, line }: { readonly by: PersonId | undefined; readonly line: LineId | undefined },
): Promise<void> {
  await sql`update exchanges.orientation_gap g set answered_at = ${work.now}, answered_by = ${by ?? null},
      line = ${line ?? null}
    from exchanges.orientation_gap same where same.id = ${id} and g.answered_at is null
      and g.stems = same.stems and g.space is not distinct from same.space`.execute(work.db);
}
