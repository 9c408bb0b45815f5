import { form } from "#basics/form";
import { choice, line } from "#basics/questions";
import { type SentFile, sentFile } from "#services/forms";

import { MOST_LINE, OWN_TIES } from "../domain/own-lines.ts";
import { tieTexts, wordTexts as texts } from "./texts.fr.ts";

export const meaningForm = form({
  word: line("mot", {
    label: texts.word,
    help: texts.meaningHelp,
    most: 60,
    empty: texts.wordMissing,
  }),
  known: line("sens", {
    label: texts.known,
    help: texts.knownHelp,
    most: 80,
    empty: texts.knownMissing,
  }),
  tie: choice("lien", { of: OWN_TIES, says: tieTexts, label: texts.tie, empty: texts.tieMissing }),
});

export const lineForm = form({
  line: line("ligne", {
    label: texts.line,
    help: texts.lineHelp,
    rows: 3,
    most: MOST_LINE - 1,
    empty: texts.lineMissing,
  }),
});

export const fileForm = (sent: SentFile | undefined) =>
  form({ file: sentFile("fichier", sent, texts.fileMissing) });
