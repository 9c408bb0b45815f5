import { form } from "#basics/form";
import { line } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { MOST_LOGO_WORDS } from "../../domain/logo.ts";
import { logoTexts as words } from "./texts.fr.ts";

export const LOGO_FILE = "image";

const shown = line("montre", {
  label: words.words,
  help: words.wordsHelp,
  most: MOST_LOGO_WORDS,
  empty: words.wordsEmpty,
});

/** What is asked beside the picture, which its page asks for by hand. */
export const logoWordsForm = form({ words: shown });

export const logoForm = (sent?: SentFile) =>
  form({ file: sentFile(LOGO_FILE, sent, words.noFile), words: shown });
