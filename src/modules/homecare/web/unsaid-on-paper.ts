import { dayOf, writeDay } from "#basics/dates";

import type { SeenHelper, SeenHelpers } from "../actions/see-helpers.ts";
import { helperTexts as texts } from "./helper-texts.fr.ts";

/** Whom somebody named in the name of whose week it is, until they say it: on paper, as they may read nothing else. */
export function unsaidOnPaper(seen: SeenHelpers | undefined): readonly string[] {
  const all = (seen?.helpers ?? []).flatMap(({ helper, visits, unsaidUntil, until }) => {
    const titles = visits.map(({ title }) => title);
    return seen === undefined || unsaidUntil === undefined
      ? []
      : [saysOnPaper(helper.name, titles, stopsUnsaidOn({ unsaidUntil, until }), seen.today)];
  });
  return seen === undefined || all.length === 0
    ? []
    : [...all, texts.inYourNameNot(seen.home.deployment.contact)];
}

/** The day on which it stops unless its person says it themself; undefined where it is over before. */
export function stopsUnsaidOn({
  unsaidUntil,
  until,
}: Pick<SeenHelper, "unsaidUntil" | "until">): Temporal.PlainDate | undefined {
  const day = unsaidUntil && dayOf(unsaidUntil);
  if (day === undefined || until === undefined) return day;
  return Temporal.PlainDate.compare(day, until) > 0 ? undefined : day;
}

const saysOnPaper = (
  name: string,
  titles: readonly string[],
  stops: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
) =>
  stops === undefined
    ? texts.inYourNameOver(name, titles)
    : texts.inYourName(name, titles, writeDay(stops, today));
