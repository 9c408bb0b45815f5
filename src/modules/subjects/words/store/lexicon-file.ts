import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { type Lexicon, openForms } from "../domain/lexicon.ts";

const opened = new Map<string, Lexicon>();

/** The forms of French words that come with the house (`data/SOURCES.md`), read when a word is first asked for. */
export function lexiconOf(projectFolder: string): Lexicon {
  const known = opened.get(projectFolder);
  if (known !== undefined) return known;
  const file = join(projectFolder, "src/modules/subjects/words/data/forms.txt.gz");
  const lexicon = openForms(gunzipSync(readFileSync(file)));
  opened.set(projectFolder, lexicon);
  return lexicon;
}
