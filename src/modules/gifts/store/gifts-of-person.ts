import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId } from "../domain/gift.ts";
import { type SealedGift, selectGifts } from "./gifts.ts";

/** All that a person gave or received by themself, or said for another, oldest first; with a right of the house. */
export function listGiftsAbout(work: Work, person: PersonId): Promise<readonly SealedGift[]> {
  return selectGifts(
    work,
    sql`where ${person} in (space, giver_space, said_by, answered_by)
        or space in (select id from access.space where owner = ${person})
        or giver_space in (select id from access.space where owner = ${person})
      order by until_day, id`,
  );
}

/**
 * Somebody leaves: what was not confirmed goes, and what passed between persons. What an organisation or a circle
 * was given stays in its accounts, by an id that tells nobody; the words that say what they did go, those that
 * name a thing stay.
 */
export async function forgetGiftsOf(work: Work, person: PersonId): Promise<void> {
  const theirs = sql`(select id from access.space where owner = ${person} or id = ${person})`;
  await sql`delete from gifts.gift where (space in ${theirs} or giver_space in ${theirs})
    and (state <> 'confirmed' or (from_kind = 'person' and to_kind = 'person'))`.execute(work.db);
  await sql`update gifts.gift set words = null
    where giver_space in ${theirs} and kind in ('hours', 'skills')`.execute(work.db);
}

/** Those whose last day is before: at most so many; answers how many went. Confirmed or not. */
export async function forgetOldGifts(
  work: Work,
  asked: {
    readonly before: Temporal.PlainDate;
    readonly confirmed: boolean;
    readonly most: number;
  },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from gifts.gift where id in (
    select id from gifts.gift where until_day < ${asked.before}
      and (state = 'confirmed') = ${asked.confirmed} limit ${asked.most})`.execute(work.db);
  return Number(numAffectedRows ?? 0);
}

/** Reports of lists that were sent before. */
export async function forgetBrought(
  work: Work,
  asked: { readonly before: Temporal.Instant; readonly most: number },
): Promise<number> {
  const { numAffectedRows } = await sql`delete from gifts.brought where id in (
    select id from gifts.brought where at < ${asked.before} limit ${asked.most})`.execute(work.db);
  return Number(numAffectedRows ?? 0);
}
