import { PARIS } from "#basics/dates";
import { readZone } from "#basics/zones";
import type { Dated, DatedSource } from "#services/house";

import type { OpenedBrought } from "../actions/content.ts";
import { listBroughtIn } from "../actions/bring.ts";
import type { BroughtDate } from "../domain/brought.ts";
import { AT } from "./brought-page.tsx";
import { texts } from "./texts.fr.ts";

/** The dates that somebody brought from elsewhere: theirs alone, under no mandate, and in no file that they take away. */
export const broughtDates: DatedSource = {
  list: async (work, { within }) =>
    within === undefined
      ? (await listBroughtIn(work)).flatMap((one) => one.dates.map((date) => datedOf(one, date)))
      : [],
};

function datedOf({ id, name, broughtAt }: OpenedBrought, date: BroughtDate): Dated {
  const { uid, recurrence = "", sequence, title, location, status } = date;
  return {
    uid: `${id}.${uid}.${recurrence}`,
    title: title === "" ? texts.untitled : title,
    when: whenOf(date),
    address: `${AT}#${id}`,
    of: { kind: "brought", name },
    sequence,
    changedAt: broughtAt,
    status,
    location,
  };
}

function whenOf({ when }: BroughtDate): Dated["when"] {
  if (when.kind === "day") {
    const [day, last] = [when.day, when.last].map((text) => Temporal.PlainDate.from(text));
    if (day === undefined) throw new Error("a day that was kept is not read");
    return { kind: "day", day, last };
  }
  const { start, end } = when;
  // Somebody here reads their dates by clocks of here: what was written in UTC, or on those of New York, too.
  const zone = readZone(when.zone) ?? PARIS;
  const ends = end === undefined ? undefined : Temporal.Instant.from(end);
  return { kind: "time", start: Temporal.Instant.from(start), end: ends, zone };
}
