import { writeTime } from "#basics/dates";

export const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
export type Day = (typeof DAYS)[number];

/** From an hour to another of the same day, in minutes from midnight; 1440 is midnight at its end. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A week that is the same all year: the spans of each day, and what holds on public holidays. */
export interface Week {
  readonly days: Readonly<Record<Day, readonly Span[]>>;
  readonly closedOnHolidays: boolean;
}

export const MOST_SPANS = 2;
const MIDNIGHT = 24 * 60;

/** Why the spans of a day cannot be. */
export type SpanProblem = "not-a-time" | "half-a-span" | "reversed" | "overlap";

/** « 9h », « 9 h 30 », « 09:30 », « 14.00 », « midi » in minutes; undefined when it is no time of a day. */
export function readTime(text: string): number | undefined {
  const typed = text.replace(/\s+/g, " ").trim().toLowerCase();
  if (typed === "midi") return 12 * 60;
  if (typed === "minuit") return MIDNIGHT;
  const [all, hours = "", minutes = ""] =
    /^(\d{1,2}) ?(?:h|:|\.|heures?)? ?(\d{2})?(?: ?min)?$/.exec(typed) ?? [];
  if (all === undefined) return undefined;
  const at = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && at <= MIDNIGHT ? at : undefined;
}

/** The spans of one day from the texts of its fields (opens, closes, opens again, closes), or why they cannot be. */
export function readSpans(typed: readonly string[]): readonly Span[] | SpanProblem {
  const spans: Span[] = [];
  for (let at = 0; at < typed.length; at += 2) {
    const [opens = "", closes = ""] = typed.slice(at, at + 2).map((text) => text.trim());
    if (opens === "" && closes === "") continue;
    if (opens === "" || closes === "") return "half-a-span";
    const [from, to] = [readTime(opens), readTime(closes)];
    if (from === undefined || to === undefined) return "not-a-time";
    // Who closes at midnight types 0:00.
    spans.push({ from, to: to === 0 ? MIDNIGHT : to });
  }
  return orderedSpans(spans);
}

/** Spans in their order; none may end before it begins, nor begin before the one before ends. */
export function orderedSpans(spans: readonly Span[]): readonly Span[] | SpanProblem {
  if (spans.some(({ from, to }) => to <= from)) return "reversed";
  const ordered = spans.toSorted((a, b) => a.from - b.from);
  const isOverlapping = ordered.some(({ to }, at) => (ordered[at + 1]?.from ?? to) < to);
  return isOverlapping ? "overlap" : ordered;
}

/** A week of which nothing is known yet: closed each day. */
export function emptyWeek(): Week {
  const days = { Mo: [], Tu: [], We: [], Th: [], Fr: [], Sa: [], Su: [] };
  return { days, closedOnHolidays: false };
}

/** Whether it opens at all. */
export function isOpenSome({ days }: Week): boolean {
  return DAYS.some((day) => days[day].length > 0);
}

/** The week as the tag `opening_hours` of OpenStreetMap; undefined when it never opens. */
export function writeHours(week: Week): string | undefined {
  if (!isOpenSome(week)) return undefined;
  const rules = alikeDays(week).map(
    ({ days, spans }) =>
      `${runsOf(days).map(writeRun).join(",")} ${spans.map(writeSpan).join(",")}`,
  );
  return [...rules, ...(week.closedOnHolidays ? ["PH off"] : [])].join("; ");
}

const two = (part: number) => String(part).padStart(2, "0");
const writeClock = (at: number) => `${two(Math.floor(at / 60))}:${two(at % 60)}`;
const writeSpan = ({ from, to }: Span) => `${writeClock(from)}-${writeClock(to)}`;

interface AlikeDays {
  readonly days: readonly Day[];
  readonly spans: readonly Span[];
}

/** The days that open at the same hours, in the order of the first of each. */
function alikeDays({ days }: Week): readonly AlikeDays[] {
  const open = DAYS.filter((day) => days[day].length > 0);
  const groups = Map.groupBy(open, (day) => days[day].map(writeSpan).join(","));
  return [...groups.values()].map((group) => ({
    days: group,
    spans: group[0] === undefined ? [] : days[group[0]],
  }));
}

/** Days that follow one another, two at least: « Mo-We ». */
function runsOf(days: readonly Day[]): readonly (readonly Day[])[] {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && DAYS.indexOf(day) === DAYS.indexOf(last) + 1)
      run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function writeRun(run: readonly Day[]): string {
  const [first = "", last = ""] = [run[0], run.at(-1)];
  if (run.length === 2) return `${first},${last}`;
  return run.length === 1 ? first : `${first}-${last}`;
}

const NAMES: Readonly<Record<Day, string>> = {
  Mo: "lundi",
  Tu: "mardi",
  We: "mercredi",
  Th: "jeudi",
  Fr: "vendredi",
  Sa: "samedi",
  Su: "dimanche",
};

/** « lundi ». */
export function dayName(day: Day): string {
  return NAMES[day];
}

/** « Du lundi au mercredi, de 9 h à midi et de 14 h à 17 h ; le samedi, de 9 h à midi. » */
export function sayWeek(week: Week): string {
  const said = alikeDays(week).map(
    ({ days, spans }) => `${listed(runsOf(days).map(sayRun))}, ${listed(spans.map(saySpan))}`,
  );
  const [first = "", ...others] = said;
  const whole = [first.charAt(0).toLocaleUpperCase("fr") + first.slice(1), ...others].join(" ; ");
  return `${whole}.${week.closedOnHolidays ? " Fermé les jours fériés." : ""}`;
}

function sayRun(run: readonly Day[]): string {
  if (run.length === DAYS.length) return "tous les jours";
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (run.length > 2) return `du ${NAMES[first]} au ${NAMES[last]}`;
  return listed(run.map((day) => `le ${NAMES[day]}`));
}

function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join("")
    : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1) ?? ""}`;
}

const saySpan = ({ from, to }: Span) =>
  from === 0 && to === MIDNIGHT ? "à toute heure" : `de ${sayTime(from)} à ${sayTime(to)}`;

function sayTime(at: number): string {
  if (at === MIDNIGHT) return "minuit";
  return at === 12 * 60 ? "midi" : writeTime(new Temporal.PlainTime(Math.floor(at / 60), at % 60));
}
