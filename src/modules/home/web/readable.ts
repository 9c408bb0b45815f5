import { dayOf, PARIS, writeMoment } from "#basics/dates";
import type { Words } from "#services/house";

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g;

const ROW = /^([a-z]+\.[a-z]+)(?= [0-9a-f]{8}-)/;

/** A row by its table, in the words of its module: « mot 3f2a… » rather than « conversations.note 3f2a… ». */
function named(text: string, rows: Words): string {
  return text.replace(ROW, (table) => rows[table] ?? table);
}

/** The instants of a text in words: « mardi 24 novembre à 10 h 15 » rather than what a program writes. */
export function readable(text: string, now: Temporal.Instant, rows: Words): string {
  return named(text, rows).replace(INSTANT, (instant) =>
    writeMoment(Temporal.Instant.from(instant), now),
  );
}

const two = (number: number) => String(number).padStart(2, "0");

/** The instants of a cell as a spreadsheet of here takes them: « 25/11/2026 09:12 », in the zone of the territory. */
export function forSheet(text: string, rows: Words): string {
  return named(text, rows).replace(INSTANT, (instant) => {
    const at = Temporal.Instant.from(instant);
    const { day, month, year } = dayOf(at);
    const { hour, minute } = at.toZonedDateTimeISO(PARIS);
    return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}`;
  });
}
