import { sql } from "kysely";

import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

import { BY_LETTER } from "../domain/by-letter.fr.ts";
import type { Venue, VenueId } from "../domain/venue.ts";
import { toVenue, venueColumns, type VenueRow } from "./venues.ts";

/** Everything is still right: it is believed for another year, and wakes up when it slept. */
export async function saveConfirmed(work: Work, id: VenueId): Promise<void> {
  await sql`update premises.venue set confirmed_at = ${work.now}, asked_at = null, asleep_at = null
    where id = ${id}`.execute(work.db);
}

/** Its keeper was asked whether it is still right. */
export async function saveAsked(work: Work, id: VenueId): Promise<void> {
  await sql`update premises.venue set asked_at = ${work.now} where id = ${id}`.execute(work.db);
}

export async function saveAsleep(work: Work, id: VenueId): Promise<void> {
  await sql`update premises.venue set asleep_at = ${work.now} where id = ${id}`.execute(work.db);
}

/** It is lent no more; or it is again. */
export async function saveWithdrawn(work: Work, id: VenueId, isWithdrawn: boolean): Promise<void> {
  await sql`update premises.venue set withdrawn_at = ${isWithdrawn ? work.now : null},
    confirmed_at = case when organisation is null then null
      when ${isWithdrawn}::boolean then confirmed_at else ${work.now} end,
    asked_at = null, asleep_at = case when ${isWithdrawn}::boolean then asleep_at end,
    changed_at = ${work.now}, version = version + 1 where id = ${id}`.execute(work.db);
}

/** A structure says that it is theirs, or it goes back to its source alone. */
export async function saveKeeper(
  work: Work,
  id: VenueId,
  organisation: OrganisationId | undefined,
): Promise<void> {
  await sql`update premises.venue set organisation = ${organisation ?? null},
    confirmed_at = ${organisation === undefined ? null : work.now}, asked_at = null, asleep_at = null,
    changed_at = ${work.now}, version = version + 1 where id = ${id}`.execute(work.db);
}

/** A moderator hides it, with the reason, or shows it again. */
export async function saveHidden(
  work: Work,
  id: VenueId,
  because: string | undefined,
): Promise<void> {
  await sql`update premises.venue set hidden_because = ${because ?? null} where id = ${id}`.execute(
    work.db,
  );
}

/** Those that somebody keeps and that time has come upon: confirmed before that instant, and not asleep. */
export async function listAgeing(work: Work, before: Temporal.Instant): Promise<readonly Venue[]> {
  const { rows } = await sql<VenueRow>`select ${venueColumns} from premises.venue v
    where v.organisation is not null and v.confirmed_at < ${before} and v.asleep_at is null
      and v.withdrawn_at is null order by v.confirmed_at, v.id limit 5000`.execute(work.db);
  return rows.map(toVenue);
}

/** What a letter said before then, and no structure confirmed, is in no list any more. */
export async function sleepOfLetters(work: Work, before: Temporal.Instant): Promise<void> {
  await sql`update premises.venue set asleep_at = ${work.now} where source = ${BY_LETTER}
    and organisation is null and asleep_at is null and changed_at < ${before}`.execute(work.db);
}

/** What an organisation kept is kept by another, which it turned out to be. */
export async function passVenues(
  work: Work,
  { gone, kept }: { readonly gone: OrganisationId; readonly kept: OrganisationId },
): Promise<readonly VenueId[]> {
  const { rows } = await sql<{ id: VenueId }>`update premises.venue set organisation = ${kept},
    changed_at = ${work.now} where organisation = ${gone} returning id`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** What an organisation kept is lent no more. */
export async function withdrawVenuesOf(work: Work, organisation: OrganisationId): Promise<void> {
  await sql`update premises.venue set withdrawn_at = ${work.now}, changed_at = ${work.now}
    where organisation = ${organisation} and withdrawn_at is null`.execute(work.db);
}
