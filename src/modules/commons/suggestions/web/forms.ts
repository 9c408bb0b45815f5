import { form } from "#basics/form";
import { line, lines, maybeLine, maybeLines } from "#basics/questions";
import { readAddress } from "#rules/people";

import { MOST_NAME, MOST_REASON, MOST_WHY, MOST_WORDS } from "../domain/suggestion.ts";
import { texts } from "./texts.fr.ts";

const words = lines("mots", {
  label: texts.words,
  empty: texts.wordsEmpty,
  rows: 8,
  most: MOST_WORDS,
});
const why = maybeLines("pourquoi", {
  label: texts.why,
  help: texts.whyHelp,
  rows: 2,
  most: MOST_WHY,
});

export const suggestForm = form({ words, why });

/** Of who has no account: perhaps a name, and where to answer. */
export const guestForm = form({
  words,
  why,
  name: maybeLine("nom", {
    label: texts.name,
    help: texts.nameHelp,
    most: MOST_NAME,
    autocomplete: "name",
  }),
  email: line("email", {
    type: "email",
    label: texts.email,
    help: texts.emailHelp,
    autocomplete: "email",
    empty: texts.notAnAddress,
    most: 254,
  }).refine((typed) => readAddress(typed) !== undefined, texts.notAnAddress),
});

export const partlyForm = form({
  words: lines("gardes", {
    label: texts.partlyWords,
    empty: texts.wordsEmpty,
    rows: 6,
    most: MOST_WORDS,
  }),
});

export const refuseForm = form({
  reason: lines("raison", {
    label: texts.reason,
    help: texts.reasonHelp,
    empty: texts.reasonEmpty,
    rows: 3,
    most: MOST_REASON,
  }),
});
