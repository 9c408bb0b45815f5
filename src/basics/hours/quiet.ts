import { PARIS } from "../dates.ts";
import type { FrenchZone } from "../zones.ts";

/*
 * The hours in which somebody wants nothing of a silence to be asked nor told, on the clock of a place. Said once, here: `kin`
 * asks and tells by them, `relays` passes on by them (decision 0111). A call for help knows none.
 */
export interface QuietHours {
  readonly from: Temporal.PlainTime;
  /** The first minute that is not quiet; the same as `from`: no hour is. */
  readonly until: Temporal.PlainTime;
  readonly zone: FrenchZone;
}

const hour = (of: number) => new Temporal.PlainTime(of);

/** As long as somebody said nothing else. */
export const USUAL_QUIET: QuietHours = { from: hour(20), until: hour(8), zone: PARIS };

export const hasQuiet = ({ from, until }: QuietHours): boolean => !from.equals(until);

/** Between these they begin, and between these they end: an afternoon is always left, so that nothing waits longer than a night. */
const BEGIN = { from: hour(17), until: hour(0) };
const END = { from: hour(5), until: hour(12) };

const compare = (one: Temporal.PlainTime, other: Temporal.PlainTime) =>
  Temporal.PlainTime.compare(one, other);

/** What is wrong with hours that somebody typed; undefined: they are of the evening and the night. */
export function whyNotQuiet({
  from,
  until,
}: Pick<QuietHours, "from" | "until">): "not-of-the-evening" | "not-of-the-morning" | undefined {
  if (compare(from, BEGIN.from) < 0 && !from.equals(BEGIN.until)) return "not-of-the-evening";
  const isMorning = compare(until, END.from) >= 0 && compare(until, END.until) <= 0;
  return isMorning ? undefined : "not-of-the-morning";
}

/** When the quiet hours end that an instant is in; undefined: it is in none. */
function endOf(at: Temporal.Instant, hours: QuietHours): Temporal.Instant | undefined {
  if (!hasQuiet(hours)) return undefined;
  const { from, until, zone } = hours;
  const there = at.toZonedDateTimeISO(zone);
  const time = there.toPlainTime();
  const isAfterFrom = compare(time, from) >= 0;
  const isBeforeUntil = compare(time, until) < 0;
  const isOvernight = compare(from, until) > 0;
  if (isOvernight ? !isAfterFrom && !isBeforeUntil : !isAfterFrom || !isBeforeUntil)
    return undefined;
  const day = there.toPlainDate().add({ days: isOvernight && isAfterFrom ? 1 : 0 });
  return day.toZonedDateTime({ timeZone: zone, plainTime: until }).toInstant();
}

/** How long one looks for an hour that two have in common. */
const LOOKED = { hours: 48 };

/**
 * The first instant, from one on, that is in the quiet hours of none of these. Where they leave no hour in common (two clocks at the ends
 * of the world) it is that one itself: what would wait for ever does not wait.
 */
export function afterQuiet(at: Temporal.Instant, all: readonly QuietHours[]): Temporal.Instant {
  const last = at.add(LOOKED);
  let moved = at;
  while (Temporal.Instant.compare(moved, last) <= 0) {
    const [end] = all
      .flatMap((one) => endOf(moved, one) ?? [])
      .toSorted((one, other) => Temporal.Instant.compare(other, one));
    if (end === undefined) return moved;
    moved = end;
  }
  return at;
}

export const isQuiet = (at: Temporal.Instant, hours: QuietHours): boolean =>
  endOf(at, hours) !== undefined;
