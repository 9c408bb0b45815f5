import { form } from "#basics/form";
import { boxes, choice } from "#basics/questions";

import { DELAYS } from "../domain/relay.ts";
import { texts } from "./texts.fr.ts";

/** The three buttons of the first page: each is an answer. */
export const SAYS = ["aide", "bien", "autre"] as const;

export const sayForm = form({
  what: choice("quoi", {
    label: texts.title,
    of: SAYS,
    says: { aide: texts.help, bien: texts.well, autre: texts.apart },
    empty: texts.sayEmpty,
  }),
});

const tells = choice("silence", {
  label: texts.silenceTitle,
  of: ["oui", "non"],
  says: texts.silenceChoices,
  empty: texts.silenceEmpty,
});

/** Whether one’s list is told of a silence, and whom one adds to it: those whom one knows, ticked one by one. */
export const silenceForm = (known: readonly { readonly person: string; readonly name: string }[]) =>
  form({
    tells,
    persons: boxes("personnes", {
      label: known.length === 0 ? texts.silenceNobody : texts.silenceWhom,
      of: known.map(({ person, name }) => ({ value: person, label: name })),
    }),
  });

export const delayForm = form({
  delay: choice("delai", {
    label: texts.delay,
    of: DELAYS,
    says: texts.delays,
    empty: texts.delayEmpty,
  }),
});
