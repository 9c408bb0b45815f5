import type { Venue } from "../domain/venue.ts";
import { sayWeek, type Week } from "../domain/hours.ts";
import { readTag } from "../domain/hours-tag.ts";

/** When a venue opens, in French: a whole sentence when its week is the same all year. */
export function sayHours({
  hours,
  hoursWords,
}: Pick<Venue, "hours" | "hoursWords">): string | undefined {
  const read = hours === undefined ? undefined : readTag(hours);
  const week = read?.week;
  const said = week === undefined ? (read?.short ?? hours) : sayWeek(week);
  const all = [said, hoursWords].filter((text) => text !== undefined);
  return all.length === 0 ? undefined : all.join(" ");
}

/** The week that a form asks again; and what it cannot ask, in short. */
export function askedHours(hours: string | undefined): {
  readonly week: Week | undefined;
  readonly other: string | undefined;
} {
  const read = hours === undefined ? undefined : readTag(hours);
  return { week: read?.week, other: read?.week === undefined ? read?.short : undefined };
}
