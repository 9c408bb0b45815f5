import { type RawBuilder, sql } from "kysely";

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

/** Those that fit and that nobody answered, grouped by what they ask for. */
async function gapsWhere(work: Work, where: RawBuilder<unknown>): Promise<readonly Gap[]> {
  const { rows } = await sql<Omit<Gap, "circle"> & { readonly circle: CircleId | null }>`
    select (array_agg(g.id order by g.asked_at desc, g.id))[1] as id, g.space as circle,
      (array_agg(g.words order by g.asked_at desc, g.id))[1] as words,
      coalesce(array_agg(distinct g.commune) filter (where g.commune is not null), '{}') as communes,
      count(*)::integer as count, max(g.asked_at) as "lastAt"
    from exchanges.orientation_gap g where g.answered_at is null and ${where}
    group by g.space, g.stems order by count(*) desc, max(g.asked_at) desc limit 200`.execute(
    work.db,
  );
  return rows.map(({ circle, ...gap }) => ({ ...gap, circle: circle ?? undefined }));
}

/** The needs that nobody answered, those asked most first; of one circle, or of all that the actor may read. */
export function listGaps(
  work: Work,
  { circle }: { readonly circle?: CircleId | undefined } = {},
): Promise<readonly Gap[]> {
  return gapsWhere(work, circle === undefined ? sql`true` : sql`g.space = ${circle}`);
}

/** One of them, with all that ask for the same. */
export async function findGap(work: Work, id: GapId): Promise<Gap | undefined> {
  const same = sql`(coalesce(g.space::text, ''), g.stems) in
    (select coalesce(space::text, ''), stems from exchanges.orientation_gap where id = ${id})`;
  return (await gapsWhere(work, same))[0];
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
