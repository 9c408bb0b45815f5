import { sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId } from "../domain/situation.ts";

export interface SealedCommunity {
  readonly space: SpaceId;
  readonly shares: Uint8Array;
  /** When it was opened as a community. */
  readonly since: Temporal.Instant;
}

export async function findSealedCommunity(
  work: Work,
  space: SpaceId,
): Promise<SealedCommunity | undefined> {
  const { rows } = await sql<SealedCommunity>`select space, shares, since from practice.community
    where space = ${space}`.execute(work.db);
  return rows[0];
}

/** Which of these spaces are communities. */
export async function listCommunities(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<readonly SealedCommunity[]> {
  const { rows } = await sql<SealedCommunity>`select space, shares, since from practice.community
    where space = any (${[...spaces]}::uuid[])`.execute(work.db);
  return rows;
}

/** Those that were open before a moment, with a right of the house. */
export async function listOpenedBefore(
  work: Work,
  moment: Temporal.Instant,
): Promise<readonly SealedCommunity[]> {
  const { rows } = await sql<SealedCommunity>`select space, shares, since from practice.community
    where since <= ${moment} order by space`.execute(work.db);
  return rows;
}

/** It opens, or shares something else. */
export async function saveCommunity(
  work: Work,
  one: Pick<SealedCommunity, "space" | "shares">,
): Promise<void> {
  await sql`insert into practice.community (space, shares, since)
    values (${one.space}, ${one.shares}, ${work.now})
    on conflict (space) do update set shares = excluded.shares`.execute(work.db);
}
