import { type AskedDay, PARTS, type Part } from "../domain/visit.ts";

/** The kind of exchange that a day of squat is. */
export const KIND = "squat-day";
/** The kind of occasion that it becomes. */
export const OCCASION_KIND = "squat-day";

/** What the two agree on, by the names under which an exchange keeps it. */
export const TERMS = {
  day: "jour",
  part: "moment",
  people: "combien",
  work: "travail",
  share: "partage",
} as const;

export function valuesOf({ day, part, people, work, share }: AskedDay) {
  return {
    [TERMS.day]: day.toString(),
    [TERMS.part]: part,
    [TERMS.people]: String(people),
    [TERMS.work]: work.trim(),
    [TERMS.share]: share.trim(),
  };
}

/** The day that stands in terms, which the two may have changed since. */
export interface DayOfTerms {
  readonly day: Temporal.PlainDate;
  readonly part: Part;
  readonly people: number;
}

/** Undefined where they are not such terms: nothing but our own form writes them. */
export function dayOfTerms(values: Readonly<Record<string, string>>): DayOfTerms | undefined {
  const part = PARTS.find((one) => one === values[TERMS.part]);
  const people = Number(values[TERMS.people]);
  const day = values[TERMS.day];
  if (part === undefined || day === undefined || (people !== 1 && people !== 2)) return undefined;
  return { day: Temporal.PlainDate.from(day), part, people };
}
