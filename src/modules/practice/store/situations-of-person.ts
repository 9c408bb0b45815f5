import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, SituationId, SpaceId } from "../domain/situation.ts";
import { type SealedSituation, selectSituations } from "./situations.ts";

export function listOfOwnSpace(work: Work, space: SpaceId): Promise<readonly SealedSituation[]> {
  return selectSituations(work, sql`where space = ${space} order by told_at, id`);
}

/** All that somebody told, with a right of the house. */
export function listToldBy(work: Work, person: PersonId): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where exists (select from practice.teller where situation = one.id and person = ${person})
      order by told_at, id`,
  );
}

/** What somebody has to read before the others, with a right of the house. */
export function listReadBy(work: Work, person: PersonId): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where state = 'waiting' and reader = ${person} order by taken_at, id`,
  );
}

/** One's own that were sent back. */
export function listSentBackTo(work: Work, person: PersonId): Promise<readonly SealedSituation[]> {
  return selectSituations(
    work,
    sql`where space = ${person} and state = 'sent-back' order by told_at, id`,
  );
}

/** In another own space, sealed anew: two persons are one. */
export async function moveSituation(
  work: Work,
  id: SituationId,
  to: {
    readonly space: SpaceId;
    readonly sealed: Uint8Array;
    readonly sentBack: Uint8Array | undefined;
  },
): Promise<void> {
  await sql`update practice.situation set space = ${to.space}, sealed = ${to.sealed},
    sent_back = ${to.sentBack ?? null} where id = ${id}`.execute(work.db);
}

/** What was not open goes with who told it; of what a community reads nothing tells any more whose it was. */
export async function removeOwnSituations(work: Work, person: PersonId): Promise<void> {
  await sql`delete from practice.situation where space = ${person}`.execute(work.db);
  await sql`delete from practice.teller where person = ${person}`.execute(work.db);
  await sql`update practice.situation set named = null where named = ${person}`.execute(work.db);
  // What they had to read waits for another.
  await sql`update practice.situation set reader = null, taken_at = null where reader = ${person}`.execute(
    work.db,
  );
}

/** The same of one circle alone: open, a situation stays, and who told it stays its teller. */
export async function removeWaitingOf(
  work: Work,
  { person, circle }: { readonly person: string; readonly circle: string },
): Promise<void> {
  await sql`delete from practice.situation
    where space = ${person}::uuid and community = ${circle}::uuid`.execute(work.db);
  await sql`update practice.situation set reader = null, taken_at = null
    where reader = ${person}::uuid and community = ${circle}::uuid`.execute(work.db);
}

/** Two persons are one: what either had to read passes, but what the other told. */
export async function passReadings(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await sql`update practice.situation
    set reader = case when space = ${into} then null else ${into}::uuid end
    where reader = any (${[from, into]}::uuid[])`.execute(work.db);
}
