import { form } from "#basics/form";
import { choice, line, maybeChosen, yes } from "#basics/questions";

import { FATES } from "../domain/afterwards.ts";
import type { Known } from "../actions/see-afterwards.ts";
import { deathTexts, namedTexts, texts } from "./texts.fr.ts";

const MONTH_WORDS = ["3", "6", "12"] as const;

export const afterwardsForm = (known: readonly Known[]) =>
  form({
    teller: maybeChosen<"Person">("qui", {
      label: texts.teller,
      help: texts.tellerHelp,
      of: known.map(({ person, name }) => ({ value: person, label: name })),
      none: texts.tellerNone,
      optional: true,
      empty: texts.tellerEmpty,
    }),
    fate: choice("quoi", {
      label: texts.fate,
      of: FATES,
      says: texts.fates,
      empty: texts.fateEmpty,
    }),
    months: choice("mois", {
      label: texts.months,
      of: MONTH_WORDS,
      says: texts.monthChoices,
      empty: texts.monthsEmpty,
      otherwise: "12",
    }),
  });

/** A box that says one is sure: nothing is said without it. */
export const sureForm = form({
  sure: yes("sur", { label: namedTexts.tick }).refine((ticked) => ticked, namedTexts.tickEmpty),
});
export const proofForm = form({
  seen: yes("vu", { label: deathTexts.tick }).refine((ticked) => ticked, deathTexts.tickEmpty),
});

export const findForm = form({
  email: line("email", { label: deathTexts.email, most: 254, empty: deathTexts.emailEmpty }),
});
