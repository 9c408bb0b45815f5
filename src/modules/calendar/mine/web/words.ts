import { writeDay, writeTime } from "#basics/dates";
import { type Dated, daysOf, type DatedOf } from "#services/house";

import { zoneSaid } from "../../web/dates.tsx";
import { texts } from "./texts.fr.ts";

/** « À vous », or the name of whose it is. */
export function sayWhose(of: DatedOf): string {
  return "name" in of ? of.name : texts.whose[of.kind];
}

/** Its hour in its own zone, which is named where it is not the mainland’s; undefined for what takes whole days. */
export function sayHour({ when }: Dated): string | undefined {
  if (when.kind === "day") return undefined;
  const hour = writeTime(when.start.toZonedDateTimeISO(when.zone).toPlainTime());
  const clock = zoneSaid(when.zone);
  return clock === undefined ? hour : texts.onClock(hour, clock);
}

/** « la journée », « jusqu’au samedi 5 décembre », « jusqu’à 20 h », or nothing for a moment. */
export function sayLength(one: Dated, today: Temporal.PlainDate): string | undefined {
  const { from, until } = daysOf(one);
  if (!from.equals(until)) return texts.untilDay(writeDay(until, today));
  if (one.when.kind === "day") return texts.wholeDay;
  const { start, end, zone } = one.when;
  if (end === undefined || Temporal.Instant.compare(end, start) <= 0) return undefined;
  return texts.untilHour(writeTime(end.toZonedDateTimeISO(zone).toPlainTime()));
}

/** The first two lines of what is said of it, when it is not whose it is, said already. */
export function sayMore({ description = "", of }: Dated): string | undefined {
  const lines = description.split("\n").filter((line) => line.trim() !== "");
  const said = lines.slice(0, 2).join(" ");
  return said === "" || said === sayWhose(of) ? undefined : said;
}
