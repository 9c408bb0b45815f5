import { type Amount, readAmount, writeAmount } from "#basics/amount";
import { form } from "#basics/form";
import { chosen, day, line, parsed } from "#basics/questions";

import type { ToNote } from "../actions/see-advances.ts";
import { MOST_WORDS } from "../domain/advance.ts";
import { noteTexts as texts } from "./texts.fr.ts";

/** For whom, how much, for what, on which day. */
export const noteForm = ({ persons }: ToNote) =>
  form({
    for: chosen<"Person">("pour", {
      label: texts.for,
      empty: texts.forEmpty,
      of: persons.map(({ person, name }) => ({ value: person, label: name })),
    }),
    amount: parsed<Amount>(
      {
        name: "somme",
        label: texts.amount,
        help: texts.amountHelp,
        as: "line",
        width: "court",
        inputmode: "decimal",
      },
      { empty: texts.amountEmpty, read: readAmount, write: writeAmount },
    ),
    what: line("quoi", {
      label: texts.what,
      help: texts.whatHelp,
      empty: texts.whatEmpty,
      most: MOST_WORDS,
      health: true,
    }),
    day: day("jour", { label: texts.day, empty: texts.dayEmpty }),
  });
