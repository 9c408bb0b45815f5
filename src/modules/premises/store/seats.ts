import { sql } from "kysely";

import type { Work } from "#services/house";

import type { VenueId } from "../domain/venue.ts";
import { isShown } from "./search.ts";

/** What is asked of a venue to know its free seats. */
export interface Seated {
  readonly id: VenueId;
  readonly seats: number;
  readonly hours: string;
  readonly department: string;
}

/** Those in lists that somebody keeps here, or among some others, that say how many seats they have and when they open: of these, or all. */
export async function listSeated(
  work: Work,
  venues: readonly VenueId[] | undefined,
  also: readonly VenueId[] = [],
): Promise<readonly Seated[]> {
  const which = venues === undefined ? sql`true` : sql`v.id = any (${[...venues]}::uuid[])`;
  const { rows } = await sql<Seated>`select v.id, v.seats, v.hours, v.department
    from premises.venue v where ${which} and ${isShown}
      and (v.organisation is not null or v.id = any (${[...also]}::uuid[]))
      and v.seats is not null and v.hours is not null`.execute(work.db);
  return rows;
}
