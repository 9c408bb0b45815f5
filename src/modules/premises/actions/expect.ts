import { done, refused, type Result } from "#basics/result";
import { giveGrantForAllIn } from "#modules/access";
import { spaceOf } from "#rules/organisations";
import type { GrantId } from "#rules/access";
import { type PersonId, type Work } from "#services/house";

import type { VenueId } from "../domain/venue.ts";
import { findVenue } from "../store/venues.ts";
import { expectingText } from "./texts.fr.ts";

export interface ExpectAt {
  readonly venue: VenueId;
  readonly person: PersonId;
  /** Until when they may read its address: the end of the day on which they come. */
  readonly until: Temporal.Instant;
}

/**
 * Somebody is expected at a venue: until then they read its exact address. For the modules above, in the
 * transaction in which the host agreed; who acts represents the organisation that keeps it. Where everyone reads
 * the address already, nothing is to be given.
 */
export async function expectAtIn(
  work: Work,
  { venue: id, person, until }: ExpectAt,
): Promise<Result<GrantId | undefined, "unknown-venue">> {
  const venue = await findVenue(work, id);
  if (venue?.organisation === undefined) return refused("unknown-venue");
  if (venue.readers === "everyone") return done(undefined);
  const given = await giveGrantForAllIn(work, {
    space: spaceOf(venue.organisation),
    table: "premises.whereabouts",
    row: id,
    to: person,
    until,
    text: expectingText,
  });
  return given.done ? done(given.value.id) : refused("unknown-venue");
}
