import { writeDay } from "#basics/dates";

import { weekdayOf } from "../../domain/visit.ts";
import { weekdayWords } from "../../web/texts.fr.ts";
import { texts } from "./texts.fr.ts";

/** A day as one says it of the week that comes: « demain », « jeudi »; further, « jeudi 3 décembre ». */
export function sayNear(day: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const left = today.until(day).days;
  if (left === 0) return texts.today;
  if (left === 1) return texts.tomorrow;
  return left > 0 && left < 7 ? weekdayWords[weekdayOf(day)] : writeDay(day, today);
}
