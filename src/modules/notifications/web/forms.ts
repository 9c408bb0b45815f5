import { form } from "#basics/form";
import { choice } from "#basics/questions";

import { OVERALL } from "../domain/preference.ts";
import { texts } from "./texts.fr.ts";

const words = texts.mine.overall;

/** The one question of « Vos courriels ». */
export const overallForm = form({
  overall: choice("choix", {
    label: words.label,
    of: OVERALL,
    says: words.says,
    empty: words.empty,
  }),
});
