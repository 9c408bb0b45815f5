import { readHour } from "#basics/dates";
import { form } from "#basics/form";
import { type Found, lookedUp } from "#basics/looked-up";
import { day, line, maybeLine, parsed, yes } from "#basics/questions";
import { readAddress } from "#rules/people";

import type { SeenOne } from "../actions/see-mine.ts";
import {
  MOST_NAME,
  MOST_OFFER,
  MOST_PLACE,
  MOST_WHERE,
  MOST_WORDS,
  type Where,
} from "../domain/passing.ts";
import { guestTexts as guest } from "./guest-texts.fr.ts";
import { myTexts as mine, passerTexts as texts } from "./texts.fr.ts";

/** What one asks of who passes; the commune is looked up before the form is read. */
export const askForm = (commune: Found<string | undefined> | undefined) =>
  form({
    what: line("quoi", {
      label: mine.what,
      help: mine.whatHelp,
      empty: mine.whatEmpty,
      most: MOST_WORDS,
      health: true,
    }),
    day: day("jour", { label: mine.day, empty: mine.dayEmpty }),
    at: parsed<Temporal.PlainTime>(
      { as: "line", type: "time", width: "court", name: "heure", label: mine.at },
      {
        empty: mine.atEmpty,
        read: readHour,
        write: (time) => time.toString({ smallestUnit: "minute" }),
      },
    ),
    commune: lookedUp(
      { name: "commune", label: mine.commune, help: mine.communeHelp, as: "line", most: 120 },
      { found: commune, write: (code: string) => code },
    ),
    place: maybeLine("lieu", {
      label: mine.place,
      help: mine.placeHelp,
      most: MOST_PLACE,
      health: true,
    }),
  });

const offer = {
  name: line("prenom", { label: texts.name, empty: texts.nameEmpty, most: MOST_NAME }),
  word: maybeLine("mot", {
    label: texts.word,
    help: texts.wordHelp,
    most: MOST_OFFER,
    health: true,
  }),
};

/** What who passes says of themself. */
export const offerForm = form(offer);

/** The same without an account: by an address that a letter confirms. */
export const guestForm = form({
  ...offer,
  email: line("email", {
    type: "email",
    label: guest.email,
    autocomplete: "email",
    empty: guest.notAnAddress,
    most: 254,
  }).refine((typed) => readAddress(typed) !== undefined, guest.notAnAddress),
  isAdult: yes("majeur", { label: guest.adult }),
});

const name = line("prenom", { label: mine.name, empty: mine.nameEmpty, most: MOST_NAME });

/** What a yes tells: always a first name. */
const yesForm = form({ name });

/** And where, said now: at a public place, where none stands on what is asked. */
const yesAtPlaceForm = form({
  name,
  where: line("adresse", {
    label: mine.place,
    help: mine.placeHelp,
    empty: mine.whereEmpty,
    most: MOST_WHERE,
    health: true,
  }),
});

/** Or at home, by an address that one gives oneself. */
const yesAtHomeForm = form({
  name,
  where: line("adresse", {
    label: mine.address,
    help: mine.addressHelp,
    empty: mine.addressEmpty,
    most: MOST_WHERE,
    health: true,
  }),
});

/** What a yes asks once it is chosen where: an address at home alone. */
export function yesFormFor({ one: { place } }: Pick<SeenOne, "one">, at: Where) {
  if (at === "home") return yesAtHomeForm;
  return place === undefined ? yesAtPlaceForm : yesForm;
}
