import { MOST_SUGGESTED } from "#basics/suggestions";
import { reading, type Work } from "#services/house";

import { suggestPlaces } from "../domain/close-names.ts";
import { writePlace } from "../domain/place-names.ts";
import { placeIndexIn } from "./place-index.ts";

/** The places that begin as what is typed, as our forms read them: « Crest (Drôme) ». Public: names of places. */
export const suggestPlaceNames = reading(
  async (work: Work, { typed }: { readonly typed: string }): Promise<readonly string[]> => {
    const index = await placeIndexIn(work);
    return suggestPlaces(index, typed, MOST_SUGGESTED).map((place) => writePlace(index, place));
  },
);
