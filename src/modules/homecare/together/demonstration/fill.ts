import { dayOf, PARIS } from "#basics/dates";
import type { Result } from "#basics/result";
import { makePersonIn } from "#modules/people";
import { type App, job, person, type Work } from "#services/house";

import { planVisitIn } from "../../actions/plan-visit.ts";
import { noteCameIn } from "../../actions/say-passed.ts";
import { WEEKS_BACK } from "../../domain/passed.ts";
import { type VisitId, type Weekday, WEEKDAYS } from "../../domain/visit.ts";
import { countQuarters } from "../actions/count-quarters.ts";
import { daysOfQuarter, lastCounted, type Quarter } from "../domain/quarter.ts";

/** Six of the territory to whom somebody comes once a week: without them too few are behind the figures to be told. */
const SUPPORTED = ["Marcelle", "Fernand", "Odette", "Raymonde", "Gaston", "Huguette"] as const;

/** Sheets of paper of the quarter that were typed in, of so many weeks each. */
const SHEETS = 3;

/** The quarter that was counted last: what came to six homes, noted from paper every fourth week, and counted. */
export async function fillTogether(app: App): Promise<void> {
  const quarter = lastCounted(dayOf(app.clock.now()));
  for (const [place, name] of SUPPORTED.entries()) {
    const who = await app.transaction(job("demonstration"), (work) =>
      makePersonIn(onDay(work, quarter), { name }),
    );
    await app.transaction(person(who), (work) => comeToIn(work, quarter, WEEKDAYS[place] ?? "MO"));
  }
  await countQuarters.run(app, {}, job("count-quarters"));
}

async function comeToIn(work: Work, quarter: Quarter, day: Weekday): Promise<void> {
  const first = firstOf(quarter, day);
  const visit = valueOf(
    await planVisitIn(onDay(work, quarter), {
      title: "Le repas, livré",
      note: undefined,
      zone: PARIS,
      day: first,
      at: Temporal.PlainTime.from("12:00"),
      minutes: undefined,
      every: "week",
      days: [day],
      last: daysOfQuarter(quarter).until,
    }),
  );
  for (let sheet = 0; sheet < SHEETS; sheet += 1)
    await noteSheetIn(work, visit, first.add({ weeks: sheet * WEEKS_BACK }));
}

async function noteSheetIn(work: Work, visit: VisitId, first: Temporal.PlainDate): Promise<void> {
  const days = Array.from({ length: WEEKS_BACK }, (_, weeks) => first.add({ weeks }));
  const all = days.map((day) => ({ visit, day, assignment: undefined }));
  valueOf(await noteCameIn(onDay(work, first.add({ weeks: WEEKS_BACK })), { all, by: "paper" }));
}

/** The first such day of the week in a quarter. */
function firstOf(quarter: Quarter, day: Weekday): Temporal.PlainDate {
  const later = (WEEKDAYS.indexOf(day) + 1 - quarter.dayOfWeek + 7) % 7;
  return quarter.add({ days: later });
}

/** As if that day were today, in the afternoon. */
const onDay = (work: Work, day: Temporal.PlainDate): Work => ({
  ...work,
  now: day.toZonedDateTime({ timeZone: PARIS, plainTime: "15:00" }).toInstant(),
});

function valueOf<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}
