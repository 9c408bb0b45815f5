import { type RawBuilder, sql } from "kysely";

import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

import type { Venue, VenueId } from "../domain/venue.ts";
import { isShown } from "./search.ts";
import { toVenue, venueColumns, type VenueRow } from "./venues.ts";

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Venue[]> {
  const { rows } = await sql<VenueRow>`select ${venueColumns} from premises.venue v
    where ${rest} order by v.sort_name, v.number`.execute(work.db);
  return rows.map(toVenue);
}

/** These venues, but those that were withdrawn or hidden. */
export function listNamed(work: Work, ids: readonly VenueId[]): Promise<readonly Venue[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return select(
    work,
    sql`v.id = any (${[...ids]}::uuid[]) and v.withdrawn_at is null and v.hidden_because is null`,
  );
}

/** What these organisations keep and lists show. */
export function listShownOf(
  work: Work,
  organisations: readonly OrganisationId[],
): Promise<readonly Venue[]> {
  if (organisations.length === 0) return Promise.resolve([]);
  return select(work, sql`v.organisation = any (${[...organisations]}::uuid[]) and ${isShown}`);
}

/** That an organisation is asked at premises that nobody keeps, as a module above knows. */
export interface AskedFor {
  readonly venue: VenueId;
  readonly organisation: OrganisationId;
}

/** How many organisations keep premises that lists show, or are asked at some of these that nobody keeps. */
export async function countKeepers(work: Work, also: readonly AskedFor[]): Promise<number> {
  const venues = also.map(({ venue }) => venue);
  const organisations = also.map(({ organisation }) => organisation);
  const { rows } = await sql<{ count: number }>`
    select count(distinct coalesce(v.organisation, asked.organisation))::int as count
    from premises.venue v
    left join unnest(${venues}::uuid[], ${organisations}::uuid[]) as asked (venue, organisation)
      on asked.venue = v.id
    where ${isShown}`.execute(work.db);
  return rows[0]?.count ?? 0;
}
