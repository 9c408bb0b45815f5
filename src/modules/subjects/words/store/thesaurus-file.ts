import { readFileSync } from "node:fs";
import { join } from "node:path";

import { indexGroups, readGroups, type Thesaurus } from "../domain/thesaurus.ts";
import { lexiconOf } from "./lexicon-file.ts";

const indexed = new Map<string, Thesaurus>();

/** The written list of families and synonyms (`data/README.md`), made ready when it is first asked for. */
export function thesaurusOf(projectFolder: string): Thesaurus {
  const known = indexed.get(projectFolder);
  if (known !== undefined) return known;
  const file = join(projectFolder, "src/modules/subjects/words/data/mots.txt");
  const thesaurus = indexGroups(readGroups(readFileSync(file, "utf8")), lexiconOf(projectFolder));
  indexed.set(projectFolder, thesaurus);
  return thesaurus;
}
