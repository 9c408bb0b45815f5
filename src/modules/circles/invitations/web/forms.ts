import { form } from "#basics/form";
import { maybeLine, parsed, yes } from "#basics/questions";

import { POSTER_MONTHS, SLIPS_MANY } from "../../domain/paper-code.ts";
import { posterTexts, slipTexts } from "./paper-texts.fr.ts";
import { inviteTexts } from "./texts.fr.ts";

/** One of our numbers. */
const oneOf = (numbers: readonly number[], empty: string) => ({
  empty,
  read: (typed: string) => numbers.find((one) => String(one) === typed),
  write: String,
});

/** For how long a poster serves. */
export const posterForm = form({
  months: parsed(
    { name: "mois", label: posterTexts.months, as: "choices", of: posterTexts.monthChoices },
    oneOf(POSTER_MONTHS, posterTexts.noMonths),
  ),
});

/** How many slips are made. */
export const slipsForm = form({
  many: parsed(
    { name: "combien", label: slipTexts.many, as: "choices", of: slipTexts.manyChoices },
    oneOf(SLIPS_MANY, slipTexts.noMany),
  ),
});

/** A word to those who are invited, and a promise. */
export const sendForm = form({
  words: maybeLine("mot", {
    label: inviteTexts.words,
    help: inviteTexts.wordsHelp,
    rows: 3,
    most: 400,
  }),
  known: yes("connues", { label: inviteTexts.know }).refine((known) => known, inviteTexts.notKnown),
});
