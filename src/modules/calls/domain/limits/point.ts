import { readDay, writeDate, writeTime } from "#basics/dates";

import type { Point } from "./limit-change.ts";
import type { Deadline } from "../notice.ts";
import { timeOf } from "../publish/parts.ts";
import { given } from "../reading/given.ts";

/** A deadline as a point. */
export function pointOf({ date, time }: Deadline): Point {
  return given({ date: date.toString(), time: time?.toString({ smallestUnit: "minute" }) });
}

/** A point as a deadline; undefined when it tells no day. */
export function deadlineOf({ date, time }: Point): Deadline | undefined {
  const day = date === undefined ? undefined : readDay(date);
  return day && { date: day, ...given({ time: time === undefined ? undefined : timeOf(time) }) };
}

/** The earlier of two points with a day; of the same day, an hour comes before the end of the day. */
export function earlier(one: Point, other: Point): Point {
  return sortable(one) <= sortable(other) ? one : other;
}

function sortable({ date = "9999-99-99", time }: Point): string {
  return `${date} ${time ?? "24:00"}`;
}

/** « 12 octobre 2026 à 17 h », for a sentence. */
export function pointWords(point: Point): string {
  const read = deadlineOf(point);
  const hour = point.time === undefined ? undefined : timeOf(point.time);
  const time = hour === undefined ? "" : `à ${writeTime(hour)}`;
  return [read === undefined ? "" : writeDate(read.date), time].filter(Boolean).join(" ");
}
