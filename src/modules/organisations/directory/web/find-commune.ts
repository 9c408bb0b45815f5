import { placeIndexIn } from "#modules/territory";
import { findPlace, writePlace } from "#rules/territory";
import { typedOf } from "#services/forms";
import type { App } from "#services/house";

import type { Asking } from "../../web/asked.ts";
import { texts } from "../../web/texts.fr.ts";
import type { FoundCommune } from "./forms.ts";

const words = texts.make.problems;

/** The commune that a form sent: one, without doubt, or the sentence that stands against what was typed. */
export async function findTypedCommune(app: App, c: Asking): Promise<FoundCommune> {
  const { commune: typed } = await typedOf(c);
  if (typeof typed !== "string" || typed.trim() === "") return { problem: words.commune };
  const index = await app.transaction(c.var.actor, placeIndexIn);
  const answer = findPlace(index, typed.trim());
  if (answer.found === "one" && answer.place.kind === "commune")
    return { code: answer.place.commune.code };
  if (answer.found === "several") {
    const communes = answer.places.filter(({ kind }) => kind === "commune");
    return {
      problem: words.communeSeveral(
        typed,
        communes.map((one) => writePlace(index, one)),
      ),
    };
  }
  const near = answer.found === "close" ? answer.places.slice(0, 3) : [];
  return { problem: words.communeUnknown(near.map((one) => writePlace(index, one))) };
}
