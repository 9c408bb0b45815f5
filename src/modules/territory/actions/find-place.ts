import { reading, type Work } from "#services/house";

import { findPlace, type PlaceAnswer } from "../domain/place-names.ts";
import { placeIndexIn } from "./place-index.ts";

/** Finds which place a person means by what they typed (`domain/place-names.ts`). Open to all. */
export const seePlace = reading(seePlaceIn);

/** The step: the same inside a transaction already open. */
export async function seePlaceIn(
  work: Work,
  asked: { readonly typed: string },
): Promise<PlaceAnswer> {
  return findPlace(await placeIndexIn(work), asked.typed);
}
