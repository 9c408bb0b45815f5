import { z } from "zod";

import { isId } from "#basics/id";
import { dayField, lineField, listField } from "#services/forms";
import type { ExchangeKind } from "#services/house";
import { readAddress } from "#rules/people";

import { ACTS, REASONS } from "../domain/exchange.ts";
import { MODES, MOST_NOTE, MOST_TITLE, type NamedApprover } from "../domain/need.ts";
import { exchangeRefusals, pageTexts as texts } from "./page-texts.fr.ts";
import { withTerms } from "./terms.ts";

interface Wanted {
  readonly party: NamedApprover["party"];
  readonly mayBeOneself: boolean;
}

const emptyText = z.string().trim().optional().default("");

/** A need, in the terms of its kind. */
export function needShape(
  kind: ExchangeKind,
  asked: {
    readonly approvers: readonly Wanted[];
    readonly inName: boolean;
    readonly today: Temporal.PlainDate;
  },
): z.ZodType<Record<string, unknown>> {
  const others = {
    titre: lineField(texts.needTitleMissing, MOST_TITLE),
    ou: emptyText,
    ...(asked.inName ? { pour: inNameField } : {}),
    ...approverFields(asked.approvers),
  };
  return withTerms(kind, others, asked.today);
}

const inNameField = z
  .string({ error: texts.inNameMissing })
  .refine((typed) => typed === "moi" || isId<"Organisation">(typed), texts.inNameMissing);

/** A name and an address for each one who must agree. */
export function approverFields(wanted: readonly Wanted[]) {
  return Object.fromEntries(
    wanted.flatMap(({ party, mayBeOneself }) => [
      [`${party}-name`, orEmpty(mayBeOneself, lineField(texts.nameMissing, 80))] as const,
      [
        `${party}-email`,
        orEmpty(
          mayBeOneself,
          z
            .string({ error: texts.emailWrong })
            .trim()
            .refine((typed) => readAddress(typed) !== undefined, texts.emailWrong),
        ),
      ] as const,
    ]),
  );
}

function orEmpty(mayBeEmpty: boolean, field: z.ZodType<string>): z.ZodType<string> {
  return mayBeEmpty ? z.literal("").or(field).optional().default("") : field;
}

/** Those who were named, out of what a form sent and was read. */
export function approversIn(
  wanted: readonly Wanted[],
  data: Readonly<Record<string, unknown>>,
): readonly NamedApprover[] {
  return wanted.flatMap(({ party, mayBeOneself }) => {
    const [name, email] = [textIn(data, `${party}-name`), textIn(data, `${party}-email`)];
    return mayBeOneself && name === "" && email === "" ? [] : [{ party, name, email }];
  });
}

/** A text out of what was read; empty when there is none. */
export function textIn(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = data[name];
  return typeof value === "string" ? value : "";
}

/** Whom to ask, and how. */
export const askForm = z.object({
  a: listField().transform((ids) => ids.filter((id) => isId<"Giver">(id))),
  comment: z.enum(MODES, { error: texts.chooseHow }),
});

export const endForm = z.object({
  raison: z.enum(["need-is-over", "found-elsewhere"]).catch("need-is-over"),
});

const count = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);

/** What every form of an act bears: which act, the number of the step, the version that was read. */
export const actShape = z.object({
  geste: z.enum(ACTS),
  numero: count,
  version: count,
  comme: z.enum(["asker", "giver"]).optional().catch(undefined),
  livraison: count.optional(),
  raison: z.enum(REASONS).optional().catch(undefined),
  mot: z
    .string()
    .max(MOST_NOTE, `Écrivez moins de ${MOST_NOTE} caractères.`)
    .optional()
    .transform((typed) => {
      const words = typed?.replaceAll("\r\n", "\n").trim() ?? "";
      return words === "" ? undefined : words;
    }),
});

/** The day on which somebody will answer: its morning in Paris. */
export const laterDay = z.object({
  jour: dayField(exchangeRefusals["date-out-of-reach"]),
});

export const feedbackWords = z.object({ mot: lineField(texts.feedbackMissing, MOST_NOTE) });
