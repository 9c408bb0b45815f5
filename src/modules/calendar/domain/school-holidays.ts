import { done, refused, type Result } from "#basics/result";

/**
 * School holidays: a dated table, as arrêtés of the ministry write it (articles L521-1 and D521-1 to D521-7 of the
 * Code de l'éducation). Nothing is computed: a year that is not in the table is not known.
 */
export const SCHOOL_ZONES = [
  "A",
  "B",
  "C",
  "corse",
  "guadeloupe",
  "guyane",
  "martinique",
  "mayotte",
  "reunion",
] as const;
export type SchoolZone = (typeof SCHOOL_ZONES)[number];

/** Days without school, the first and the last included. */
export interface SchoolHoliday {
  readonly zone: SchoolZone;
  /** « 2025-2026 ». */
  readonly year: string;
  readonly name: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** The arrêté that says so. */
  readonly source: string;
}

/** What is known of one zone. */
export interface ZoneCalendar {
  readonly zone: SchoolZone;
  readonly holidays: readonly Pick<SchoolHoliday, "year" | "from" | "to">[];
}

export function isSchoolHoliday({ holidays }: ZoneCalendar, day: Temporal.PlainDate): boolean {
  return holidays.some(
    ({ from, to }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0,
  );
}

/** The school years in which some of these days stand and of which nothing is known: « 2026-2027 ». */
export function unknownYears(
  { holidays }: ZoneCalendar,
  days: readonly Temporal.PlainDate[],
): readonly string[] {
  const known = new Set(holidays.map(({ year }) => year));
  const asked = days.map(schoolYearOf).filter((year) => !known.has(year));
  return [...new Set(asked)].toSorted();
}

/** « 2026-2027 »: the school year of a day. It begins on 1 September. */
export function schoolYearOf({ year, month }: Pick<Temporal.PlainDate, "year" | "month">): string {
  return month >= 9 ? `${year}-${year + 1}` : `${year - 1}-${year}`;
}

const COLUMNS = ["zone", "year", "name", "from", "to", "source"] as const;
export type TableRefusal = "columns" | "zone" | "year" | "day" | "order" | "source";

/** A line that was not taken, with its number in the file, from 1. */
export interface RefusedLine {
  readonly line: number;
  readonly refusal: TableRefusal;
}

/** Reads a table, a tab between two columns, the first line naming them. Each line is taken or refused by itself. */
export function readSchoolHolidays(
  text: string,
): Result<
  { readonly rows: readonly SchoolHoliday[]; readonly refused: readonly RefusedLine[] },
  "columns"
> {
  const [head = "", ...lines] = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  if (head.trim().split("\t").join() !== COLUMNS.join()) return refused("columns");
  const rows: SchoolHoliday[] = [];
  const refusedLines: RefusedLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if (read.done) rows.push(read.value);
    else refusedLines.push({ line: at + 2, refusal: read.refusal });
  }
  return done({ rows, refused: refusedLines });
}

function readLine(line: string): Result<SchoolHoliday, TableRefusal> {
  const [zoned, year, name, first, last, source, ...more] = line
    .split("\t")
    .map((one) => one.trim());
  if (name === undefined || source === undefined || more.length > 0) return refused("columns");
  const zone = SCHOOL_ZONES.find((one) => one.toLowerCase() === zoned?.toLowerCase());
  if (zone === undefined) return refused("zone");
  if (year === undefined || !isSchoolYear(year)) return refused("year");
  const [from, to] = [dayAt(first), dayAt(last)];
  if (from === undefined || to === undefined) return refused("day");
  // No holiday lasts longer than the summer's, and none stands outside its year.
  if (from.until(to).days < 0 || from.until(to).days > 100) return refused("order");
  if (!isWithin(year, from) || !isWithin(year, to)) return refused("year");
  return source === "" ? refused("source") : done({ zone, year, name, from, to, source });
}

function isSchoolYear(text: string): boolean {
  const [, from, to] = /^(20\d\d)-(20\d\d)$/.exec(text) ?? [];
  return from !== undefined && Number(to) === Number(from) + 1;
}

function isWithin(year: string, day: Temporal.PlainDate): boolean {
  const from = Number(year.slice(0, 4));
  const begins = Temporal.PlainDate.from({ year: from, month: 8, day: 1 });
  const ends = Temporal.PlainDate.from({ year: from + 1, month: 9, day: 30 });
  return Temporal.PlainDate.compare(begins, day) <= 0 && Temporal.PlainDate.compare(day, ends) <= 0;
}

function dayAt(text = ""): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
  }
}
