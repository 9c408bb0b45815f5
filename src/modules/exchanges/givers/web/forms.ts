import { z } from "zod";

import { lineField, listField, optionalDayField } from "#services/forms";

import { FARTHEST_GIVEN, MOST_DETAILS, MOST_OFFER_WORDS, OFFER_KINDS } from "../domain/giver.ts";
import type { OpenDays } from "../domain/open-days.ts";
import { MOST_WINDOW } from "../domain/windows.ts";
import { offerTexts, termsTexts } from "./texts.fr.ts";

/** Any number of kilometres, or anywhere. */
export const ANYWHERE = "partout";
export const DISTANCES = [0, 5, 10, 20, 30, 50, 100] as const;
export const SIZES = [1, 2, 3, 5, 8, 12] as const;
export const HOLIDAYS = ["open", "closed"] as const;
export const AUGUST = ["open", "half", "closed"] as const;
/** What a choice of job says when one’s own words are enough. */
export const OWN_WORDS = "mots";

export const offerForm = z.object({
  genre: z.enum(OFFER_KINDS, { error: offerTexts.chooseKind }),
  mots: lineField(offerTexts.emptyWords, MOST_OFFER_WORDS),
  details: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(MOST_DETAILS, `Écrivez moins de ${MOST_DETAILS} caractères.`))
    .optional()
    .transform((text) => (text === "" ? undefined : text)),
});

export const jobForm = z.object({
  metier: z
    .string({ error: offerTexts.chooseJob })
    .min(1, offerTexts.chooseJob)
    .transform((code) => (code === OWN_WORDS ? undefined : code)),
});

export const shownForm = z.object({ paraitre: z.enum(["oui", "non"]) });

const goesField = z
  .string({ error: termsTexts.chooseGoes })
  .refine(
    (typed) => typed === ANYWHERE || isWithin(typed, 0, FARTHEST_GIVEN),
    termsTexts.chooseGoes,
  )
  .transform((typed) => (typed === ANYWHERE ? undefined : Number(typed)));

const sizeField = z
  .string({ error: termsTexts.chooseSize })
  .refine((typed) => isWithin(typed, 0, MOST_WINDOW), termsTexts.chooseSize)
  .transform(Number);

export const termsForm = z
  .object({
    ou: z.string().optional().default(""),
    jusque: goesField,
    demandes: sizeField,
    pause: optionalDayField(termsTexts.notADay),
    jours: listField().refine((days) => days.length > 0, termsTexts.noDay),
    feries: z.enum(HOLIDAYS, { error: termsTexts.choose }),
    aout: z.enum(AUGUST, { error: termsTexts.choose }),
  })
  .refine(({ ou, jusque }) => ou.trim() !== "" || jusque === undefined, {
    path: ["ou"],
    error: termsTexts.whereFirst,
  });
export type TermsData = z.infer<typeof termsForm>;

/** The open days that a form says; the pauses that they had stay. */
export function openDaysOf({ jours, feries, aout }: TermsData, before: OpenDays): OpenDays {
  const has = (day: number) => jours.includes(String(day));
  return {
    week: [has(1), has(2), has(3), has(4), has(5), has(6), has(7)],
    holidays: feries,
    august: aout,
    pauses: before.pauses,
  };
}

function isWithin(typed: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(typed) && Number(typed) >= least && Number(typed) <= most;
}
