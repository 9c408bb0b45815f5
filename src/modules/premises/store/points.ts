import { sql } from "kysely";

import type { Coordinates } from "#rules/territory";
import type { Work } from "#services/house";

import type { VenueId } from "../domain/venue.ts";
import { isShown } from "./search.ts";

/** What a map needs of a venue: only what all may read. */
export interface PointRow {
  readonly id: VenueId;
  readonly number: number;
  readonly name: string;
  readonly commune: string;
  readonly town: string;
  readonly department: string;
  readonly seats: number | undefined;
  readonly isHome: boolean;
  readonly isKept: boolean;
  readonly point: Coordinates | undefined;
}

/** Those that lists show, of some communes or of all. */
export async function listPoints(
  work: Work,
  communes: readonly string[] | undefined,
): Promise<readonly PointRow[]> {
  const where = communes === undefined ? sql`true` : sql`v.commune = any (${[...communes]})`;
  const { rows } = await sql<{
    id: VenueId;
    number: number;
    name: string;
    commune: string;
    town: string;
    department: string;
    seats: number | null;
    is_home: boolean;
    is_kept: boolean;
    latitude: number | null;
    longitude: number | null;
  }>`select v.id, v.number, v.name, v.commune, v.town, v.department, v.seats, v.is_home,
      v.organisation is not null as is_kept, v.point[1] as latitude, v.point[0] as longitude
    from premises.venue v where ${isShown} and ${where} order by v.number`.execute(work.db);
  return rows.map(({ seats, is_home, is_kept, latitude, longitude, ...row }) => ({
    ...row,
    seats: seats ?? undefined,
    isHome: is_home,
    isKept: is_kept,
    point: latitude === null || longitude === null ? undefined : { latitude, longitude },
  }));
}

/** Those that somebody keeps here and that lists show, oldest first. */
export async function listKeptForSitemap(work: Work): Promise<
  readonly {
    readonly number: number;
    readonly name: string;
    readonly changedAt: Temporal.Instant;
  }[]
> {
  const { rows } = await sql<{ number: number; name: string; changed_at: Temporal.Instant }>`
    select v.number, v.name, v.changed_at from premises.venue v
    where ${isShown} and v.organisation is not null order by v.number`.execute(work.db);
  return rows.map(({ changed_at, ...row }) => ({ ...row, changedAt: changed_at }));
}
