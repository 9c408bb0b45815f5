import { z } from "zod";

import { form, puts } from "#basics/form";
import { line, lines, maybeLine, parsed, whole, yes } from "#basics/questions";
import { communeOf, type FoundCommune } from "#pieces/organisations";
import { kindNames, KINDS, readKind } from "#rules/organisations";

import { addressTexts } from "./address-texts.fr.ts";
import { doorTexts, inviteTexts as texts } from "./texts.fr.ts";

const email = maybeLine("courriel", {
  label: texts.email,
  help: texts.emailHelp,
  type: "email",
  autocomplete: "off",
  most: 200,
});
const isNamed = yes("nomme", { word: "oui", label: texts.named, help: texts.namedHelp });

/** A structure of the directory. */
export const knownForm = form({ email, isNamed });

/** One that is not there. */
export const typedForm = (found?: FoundCommune) =>
  form({
    name: line("nom", {
      label: texts.name,
      help: texts.nameHelp,
      most: 160,
      empty: texts.nameMissing,
    }),
    commune: communeOf(found, { label: texts.commune, help: texts.communeHelp }),
    email,
    isNamed,
  });

/** The fewest questions that make a place. */
export const describeForm = (found?: FoundCommune) =>
  form({
    name: line("nom", { label: doorTexts.name, most: 120, empty: doorTexts.nameMissing }),
    commune: communeOf(found, { label: doorTexts.commune, help: doorTexts.communeHelp }),
    street: line("adresse", {
      label: doorTexts.street,
      help: doorTexts.streetHelp,
      autocomplete: "off",
      most: 300,
      empty: doorTexts.streetMissing,
    }),
    seats: whole("places", {
      label: doorTexts.seats,
      least: 1,
      most: 500,
      empty: doorTexts.seatsMissing,
    }),
    days: line("jours", {
      label: doorTexts.days,
      help: doorTexts.daysHelp,
      most: 300,
      empty: doorTexts.daysMissing,
    }),
    words: lines("presentation", {
      label: doorTexts.words,
      help: doorTexts.wordsHelp,
      rows: 3,
      most: 2_000,
      empty: doorTexts.wordsMissing,
    }),
  });

const comingQuestion = lines("venir", {
  label: addressTexts.coming,
  help: addressTexts.comingHelp,
  rows: 2,
  most: 500,
  empty: addressTexts.comingMissing,
});

/** What who comes reads. */
export const comingForm = form({ coming: comingQuestion });

/** Who it is, where only its letter names it: said along with the yes to be asked. */
export const whoForm = form({
  name: line("nom", {
    label: addressTexts.name,
    help: addressTexts.nameHelp,
    most: 160,
    empty: addressTexts.nameMissing,
  }),
  kind: parsed(
    {
      name: "genre",
      label: addressTexts.kind,
      as: "list",
      of: KINDS.map((value) => ({ value, label: kindNames[value] })),
      none: "",
    },
    { empty: addressTexts.kindMissing, read: readKind, write: String },
  ),
});

/** Where one is asked for a day, and what who comes reads. */
export const answerAtForm = form({
  email: line("courriel", {
    label: addressTexts.email,
    type: "email",
    autocomplete: "email",
    most: 200,
    empty: addressTexts.emailMissing,
  }),
  coming: comingQuestion,
});

/** For which structure it is published: each a button of the page. */
export const publishForm = form({
  organisation: z.string().max(40).register(puts, { name: "structure", as: "hidden" }),
});
