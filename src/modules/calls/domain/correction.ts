import { readDay } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";

import type { Deadline, Notice } from "./notice.ts";
import { timeOf } from "./publish/parts.ts";

/** What a person may correct in a call that was imported. */
export const CORRECTABLE = [
  "title",
  "summary",
  "deadline",
  "conditions",
  "answerUrl",
  "email",
  "phone",
] as const;
export type CorrectedField = (typeof CORRECTABLE)[number];

/** How a field is named in the history of a call. */
export const correctedNames: Readonly<Record<CorrectedField, string>> = {
  title: "l’intitulé",
  summary: "le résumé",
  deadline: "la date limite",
  conditions: "les conditions",
  answerUrl: "l’adresse où répondre",
  email: "le courriel",
  phone: "le téléphone",
};

/** What a field says, as text: a deadline is « 2026-12-31 17:00 » or its day alone; undefined says nothing. */
export type FieldValue = string | undefined;

/** A correction by a person: it outlives any later import, which only tells what its source says by then. */
export interface Correction {
  readonly field: CorrectedField;
  readonly value: FieldValue;
  /** What the source itself says now. */
  readonly sourceValue: FieldValue;
  readonly by: "operator" | "issuer";
  readonly at: Temporal.Instant;
  readonly why: string;
}

/** What a notice says in that field. */
export function valueOf(
  notice: {
    readonly title: string;
    readonly summary: string;
    readonly deadline?: Deadline | undefined;
    readonly conditions?: string | undefined;
    readonly answerUrl?: string | undefined;
    readonly body: { readonly email?: string | undefined; readonly phone?: string | undefined };
  },
  field: CorrectedField,
): FieldValue {
  switch (field) {
    case "title":
    case "summary":
    case "conditions":
    case "answerUrl":
      return notice[field];
    case "email":
    case "phone":
      return notice.body[field];
    case "deadline":
      return notice.deadline && writeDeadlineValue(notice.deadline);
  }
}

/** A deadline as a correction keeps it. */
export function writeDeadlineValue({ date, time }: Deadline): string {
  return time === undefined
    ? date.toString()
    : `${date.toString()} ${time.toString({ smallestUnit: "minute" })}`;
}

/** A deadline as a correction keeps it, read back; refused when its day or hour is none. */
export function readDeadlineValue(value: string): Result<Deadline, "not-a-day"> {
  const [day = "", hour] = value.split(" ");
  const date = readDay(day);
  const time = hour === undefined ? undefined : timeOf(hour);
  if (date === undefined || (hour !== undefined && time === undefined)) return refused("not-a-day");
  return done(time === undefined ? { date } : { date, time });
}

/**
 * Puts the corrections of people over what a source says. What a person corrected stays as they said,
 * whatever comes later from the source: only a person changes it again.
 */
export function withCorrections(
  notice: Notice,
  corrections: readonly Pick<Correction, "field" | "value">[],
): Notice {
  return corrections.reduce((told, { field, value }) => corrected(told, field, value), notice);
}

function corrected(notice: Notice, field: CorrectedField, value: FieldValue): Notice {
  switch (field) {
    case "title":
    case "summary":
      return value === undefined ? notice : { ...notice, [field]: value };
    case "conditions": {
      const { conditions: _, ...rest } = notice;
      return value === undefined ? rest : { ...rest, conditions: value };
    }
    case "answerUrl": {
      const { answerUrl: _, ...rest } = notice;
      return value === undefined ? rest : { ...rest, answerUrl: value };
    }
    case "email":
    case "phone": {
      const { [field]: _, ...body } = notice.body;
      return { ...notice, body: value === undefined ? body : { ...body, [field]: value } };
    }
    case "deadline": {
      const deadline = value === undefined ? undefined : readDeadlineValue(value);
      if (deadline?.done !== true) return notice;
      // Who says the day takes its doubts away; the ends of single lots stay.
      const { limits, amended = limits } = notice;
      const certain = amended && { amended: { ...amended, doubts: [] } };
      return { ...notice, ...certain, deadline: deadline.value };
    }
  }
}
