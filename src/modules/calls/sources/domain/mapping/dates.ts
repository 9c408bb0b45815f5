import { PARIS } from "#basics/dates";
import { plain } from "#basics/text";

import { attempt } from "../../../domain/reading/given.ts";
import { type Moment, readMoment } from "../../../domain/reading/moments.ts";

/** Short and whole names of months in English; RFC 822 writes the first three letters. */
const ENGLISH = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Short names of months in French, as spreadsheets write them: « 12-févr-2026 ». */
const FRENCH = [
  "janv",
  "fevr",
  "mars",
  "avr",
  "mai",
  "juin",
  "juil",
  "aout",
  "sept",
  "oct",
  "nov",
  "dec",
];

/** Offsets that RFC 822 names instead of writing them. */
const ZONES: Readonly<Record<string, string>> = {
  gmt: "+00:00",
  ut: "+00:00",
  utc: "+00:00",
  z: "+00:00",
  cet: "+01:00",
  cest: "+02:00",
  mez: "+01:00",
  mesz: "+02:00",
  wet: "+00:00",
  west: "+01:00",
  bst: "+01:00",
  eet: "+02:00",
  eest: "+03:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  "europe/paris": "",
};

const RFC822 =
  /^(?:[a-z]{3,9}\.?,? )?(\d{1,2})[ -]([a-z]{3,9})\.?[ -](\d{4}|\d{2})(?: (\d{1,2}:\d\d)(?::\d\d)?(?: ?([a-z][a-z/_]{0,30}|[+-]\d\d:?\d\d))?)?$/;
const AMERICAN = /^(?:[a-z]{6,9}, )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/**
 * A moment as foreign records write it, as a clock in Paris shows it: all that our own table may
 * hold (reading/moments.ts), seconds or milliseconds since 1970, the number of a day in a
 * spreadsheet, RFC 822 (« Tue, 05 Nov 2024 10:00:00 GMT »), English days, `2026/12/31`. A number
 * that may be two things is none. Undefined when it is no moment.
 */
export function readForeignMoment(typed: string): Moment | undefined {
  const text = typed.trim().slice(0, 100);
  if (/^-?\d{1,14}(?:\.0+)?$/.test(text) && !/^(?:19|20)\d{6}$/.test(text))
    return ofNumber(Number(text));
  const slashed = text.replace(
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?=$|[T ])/,
    (_, y: string, m: string, d: string) => [y, m.padStart(2, "0"), d.padStart(2, "0")].join("-"),
  );
  return readMoment(slashed) ?? ofWords(withClock(plain(slashed).replace(/\s+/g, " ")));
}

/** « mardi 3 novembre 2026 - 12h00 »: the hour as clocks write it. */
function withClock(text: string): string {
  return text.replace(
    /(?: -| a|,)? (\d{1,2}) ?h ?(\d\d)?$/,
    (_, hour: string, minute = "00") => ` ${hour}:${minute}`,
  );
}

/** 100,000,000,000 tells seconds from milliseconds: as seconds it is the year 5138, as milliseconds 1973. */
const SECONDS_UNTIL = 100_000_000_000;
/** Days of spreadsheets, from 1982 to 2119: counted from the 30th of December 1899. */
const SHEET_DAYS = { least: 30_000, most: 80_000 };
const SHEET_BEGINS = new Temporal.PlainDate(1899, 12, 30);

function ofNumber(value: number): Moment | undefined {
  if (Number.isInteger(value) && value >= SHEET_DAYS.least && value <= SHEET_DAYS.most)
    return { date: SHEET_BEGINS.add({ days: value }) };
  if (value < 100_000_000) return undefined;
  const milliseconds = value < SECONDS_UNTIL ? value * 1_000 : value;
  const instant = attempt(() => Temporal.Instant.fromEpochMilliseconds(milliseconds));
  return instant && readMoment(instant.toString({ smallestUnit: "second" }));
}

function monthOf(name: string): string | undefined {
  const english = ENGLISH.findIndex((month) => month === name || month.slice(0, 3) === name);
  const found = english >= 0 ? english : FRENCH.findIndex((month) => name.startsWith(month));
  return found < 0 ? undefined : String(found + 1).padStart(2, "0");
}

function ofWords(text: string): Moment | undefined {
  const [, day = "", name = "", year = "", time, zone] = RFC822.exec(text) ?? [];
  const [, otherName = "", otherDay = "", otherYear = ""] = AMERICAN.exec(text) ?? [];
  const month = monthOf(name === "" ? otherName : name);
  if (month === undefined) return undefined;
  const whole = name === "" ? otherYear : year;
  const date = `${whole.length === 2 ? `20${whole}` : whole}-${month}-${(name === "" ? otherDay : day).padStart(2, "0")}`;
  if (time === undefined) return readMoment(date);
  const offset = zone === undefined ? "" : (ZONES[zone] ?? zone);
  if (!/^(?:|[+-]\d\d:?\d\d)$/.test(offset)) return readMoment(date);
  return inParis(`${date}T${time.padStart(5, "0")}:00${offset}`);
}

/** An offset that was written for the whole world means what it says; none is an hour of Paris. */
function inParis(text: string): Moment | undefined {
  if (!/[+-]\d\d:?\d\d$/.test(text)) return readMoment(text);
  const instant = attempt(() => Temporal.Instant.from(text));
  return (
    instant &&
    readMoment(
      instant.toZonedDateTimeISO(PARIS).toPlainDateTime().toString({ smallestUnit: "second" }),
    )
  );
}
