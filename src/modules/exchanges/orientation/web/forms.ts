import { z } from "zod";

import { isId } from "#basics/id";
import { isTheme } from "#rules/subjects";
import { findPlace, type PlaceIndex, writePlace, writeReference } from "#rules/territory";
import { dayField, idField, lineField, type Typed } from "#services/forms";

import { HOWS, MOST } from "../domain/orientation.ts";
import { formTexts } from "./line-texts.fr.ts";
import { texts } from "./texts.fr.ts";

const words = formTexts;

/** How many places one field names at most. */
const MOST_PLACES = 20;

function optionalLine(most: number) {
  return z
    .string()
    .optional()
    .transform((typed) => (typed ?? "").replace(/\s+/g, " ").trim())
    .pipe(z.string().max(most, `Écrivez moins de ${most} caractères.`))
    .transform((typed) => (typed === "" ? undefined : typed));
}

/** What a line says, but for who answers. */
export const termsForm = z.object({
  besoin: lineField(words.emptyNeed, MOST.need),
  theme: z
    .string()
    .optional()
    .transform((typed) => (typed !== undefined && isTheme(typed) ? typed : undefined)),
  rome: optionalLine(MOST.job),
  conditions: optionalLine(MOST.conditions),
  suite: z
    .string()
    .optional()
    .transform((typed) =>
      typed !== undefined && isId<"OrientationLine">(typed) ? typed : undefined,
    ),
  "suite-nom": optionalLine(MOST.free),
  relire: dayField(words.notADay),
});

export const changeForm = termsForm.extend({ version: z.coerce.number().int() });

/** Who answers, by one of three ways; the fields of the two others are not read. */
export const whoForm = z.discriminatedUnion(
  "qui",
  [
    z.object({
      qui: z.literal("structure"),
      structure: lineField(words.emptyStructure, MOST.free),
    }),
    z.object({ qui: z.literal("personne"), personne: idField<"Person">(words.choosePerson) }),
    z.object({
      qui: z.literal("autre"),
      nom: lineField(words.emptyName, MOST.free),
      contact: optionalLine(MOST.contact),
    }),
  ],
  { error: words.chooseWho },
);

export const tableForm = z.object({ nom: lineField(texts.make.emptyName, MOST.name) });
export const circleForm = z.object({ cercle: idField<"Circle">(texts.make.chooseCircle) });

export const howForm = z.object({
  comment: z
    .string()
    .optional()
    .transform((typed) => HOWS.find((how) => how === typed)),
});

export const joinForm = z.object({
  "au-nom-de": z
    .string()
    .optional()
    .transform((typed) => (typed !== undefined && isId<"Organisation">(typed) ? typed : undefined)),
});

/** The text of a field, or nothing. */
export function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value.trim() : "";
}

export type ReadPlaces = { readonly references: readonly string[] } | { readonly problem: string };

/** The places that were typed, one a line or between semicolons, each without doubt. */
export function readPlaces(index: PlaceIndex, typed: string): ReadPlaces {
  const names = typed
    .split(/[\n;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length > MOST_PLACES) return { problem: texts.tooManyPlaces };
  const references = new Set<string>();
  for (const name of names) {
    const found = findPlace(index, name.slice(0, 100));
    if (found.found === "one") references.add(writeReference(found.place));
    else if (found.found === "none") return { problem: texts.unknownPlace(name) };
    else {
      const near = found.places.slice(0, 4).map((place) => writePlace(index, place));
      return {
        problem:
          found.found === "several"
            ? texts.severalPlaces(name, near)
            : texts.closePlaces(name, near),
      };
    }
  }
  return { references: [...references] };
}
