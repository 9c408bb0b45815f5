import { placeIndexIn } from "#modules/territory";
import { type CommuneCode, findPlace, writePlace } from "#rules/territory";
import type { Actor, App } from "#services/house";

import { termsTexts } from "./giver-texts.fr.ts";

/** The commune that was typed: one, without doubt; or none. */
export async function readCommune(
  app: App,
  actor: Actor,
  typed: string,
): Promise<{ readonly commune: CommuneCode | undefined } | { readonly problem: string }> {
  if (typed.trim() === "") return { commune: undefined };
  const index = await app.transaction(actor, placeIndexIn);
  const found = findPlace(index, typed);
  if (found.found === "one" && found.place.kind === "commune")
    return { commune: found.place.commune.code };
  if (found.found === "several") {
    const communes = found.places.filter(({ kind }) => kind === "commune");
    return { problem: termsTexts.severalPlaces(communes.map((one) => writePlace(index, one))) };
  }
  const near = found.found === "close" ? found.places.slice(0, 3) : [];
  return { problem: termsTexts.unknownPlace(near.map((one) => writePlace(index, one))) };
}
