import { type RawBuilder, sql } from "kysely";

import type { Work } from "#services/house";

import type { SpaceId } from "../domain/gift.ts";
import { type SealedGift, selectGifts } from "./gifts.ts";

/** From whom to whom: two organisations that were one, or are two again. */
export interface Passing {
  readonly from: SpaceId;
  readonly to: SpaceId;
}

/** What one was given; between the two of them it stays as it was. */
export function holdToPass(work: Work, { from, to }: Passing): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where space = ${from} and giver_space <> ${to} order by id for update`,
  );
}

/** What passed to one when the other became it. */
export function holdToReturn(work: Work, { from, to }: Passing): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where space = ${from} and space_before = ${to} order by id for update`,
  );
}

/** What was given to one is the other’s, under its key; `before`: whose it was, or nobody’s any more. */
export async function savePassed(
  work: Work,
  { id, words, instead }: Pick<SealedGift, "id" | "words" | "instead">,
  { to, before }: { readonly to: SpaceId; readonly before: SpaceId | undefined },
): Promise<void> {
  await merging(
    work,
    sql`update gifts.gift set space = ${to}, space_before = ${before ?? null}, words = ${words ?? null},
      instead = ${instead ?? null} where id = ${id}`,
  );
  await sql`update gifts.worth set space = ${to} where id = ${id}`.execute(work.db);
}

/** What one gave, the other gave. */
export async function passGiven(work: Work, { from, to }: Passing): Promise<void> {
  await merging(
    work,
    sql`update gifts.gift set giver_space = ${to}, giver_space_before = ${from}
      where giver_space = ${from} and space <> ${to}`,
  );
}

/** Each gave again what it gave. */
export async function returnGiven(work: Work, { from, to }: Passing): Promise<void> {
  await merging(
    work,
    sql`update gifts.gift set giver_space = ${to}, giver_space_before = null
      where giver_space = ${from} and giver_space_before = ${to}`,
  );
}

/** PostgreSQL lets whose it is change for that statement alone. */
async function merging(work: Work, change: RawBuilder<unknown>): Promise<void> {
  await sql`select set_config('gifts.merging', 'on', true)`.execute(work.db);
  await change.execute(work.db);
  await sql`select set_config('gifts.merging', '', true)`.execute(work.db);
}
