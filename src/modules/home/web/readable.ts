import { dayOf, PARIS, writeMoment } from "#basics/dates";
import type { Words } from "#services/house";

import { readableTexts as texts } from "./module-texts.fr.ts";

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g;

const ROW = /^([a-z]+\.[a-z]+)(?= [0-9a-f]{8}-)/;

const PICTURE = /data:image\/[a-z+]{1,20};base64,([A-Za-z0-9+/]*)={0,2}/g;

/** « une image (34 ko) » rather than its bytes, which the JSON holds. */
function withoutBytes(text: string): string {
  return text.replace(PICTURE, (_, bytes: string) =>
    texts.picture(Math.max(1, Math.round((bytes.length * 3) / 4 / 1_000))),
  );
}

/** A row by its table, in the words of its module: « mot 3f2a… » rather than « conversations.note 3f2a… ». */
function named(text: string, rows: Words): string {
  return text.replace(ROW, (table) => rows[table] ?? table);
}

/** A text as one reads it: « mardi 24 novembre à 10 h 15 », « une image (34 ko) », rather than what a program writes. */
export function readable(text: string, now: Temporal.Instant, rows: Words): string {
  return withoutBytes(named(text, rows)).replace(INSTANT, (instant) =>
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
