import { z } from "zod";

import { type AnswersOf, form, puts } from "#basics/form";
import {
  boxes,
  choice,
  line,
  lines,
  maybeChoice,
  maybeLine,
  maybeLines,
  version,
  whole,
  yes,
} from "#basics/questions";
import { communeOf, type FoundCommune } from "#pieces/organisations";
import { type SentFile, sentFile } from "#services/forms";

import { ACCESS_FACTS } from "../data/access-facts.ts";
import { EQUIPMENT } from "../data/equipment.ts";
import type { KeepVenue } from "../actions/keep-venue.ts";
import { ACCESS_KEYS, type AccessFacts } from "../domain/access-facts.ts";
import { readEquipment } from "../domain/equipment.ts";
import { type Day, readSpans, type Span, type Week, writeHours } from "../domain/hours.ts";
import { readPair } from "../domain/point.ts";
import { MOODS, READERS } from "../domain/venue.ts";
import { formTexts as texts, moodNames, readerNames } from "./texts.fr.ts";

const several = z.union([z.string(), z.array(z.string())]).optional();
const listOf = (sent: string | readonly string[] | undefined = []) =>
  typeof sent === "string" ? [sent] : [...sent];

/** The fields of one day: what cannot be is said beside them. */
const daySpans = (name: string) =>
  z
    .codec(
      several,
      z.custom<readonly Span[]>(() => true),
      {
        decode: (sent, reading) => {
          const read = readSpans(listOf(sent));
          if (typeof read !== "string") return read;
          reading.issues.push({ code: "custom", message: texts.spans[read], input: sent });
          return z.NEVER;
        },
        encode: () => [],
      },
    )
    .register(puts, { name, as: "hidden" });

/** The names of the fields of each day. */
export const DAY_FIELDS: Readonly<Record<Day, string>> = {
  Mo: "lundi",
  Tu: "mardi",
  We: "mercredi",
  Th: "jeudi",
  Fr: "vendredi",
  Sa: "samedi",
  Su: "dimanche",
};

const days = {
  Mo: daySpans("lundi"),
  Tu: daySpans("mardi"),
  We: daySpans("mercredi"),
  Th: daySpans("jeudi"),
  Fr: daySpans("vendredi"),
  Sa: daySpans("samedi"),
  Su: daySpans("dimanche"),
};

/** A list of texts under one name, which its page draws by hand. */
const texted = (name: string) =>
  z
    .codec(
      several,
      z.custom<readonly string[]>(() => true),
      {
        decode: (sent) => listOf(sent),
        encode: (known) => [...known],
      },
    )
    .register(puts, { name, as: "hidden" });

/** Two numbers in one field, or nothing. */
const point = z
  .codec(
    z.string().optional(),
    z.custom<readonly [number, number] | undefined>(() => true),
    {
      decode: (text = "", reading) => {
        const pair = readPair(text);
        if (pair === undefined && text.trim() !== "")
          reading.issues.push({ code: "custom", message: texts.pointWrong, input: text });
        return pair;
      },
      encode: (pair) => pair?.join(", ") ?? "",
    },
  )
  .register(puts, {
    name: "point",
    as: "line",
    label: texts.point,
    help: texts.pointHelp,
    optional: true,
    width: "moyen",
  });

// The parts of the form, as its page draws them: hours and facts of access are drawn by hand between them.
export const wordsForm = form({
  name: line("nom", { label: texts.name, most: 120, empty: texts.nameMissing }),
  about: lines("presentation", {
    label: texts.about,
    help: texts.aboutHelp,
    rows: 4,
    most: 2_000,
    empty: texts.aboutMissing,
  }),
  seats: whole("places", {
    label: texts.seats,
    help: texts.seatsHelp,
    least: 1,
    most: 5_000,
    empty: texts.seatsMissing,
  }),
});
export const whereForm = (found?: FoundCommune) =>
  form({
    street: line("adresse", {
      label: texts.street,
      help: texts.streetHelp,
      autocomplete: "off",
      most: 300,
      empty: texts.streetMissing,
    }),
    commune: communeOf(found, { label: texts.commune, help: texts.communeHelp }),
    at: point,
    readers: choice("lecteurs", {
      label: texts.readers,
      help: texts.readersHelp,
      of: READERS.toReversed(),
      says: readerNames,
      empty: texts.readersMissing,
    }),
    isHome: yes("domicile", { word: "oui", label: texts.home, help: texts.homeHelp }),
  });
export const hoursForm = form({
  closedOnHolidays: yes("feries", { word: "oui", label: texts.holidays }),
  hoursWords: maybeLine("horaires", {
    label: texts.hoursWords,
    help: texts.hoursWordsHelp,
    most: 300,
  }),
});
export const insideForm = form({
  equipment: boxes("equipement", {
    label: texts.equipment,
    of: EQUIPMENT.map(({ key, label }) => ({ value: key, label })),
  }),
  mood: maybeChoice("ambiance", {
    label: texts.mood,
    none: texts.noMood,
    of: MOODS,
    says: moodNames,
  }),
});
export const houseForm = form({
  rules: maybeLines("regle", { label: texts.rules, help: texts.rulesHelp, rows: 2, most: 1_000 }),
  welcomes: maybeLine("accueil", { label: texts.welcomes, help: texts.welcomesHelp }),
});

/** « Ajouter un local », and « Modifier ». */
export const venueForm = (found: FoundCommune) =>
  form({
    ...wordsForm.shape,
    ...whereForm(found).shape,
    ...days,
    ...hoursForm.shape,
    ...insideForm.shape,
    access: texted("acces"),
    accessWords: texted("acces-mots"),
    ...houseForm.shape,
    version: version(),
  });

type Answers = AnswersOf<ReturnType<typeof venueForm>>;

/**
 * What was answered, as the action takes it. Without any hour typed, hours that are no plain week stay what they
 * were (`before`); the fields of the form cannot show them.
 */
export function keptOf(
  {
    Mo,
    Tu,
    We,
    Th,
    Fr,
    Sa,
    Su,
    closedOnHolidays,
    access,
    accessWords,
    equipment,
    seats,
    ...asked
  }: Answers,
  before: string | undefined,
): KeepVenue {
  const week: Week = { days: { Mo, Tu, We, Th, Fr, Sa, Su }, closedOnHolidays };
  return {
    ...asked,
    seats,
    hours: writeHours(week) ?? before,
    equipment: readEquipment(equipment),
    access: factsOf(access, accessWords),
  };
}

function factsOf(states: readonly string[], words: readonly string[]): AccessFacts {
  return Object.fromEntries(
    ACCESS_KEYS.flatMap((key, at) => {
      const state = states[at];
      const said = words[at]?.trim().slice(0, 200);
      if (state !== "yes" && state !== "no") return [];
      return [[key, { is: state === "yes", words: said === "" ? undefined : said }]];
    }),
  );
}

/** The facts as their fields ask them. */
export function askedFacts(facts: AccessFacts) {
  return ACCESS_FACTS.map(({ key, asks }) => {
    const fact = facts[key];
    const state = fact === undefined ? "" : fact.is ? "yes" : "no";
    return { label: asks, state, words: fact?.words ?? "" };
  });
}

/** A picture, with what one sees in it. */
export const photoForm = (sent: SentFile | undefined) =>
  form({
    file: sentFile("photo", sent, texts.photoMissing),
    ...photoWordsForm.shape,
  });
export const photoWordsForm = form({
  words: line("legende", {
    label: texts.photoWords,
    help: texts.photoWordsHelp,
    empty: texts.photoWordsMissing,
  }),
});
