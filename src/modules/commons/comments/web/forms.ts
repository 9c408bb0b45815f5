import { form } from "#basics/form";
import { lines } from "#basics/questions";

import { texts } from "./texts.fr.ts";

export const remarkForm = form({
  words: lines("mots", { label: texts.words, empty: texts.wordsEmpty, rows: 5, most: 5_000 }),
});
