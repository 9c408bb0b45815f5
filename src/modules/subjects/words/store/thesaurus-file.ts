import { readFileSync } from "node:fs";
import { join } from "node:path";

import { indexGroups, readGroups, type Thesaurus } from "../domain/thesaurus.ts";
import { lexiconOf } from "./lexicon-file.ts";

const FILE = "src/modules/subjects/words/data/mots.txt";
const COMMON = "src/modules/subjects/clarity/data/courants.txt";

const indexed = new Map<string, Thesaurus>();

/** The written list of families and synonyms (`data/README.md`), made ready when it is first asked for. */
export function thesaurusOf(projectFolder: string): Thesaurus {
  const known = indexed.get(projectFolder);
  if (known !== undefined) return known;
  const groups = readGroups(houseListOf(projectFolder));
  const common = new Set(readFileSync(join(projectFolder, COMMON), "utf8").split("\n"));
  const thesaurus = indexGroups(groups, lexiconOf(projectFolder), common);
  indexed.set(projectFolder, thesaurus);
  return thesaurus;
}

/** The written list as it comes with the house, line by line. */
export function houseListOf(projectFolder: string): string {
  return readFileSync(join(projectFolder, FILE), "utf8");
}
