import { z } from "zod";

import { PARIS, readDay } from "#basics/dates";
import { type AnswersOf, form, puts, readAnswers, type Typed } from "#basics/form";
import { isId } from "#basics/id";
import { line, maybeLines, parsed } from "#basics/questions";
import type { ExchangeKind } from "#services/house";

import { namedBy } from "../actions/kinds.ts";
import type { SeenExchange } from "../actions/see-exchange.ts";
import type { TakeStep } from "../actions/take-step.ts";
import { type Act, ACTS, type Reason, REASONS } from "../domain/exchange.ts";
import { MOST_NOTE } from "../domain/need.ts";
import { approverQuestions, approversIn } from "./approvers.tsx";
import { exchangeRefusals, pageTexts as texts } from "./page-texts.fr.ts";
import { daysInOrder, termQuestions, valuesOf } from "./terms.ts";
import { reasonTexts } from "./texts.fr.ts";

/** What goes along with a form by its identifier; nonsense is nothing. */
export function carried<Kind extends string>(name: string) {
  return z
    .unknown()
    .transform((sent) => (typeof sent === "string" && isId<Kind>(sent) ? sent : undefined))
    .register(puts, { name, as: "hidden" });
}

/** A small number that goes along with a form: which step, which version. */
export const count = () =>
  z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number);

/** What every form of an act bears: which act, for which side, the number of the step, the version that was read. */
const borne = form({
  act: z.enum(ACTS).register(puts, { name: "geste", as: "hidden" }),
  as: z
    .enum(["asker", "giver"])
    .optional()
    .catch(undefined)
    .register(puts, { name: "comme", as: "hidden" }),
  number: count().register(puts, { name: "numero", as: "hidden" }),
  terms: count().register(puts, { name: "version", as: "hidden" }),
  delivery: count().optional().register(puts, { name: "livraison", as: "hidden" }),
});

/** An act that was sent, before its own questions are read. */
export type SentAct = AnswersOf<typeof borne>;

/** Which act a form sent; undefined when it is no form of ours. */
export function sentAct(typed: Typed): SentAct | undefined {
  const read = readAnswers(borne, typed);
  return read.fits ? read.data : undefined;
}

/** For which side a form was sent. */
export function sideTyped({ comme }: Typed): SentAct["as"] {
  return comme === "giver" || comme === "asker" ? comme : undefined;
}

const note = (label: string = texts.note) =>
  maybeLines("mot", { label, help: texts.noHealth, rows: 3, most: MOST_NOTE });

/** Some words that go along with an act. */
export const noteForm = (label?: string) => form({ words: note(label) });

/** The terms of a kind. */
export const termsForm = (kind: ExchangeKind) => form(termQuestions(kind));

/** The day on which somebody will answer: its morning in Paris. */
export const laterForm = form({
  until: parsed(
    { name: "jour", label: texts.laterDay, as: "line", type: "date", width: "court" },
    {
      empty: exchangeRefusals["date-out-of-reach"],
      read: (text) =>
        readDay(text)
          ?.toZonedDateTime({ timeZone: PARIS, plainTime: { hour: 9 } })
          .toInstant(),
      write: String,
    },
  ),
});

/** How it went: drawn on several lines, kept on one. */
export const feedbackForm = form({
  words: line("mot", {
    label: texts.feedback,
    empty: texts.feedbackMissing,
    most: MOST_NOTE,
  }).register(puts, {
    name: "mot",
    label: texts.feedback,
    help: `${texts.feedbackHelp} ${texts.noHealth}`,
    as: "lines",
    rows: 4,
    most: MOST_NOTE,
  }),
});

const WHY: Partial<Record<Act, readonly Reason[]>> = {
  decline: [
    "no-time",
    "away",
    "dates-do-not-fit",
    "too-far",
    "not-my-field",
    "not-available",
    "terms-do-not-fit",
    "no-reason",
  ],
  withdraw: ["need-is-over", "found-elsewhere", "no-reason"],
  "refuse-approval": ["dates-do-not-fit", "not-available", "terms-do-not-fit", "no-reason"],
  cancel: ["need-is-over", "found-elsewhere", "not-available", "dates-do-not-fit", "no-reason"],
};

/** Why one does not go on, if one says so, and some words. */
export const refuseForm = (act: Act) =>
  form({
    reason: z
      .enum(REASONS)
      .optional()
      .catch(undefined)
      .register(puts, {
        name: "raison",
        label: texts.why,
        help: texts.whyHelp,
        optional: true,
        as: "choices",
        of: (WHY[act] ?? []).map((value) => ({ value, label: reasonTexts[value] })),
      }),
    words: note(),
  });

/** The giver names whom they must; the asker did so when they wrote what they need. */
function wantedFor({ kind, you }: SeenExchange, act: Act) {
  const agrees = act === "accept" || act === "confirm" || act === "change-terms";
  return agrees && you === "giver" ? namedBy(kind, you) : [];
}

/** What a form does not ask this time. */
export const unasked = z
  .unknown()
  .transform((): undefined => undefined)
  .register(puts, { name: "", as: "hidden" });

/** All that an act asks: the terms that it changes, who must agree, until when, why, some words. */
export function actForm(seen: SeenExchange, { act }: SentAct, today: Temporal.PlainDate) {
  return form({
    ...(act === "change-terms" ? termQuestions(seen.kind) : {}),
    ...approverQuestions(wantedFor(seen, act)),
    until: act === "later" ? laterForm.shape.until : unasked,
    ...refuseForm(act).shape,
    words: act === "feedback" ? feedbackForm.shape.words : note(),
  }).superRefine(daysInOrder(seen.kind, today));
}

/** The step that was asked for. */
export function stepIn(
  seen: SeenExchange,
  sent: SentAct,
  answers: AnswersOf<ReturnType<typeof actForm>>,
): Omit<TakeStep, "exchange"> {
  const { until, reason, words } = answers;
  const values = sent.act === "change-terms" ? valuesOf(seen.kind, answers) : undefined;
  const approvers = approversIn(wantedFor(seen, sent.act), answers);
  return { ...sent, until, reason, words, values, approvers };
}
