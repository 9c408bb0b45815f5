import { form } from "#basics/form";
import { lines } from "#basics/questions";

import { LONGEST_QUESTION } from "../../domain/question.ts";
import { questionTexts as texts } from "./texts.fr.ts";

/** A question under a call: its issuer answers once, for all. */
export const askForm = form({
  words: lines("question", {
    label: texts.words,
    help: texts.wordsHelp,
    empty: texts.wordsMissing,
    rows: 4,
    most: LONGEST_QUESTION,
  }),
});
