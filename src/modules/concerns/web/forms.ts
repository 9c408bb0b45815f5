import { z } from "zod";

import { form, puts } from "#basics/form";
import { choice, chosen, line, lines, maybeChosen, maybeLine, yes } from "#basics/questions";

import type { Named } from "../actions/keep-service.ts";
import { MOST_REACH, MOST_SEEN } from "../domain/concern.ts";
import { serviceTexts, texts, writeTexts } from "./texts.fr.ts";

export const ASKED_AT = "demande";

/** Where the person lives: an address of its own, nothing is kept. */
export const whereForm = form({
  typed: maybeLine("ou", { label: texts.where, help: texts.whereHelp }),
});

/** What one writes to a service. */
export function writeForm(people: readonly Named[]) {
  return form({
    about: line("qui", {
      label: writeTexts.about,
      help: writeTexts.aboutHelp,
      empty: writeTexts.aboutEmpty,
    }),
    seen: lines("vu", {
      label: writeTexts.seen,
      help: writeTexts.seenHelp,
      empty: writeTexts.seenEmpty,
      most: MOST_SEEN,
      rows: 8,
      health: true,
    }),
    saysName: choice("nom", {
      label: writeTexts.name,
      help: writeTexts.nameMore,
      of: ["oui", "non"],
      says: writeTexts.names,
      empty: writeTexts.nameEmpty,
    }),
    reach: maybeLine("joindre", {
      label: writeTexts.reach,
      help: writeTexts.reachHelp,
      most: MOST_REACH,
    }),
    known: maybeChosen<"Person">("connu", {
      label: writeTexts.known,
      help: writeTexts.knownHelp,
      none: writeTexts.knownNone,
      empty: writeTexts.knownEmpty,
      optional: true,
      of: people.map(({ person, name }) => ({ value: person, label: name })),
    }),
  });
}

/** For which places an organisation receives. */
export const serviceForm = form({
  places: lines("lieux", {
    label: serviceTexts.places,
    help: serviceTexts.placesHelp,
    empty: serviceTexts.placesEmpty,
    most: 3_000,
    rows: 4,
  }),
  reach: line("joindre", {
    label: serviceTexts.reach,
    help: serviceTexts.reachHelp,
    empty: serviceTexts.reachEmpty,
    most: MOST_REACH,
  }),
});

export function receiverForm(people: readonly Named[]) {
  return form({
    person: chosen<"Person">("lecteur", {
      label: serviceTexts.person,
      help: serviceTexts.personHelp,
      empty: serviceTexts.personEmpty,
      none: serviceTexts.choose,
      of: people.map(({ person, name }) => ({ value: person, label: name })),
    }),
  });
}

/** To which of the askings who operates agrees: that which they read. */
export const approveForm = form({
  askedAt: z.string().max(40).register(puts, { name: ASKED_AT, as: "hidden" }),
});

/** It is over: they read what goes. */
export const endForm = form({ sure: yes("sur", { label: serviceTexts.sure }) });
