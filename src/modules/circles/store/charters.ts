import { sql } from "kysely";

import { newId } from "#basics/id";
import type { Work } from "#services/house";

import type { CharterVersion } from "../domain/charter.ts";
import type { CircleId } from "../domain/circle.ts";

interface CharterRow {
  readonly version: number;
  readonly sentences: readonly string[];
  readonly why: string | null;
  readonly due: Temporal.PlainDate | null;
  readonly made_at: Temporal.Instant;
}

function toVersion({ why, due, made_at, ...row }: CharterRow): CharterVersion {
  return { ...row, why: why ?? undefined, due: due ?? undefined, madeAt: made_at };
}

/** All the versions of a charter, the present one first. */
export async function listCharters(
  work: Work,
  circle: CircleId,
): Promise<readonly CharterVersion[]> {
  const { rows } = await sql<CharterRow>`select version, sentences, why, due, made_at
    from circles.charter where space = ${circle} order by version desc`.execute(work.db);
  return rows.map(toVersion);
}

/** By when members are asked to accept the present charter of these circles. */
export async function listCharterDues(
  work: Work,
  circles: readonly CircleId[],
): Promise<ReadonlyMap<CircleId, Temporal.PlainDate>> {
  const { rows } = await sql<{ space: CircleId; due: Temporal.PlainDate }>`
    select h.space, h.due from circles.charter h join circles.circle c
      on c.id = h.space and c.charter_version = h.version
    where h.space = any (${circles}::uuid[]) and h.due is not null`.execute(work.db);
  return new Map(rows.map(({ space, due }) => [space, due]));
}

/** Adds a version, and makes it the present one. */
export async function saveCharter(
  work: Work,
  circle: CircleId,
  charter: CharterVersion,
): Promise<void> {
  await sql`insert into circles.charter (id, space, version, sentences, why, due, made_by, made_at)
    values (${newId()}, ${circle}, ${charter.version}, ${charter.sentences}, ${charter.why ?? null},
      ${charter.due ?? null}, ${work.actor.for ?? null}, ${charter.madeAt})`.execute(work.db);
  await sql`update circles.circle set charter = ${charter.sentences},
    charter_version = ${charter.version}, alive_at = ${work.now}
    where id = ${circle}`.execute(work.db);
}
