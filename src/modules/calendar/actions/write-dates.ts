import type { Work } from "#services/house";

import { horizonOf, isOver, type Occasion, type OccurrenceId } from "../domain/occasion.ts";
import { datesOf } from "../domain/recurrence.ts";
import { unknownYears, type ZoneCalendar } from "../domain/school-holidays.ts";
import { letGo, takeBack } from "../store/gone.ts";
import { saveUnfolded } from "../store/occasions.ts";
import {
  deleteDates,
  holdDates,
  type NewDate,
  saveDates,
  saveMoved,
  type SealedOccurrence,
} from "../store/occurrences.ts";
import { findZoneCalendar } from "../store/school-holidays.ts";

/** What is known of the schools whose holidays a series leaves out. */
export async function schoolOfIn(
  work: Work,
  { except }: Pick<Occasion["when"], "except">,
): Promise<ZoneCalendar | undefined> {
  return except.school === undefined ? undefined : findZoneCalendar(work, except.school);
}

/** The school years in which a series has dates to come though their holidays, which it leaves out, are not known here. */
export async function unknownYearsIn(work: Work, { when }: Occasion): Promise<readonly string[]> {
  const school = await schoolOfIn(work, when);
  if (school === undefined) return [];
  const dates = datesOf(when, { until: horizonOf(when, work.now), school });
  const today = work.now.toZonedDateTimeISO(when.zone).toPlainDate();
  const toCome = dates.map((one) => one.toPlainDate());
  return unknownYears(
    school,
    toCome.filter((day) => Temporal.PlainDate.compare(day, today) >= 0),
  );
}

/** How an occasion comes, and how long it lasts. */
export type Ruled = Pick<Occasion, "when" | "minutes">;
type Unfolded = Ruled & Pick<Occasion, "id" | "space" | "sequence">;

async function datesIn(work: Work, { when, minutes }: Ruled): Promise<readonly NewDate[]> {
  const until = horizonOf(when, work.now);
  const dates = datesOf(when, { until, school: await schoolOfIn(work, when) });
  return dates.map((one) => ({
    original: one.toInstant(),
    ends: one.add({ minutes }).toInstant(),
  }));
}

/** Writes the dates of a new occasion. */
export async function writeDatesIn(work: Work, one: Unfolded): Promise<void> {
  await saveDates(work, one, await datesIn(work, one));
}

/**
 * Rolls a series on: dates are written up to the horizon, and those to come that holidays known since then take out
 * go, unless they were moved, cancelled or answered by somebody (`answered`).
 */
export async function rollOnIn(
  work: Work,
  one: Unfolded,
  answered: ReadonlySet<string>,
): Promise<void> {
  const dates = await datesIn(work, one);
  const wanted = new Set(dates.map(({ original }) => original.epochMilliseconds));
  const gone = (await holdDates(work, one.id)).filter(
    (date) =>
      !isOver(date, work.now) &&
      !wanted.has(date.original.epochMilliseconds) &&
      date.cancelledAt === undefined &&
      date.original.equals(date.starts) &&
      !answered.has(date.id),
  );
  await deleteDates(
    work,
    gone.map(({ id }) => id),
  );
  await saveDates(work, one, dates);
  await saveUnfolded(work, one.id, horizonOf(one.when, work.now));
}

/**
 * What is over stays as it was; a date to come that stays on its day keeps who answered, where it was moved, that it was
 * cancelled. Answers which dates go, with what was said of them: whoever came is told.
 */
export async function rewriteDatesIn(
  work: Work,
  before: Unfolded,
  after: Unfolded,
): Promise<readonly SealedOccurrence[]> {
  const { added, pairs, gone } = await planIn(work, {
    before,
    after,
    dates: await holdDates(work, before.id),
  });
  await letGo(
    work,
    gone.map(({ id }) => id),
  );
  const isOfSeries = areSeries(before, after);
  const standing = pairs.map(({ date, to }) => ({ id: date.id, original: to.original }));
  await takeBack(work, after.id, standing);
  for (const { date, to } of pairs) await moveIn(work, date, to, isOfSeries);
  await saveDates(work, after, added);
  return gone;
}

interface ToRewrite {
  readonly before: Ruled;
  readonly after: Ruled;
  readonly dates: readonly SealedOccurrence[];
}

/** What a change of the rule makes of the dates that are not over: those that stay, those that come, those that go. */
export async function planIn(work: Work, { before, after, dates }: ToRewrite) {
  const known = dates.filter((date) => !isOver(date, work.now));
  const wanted = (await datesIn(work, after)).filter(
    ({ ends }) => Temporal.Instant.compare(ends, work.now) > 0,
  );
  const kept = new Set<OccurrenceId>();
  const added: NewDate[] = [];
  const pairs: { readonly date: SealedOccurrence; readonly to: NewDate }[] = [];
  const wasOne = before.when.rule.every === "once";
  const isOne = after.when.rule.every === "once";
  // A series knows a date by what its rule had; what was once, by where it stands.
  const dayOf = (one: SealedOccurrence) => dayAt(wasOne ? one.starts : one.original, before);
  for (const to of wanted) {
    const day = dayAt(to.original, after);
    const date = known.find((one) => (wasOne && isOne) || dayOf(one) === day);
    if (date === undefined || kept.has(date.id)) added.push(to);
    else {
      kept.add(date.id);
      pairs.push({ date, to });
    }
  }
  return { added, pairs, gone: known.filter(({ id }) => !kept.has(id)) };
}

/** When what takes place would, if it came as it is told: what is neither over nor cancelled, the soonest first. */
export async function timesToComeIn(work: Work, asked: ToRewrite): Promise<readonly Span[]> {
  const { added, pairs } = await planIn(work, asked);
  const isOfSeries = areSeries(asked.before, asked.after);
  const standing = pairs.filter(({ date }) => date.cancelledAt === undefined);
  return [
    ...added.map(({ original, ends }) => ({ starts: original, ends })),
    ...standing.map(({ date, to }) => standsThen(date, to, isOfSeries)),
  ].toSorted((one, other) => Temporal.Instant.compare(one.starts, other.starts));
}

type Span = Pick<SealedOccurrence, "starts" | "ends">;

function areSeries(before: Ruled, after: Ruled): boolean {
  return before.when.rule.every !== "once" && after.when.rule.every !== "once";
}

/** Where a date of a series was moved apart, it stays there. */
function standsThen(date: SealedOccurrence, to: NewDate, isOfSeries: boolean): Span {
  const wasMoved = isOfSeries && !date.original.equals(date.starts);
  return wasMoved
    ? { starts: date.starts, ends: date.ends }
    : { starts: to.original, ends: to.ends };
}

async function moveIn(
  work: Work,
  date: SealedOccurrence,
  to: NewDate,
  isOfSeries: boolean,
): Promise<void> {
  const moved = standsThen(date, to, isOfSeries);
  const isSame =
    date.original.equals(to.original) &&
    date.starts.equals(moved.starts) &&
    date.ends.equals(moved.ends);
  if (!isSame) await saveMoved(work, date.id, { original: to.original, ...moved });
}

function dayAt(instant: Temporal.Instant, { when }: Ruled): string {
  return instant.toZonedDateTimeISO(when.zone).toPlainDate().toString();
}
