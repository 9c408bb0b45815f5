import { PARIS } from "#basics/dates";
import { plain } from "#basics/text";

import type { Deadline } from "../notice.ts";
import { doubt } from "./doubt.ts";
import { attempt, given, unique } from "./given.ts";

const MONTHS: ReadonlyMap<string, number> = new Map(
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
    .split(" ")
    .map((name, at) => [name, at + 1] as const),
);

const ISO = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*|Z|[+-]\d\d:?\d\d)?$/;
const FRENCH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const WORDS = /^(?:[a-z]{5,8} )?(\d{1,2})(?:er)? ([a-z]{3,9}) (\d{4})$/;

/**
 * A day as sources write it: `2026-12-31` (with or without a time or an offset behind),
 * `20261231`, « 31/12/2026 », « 31.12.26 », « 31 décembre 2026 », « jeudi 1er mai 2026 ».
 * Undefined when it is no day of the calendar (31/02/2026).
 */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  const text = typed.trim();
  const iso = ISO.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const french = FRENCH.exec(text);
  if (french) return dayOf(wholeYear(french[3] ?? ""), Number(french[2]), Number(french[1]));
  const words = WORDS.exec(plain(text.slice(0, 60)).replace(/\s+/g, " "));
  const month = MONTHS.get(words?.[2] ?? "");
  return month === undefined ? undefined : dayOf(Number(words?.[3]), month, Number(words?.[1]));
}

function wholeYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return attempt(() => Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" }));
}

const TIME = /^(\d{1,2})\s?(?::|h|H)\s?(\d\d)?(?::\d\d(?:\.\d{1,9})?)?\s?(?:heures?|min)?$/;

/** An hour as sources write it: `16:00`, `16:00:00`, « 16h », « 16 h 30 », « midi ». Undefined otherwise. */
export function readTime(typed: string): Temporal.PlainTime | undefined {
  const text = typed
    .trim()
    .slice(0, 40)
    .replace(/(?:Z|[+-]\d\d:?\d\d)$/, "");
  if (plain(text) === "midi") return new Temporal.PlainTime(12);
  const found = TIME.exec(text);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hour > 23 || minute > 59) return undefined;
  return new Temporal.PlainTime(hour, minute);
}

/** A day, and its hour when there is one, both as a clock in Paris shows them. */
export interface Moment {
  readonly date: Temporal.PlainDate;
  readonly time?: Temporal.PlainTime;
}

const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A moment as machines write it: `2026-09-30T09:00:00+00:00`, `20210306 16:00`, or a day alone.
 *
 * An hour in universal time becomes that of Paris. With an offset of one or two hours the hour is
 * taken as written: sources keep +01:00 in summer for an hour that a buyer typed in Paris.
 */
export function readMoment(typed: string): Moment | undefined {
  const text = typed.trim();
  const found = INSTANT.exec(text);
  if (found?.[3] !== undefined && !/^\+0[12]:?00$/.test(found[3]) && !isMidnight(found[2] ?? "")) {
    const instant = attempt(() => Temporal.Instant.from(text.replace(" ", "T")));
    const zoned = instant?.toZonedDateTimeISO(PARIS);
    if (zoned === undefined) return undefined;
    const time = zoned.toPlainTime();
    return given({
      date: zoned.toPlainDate(),
      time: isMidnight(time.toString()) ? undefined : time,
    });
  }
  const [day = "", hour = ""] = text.split(/[T ]/, 2);
  const date = readDay(day) ?? readDay(text);
  const time = hour === "" || isMidnight(hour) ? undefined : readTime(hour);
  return date && given({ date, time });
}

function isMidnight(time: string): boolean {
  return /^0{1,2}:00(?::00)?/.test(time);
}

/** How a doubt on a deadline begins: an aid whose deadline we could not read is not permanent. */
export const UNREADABLE_DEADLINE = "échéance illisible";

/** How doubts on the hour, and on the end of one lot, begin. */
export const UNREADABLE_HOUR = "heure limite illisible";
export const UNREADABLE_LOT = "échéance d’un lot illisible";

/** Dynamic purchasing systems of 15 to 18 years are real; the years 2924 and 7017 are typing errors. */
export const LONGEST_YEARS = 25;

/**
 * The deadline that a source writes, and what is doubtful in it.
 *
 * No deadline, and a doubt, when it is no day, when it is more than 25 years after the publication
 * or more than two before it. Without a known publication, a year from 1990 to 2100 is believed.
 */
export function readDeadline(
  typed: string | undefined,
  published: Temporal.PlainDate | undefined,
  hour?: string,
): { readonly deadline?: Deadline; readonly doubts: readonly string[] } {
  if (typed === undefined || typed.trim() === "") return { doubts: [] };
  const moment = readMoment(typed);
  if (moment === undefined || !isBelievable(moment.date, published)) {
    return { doubts: [doubt(UNREADABLE_DEADLINE, typed)] };
  }
  const time = hour === undefined || isMidnight(hour) ? moment.time : readTime(hour);
  const unclear =
    hour !== undefined && !isMidnight(hour) && hour.trim() !== "" && time === undefined;
  const doubts = unclear ? [doubt(UNREADABLE_HOUR, hour)] : [];
  return { deadline: given({ date: moment.date, time }), doubts };
}

function isBelievable(
  date: Temporal.PlainDate,
  published: Temporal.PlainDate | undefined,
): boolean {
  if (published === undefined) return date.year >= 1990 && date.year <= 2100;
  return date.year >= published.year - 2 && date.year <= published.year + LONGEST_YEARS;
}

/** The deadline that stands for a whole notice, and those of its lots that are no day. */
export interface FirstLimit {
  /** As written. */
  readonly first?: string;
  /** In French, one for each that is no day, when another one stands. */
  readonly doubts: readonly string[];
}

/**
 * The first of the deadlines of several lots: whoever answers in time for it is in time for all. A
 * deadline that is no day of the calendar (2026-02-30), or that is before the notice itself, is a slip of
 * one lot: it closes nothing as long as another lot has a sound one.
 */
export function firstLimit(
  written: readonly string[],
  since: Temporal.PlainDate | undefined,
): FirstLimit {
  const read = unique(written).map((text) => ({ text, moment: readMoment(text) }));
  const sound = read
    .flatMap(({ text, moment }) => (moment === undefined ? [] : [{ text, at: sortable(moment) }]))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const after = sound.filter(({ at }) => since === undefined || at >= since.toString());
  const first = after[0] ?? sound[0];
  const lost = first === undefined ? [] : read.filter(({ moment }) => moment === undefined);
  return given({
    first: first?.text ?? written[0],
    doubts: lost.slice(0, 5).map(({ text }) => doubt(UNREADABLE_LOT, text)),
  });
}

/** Without an hour a day is open until its end. */
function sortable({ date, time }: Moment): string {
  return `${date.toString()}T${time?.toString() ?? "24"}`;
}
