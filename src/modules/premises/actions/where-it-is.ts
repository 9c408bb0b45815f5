import { open, recordReadIn, seal } from "#modules/access";
import { spaceOf, type OrganisationId } from "#rules/organisations";
import type { Coordinates } from "#rules/territory";
import type { Work } from "#services/house";

import { readPair } from "../domain/point.ts";
import type { Readers, VenueId } from "../domain/venue.ts";
import {
  deleteWhereabouts,
  findWhereabouts,
  saveWhereabouts,
  type SealedWhereabouts,
} from "../store/whereabouts.ts";

/** Where a venue is: its street, and its point when it has one. */
export interface Whereabouts {
  readonly address: string | undefined;
  readonly point: Coordinates | undefined;
}

/** Keeps apart what is not for everyone, sealed under the key of the organisation; what is for everyone is nowhere else. */
export async function keepWhereaboutsIn(
  work: Work,
  venue: VenueId,
  asked: Whereabouts & { readonly organisation: OrganisationId; readonly readers: Readers },
): Promise<void> {
  if (asked.readers === "everyone" || asked.address === undefined)
    return deleteWhereabouts(work, venue);
  const space = spaceOf(asked.organisation);
  const { point } = asked;
  await saveWhereabouts(work, {
    id: venue,
    space,
    readers: asked.readers,
    address: await seal(work, space, asked.address),
    point: point && (await seal(work, space, `${point.latitude}, ${point.longitude}`)),
  });
}

/** What was kept apart, opened; undefined for whom PostgreSQL does not let read it, or once its key is gone. */
export async function openWhereaboutsIn(
  work: Work,
  sealed: SealedWhereabouts,
): Promise<Whereabouts | undefined> {
  const address = await open(work, sealed.space, sealed.address);
  if (address === undefined) return undefined;
  const written = sealed.point && (await open(work, sealed.space, sealed.point));
  const [latitude, longitude] = readPair(written ?? "") ?? [];
  const point =
    latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
  return { address, point };
}

/** The address of a venue for who acts, with a line in the log of its organisation. */
export async function readWhereaboutsIn(
  work: Work,
  venue: VenueId,
): Promise<Whereabouts | undefined> {
  const sealed = await findWhereabouts(work, venue);
  const whereabouts = sealed && (await openWhereaboutsIn(work, sealed));
  if (sealed === undefined || whereabouts === undefined) return undefined;
  await recordReadIn(work, { space: sealed.space, table: "premises.whereabouts", row: venue });
  return whereabouts;
}
