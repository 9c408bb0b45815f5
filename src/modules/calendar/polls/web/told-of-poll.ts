import { putOf } from "#basics/form";

import type { ReadCommune } from "../../actions/read-place.ts";
import { decideWords } from "../../domain/occasion.ts";
import { communeOf, communeProblem } from "../../web/commune-asked.ts";
import { minutesBetween } from "../../web/hour.ts";
import { FRENCH_ZONES } from "#basics/zones";
import type { ToldPoll } from "../actions/make-poll.ts";
import type { SeenPoll } from "../actions/see-poll.ts";
import { endsFirst, wrongWith, type TypedDate } from "../domain/poll.ts";
import { type PollAnswers, rowsForm, type TypedRow } from "./forms.ts";
import { formTexts as says, refusalTexts } from "./texts.fr.ts";

/** The rows that were filled, with the name of their field. */
function rowsIn(answers: PollAnswers) {
  const known = new Map<string, unknown>(Object.entries(answers));
  return Object.entries(rowsForm.shape).flatMap(([key, question], at) => {
    const row = known.get(key);
    if (!isRow(row)) return [];
    const { name: field } = putOf(question);
    return [{ field, label: says.row(at + 1), row, date: dateOf(row, answers.zone) }];
  });
}

function isRow(value: unknown): value is TypedRow {
  return typeof value === "object" && value !== null && "starts" in value;
}

function dateOf({ day, starts, ends }: TypedRow, zone: string): TypedDate {
  return {
    starts: day.toZonedDateTime({ timeZone: zone, plainTime: starts }).toInstant(),
    minutes: minutesBetween(starts, ends),
  };
}

/** The fields that refusals are about, where they are about no date. */
export const BESIDE = {
  "empty-title": "titre",
  "words-too-long": "titre",
  "unknown-kind": "sorte",
  "not-https": "video",
  nowhere: "adresse",
  "unknown-zone": "fuseau",
  "too-few-dates": "date-2",
  "too-many-dates": "date-20",
  "twice-the-same": "date-1",
  "in-the-past": "date-1",
  "too-long": "date-1",
  "last-day-over": "jusqu-au",
  "last-day-too-late": "jusqu-au",
} as const;

/**
 * All that is wrong, at once: with dates, beside the row of each, which it names; with their last day; with where it is,
 * once the commune was looked up.
 */
export function problemsOf(
  answers: PollAnswers,
  { commune, now }: { readonly commune: ReadCommune; readonly now: Temporal.Instant },
): Readonly<Record<string, string>> {
  const { title, about, address, video, zone, lastDay } = answers;
  const rows = rowsIn(answers);
  const wrong = wrongWith(
    rows.map(({ date }) => date),
    { zone, lastDay, now },
  );
  const unknown = communeProblem(commune);
  const words = decideWords({ title, about, address, video }, communeOf(commune) ?? unknown);
  const said: readonly (readonly [string, string])[] = [
    ...(words.done ? [] : [[BESIDE[words.refusal], refusalTexts[words.refusal]] as const]),
    ...rows
      .filter(({ row }) => endsFirst(row.starts, row.ends))
      .map(({ field, label }) => [field, says.rowIs(label, refusalTexts["ends-first"])] as const),
    ...wrong.map(({ at, fault }) => {
      const row = at === undefined ? undefined : rows[at];
      const text = refusalTexts[fault];
      return row === undefined
        ? ([BESIDE[fault], text] as const)
        : ([row.field, says.rowIs(row.label, text)] as const);
    }),
    ...(unknown === undefined ? [] : [["ou", unknown] as const]),
  ];
  return Object.fromEntries(said);
}

/** The answers, as the action takes them; the commune was looked up apart. */
export function toldOfPoll(answers: PollAnswers, commune: string | undefined): ToldPoll {
  const { title, about, address, video, telephone, kind, zone, lastDay, askedOf } = answers;
  return {
    kind,
    words: { title, about, address, video, telephone },
    commune,
    zone,
    dates: rowsIn(answers).map(({ date }) => date),
    lastDay,
    askedOf,
  };
}

/** What is known of a poll, as its form holds it. */
export function typedOfPoll({ poll, words, placeName, dates }: SeenPoll) {
  const rows = dates.map(({ starts, minutes }, at) => {
    const from = starts.toZonedDateTimeISO(poll.zone);
    return [
      `date${at + 1}`,
      {
        day: from.toPlainDate(),
        starts: from.toPlainTime(),
        ends: from.add({ minutes }).toPlainTime(),
      },
    ];
  });
  return {
    ...words,
    ...Object.fromEntries(rows),
    kind: poll.kind,
    zone: FRENCH_ZONES.find((zone) => zone === poll.zone) ?? FRENCH_ZONES[0],
    lastDay: poll.lastDay,
    place: placeName,
    askedOf: poll.askedOf,
  };
}
