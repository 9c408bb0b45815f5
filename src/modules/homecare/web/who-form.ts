import { form } from "#basics/form";
import { choice } from "#basics/questions";

import type { Known } from "../actions/see-helpers.ts";
import { helperTexts as texts } from "./helper-texts.fr.ts";

/** One of those whom one may name: all at once, in a list that one reads from its top. */
export function whoForm(may: readonly Known[]) {
  return form({
    helper: choice("qui", {
      label: texts.whom,
      of: may.map(({ person }) => person),
      says: Object.fromEntries(may.map(({ person, name }) => [person, name])),
      empty: texts.whomEmpty,
    }),
  });
}
