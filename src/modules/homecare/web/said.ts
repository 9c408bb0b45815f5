import { writeDay } from "#basics/dates";

import { type Between, type Visit, WEEKDAYS, weekdayOf } from "../domain/visit.ts";
import { sayHour } from "./hours.fr.ts";
import { texts, weekdayWords } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });

/** « le lundi 30 novembre », « du lundi 30 novembre au mardi 1er décembre ». */
export function sayBetween({ from, until }: Between, today: Temporal.PlainDate): string {
  return from.equals(until)
    ? texts.onDay(writeDay(from, today))
    : texts.between(writeDay(from, today), writeDay(until, today));
}

/** How many days are said one by one. */
const FEW = 5;

/** Some days: « le lundi 30 novembre et le mardi 1er décembre »; where they are many, from the first to the last. */
export function sayDays(days: readonly Temporal.PlainDate[], today: Temporal.PlainDate): string {
  const [from, until] = [days[0], days.at(-1)];
  if (from === undefined || until === undefined) return "";
  return days.length > FEW
    ? sayBetween({ from, until }, today)
    : LIST.format(days.map((day) => texts.onDay(writeDay(day, today))));
}

/** The same of days on which one is expected again: where they are many, from the first on. */
export function sayAgain(days: readonly Temporal.PlainDate[], today: Temporal.PlainDate): string {
  const [from] = days;
  return from !== undefined && days.length > FEW
    ? texts.fromOn(writeDay(from, today))
    : sayDays(days, today);
}

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
