import { form } from "#basics/form";
import { lines } from "#basics/questions";

import { MOST_WORDS } from "../domain/entry.ts";
import { entryTexts as texts } from "./texts.fr.ts";

export const entryForm = form({
  words: lines("comment", {
    label: texts.words,
    help: texts.wordsHelp,
    empty: texts.wordsEmpty,
    most: MOST_WORDS,
    rows: 4,
    health: true,
  }),
});
