import { form } from "#basics/form";
import { day, line, lines, maybeLine, maybeLines } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { texts } from "./texts.fr.ts";
import { wordTexts as words } from "./word-texts.fr.ts";

/** A day on which one spoke, as a calendar of paper says it. */
export const dayForm = form({
  day: day("jour", { label: texts.day, help: texts.dayHelp, empty: texts.dayEmpty }),
});

/** A few words. */
const aFew = {
  words: lines("mot", {
    label: words.words,
    rows: 4,
    most: 2_000,
    empty: words.wordsEmpty,
    health: true,
  }),
};
/** In simple mode: one question. */
export const wordForm = form(aFew);

/** The same, from somebody besides: a child who has no account. */
const ofAChild = {
  from: maybeLine("de-la-part-de", { label: words.from, help: words.fromHelp, most: 40 }),
};
export const wordFromForm = form({ ...aFew, ...ofAChild });

export const PICTURE = "photo";

const withPicture = {
  alt: line("montre", {
    label: words.alt,
    help: words.altHelp,
    empty: words.altEmpty,
    health: true,
  }),
  words: maybeLines("mot", { label: words.withWords, rows: 3, most: 2_000, health: true }),
};

/** What is asked beside the picture, which its page asks for by hand; in simple mode without from whom. */
export const photoWordsForm = form(withPicture);
export const photoFromForm = form({ ...withPicture, ...ofAChild });

/** A picture, and what it shows. */
export const photoForm = (sent: SentFile | undefined) =>
  form({ file: sentFile(PICTURE, sent, words.noPhoto), ...withPicture, ...ofAChild });
