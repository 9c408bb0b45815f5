import { dayOf, writeDay } from "#basics/dates";

import type { SeenHelpers } from "../actions/see-helpers.ts";
import { helperTexts as texts } from "./helper-texts.fr.ts";

/** Whom somebody named in the name of whose week it is, until they say it: on paper, as they may read nothing else. */
export function unsaidOnPaper(seen: SeenHelpers | undefined): readonly string[] {
  const all = (seen?.helpers ?? []).flatMap(({ helper, visits, unsaidUntil }) => {
    const titles = visits.map(({ title }) => title);
    return seen === undefined || unsaidUntil === undefined
      ? []
      : [texts.inYourName(helper.name, titles, writeDay(dayOf(unsaidUntil), seen.today))];
  });
  return seen === undefined || all.length === 0
    ? []
    : [...all, texts.inYourNameNot(seen.home.deployment.contact)];
}
