import { PARIS } from "#basics/dates";

import { readMoment } from "../reading/moments.ts";
import { earlier } from "./point.ts";
import type { Point } from "./limit-change.ts";
import { inParis, zoneNamed } from "./zones.ts";

/** A day that a text tells, with its hour, where it stands. */
export interface DayInWords {
  readonly at: number;
  /** Behind its hour. */
  readonly end: number;
  /** Undefined when it is no day of the calendar, or lacks a year that nothing tells. */
  readonly point: Point | undefined;
  /** Whether it can be read in one way only: its weekday fits, its hour is no « minuit ». */
  readonly isSure: boolean;
}

/** What helps to read the days of a text. */
export interface DaysContext {
  /** The day when the text was published: a day without a year is the first one after it. */
  readonly published?: Temporal.PlainDate | undefined;
  /** The zone of who writes, for an « heure locale ». */
  readonly zone?: string | undefined;
}

const MONTHS = "janv fev mars avr mai juin juil aout sep oct nov dec".split(" ");
const MONTH = String.raw`janv(?:ier|\.)?|fev(?:r(?:ier|\.)?|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|\.)?|aout|sept?(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|dec(?:embre|\.)?`;
const WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ");

const DAY = new RegExp(
  String.raw`(?<![\d.,/-])(?:(?<week>${WEEKDAYS.join("|")}),? (?:le )?)?(?:` +
    String.raw`(?<iso>20\d\d-\d\d-\d\d(?:[t ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?(?:z|[+-]\d\d:?\d\d)?)?)` +
    String.raw`|(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2}) ?[/.-] ?(?<year>\d{4}|\d{2})(?![\d/-]|\.\d)` +
    String.raw`|(?<spaced>\d{1,2} \d{1,2} 20\d\d)(?!\d)` +
    String.raw`|(?<first>\d{1,2}|premier)(?:er)? (?<named>${MONTH})(?![a-z])(?:,? (?<named_year>\d{4}))?` +
    String.raw`|(?<=(?:le|au|du|:) )(?<bare>\d{1,2}/\d{1,2})(?![\d/]))`,
  "g",
);

const HOUR = String.raw`(?<word>midi|minuit)|(?<hour>\d{1,2}) ?(?:heures?|hrs?|h|:) ?(?:(?<minute>\d\d)(?!\d)(?: ?(?:minutes|min|mn|m)\b)?(?::\d\d)?)?`;
const AFTER = new RegExp(
  String.raw`^[ ,;(–—-]{0,4}(?:(?:a|avant|jusqu'a|heures? locales?|heure limite|heures?|horaire|au plus tard|delai de rigueur|imperativement|soit) ?[:=]? ?){0,4}(?:${HOUR})`,
);
const BEFORE = new RegExp(String.raw`(?:${HOUR})(?: precises?)?,? (?:le |du |au )?$`);
const IN_PARIS = /^.{0,20}?(\d{1,2}) ?(?:h|heures?|:) ?(\d\d)?,? ?(?:heures? )?(?:a|de) paris/;

/** The days that a plain text tells (no accent, no capital), each with the hour behind or before it. */
export function daysIn(text: string, context: DaysContext): readonly DayInWords[] {
  return [...text.matchAll(DAY)].map((found) => {
    const behind = found.index + found[0].length;
    const date = dateOf(found.groups ?? {}, context.published);
    const iso = found.groups?.["iso"];
    const hour =
      iso !== undefined && iso.length > 10
        ? { point: isoPoint(iso), length: 0, isSure: true }
        : hourOf(text, { at: found.index, behind, date, context });
    const week = found.groups?.["week"];
    const fits = date === undefined || week === undefined || WEEKDAYS[date.dayOfWeek - 1] === week;
    return {
      at: found.index,
      end: behind + hour.length,
      point: date === undefined ? undefined : hour.point,
      isSure: date !== undefined && fits && hour.isSure,
    };
  });
}

function isoPoint(iso: string): Point | undefined {
  const moment = readMoment(iso.toUpperCase());
  return (
    moment && {
      date: moment.date.toString(),
      ...(moment.time && { time: moment.time.toString({ smallestUnit: "minute" }) }),
    }
  );
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(
  groups: Groups,
  published: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  const { iso, day, month, year, spaced, first, named, named_year, bare } = groups;
  if (iso !== undefined) return readMoment(iso.slice(0, 10))?.date;
  if (spaced !== undefined) {
    const [one, two, three] = spaced.split(" ").map(Number);
    return calendar(three, two, one);
  }
  if (day !== undefined && year !== undefined)
    return calendar(
      year.length === 2 ? 2000 + Number(year) : Number(year),
      Number(month),
      Number(day),
    );
  const [one, two] = bare?.split("/").map(Number) ?? [
    first === "premier" ? 1 : Number(first),
    MONTHS.findIndex((name) => named?.startsWith(name)) + 1,
  ];
  if (named_year !== undefined) return calendar(Number(named_year), two, one);
  // Without its year, the first such day that is not before the text itself.
  if (published === undefined) return undefined;
  const same = calendar(published.year, two, one);
  return same !== undefined && Temporal.PlainDate.compare(same, published) >= 0
    ? same
    : calendar(published.year + 1, two, one);
}

function calendar(year = 0, month = 0, day = 0): Temporal.PlainDate | undefined {
  const padded = [String(year).padStart(4, "0"), month, day].map((part) =>
    String(part).padStart(2, "0"),
  );
  return readMoment(padded.join("-"))?.date;
}

interface Found {
  readonly at: number;
  readonly behind: number;
  readonly date: Temporal.PlainDate | undefined;
  readonly context: DaysContext;
}

/** The hour behind a day, else right before it, as a clock in Paris shows it. */
function hourOf(text: string, { at, behind, date, context }: Found) {
  const day = date?.toString();
  const after = AFTER.exec(text.slice(behind, behind + 80));
  const before = after === null ? BEFORE.exec(text.slice(Math.max(0, at - 24), at)) : null;
  const time = timeOfWords((after ?? before)?.groups ?? {});
  const length = after !== null && time !== undefined ? after[0].length : 0;
  const rest = text.slice(behind + length, behind + length + 60);
  if (time === undefined) return { point: { date: day }, length, isSure: true };
  const told = IN_PARIS.exec(rest);
  const whole = told === null ? undefined : clock(told[1], told[2]);
  const whose = after?.[0].includes("local") ? "heure locale" : whoseHour(rest);
  const zone = zoneNamed(whose) ?? (/local/.test(whose) ? context.zone : undefined);
  const point = clockOfParis(
    { date: day, time: whole ?? time },
    whole === undefined ? zone : PARIS,
    context,
  );
  const isMidnight = (after ?? before)?.groups?.["word"] === "minuit" || time === "00:00";
  return { point, length, isSure: !isMidnight };
}

/** What stands right behind an hour, where it says whose it is: « (heure de La Réunion) », « heure locale ». */
function whoseHour(rest: string): string {
  const [words = ""] = rest.slice(0, 45).split(/[.;\n\d]/);
  return /heure|local|paris/.test(words) ? words : "";
}

/** Of an hour whose zone is not told, the earlier of the two that it may be. */
function clockOfParis(point: Point, zone: string | undefined, context: DaysContext): Point {
  if (zone !== undefined) return inParis(point, zone);
  return earlier(point, inParis(point, context.zone ?? PARIS));
}

function timeOfWords({ word, hour, minute }: Groups): string | undefined {
  if (word !== undefined) return word === "midi" ? "12:00" : "00:00";
  return clock(hour, minute);
}

function clock(hour: string | undefined, minute: string | undefined): string | undefined {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)];
  if (hour === undefined || hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** The hours that a text tells where it tells no day: « au lieu de 12h00, lire 17h00 ». */
export function hoursIn(text: string): readonly { readonly at: number; readonly time: string }[] {
  return [...text.matchAll(new RegExp(`(?<![0-9])(?:${HOUR})`, "g"))].flatMap((found) => {
    const time = timeOfWords(found.groups ?? {});
    return time === undefined ? [] : [{ at: found.index, time }];
  });
}
