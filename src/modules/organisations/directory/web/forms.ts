import { z } from "zod";

import { type AnswersOf, form, puts } from "#basics/form";
import {
  day,
  line,
  lines,
  maybeLine,
  maybeLines,
  maybeWhole,
  parsed,
  version,
  yes,
} from "#basics/questions";
import { PLACES_AT } from "#basics/suggestions";

import { kindNames } from "../../domain/names.fr.ts";
import { KINDS, MOST_VOLUNTEERS, type Organisation, readKind } from "../../domain/organisation.ts";
import {
  COURTS,
  readInscription,
  readRegisterNumber,
  type RegisterNumbers,
} from "../../domain/register-number.ts";
import { editTexts } from "../../team/web/texts.fr.ts";
import { roleQuestions } from "../../web/role-form.ts";
import { numberTexts, texts } from "../../web/texts.fr.ts";
import { dissolveTexts, mergeTexts } from "./ends-texts.fr.ts";

const words = texts.make;

const name = line("nom", {
  label: words.name,
  help: words.nameHelp,
  empty: words.problems.name,
});

const shortName = maybeLine("sigle", { label: words.shortName, width: "moyen", most: 40 });

/** What it is; nothing stands there before one chooses, unless it is known. */
const kindIn = (none?: string) =>
  parsed(
    {
      name: "genre",
      label: words.kind,
      as: "list",
      of: KINDS.map((value) => ({ value, label: kindNames[value] })),
      ...(none !== undefined && { none }),
    },
    { empty: words.problems.kind, read: readKind, write: String },
  );

const purposeIn = (rows: number) =>
  lines("objet", {
    label: words.purpose,
    help: words.purposeHelp,
    rows,
    most: 2_000,
    empty: words.problems.purpose,
  });

/** The commune that was typed: one, without doubt, or the sentence that stands against it. */
export type FoundCommune = { readonly code: string } | { readonly problem: string };

const seat: { readonly label: string; readonly help: string } = {
  label: words.commune,
  help: words.communeHelp,
};

/** It is looked up before the form is read; nothing is, where the form is only drawn. */
export const communeOf = (found: FoundCommune = { problem: "" }, said = seat) =>
  parsed(
    { ...said, name: "commune", as: "line", most: 120, suggestAt: PLACES_AT },
    {
      empty: "problem" in found ? found.problem : words.problems.commune,
      read: () => ("code" in found ? found.code : undefined),
      write: String,
    },
  );

const site = maybeLine("site", {
  type: "url",
  label: words.site,
  help: words.siteHelp,
  most: 300,
}).refine((text = "") => text === "" || isSite(text), words.problems.site);

function isSite(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** A number of a public register, or none. */
const number = z
  .codec(
    z.string().optional(),
    z.custom<RegisterNumbers>(() => true),
    {
      decode: (input = "", reading) => {
        if (input.trim() === "") return {};
        const read = readRegisterNumber(input.trim());
        if (read.done) return read.value;
        reading.issues.push({ code: "custom", message: numberTexts[read.refusal], input });
        return z.NEVER;
      },
      encode: ({ siret, rna, siren, formerNumber }) => siret ?? rna ?? siren ?? formerNumber ?? "",
    },
  )
  .register(puts, {
    name: "numero",
    as: "line",
    label: words.number,
    help: words.numberHelp,
    optional: true,
    width: "moyen",
    most: 40,
  });

const isCourt = (text?: string) => text === undefined || COURTS.some((court) => court === text);

const short = (field: string, label: string) =>
  maybeLine(field, { label }).register(puts, {
    name: field,
    label,
    as: "line",
    width: "court",
    optional: true,
  });

/** An entry in the register of a court of Alsace-Moselle, in three fields; without a court, none. */
const local = {
  court: maybeLine("tribunal", { label: words.court })
    .refine(isCourt, numberTexts["unknown-court"])
    .register(puts, {
      name: "tribunal",
      as: "list",
      label: words.court,
      none: words.noCourt,
      of: COURTS.map((value) => ({ value, label: value })),
      width: "moyen",
      optional: false,
    }),
  volume: short("volume", words.volume),
  folio: short("folio", words.folio),
};
type Local = Partial<AnswersOf<typeof localForm>>;

function inscriptionOf({ court, volume = "", folio = "" }: Local) {
  return court === undefined ? undefined : readInscription({ court, volume, folio });
}

/** With a court, where in its register: said with what else is to be mended. */
function hasPlace(read: Local): boolean {
  const inscription = inscriptionOf(read);
  return inscription?.done !== false || inscription.refusal !== "volume-and-folio";
}
const placeMissing = {
  path: ["volume"],
  error: numberTexts["volume-and-folio"],
  when: () => true,
};

/** The numbers that were read. */
export function numbersOf(read: Local & { readonly number: RegisterNumbers }): RegisterNumbers {
  const inscription = inscriptionOf(read);
  return {
    ...read.number,
    ...(inscription?.done === true ? { inscription: inscription.value } : {}),
  };
}

// The parts of a description, as pages draw them: some are folded in the middle.
export const numberForm = form({ number });
export const localForm = form(local);
export const siteForm = form({ site });
export const madeForm = form({
  name,
  shortName,
  kind: kindIn(""),
  purpose: purposeIn(4),
  commune: communeOf(),
});
export const anotherForm = form({ isAnother: yes("autre", { word: "oui", label: words.sure }) });

/** « Ajouter une structure », with one's own function in it. */
export const makeForm = (found: FoundCommune) =>
  form({
    ...anotherForm.shape,
    ...madeForm.shape,
    commune: communeOf(found),
    number,
    ...local,
    site,
    ...roleQuestions,
  }).refine(hasPlace, placeMissing);

export const fixedForm = form({ name, kind: kindIn() });
export const keptForm = (found?: FoundCommune) =>
  form({
    shortName,
    purpose: purposeIn(5),
    contact: maybeLines("joindre", {
      label: editTexts.contact,
      help: editTexts.contactHelp,
      rows: 3,
      most: 500,
    }),
    volunteers: maybeWhole("benevoles", {
      label: editTexts.volunteers,
      help: editTexts.volunteersHelp,
      least: 0,
      most: MOST_VOLUNTEERS,
      empty: editTexts.volunteersWrong,
    }),
    site,
    commune: communeOf(found),
    version: version(),
  });

/** « Modifier la page » of one that was not verified: all of it. */
export const wholeForm = (found: FoundCommune) =>
  form({ ...fixedForm.shape, ...keptForm(found).shape, number, ...local }).refine(
    hasPlace,
    placeMissing,
  );

export type EditForm = ReturnType<typeof wholeForm> | ReturnType<typeof keptForm>;

/** An organisation, as those forms know it. */
export function knownOf<Known extends Pick<Organisation, "numbers" | "town" | "department">>(
  organisation: Known,
) {
  const { numbers, town, department } = organisation;
  const [court, place] = numbers.inscription?.split(", volume ") ?? [];
  const [volume, folio] = place?.split(", folio ") ?? [];
  const commune = `${town} (${department})`;
  return { ...organisation, commune, number: numbers, court, volume, folio };
}

export const dissolveForm = form({
  on: day("le", {
    label: dissolveTexts.on,
    help: dissolveTexts.onHelp,
    empty: dissolveTexts.problems.on,
  }),
  reason: lines("decision", {
    label: dissolveTexts.reason,
    help: dissolveTexts.reasonHelp,
    rows: 3,
    most: 500,
    empty: dissolveTexts.problems.reason,
  }),
  isSure: yes("sur", { word: "oui", label: dissolveTexts.sure }).refine(
    Boolean,
    dissolveTexts.problems.sure,
  ),
});

const reason = line("raison", {
  label: mergeTexts.why,
  help: mergeTexts.whyHelp,
  most: 300,
  empty: mergeTexts.sayWhy,
});
/** Why, for the journal of acts: which organisations it is about goes with the form. */
export const reasonForm = form({ reason });
