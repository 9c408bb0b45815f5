import { form } from "#basics/form";
import { boxes, choice, maybeDay } from "#basics/questions";

import type { Known } from "../actions/see-helpers.ts";
import type { SeenVisit } from "../actions/see-week.ts";
import { helperTexts as texts } from "./helper-texts.fr.ts";

/** For which visits somebody comes, from when until when. */
export function helperForm(name: string, visits: readonly SeenVisit[]) {
  return form({
    visits: boxes("visites", {
      label: texts.visits(name),
      needed: true,
      of: visits.map(({ id, title }) => ({ value: id, label: title })),
    }),
    from: maybeDay("du", { label: texts.from, help: texts.fromHelp, empty: texts.dayEmpty }),
    until: maybeDay("au", { label: texts.until, help: texts.untilHelp, empty: texts.dayEmpty }),
  });
}

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
