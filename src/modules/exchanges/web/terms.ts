import { z } from "zod";

import { writeDay } from "#basics/dates";
import { lineField, textField } from "#services/forms";
import type { ExchangeKind, TermField } from "#services/house";

import { MOST_LINE, MOST_LINES, type TermValues } from "../domain/need.ts";
import { formTexts as texts } from "./exchange-texts.fr.ts";

/** The name of the field of a form that holds a term. */
export function fieldOfTerm(name: string): string {
  return `t-${name}`;
}

/** The shape of the terms of a kind, as a form sends them: one text each, a day as YYYY-MM-DD. */
export function termsShape({ terms }: ExchangeKind): z.ZodType<Record<string, string>> {
  return z.object(Object.fromEntries(terms.map((one) => [fieldOfTerm(one.name), shapeOf(one)])));
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
      return z
        .string({ error: texts.notADay })
        .trim()
        .transform((typed, c) => {
          const day = readDay(typed);
          if (day !== undefined) return day.toString();
          c.addIssue(texts.notADay);
          return z.NEVER;
        });
  }
}

/** A day as the browser's own field writes it, or as one types it: 30/11/2026. */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
  const [, day = "", month = "", year = ""] = french ?? [];
  const text =
    french === null ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return undefined;
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
