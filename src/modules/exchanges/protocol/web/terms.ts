import { z } from "zod";

import { writeDay } from "#basics/dates";
import { dayField, lineField, textField } from "#services/forms";
import type { ExchangeKind, TermField } from "#services/house";

import { MOST_LINE, MOST_LINES, type TermValues } from "../domain/need.ts";
import { misfitDays } from "../domain/term-days.ts";
import { formTexts as texts } from "./texts.fr.ts";

/** The name of the field of a form that holds a term. */
export function fieldOfTerm(name: string): string {
  return `t-${name}`;
}

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * The shape of a form that holds the terms of a kind beside other fields: one text each, a day as
 * YYYY-MM-DD, to come. One object and no intersection: what is read of a field is not what was typed.
 */
export function withTerms(
  kind: ExchangeKind,
  others: Shape,
  today: Temporal.PlainDate,
): z.ZodType<Record<string, unknown>> {
  const { terms } = kind;
  const fields = terms.map((one) => [fieldOfTerm(one.name), shapeOf(one)] as const);
  return z.object({ ...others, ...Object.fromEntries(fields) }).superRefine((data, context) => {
    for (const { name, why } of misfitDays(terms, valuesOf(kind, data), today))
      context.addIssue({
        code: "custom",
        path: [fieldOfTerm(name)],
        message: why === "past" ? texts.past : texts.beforeTheOther(otherLabel(terms, name)),
      });
  });
}

function otherLabel(terms: readonly TermField[], name: string): string {
  const { notBefore } = terms.find((one) => one.name === name) ?? {};
  return terms.find((one) => one.name === notBefore)?.label ?? "";
}

function shapeOf(field: TermField): z.ZodType<string> {
  const wanted = wantedOf(field);
  if (field.optional !== true) return wanted;
  return z.literal("").or(wanted).optional().default("");
}

function wantedOf({ input, label }: TermField): z.ZodType<string> {
  const missing = texts.missing(label);
  switch (input) {
    case "line":
      return lineField(missing, MOST_LINE);
    case "lines":
      return textField(missing, MOST_LINES);
    case "count":
      return z
        .string({ error: missing })
        .trim()
        .regex(/^\d{1,6}$/, texts.notACount);
    case "day":
      return dayField(texts.notADay).transform((day) => day.toString());
  }
}

/** The terms out of what a form sent and was read. */
export function valuesOf(
  { terms }: ExchangeKind,
  data: Readonly<Record<string, unknown>>,
): TermValues {
  return Object.fromEntries(
    terms.map(({ name }) => {
      const value = data[fieldOfTerm(name)];
      return [name, typeof value === "string" ? value : ""];
    }),
  );
}

/** A term as one reads it: a day in words. */
export function writeTerm({ input }: TermField, value: string, today: Temporal.PlainDate): string {
  return input === "day" && value !== "" ? writeDay(Temporal.PlainDate.from(value), today) : value;
}

/** What an exchange is about, in one line: its first term. */
export function titleOfTerms({ terms }: ExchangeKind, values: TermValues | undefined): string {
  const [first] = terms;
  const title = first === undefined ? undefined : values?.[first.name];
  return title === undefined || title === "" ? texts.lost : title;
}
