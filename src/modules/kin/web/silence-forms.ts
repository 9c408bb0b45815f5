import { form } from "#basics/form";
import { choice, day } from "#basics/questions";

import { type Delay, DELAYS } from "../domain/silence.ts";
import { silenceTexts as texts } from "./silence-texts.fr.ts";

const typed = DELAYS.map((delay): `${Delay}` => `${delay}`);

/** How many days after the question it is told. */
export const watchForm = form({
  delay: choice<`${Delay}`>("delai", {
    label: texts.delay,
    of: typed,
    says: texts.delays,
    empty: texts.delayEmpty,
  }),
});

/** Days away. */
export const awayForm = form({
  from: day("du", { label: texts.from, empty: texts.dayEmpty }),
  until: day("au", { label: texts.until, empty: texts.dayEmpty }),
});
