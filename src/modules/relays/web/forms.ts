import { form } from "#basics/form";
import { choice } from "#basics/questions";

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

export const silenceForm = form({
  tells: choice("silence", {
    label: texts.silenceTitle,
    of: ["oui", "non"],
    says: texts.silenceChoices,
    empty: texts.silenceEmpty,
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
