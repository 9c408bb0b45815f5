import { sql } from "kysely";

import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../favours/domain/favour.ts";
import type { GivenBy, GiverId } from "../domain/giver.ts";
import { VOLUNTEER } from "../domain/open-days.ts";

/** Nothing is given any more, nor said of how it was: exchanges that were keep an id and no name. */
export async function emptyGiver(work: Work, by: GivenBy): Promise<void> {
  const which = sql`person = ${by.person ?? null} or organisation = ${by.organisation ?? null}`;
  await sql`delete from exchanges.offer
    where giver in (select id from exchanges.giver where ${which})`.execute(work.db);
  await sql`update exchanges.giver set shown = false, commune = null, km = null, receive_size = 0,
      paused_until = null, open_days = ${JSON.stringify(VOLUNTEER)}::jsonb, updated_at = ${work.now}
    where ${which}`.execute(work.db);
}

/** A giver becomes another person’s, whole. */
export async function passGiver(
  work: Work,
  giver: GiverId,
  { person, space }: { readonly person: PersonId; readonly space: SpaceId },
): Promise<void> {
  await sql`update exchanges.giver set person = ${person}, space = ${space}
    where id = ${giver}`.execute(work.db);
}

/** What one giver can give, another now can. */
export async function passOffers(work: Work, from: GiverId, into: GiverId): Promise<void> {
  await sql`update exchanges.offer set giver = stays.id, space = stays.space, shown = stays.shown
    from exchanges.giver stays where stays.id = ${into} and offer.giver = ${from}`.execute(work.db);
}
