import { dayOf, PARIS, writeMoment } from "#basics/dates";

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g;

/** A row by its table, in words: « mot 3f2a… » rather than « conversations.note 3f2a… ». */
const tables: Readonly<Record<string, string>> = {
  "conversations.note": "mot",
  "exchanges.favour": "coup de pouce",
};
const ROW = /^([a-z]+\.[a-z]+)(?= [0-9a-f]{8}-)/;
const named = (text: string) => text.replace(ROW, (table) => tables[table] ?? table);

/** The instants of a text in words: « mardi 24 novembre à 10 h 15 » rather than what a program writes. */
export function readable(text: string, now: Temporal.Instant): string {
  return named(text).replace(INSTANT, (instant) =>
    writeMoment(Temporal.Instant.from(instant), now),
  );
}

const two = (number: number) => String(number).padStart(2, "0");

/** The instants of a cell as a spreadsheet of here takes them: « 25/11/2026 09:12 », in the zone of the territory. */
export function forSheet(text: string): string {
  return named(text).replace(INSTANT, (instant) => {
    const at = Temporal.Instant.from(instant);
    const { day, month, year } = dayOf(at);
    const { hour, minute } = at.toZonedDateTimeISO(PARIS);
    return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}`;
  });
}
