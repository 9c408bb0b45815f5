import { form } from "#basics/form";
import { boxes, maybeDay } from "#basics/questions";

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
