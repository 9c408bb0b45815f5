import type { z } from "zod";

import { writeDate, writeDay } from "#basics/dates";
import { choice, day, line, lines, maybeDay, maybeLine, maybeLines } from "#basics/questions";
import type { ExchangeKind, TermField } from "#services/house";

import { MOST_LINE, MOST_LINES, NEED_TITLE, type TermValues } from "../domain/need.ts";
import { misfitDays } from "../domain/term-days.ts";
import { pageTexts } from "./page-texts.fr.ts";
import { formTexts as texts } from "./texts.fr.ts";

/** The name of the field of a form that holds a term. */
function fieldOf({ name }: Pick<TermField, "name">): string {
  return `t-${name}`;
}

/** A term, as a question of a form. */
function questionOf(term: TermField) {
  const { label, help, input, choices = {}, optional = false } = term;
  const name = fieldOf(term);
  const empty = texts.missing(label);
  switch (input) {
    case "line": {
      const put = { label, help, empty, most: MOST_LINE };
      return optional ? maybeLine(name, put) : line(name, put);
    }
    case "lines": {
      const helps = help === undefined ? pageTexts.noHealth : `${help} ${pageTexts.noHealth}`;
      const put = { label, help: helps, empty, rows: 4, most: MOST_LINES };
      return optional ? maybeLines(name, put) : lines(name, put);
    }
    case "choice":
      return choice(name, { label, help, empty, of: Object.keys(choices), says: choices });
    case "day": {
      const put = { label, help, empty: texts.notADay, width: "court" } as const;
      return optional ? maybeDay(name, put) : day(name, put);
    }
  }
}

/** What the terms of a kind ask, beside the other questions of a form. */
export function termQuestions({ terms }: ExchangeKind) {
  return Object.fromEntries(terms.map((term) => [fieldOf(term), questionOf(term)]));
}

/** What is known of their answers: kept as text, a day as YYYY-MM-DD. */
export function termsKnown({ terms }: ExchangeKind, values: TermValues = {}) {
  return Object.fromEntries(
    terms.map((term) => {
      const value = values[term.name];
      if (value === undefined || value === "")
        return [fieldOf(term), term.optional === true ? value : undefined];
      return [fieldOf(term), term.input === "day" ? Temporal.PlainDate.from(value) : value];
    }),
  );
}

/** What was answered to a form that asks terms, or who must agree, among others. */
export type Answers = Readonly<
  Record<string, string | Temporal.PlainDate | Temporal.Instant | undefined>
>;

/** The terms, as they are kept, out of what was answered. */
export function valuesOf({ terms }: ExchangeKind, answers: Answers): TermValues {
  return Object.fromEntries(terms.map((term) => [term.name, String(answers[fieldOf(term)] ?? "")]));
}

/** The rule of a form that asks the terms of a kind: its days are to come, and in their order. */
export function daysInOrder(kind: ExchangeKind, today: Temporal.PlainDate) {
  const { terms } = kind;
  const labelOf = (name: string | undefined) => terms.find((one) => one.name === name)?.label ?? "";
  return (answers: Answers, context: z.RefinementCtx) => {
    for (const { name, why } of misfitDays(kind, valuesOf(kind, answers), today)) {
      const { notBefore } = terms.find((one) => one.name === name) ?? {};
      const says = {
        past: texts.past,
        "before-the-other": texts.beforeTheOther(labelOf(notBefore)),
        "too-far": texts.tooFar(writeDate(today.add({ days: kind.dueWithin ?? 0 }))),
      };
      const message = says[why];
      context.addIssue({ code: "custom", path: [fieldOf({ name })], message });
    }
  };
}

/** A term as one reads it: a day in words. */
export function writeTerm(
  { input, choices = {} }: TermField,
  value: string,
  today: Temporal.PlainDate,
): string {
  if (input === "choice") return choices[value] ?? value;
  return input === "day" && value !== "" ? writeDay(Temporal.PlainDate.from(value), today) : value;
}

interface Titled {
  readonly kind: ExchangeKind;
  readonly values: TermValues | undefined;
  readonly names: Readonly<Record<"asker" | "giver", { readonly name: string }>>;
}

/** The same, in the words of its kind where it has some: « Inès, jeudi 10 décembre, à La salle du Lien ». */
export function titleOfExchange({ kind, values, names }: Titled, today: Temporal.PlainDate) {
  const [term] = kind.terms;
  const first = term && values?.[term.name];
  if (kind.titled === undefined || term === undefined || first === undefined || first === "")
    return titleOfTerms(kind, values);
  const { asker, giver } = names;
  return kind.titled({
    asker: asker.name,
    giver: giver.name,
    first: writeTerm(term, first, today),
    need: values?.[NEED_TITLE],
  });
}

/** What an exchange is about, in one line: the title of its need; for whoever does not read it, the first term: a day in words. */
export function titleOfTerms({ terms }: ExchangeKind, values: TermValues | undefined): string {
  const [first] = terms;
  const said = first === undefined ? undefined : values?.[first.name];
  const isDay = first?.input === "day" && said !== undefined && said !== "";
  const inWords = isDay ? writeDate(Temporal.PlainDate.from(said)) : said;
  const title = values?.[NEED_TITLE] ?? inWords;
  return title === undefined || title === "" ? texts.lost : title;
}
