import { sql } from "kysely";

import type { Id } from "#basics/id";
import { newId } from "#basics/id";
import { type Work } from "#services/house";

import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { listOrganisations } from "../../store/organisations.ts";

export type MergeId = Id<"Merge">;

export interface Merge {
  readonly id: MergeId;
  readonly gone: OrganisationId;
  readonly kept: OrganisationId;
  readonly madeAt: Temporal.Instant;
  readonly reason: string;
}

/** Saves that one leads to the other from now on; whatever led to it follows. */
export async function saveMerge(
  work: Work,
  { gone, kept, reason }: Pick<Merge, "gone" | "kept" | "reason">,
): Promise<MergeId> {
  const id = newId<"Merge">();
  await sql`insert into organisations.merge (id, gone, kept, reason, made_at)
    values (${id}, ${gone}, ${kept}, ${reason}, ${work.now})`.execute(work.db);
  await sql`update organisations.organisation set merged_into = ${kept}, changed_at = ${work.now}
    where id = ${gone} or merged_into = ${gone}`.execute(work.db);
  return id;
}

/** The merge that stands for one that is gone, held. */
export async function holdMergeOf(work: Work, gone: OrganisationId): Promise<Merge | undefined> {
  const { rows } = await sql<{
    id: MergeId;
    gone: OrganisationId;
    kept: OrganisationId;
    made_at: Temporal.Instant;
    reason: string;
  }>`select id, gone, kept, made_at, reason from organisations.merge
    where gone = ${gone} and undone_at is null for update`.execute(work.db);
  const [row] = rows;
  return row && { ...row, madeAt: row.made_at };
}

/** The merges that may still be undone, latest first. */
export async function listRecentMerges(
  work: Work,
  since: Temporal.Instant,
): Promise<
  readonly (Merge & {
    readonly goneName: string;
    readonly keptName: string;
    readonly keptNumber: number;
  })[]
> {
  const { rows } = await sql<{
    id: MergeId;
    gone: OrganisationId;
    kept: OrganisationId;
    made_at: Temporal.Instant;
    reason: string;
    gone_name: string;
    kept_name: string;
    kept_number: number;
  }>`select m.id, m.gone, m.kept, m.made_at, m.reason, g.name as gone_name, k.name as kept_name,
      k.number as kept_number from organisations.merge m
    join organisations.organisation g on g.id = m.gone
    join organisations.organisation k on k.id = m.kept
    where m.undone_at is null and m.made_at >= ${since} order by m.made_at desc`.execute(work.db);
  return rows.map((row) => ({
    id: row.id,
    gone: row.gone,
    kept: row.kept,
    madeAt: row.made_at,
    reason: row.reason,
    goneName: row.gone_name,
    keptName: row.kept_name,
    keptNumber: row.kept_number,
  }));
}

/** Pairs that may be one, the latest brought first: same name in the same commune, or same SIREN without two SIRET. */
export async function listTwins(work: Work): Promise<
  readonly {
    readonly one: Organisation;
    readonly other: Organisation;
    readonly because: "name" | "siren";
  }[]
> {
  const { rows } = await sql<{ one: OrganisationId; other: OrganisationId; by_name: boolean }>`
    select a.id as one, b.id as other, a.sort_name = b.sort_name as by_name
    from organisations.organisation a join organisations.organisation b on a.number < b.number
      and ((a.commune = b.commune and a.sort_name = b.sort_name)
        or (a.siren = b.siren and (a.siret is null or b.siret is null)))
    where a.merged_into is null and b.merged_into is null
      and a.hidden_because is null and b.hidden_because is null
      and a.dissolved_at is null and b.dissolved_at is null
    order by b.number desc, a.number limit 50`.execute(work.db);
  const ids = [...new Set(rows.flatMap(({ one, other }) => [one, other]))];
  const known = new Map((await listOrganisations(work, ids)).map((each) => [each.id, each]));
  return rows.flatMap(({ one, other, by_name }) => {
    const [first, second] = [known.get(one), known.get(other)];
    if (first === undefined || second === undefined) return [];
    return [
      { one: first, other: second, because: by_name ? ("name" as const) : ("siren" as const) },
    ];
  });
}

/** Each is itself again. */
export async function saveUndone(work: Work, { id, gone }: Merge): Promise<void> {
  await sql`update organisations.merge set undone_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
  await sql`update organisations.organisation set merged_into = null, changed_at = ${work.now}
    where id = ${gone}`.execute(work.db);
  // What had been merged into it before leads to it again.
  await sql`
    with recursive before (id) as (
      select gone from organisations.merge where kept = ${gone} and undone_at is null
      union
      select m.gone from organisations.merge m join before b on m.kept = b.id where m.undone_at is null
    )
    update organisations.organisation set merged_into = ${gone} where id in (select id from before)`.execute(
    work.db,
  );
}

/** The roles that came by a merge, and those that it ended. */
export async function undoRoles(work: Work, merge: Merge): Promise<void> {
  await sql`update organisations.representative set ended_at = ${work.now}, ended_because = 'merged'
    where came_by = ${merge.id} and ended_at is null`.execute(work.db);
  await sql`update organisations.representative r set ended_at = null, ended_because = null
    where space = ${merge.gone} and ended_because = 'merged' and ended_at = ${merge.madeAt}
      and not exists (select from organisations.representative other where other.space = r.space
        and other.person = r.person and other.ended_at is null)`.execute(work.db);
}

/** The roles of the one that goes end with it, at the very instant of the merge, so that an undo finds them. */
export async function endRolesOf(work: Work, gone: OrganisationId): Promise<void> {
  await sql`update organisations.representative set ended_at = ${work.now}, ended_because = 'merged'
    where space = ${gone} and ended_at is null`.execute(work.db);
}
