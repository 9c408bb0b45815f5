import { putOf } from "#basics/form";

import { minutesBetween } from "../../web/told-of.ts";
import { FRENCH_ZONES } from "#basics/zones";
import type { ToldPoll } from "../actions/make-poll.ts";
import type { SeenPoll } from "../actions/see-poll.ts";
import { faultsOf, type TypedDate } from "../domain/poll.ts";
import { type PollAnswers, rowsForm, type TypedRow } from "./forms.ts";
import { refusalTexts } from "./texts.fr.ts";

/** The rows that were filled, with the name of their field. */
function rowsIn(answers: PollAnswers) {
  const known = new Map<string, unknown>(Object.entries(answers));
  return Object.entries(rowsForm.shape).flatMap(([key, question]) => {
    const row = known.get(key);
    return isRow(row) ? [{ field: putOf(question).name, date: dateOf(row, answers.zone) }] : [];
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

/** What is wrong with dates, beside the row of each. */
export function rowProblems(
  answers: PollAnswers,
  now: Temporal.Instant,
): Readonly<Record<string, string>> {
  const rows = rowsIn(answers);
  const faults = faultsOf(
    rows.map(({ date }) => date),
    now,
  );
  return Object.fromEntries(
    faults.map(({ at, fault }) => [rows[at]?.field ?? "date-1", refusalTexts[fault]]),
  );
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
