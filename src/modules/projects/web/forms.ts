import { z } from "zod";

import { isId } from "#basics/id";
import { dayField, idField, lineField, optionalDayField } from "#services/forms";

import { MOST_REASON, MOST_TITLE, MOST_WORDS, OUTCOMES, WAYS } from "../domain/answer.ts";
import { paperTexts } from "./papers-texts.fr.ts";
import { texts } from "./texts.fr.ts";

const day = dayField(texts.notADay);
const optionalDay = optionalDayField(texts.notADay);

const personField = z
  .literal("")
  .transform(() => undefined)
  .or(idField<"Person">(texts.owner))
  .optional();

const organisationField = z
  .literal("")
  .transform(() => undefined)
  .or(idField<"Organisation">(texts.asWho))
  .optional();

/** Some words that may be left out. */
const wordsField = z
  .string()
  .max(MOST_REASON, `Écrivez moins de ${MOST_REASON} caractères.`)
  .optional()
  .transform((typed) => {
    const words = typed?.replaceAll("\r\n", "\n").trim() ?? "";
    return words === "" ? undefined : words;
  });

const addressField = z
  .literal("")
  .transform(() => undefined)
  .or(
    z
      .string()
      .trim()
      .max(500)
      .refine((typed) => /^https?:\/\/[^\s/.]+\.\S+$/.test(typed), texts.notAnAddress),
  )
  .optional();

export const startForm = z.object({
  title: lineField(texts.emptyCall),
  address: addressField,
  day: optionalDay,
  asks: z
    .string()
    .max(10_000)
    .optional()
    .transform((typed) => (typed ?? "").split("\n").filter((line) => line.trim() !== "")),
  "au-nom-de": organisationField,
});
export const takePartForm = z.object({ "au-nom-de": organisationField });
export const requirementForm = z.object({
  title: lineField(texts.emptyRequirement),
  due: optionalDay,
  who: personField,
});
export const partForm = z.object({
  title: lineField(texts.emptyTitle, MOST_TITLE),
  owner: personField,
});
export const writeForm = z.object({
  words: z
    .string()
    .max(MOST_WORDS * 2)
    .transform((typed) => typed.replaceAll("\r\n", "\n").trim()),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});
/** What the choice of a piece sends: given; lent by oneself; lent by an organisation of mine. */
export const GIVEN = "donne";
export const LENT_BY_ME = "moi";
export const lentFor = (organisation: string) => `structure:${organisation}`;

export const pieceForm = z.object({
  "a-qui": z
    .string()
    .optional()
    .transform((typed) => {
      if (typed === LENT_BY_ME) return { for: undefined };
      const id = typed?.replace(/^structure:/, "") ?? "";
      return isId<"Organisation">(id) ? { for: id } : undefined;
    }),
});
export const sentForm = z.object({
  on: day,
  way: z.enum(WAYS, texts.chooseWay),
  recipient: z
    .string()
    .max(MOST_TITLE, `Écrivez moins de ${MOST_TITLE} caractères.`)
    .optional()
    .transform((typed) => {
      const words = typed?.replace(/\s+/g, " ").trim() ?? "";
      return words === "" ? undefined : words;
    }),
  details: wordsField,
  "au-nom-de": organisationField,
});
export const outcomeForm = z.object({
  outcome: z.enum(OUTCOMES, texts.chooseOutcome),
  on: day,
  why: wordsField,
});
export const attachPaperForm = z.object({
  papier: idField<"Paper">(paperTexts.choose),
  qui: idField<"Person">(paperTexts.chooseReader),
});
