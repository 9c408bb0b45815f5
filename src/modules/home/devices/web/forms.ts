import { form } from "#basics/form";
import { choice, line, maybeChosen, yes } from "#basics/questions";

import type { Known } from "../../afterwards/actions/see-afterwards.ts";
import { STOPS } from "../domain/closing.ts";
import { namedTexts, operatorTexts, texts } from "./texts.fr.ts";

export const closerForm = (known: readonly Known[]) =>
  form({
    closer: maybeChosen<"Person">("qui", {
      label: texts.closer,
      help: texts.closerHelp,
      of: known.map(({ person, name }) => ({ value: person, label: name })),
      none: texts.closerNone,
      optional: true,
      empty: texts.closerEmpty,
    }),
  });

/** What is stopped, with a box: nothing is closed by a slip of the finger. */
export const stopForm = form({
  what: choice("quoi", {
    label: namedTexts.what,
    of: STOPS,
    says: namedTexts.stops,
    empty: namedTexts.whatEmpty,
  }),
  mail: yes("courriel", { label: namedTexts.mail, help: namedTexts.mailHelp }),
  sure: yes("sur", { label: namedTexts.tick }).refine((ticked) => ticked, namedTexts.tickEmpty),
});

export const findForm = form({
  email: line("email", { label: operatorTexts.email, most: 254, empty: operatorTexts.emailEmpty }),
});

export const callForm = form({
  how: line("comment", {
    label: operatorTexts.how,
    help: operatorTexts.howHelp,
    most: 300,
    empty: operatorTexts.howEmpty,
  }),
  mail: yes("courriel", { label: namedTexts.mail, help: namedTexts.mailHelp }),
});
