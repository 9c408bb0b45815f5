export {
  addVenueIn,
  changeVenueIn,
  type AddVenue,
  type KeepVenueRefusal,
} from "./actions/keep-venue.ts";
export { expectAtIn, type ExpectAt } from "./actions/expect.ts";
export {
  addressForIn,
  mayHoldAtIn,
  type NamedVenue,
  venuesNamedIn,
  venuesToHoldAtIn,
  wayToIn,
  type WayTo,
} from "./actions/hosting.ts";
export { type AskedFree, freeSeatsIn, seatsOfIn } from "./actions/free-seats.ts";
export { listVenuesIn, type ListVenues, type VenuePoint } from "./actions/list-points.ts";
export { findVenuesIn, type FoundVenues, type ShownVenue } from "./actions/list-venues.ts";
export {
  type LookedForVenues,
  type LookedRange,
  type LookForVenues,
  lookForVenuesIn,
} from "./actions/look-for-venues.ts";
export { openingOnIn, type OpeningOn, roomAtIn, seatsLeftAtIn } from "./actions/room-at.ts";
export {
  closeByLetterIn,
  openByLetterIn,
  type OpenByLetter,
  openedByLetterIn,
  type OpenedByLetter,
} from "./imports/actions/open-by-letter.ts";
export { mayKeepIn, seeVenueIn, type SeenVenue } from "./actions/see-venue.ts";
export { countKeepersIn, venuesOfIn } from "./actions/venues-of.ts";
