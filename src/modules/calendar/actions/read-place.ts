import { placeIndexIn } from "#modules/territory";
import { findPlace, type Place, writePlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

/** How many communes are named at most to who has to choose among them. */
const MOST_NAMED = 6;

/** What a typed commune is: nothing was typed; one; several bear that name; or none, and what it is near. */
export type ReadCommune =
  | { readonly found: "empty" }
  | { readonly found: "one"; readonly commune: string }
  | { readonly found: "several" | "none"; readonly names: readonly string[] };

/** The commune that somebody typed, by its name or its code. */
export const readCommune = reading(
  async (work: Work, { typed }: { readonly typed: string }): Promise<ReadCommune> => {
    if (typed.trim() === "") return { found: "empty" };
    const index = await placeIndexIn(work);
    const { found, communes } = communesOf(findPlace(index, typed));
    const [one, ...others] = communes;
    if (found && one?.kind === "commune" && others.length === 0)
      return { found: "one", commune: one.commune.code };
    const names = communes.slice(0, MOST_NAMED).map((place) => writePlace(index, place));
    return { found: found && names.length > 0 ? "several" : "none", names };
  },
);

/** The communes of an answer, and whether they bear the name that was typed. */
function communesOf(answer: ReturnType<typeof findPlace>): {
  readonly found: boolean;
  readonly communes: readonly Place[];
} {
  switch (answer.found) {
    case "one":
      return { found: true, communes: only([answer.place]) };
    case "several":
      return { found: true, communes: only(answer.places) };
    case "close":
      return { found: false, communes: only(answer.places) };
    case "none":
      return { found: false, communes: [] };
  }
}

function only(places: readonly Place[]): readonly Place[] {
  return places.filter(({ kind }) => kind === "commune");
}
