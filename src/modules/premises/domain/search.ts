import { aDay, listAsked, oneOf, page, ticked, words } from "#basics/query";

/** How many a page of the list holds. */
export const VENUES_PAGE = 20;

/** So many seats at least. */
export const SEATS = ["1", "2", "5", "10", "20"] as const;
const SEAT_WORDS = { "1": "1", "2": "2", "5": "5", "10": "10", "20": "20" } as const;

/** What the address of the list asks; the place is still what was typed. */
export const venuesAsked = listAsked({
  words: words(),
  typedPlace: words("ou", 120),
  freeOn: aDay("libre"),
  seats: oneOf("places", SEATS, SEAT_WORDS),
  stepFree: ticked("plain-pied", "oui"),
  kept: ticked("tenus", "oui"),
  page: page(),
});
export type AskedVenues = ReturnType<typeof venuesAsked.read>;
