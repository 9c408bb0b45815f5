import { z } from "zod";

import { placeIndexIn } from "#modules/territory";
import { findPlace, writePlace } from "#rules/territory";
import { lineField, readTyped, textField, type Typed } from "#services/forms";
import type { Actor, App } from "#services/house";

import { type OrganisationKind, readKind } from "../domain/organisation.ts";
import {
  readInscription,
  readRegisterNumber,
  type RegisterNumbers,
} from "../domain/register-number.ts";
import { readRole } from "../domain/representative.ts";
import { numberTexts, texts } from "./texts.fr.ts";

const words = texts.make.problems;

/** What a form said of an organisation, understood. */
export interface Description {
  readonly name: string;
  readonly shortName: string | undefined;
  readonly kind: OrganisationKind;
  readonly purpose: string;
  readonly commune: string;
  readonly site: string | undefined;
  readonly numbers: RegisterNumbers;
}

const optional = z
  .string()
  .optional()
  .transform((text) => text?.trim() ?? "");

const descriptionForm = z.object({
  nom: lineField(words.name),
  sigle: optional,
  genre: z.string({ error: words.kind }).refine((text) => readKind(text) !== undefined, words.kind),
  objet: textField(words.purpose, 2_000),
  commune: lineField(words.commune, 120),
  numero: optional,
  tribunal: optional,
  volume: optional,
  folio: optional,
  site: optional.refine((text) => text === "" || isSite(text), words.site),
});

/** « Votre fonction » and what ties one to it. */
export const roleForm = z.object({
  fonction: z.string({ error: words.role }).transform((text, context) => {
    const role = readRole(text);
    if (role === undefined) context.addIssue({ code: "custom", message: words.role });
    return role ?? "other";
  }),
  lien: textField(words.why, 1_000),
});

function isSite(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

export type ReadDescription =
  | { readonly fits: true; readonly data: Description }
  | { readonly fits: false; readonly problems: Readonly<Record<string, string>> };

/** Reads what a form says: all that is to be mended is said at once, beside each field. */
export async function readDescription(
  app: App,
  actor: Actor,
  typed: Typed,
): Promise<ReadDescription> {
  const form = readTyped(typed, descriptionForm);
  const numbers = readNumbers(typed);
  const commune = await readCommune(app, actor, textOf(typed, "commune"));
  const problems = {
    ...numbers.problems,
    ...(form.fits ? {} : form.problems),
    ...("problem" in commune && textOf(typed, "commune") !== ""
      ? { commune: commune.problem }
      : {}),
  };
  if (!form.fits || "problem" in commune || Object.keys(problems).length > 0)
    return { fits: false, problems };
  const { nom, sigle, genre, objet, site } = form.data;
  return {
    fits: true,
    data: {
      name: nom,
      shortName: sigle === "" ? undefined : sigle.slice(0, 40),
      kind: readKind(genre) ?? "association",
      purpose: objet,
      commune: commune.code,
      site: site === "" ? undefined : site,
      numbers: numbers.numbers,
    },
  };
}

function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return typeof value === "string" ? value.trim() : "";
}

function readNumbers(typed: Typed): {
  readonly numbers: RegisterNumbers;
  readonly problems: Readonly<Record<string, string>>;
} {
  const [number, court] = [textOf(typed, "numero"), textOf(typed, "tribunal")];
  const read = number === "" ? undefined : readRegisterNumber(number);
  const inscription =
    court === ""
      ? undefined
      : readInscription({ court, volume: textOf(typed, "volume"), folio: textOf(typed, "folio") });
  return {
    numbers: {
      ...(read?.done === true ? read.value : {}),
      ...(inscription?.done === true ? { inscription: inscription.value } : {}),
    },
    problems: {
      ...(read?.done === false ? { numero: numberTexts[read.refusal] } : {}),
      ...(inscription?.done === false
        ? {
            [inscription.refusal === "unknown-court" ? "tribunal" : "volume"]:
              numberTexts[inscription.refusal],
          }
        : {}),
    },
  };
}

/** The commune that was typed: one, without doubt. */
async function readCommune(
  app: App,
  actor: Actor,
  typed: string,
): Promise<{ readonly code: string } | { readonly problem: string }> {
  const index = await app.transaction(actor, placeIndexIn);
  const answer = findPlace(index, typed);
  if (answer.found === "one" && answer.place.kind === "commune")
    return { code: answer.place.commune.code };
  if (answer.found === "several") {
    const communes = answer.places.filter(({ kind }) => kind === "commune");
    return { problem: words.communeSeveral(communes.map((one) => writePlace(index, one))) };
  }
  const near = answer.found === "close" ? answer.places.slice(0, 3) : [];
  return { problem: words.communeUnknown(near.map((one) => writePlace(index, one))) };
}
