import { form } from "#basics/form";
import { lines } from "#basics/questions";

import { adviceTexts as texts } from "./advice-texts.fr.ts";

/** The most letters that are read again at once: some ten pages. */
export const MOST_LETTERS = 20_000;

/** The text that one wants advice on; nothing of it is kept. */
export const adviceForm = form({
  text: lines("texte", {
    label: texts.text,
    help: texts.textHelp,
    empty: texts.empty,
    rows: 12,
    most: MOST_LETTERS,
  }),
});
