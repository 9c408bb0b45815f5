import { PARIS } from "#basics/dates";
import { plain } from "#basics/text";

import type { Point } from "./limit-change.ts";

/** The zones of the territories overseas, by the names under which notices tell an hour of theirs. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\breunion\b|saint-denis de la reunion/, "Indian/Reunion"],
  [/\bmayotte\b|mamoudzou/, "Indian/Mayotte"],
  [/\bguadeloupe\b|basse-terre|saint-martin\b|saint-barthelemy/, "America/Guadeloupe"],
  [/\bmartinique\b|fort-de-france/, "America/Martinique"],
  [/\bguyane\b|\bcayenne\b/, "America/Cayenne"],
  [/saint-pierre-et-miquelon/, "America/Miquelon"],
  [/\bpolynesie\b|\btahiti\b|\bpapeete\b/, "Pacific/Tahiti"],
  [/nouvelle-caledonie|\bnoumea\b/, "Pacific/Noumea"],
  [/\bwallis\b|\bfutuna\b/, "Pacific/Wallis"],
];

/** The zone that a text names for an hour; undefined when it names none. */
export function zoneNamed(words: string): string | undefined {
  const text = plain(words);
  if (/\bparis\b|metropol/.test(text)) return PARIS;
  return NAMES.find(([name]) => name.test(text))?.[1];
}

/** A day and an hour of elsewhere, as a clock in Paris shows them. */
export function inParis(point: Point, zone: string): Point {
  if (zone === PARIS || point.date === undefined || point.time === undefined) return point;
  const there = Temporal.PlainDateTime.from(`${point.date}T${point.time}`).toZonedDateTime(zone);
  const here = there.withTimeZone(PARIS);
  return {
    date: here.toPlainDate().toString(),
    time: here.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}
