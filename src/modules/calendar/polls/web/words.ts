import { dayOf, writeDay } from "#basics/dates";

import { writeWhen } from "../../web/dates.tsx";
import type { TypedDate } from "../domain/poll.ts";

/** « samedi 5 décembre à 10 h, jusqu’à 12 h », on the clocks of the poll. */
export function sayDate(
  { starts, minutes }: TypedDate,
  { zone, now }: { readonly zone: string; readonly now: Temporal.Instant },
): string {
  return writeWhen({ starts, ends: starts.add({ minutes }) }, zone, now);
}

/** « jeudi 26 novembre ». */
export function sayDay(day: Temporal.PlainDate, now: Temporal.Instant, zone: string): string {
  return writeDay(day, dayOf(now, zone));
}
