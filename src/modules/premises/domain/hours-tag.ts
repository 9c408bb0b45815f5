import OpeningHours from "opening_hours";

import {
  DAYS,
  type Day,
  emptyWeek,
  isOpenSome,
  orderedSpans,
  type Span,
  type Week,
} from "./hours.ts";

/*
 * The tag `opening_hours` of OpenStreetMap (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), read by
 * the library of that name. What is the same week all year is taken apart here, so that pages say it and forms ask it.
 */

/** What was understood of a tag. */
export interface ReadTag {
  /** As the library writes it. */
  readonly tag: string;
  /** Its week, when it is the same all year, perhaps closed on public holidays. */
  readonly week: Week | undefined;
  /** In short French, by the library: for what is no plain week. */
  readonly short: string;
}

const LOOKS_LIKE = /\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)\b|24\/7|\b\d{1,2}:\d{2}-\d{1,2}:\d{2}\b/;
const LONGEST = 255;

const FRENCH = {
  locale: "fr",
  mode: undefined,
  tag_key: undefined,
  map_value: undefined,
  warnings_severity: undefined,
};
/** The library reads `conf`, its types name `locale`. */
const SAID = { locale: "fr", conf: { locale: "fr" } };

/** Reads a tag; undefined when it is none that the library understands. Words of other languages are not read here. */
export function readTag(text: string): ReadTag | undefined {
  const typed = text.trim();
  if (typed.length > LONGEST || !LOOKS_LIKE.test(typed)) return undefined;
  if (/[a-zàâéèêîôûç]{4}/i.test(typed.replace(/"[^"]*"/g, ""))) return undefined;
  try {
    const read = new OpeningHours(typed, null, FRENCH);
    const tag = read.prettifyValue();
    const short = read.prettifyValue(SAID);
    return { tag, week: weekOf(tag), short };
  } catch {
    return undefined;
  }
}

/** Whether the library reads what we wrote: asked of each tag before it is kept. */
export function isTag(tag: string): boolean {
  return readTag(tag) !== undefined;
}

const RULE =
  /^(?:((?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?,?)+) ?)?((?:\d\d:\d\d-\d\d:\d\d,?)+|24\/7|off|closed)?$/;

/** The week of a tag that is kept: it was written by `writeHours`, or by the library, and needs neither to be read again. */
export function plainWeekOf(kept: string): Week | undefined {
  return weekOf(kept);
}

/** The week of a tag that has neither months, weeks, nor anything else that makes one week unlike another. */
function weekOf(tag: string): Week | undefined {
  const days: Record<Day, readonly Span[]> = { ...emptyWeek().days };
  let closedOnHolidays = false;
  for (const rule of tag.split(/;\s*/)) {
    const [all, named, hours] = RULE.exec(rule) ?? [];
    if (all === undefined || hours === undefined) return undefined;
    const chosen = named === undefined ? { days: DAYS, holidays: false } : daysOf(named);
    const spans = spansOf(hours);
    if (spans === undefined) return undefined;
    // Other hours on public holidays are no plain week.
    if (chosen.holidays && spans.length > 0) return undefined;
    closedOnHolidays ||= chosen.holidays;
    for (const day of chosen.days) days[day] = spans;
  }
  const week = { days, closedOnHolidays };
  return isOpenSome(week) ? week : undefined;
}

function daysOf(named: string): { readonly days: readonly Day[]; readonly holidays: boolean } {
  const parts = named.split(",").filter((part) => part !== "");
  const days = parts.flatMap((part): readonly Day[] => {
    const [first, last = first] = part.split("-");
    const [from, to] = [
      DAYS.findIndex((day) => day === first),
      DAYS.findIndex((day) => day === last),
    ];
    if (from < 0 || to < 0) return [];
    return from <= to ? DAYS.slice(from, to + 1) : [...DAYS.slice(from), ...DAYS.slice(0, to + 1)];
  });
  return { days, holidays: parts.includes("PH") };
}

function spansOf(hours: string): readonly Span[] | undefined {
  if (hours === "off" || hours === "closed") return [];
  if (hours === "24/7") return [{ from: 0, to: 24 * 60 }];
  const spans = hours.split(",").map((span) => {
    const [from = 0, to = 0] = span.split("-").map((clock) => {
      const [hour = 0, minute = 0] = clock.split(":").map(Number);
      return hour * 60 + minute;
    });
    return { from, to };
  });
  const ordered = orderedSpans(spans);
  return typeof ordered === "string" ? undefined : ordered;
}
