import { sql } from "kysely";

import type { Id } from "#basics/id";
import { newId } from "#basics/id";
import { personBy, type Work } from "#services/house";

import type { OrganisationId } from "../domain/organisation.ts";

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
  await sql`insert into organisations.merge (id, gone, kept, by_person, reason, made_at)
    values (${id}, ${gone}, ${kept}, ${personBy(work.actor) ?? null}, ${reason}, ${work.now})`.execute(
    work.db,
  );
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
): Promise<readonly (Merge & { readonly goneName: string; readonly keptName: string })[]> {
  const { rows } = await sql<{
    id: MergeId;
    gone: OrganisationId;
    kept: OrganisationId;
    made_at: Temporal.Instant;
    reason: string;
    gone_name: string;
    kept_name: string;
  }>`select m.*, g.name as gone_name, k.name as kept_name from organisations.merge m
    join organisations.organisation g on g.id = m.gone
    join organisations.organisation k on k.id = m.kept
    where m.undone_at is null and m.made_at >= ${since} order by m.made_at desc`.execute(work.db);
  return rows.map(({ made_at: madeAt, gone_name: goneName, kept_name: keptName, ...row }) => ({
    ...row,
    madeAt,
    goneName,
    keptName,
  }));
}

/** Each is itself again. */
export async function saveUndone(work: Work, { id, gone }: Merge): Promise<void> {
  await sql`update organisations.merge set undone_at = ${work.now} where id = ${id}`.execute(
    work.db,
  );
  await sql`update organisations.organisation set merged_into = null, changed_at = ${work.now}
    where id = ${gone}`.execute(work.db);
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
