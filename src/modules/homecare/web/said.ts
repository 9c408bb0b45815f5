import { writeDay } from "#basics/dates";

import { type Visit, WEEKDAYS, weekdayOf } from "../domain/visit.ts";
import { sayHour } from "./hours.fr.ts";
import { texts, weekdayWords } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** When a visit comes, in one sentence without its point: « le lundi et le jeudi, chaque semaine, à 10 heures ». */
export function sayWhen(visit: Visit, today: Temporal.PlainDate): string {
  const words = `${sayEvery(visit, today)}, à ${sayHour(visit.at)}`;
  return visit.last === undefined ? words : texts.toLast(words, writeDay(visit.last, today));
}

function sayEvery({ every, day, days }: Visit, today: Temporal.PlainDate): string {
  const named = LIST.format(days.map((one) => `le ${weekdayWords[one]}`));
  switch (every) {
    case "once":
      return texts.onceOn(writeDay(day, today));
    case "month":
      return texts.everyMonth(
        texts.ranks[Math.ceil(day.day / 7) - 1] ?? "",
        weekdayWords[weekdayOf(day)],
      );
    case "fortnight":
      return texts.everyFortnight(named);
    case "week":
      return days.length === WEEKDAYS.length ? texts.everyDay : texts.everyWeek(named);
  }
}
