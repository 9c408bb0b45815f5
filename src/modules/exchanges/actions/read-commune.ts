import { placeIndexIn } from "#modules/territory";
import { type CommuneCode, findPlace, type Place, writePlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

export type ReadCommune =
  | { readonly found: "none" | "empty" }
  | { readonly found: "several"; readonly names: readonly string[] }
  | { readonly found: "one"; readonly commune: CommuneCode; readonly label: string };

/** The commune that somebody typed: one, several of that name, or none. */
export const readCommune = reading(
  async (work: Work, { typed }: { readonly typed: string }): Promise<ReadCommune> => {
    if (typed.trim() === "") return { found: "empty" };
    const index = await placeIndexIn(work);
    const answer = findPlace(index, typed);
    if (answer.found !== "one" && answer.found !== "several") return { found: "none" };
    const places = answer.found === "one" ? [answer.place] : answer.places;
    const communes = places.flatMap(communeOf);
    const [first] = communes;
    if (first === undefined) return { found: "none" };
    if (communes.length > 1)
      return {
        found: "several",
        names: places.slice(0, 6).map((place) => writePlace(index, place)),
      };
    return { found: "one", commune: first.code, label: first.name };
  },
);

function communeOf(place: Place) {
  return place.kind === "commune" ? [place.commune] : [];
}

/** How to write the commune of a code; undefined when there is none. */
export const nameCommune = reading(
  async (work: Work, { commune }: { readonly commune: string }): Promise<string | undefined> => {
    const index = await placeIndexIn(work);
    return [...index.communes.values()].find(({ code }) => code === commune)?.name;
  },
);
