import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Statutes } from "../domain/statutes.ts";
import type { CircleId, PersonId } from "../domain/vote.ts";

/** A version of the statutes, with who wrote it down. */
export interface StatutesVersion extends Statutes {
  readonly setBy: PersonId;
  readonly setAt: Temporal.Instant;
}

interface Row {
  readonly version: number;
  readonly article: string | null;
  readonly notice_days: number;
  readonly quorum: number | null;
  readonly cap: number | null;
  readonly proxies: number | null;
  readonly set_by: PersonId;
  readonly set_at: Temporal.Instant;
}

/** All that was written down of the statutes of a circle, the latest first. */
export async function listStatutesVersions(
  work: Work,
  circle: CircleId,
): Promise<readonly StatutesVersion[]> {
  const { rows } = await sql<Row>`
    select version, article, notice_days, quorum, cap, proxies, set_by, set_at from decisions.statutes
    where space = ${circle} order by version desc`.execute(work.db);
  return rows.map((row) => ({
    version: row.version,
    article: row.article ?? undefined,
    noticeDays: row.notice_days,
    quorum: row.quorum ?? undefined,
    cap: row.cap ?? undefined,
    proxies: row.proxies ?? undefined,
    setBy: row.set_by,
    setAt: row.set_at,
  }));
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
