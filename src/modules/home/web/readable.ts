import { writeMoment } from "#basics/dates";

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g;

/** The instants of a text in words: « mardi 24 novembre à 10 h 15 » rather than what a program writes. */
export function readable(text: string, now: Temporal.Instant): string {
  return text.replace(INSTANT, (instant) => writeMoment(Temporal.Instant.from(instant), now));
}
