import { sql } from "kysely";

import { keptOf, type RowOf } from "#basics/row";
import type { Work } from "#services/house";

import type { Statutes } from "../domain/statutes.ts";
import type { CircleId, PersonId } from "../domain/vote.ts";

/** A version of the statutes, with who wrote it down. */
export interface StatutesVersion extends Statutes {
  readonly setBy: PersonId;
  readonly setAt: Temporal.Instant;
}

/** All that was written down of the statutes of a circle, the latest first. */
export async function listStatutesVersions(
  work: Work,
  circle: CircleId,
): Promise<readonly StatutesVersion[]> {
  const { rows } = await sql<RowOf<StatutesVersion>>`
    select version, article, notice_days as "noticeDays", quorum, cap, proxies, set_by as "setBy",
      set_at as "setAt"
    from decisions.statutes where space = ${circle} order by version desc`.execute(work.db);
  return rows.map(keptOf<StatutesVersion>);
}

/** The statutes that stood at an instant: what a question was put under. */
export async function findStatutesAt(
  work: Work,
  circle: CircleId,
  at: Temporal.Instant,
): Promise<StatutesVersion | undefined> {
  const versions = await listStatutesVersions(work, circle);
  return versions.find(({ setAt }) => Temporal.Instant.compare(setAt, at) <= 0);
}

/** Keeps others from writing the statutes or the colleges of a circle until the work is saved. */
export async function holdStatutes(work: Work, circle: CircleId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decisions.statutes ${circle}`}, 0))`.execute(
    work.db,
  );
}
