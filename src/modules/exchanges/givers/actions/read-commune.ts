import { placeIndexIn } from "#modules/territory";
import { type CommuneCode, findPlace, type Place, writePlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

import { placeOf } from "./see-directory.ts";

/** How many communes are named at most to who has to choose among them. */
const MOST_NAMED = 6;

/** What a typed commune is: nothing was typed; one; several bear that name; or none, and what it is near. */
export type ReadCommune =
  | { readonly found: "empty" }
  | { readonly found: "one"; readonly commune: CommuneCode }
  | { readonly found: "several" | "none"; readonly names: readonly string[] };

/** The commune that somebody typed, by its name or its code. */
export const readCommune = reading(
  async (work: Work, { typed }: { readonly typed: string }): Promise<ReadCommune> => {
    if (typed.trim() === "") return { found: "empty" };
    const index = await placeIndexIn(work);
    const answer = findPlace(index, typed);
    const name = (places: readonly Place[]) =>
      places.slice(0, MOST_NAMED).map((place) => writePlace(index, place));
    switch (answer.found) {
      case "one":
        return communeIn([answer.place]) ?? { found: "none", names: [] };
      case "several": {
        const communes = answer.places.filter(({ kind }) => kind === "commune");
        return (
          (communes.length === 1 ? communeIn(communes) : undefined) ?? {
            found: communes.length === 0 ? "none" : "several",
            names: name(communes),
          }
        );
      }
      case "close":
        return {
          found: "none",
          names: name(answer.places.filter(({ kind }) => kind === "commune").slice(0, 3)),
        };
      case "none":
        return { found: "none", names: [] };
    }
  },
);

function communeIn([place]: readonly Place[]): ReadCommune | undefined {
  return place?.kind === "commune" ? { found: "one", commune: place.commune.code } : undefined;
}

/** How to write the commune of a code, so that it is read again: « Crest (26) ». */
export const nameCommune = reading(
  async (work: Work, { commune }: { readonly commune: string }): Promise<string | undefined> =>
    placeOf(await placeIndexIn(work), commune),
);
