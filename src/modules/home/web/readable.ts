import { dayOf, PARIS, writeDay, writeMoment } from "#basics/dates";
import type { Words } from "#services/house";

import { readableTexts as texts } from "./module-texts.fr.ts";

const INSTANT = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z/g;

const ROW = /^([a-z]+\.[a-z_]+)(?= [0-9a-f]{8}-| \()/;
const KIND = /^[a-z]+\.[a-z_-]+$/;
const TEXT = /^[a-z]+\.[a-z-]+, version (\d+)$/;
const UUID = /\b([0-9a-f]{6})[0-9a-f]{2}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const SUM = /\b([0-9a-f]{8})[0-9a-f]{56}\b/g;
const DAY = /\b\d{4}-\d\d-\d\d\b/g;
const WEEK = /^(?:MO|TU|WE|TH|FR|SA|SU)(?:, (?:MO|TU|WE|TH|FR|SA|SU))*$/;

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

/** By what a text that programs wrote becomes one that a person reads. */
export interface Readable {
  readonly at: Temporal.Instant;
  /** What a row of a table is, and a kind of letter: « mot ». */
  readonly rows: Words;
  /** The first names of those whom one knows here, by their ids. */
  readonly people: Words;
  /** Whose it is. */
  readonly person: string;
}

/** Without a name of ours for its table, it is a thing all the same. */
function namedForPeople(text: string, rows: Words): string {
  const [, version] = TEXT.exec(text) ?? [];
  if (version !== undefined) return texts.version(version);
  if (KIND.test(text)) return rows[text] ?? text;
  return text.replace(ROW, (table) => rows[table] ?? texts.thing);
}

function writeDays(text: string, at: Temporal.Instant): string {
  if (WEEK.test(text)) return text.replace(/[A-Z]{2}/g, (day) => texts.week[day] ?? day);
  return text.replace(DAY, (day) => {
    try {
      return writeDay(Temporal.PlainDate.from(day), dayOf(at));
    } catch {
      // Figures that are no day.
      return day;
    }
  });
}

/** A text as one reads it: « mardi 24 novembre à 10 h 15 », « une image (34 ko) », « Quentin », rather than what a program writes. */
export function readable(text: string, { at, rows, people, person }: Readable): string {
  const whole = withoutBytes(namedForPeople(text, rows)).replace(INSTANT, (instant) =>
    writeMoment(Temporal.Instant.from(instant), at),
  );
  return writeDays(whole, at)
    .replace(UUID, (id: string, first: string) =>
      id === person ? texts.you : (people[id] ?? texts.number(first)),
    )
    .replace(SUM, (_, first: string) => texts.sum(first));
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
