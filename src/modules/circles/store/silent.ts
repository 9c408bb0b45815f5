import { sql } from "kysely";

import type { Work } from "#services/house";

import type { Circle, CircleId } from "../domain/circle.ts";
import { listCirclesOf } from "./circles.ts";

/**
 * Awake circles in which nothing happened since an instant, as far as this module knows, and whose
 * facilitators were not asked since something did. Fifty at a time.
 */
export async function listSilent(
  work: Work,
  since: Temporal.Instant,
): Promise<readonly { readonly circle: Circle; readonly lived: Temporal.Instant }[]> {
  const { rows } = await sql<{ id: CircleId; lived: Temporal.Instant }>`
    select c.id, greatest(c.made_at, coalesce(c.alive_at, c.made_at), l.at) as lived
    from circles.circle c
      left join lateral (select max(at) as at from circles.line where space = c.id) l on true
    where c.closed_at is null and c.asleep_since is null and c.rest_proposed_at is null
      and greatest(c.made_at, coalesce(c.alive_at, c.made_at), l.at) < ${since}
    order by lived, c.id limit 50`.execute(work.db);
  const circles = await listCirclesOf(
    work,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, lived }) => {
    const circle = circles.get(id);
    return circle === undefined ? [] : [{ circle, lived }];
  });
}

/** Its facilitators were asked now. */
export async function saveProposed(work: Work, circle: CircleId): Promise<void> {
  await sql`update circles.circle set rest_proposed_at = ${work.now}
    where id = ${circle}`.execute(work.db);
}

/** Which of these circles wait for an answer about their rest. */
export async function listProposed(
  work: Work,
  circles: readonly CircleId[],
): Promise<readonly CircleId[]> {
  if (circles.length === 0) return [];
  const { rows } = await sql<{ id: CircleId }>`select id from circles.circle
    where id = any (${circles}::uuid[]) and rest_proposed_at is not null
      and asleep_since is null and closed_at is null order by rest_proposed_at, id`.execute(
    work.db,
  );
  return rows.map(({ id }) => id);
}
