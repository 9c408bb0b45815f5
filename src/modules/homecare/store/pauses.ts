import { sql } from "kysely";

import type { Id } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Pause } from "../domain/pause.ts";
import type { Away, PersonId, SpaceId } from "../domain/visit.ts";

export type PauseId = Id<"Pause">;
export type KeptPause = Pause & {
  readonly id: PauseId;
  readonly saidAt: Temporal.Instant;
  /** In the name of whose week it is; undefined: by themself. */
  readonly saidBy: PersonId | undefined;
  /** By whom it was ended, likewise. */
  readonly endedBy: PersonId | undefined;
};

/** Pauses of a week that touch a day or come after it; those that were taken back too, unless they must stand. */
export async function listPauses(
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
  { standing = false }: { readonly standing?: boolean } = {},
): Promise<readonly KeptPause[]> {
  const { rows } = await sql<RowOf<KeptPause>>`select id, first as "from", last as until,
    since, said_at as "saidAt", said_by as "saidBy", ended_at as "endedAt", ended_by as "endedBy" from homecare.pause
    where space = ${space} and last >= ${from} and (ended_at is null or not ${standing}) order by first, id`.execute(
    work.db,
  );
  return rows.map(keptOf<KeptPause>);
}

/** The same of several weeks, those that were taken back too, in one statement; under a right. */
export async function listPausesAmong(
  work: Work,
  spaces: readonly SpaceId[],
  from: Temporal.PlainDate,
): Promise<readonly (Pause & { readonly space: SpaceId })[]> {
  const { rows } = await sql<RowOf<Pause & { readonly space: SpaceId }>>`select space,
    first as "from", last as until, since, ended_at as "endedAt" from homecare.pause
    where space = any (${[...spaces]}::uuid[]) and last >= ${from} order by first, id`.execute(
    work.db,
  );
  return rows.map(keptOf<Pause & { readonly space: SpaceId }>);
}

export async function findPause(
  work: Work,
  id: PauseId,
): Promise<(KeptPause & { readonly space: SpaceId }) | undefined> {
  const { rows } = await sql<RowOf<KeptPause & { readonly space: SpaceId }>>`select id, space,
    first as "from", last as until, since, said_at as "saidAt", said_by as "saidBy", ended_at as "endedAt", ended_by as "endedBy" from homecare.pause
    where id = ${id}`.execute(work.db);
  return rows.map(keptOf<KeptPause & { readonly space: SpaceId }>)[0];
}

export async function savePause(
  work: Work,
  {
    id,
    space,
    from,
    until,
    since,
    saidBy,
  }: Away & Pick<KeptPause, "id" | "saidBy"> & { readonly space: SpaceId },
): Promise<void> {
  await sql`insert into homecare.pause (id, space, first, last, since, said_at, said_by)
    values (${id}, ${space}, ${from}, ${until}, ${since ?? null}, ${work.now}, ${saidBy ?? null})`.execute(
    work.db,
  );
}

/** Takes back what stands of a pause, in the name of whose week it is by somebody, or by themself. Answers whether something did. */
export async function endPauses(
  work: Work,
  space: SpaceId,
  { today, by }: { readonly today: Temporal.PlainDate; readonly by: PersonId | undefined },
): Promise<boolean> {
  const { rows } =
    await sql`update homecare.pause set ended_at = ${work.now}, ended_by = ${by ?? null}
    where space = ${space} and last >= ${today} and ended_at is null returning id`.execute(work.db);
  return rows.length > 0;
}

export async function movePauses(work: Work, from: SpaceId, into: SpaceId): Promise<void> {
  await sql`update homecare.pause set space = ${into} where space = ${from}`.execute(work.db);
}

export async function deletePauses(work: Work, space: SpaceId): Promise<void> {
  await sql`delete from homecare.pause where space = ${space}`.execute(work.db);
}
