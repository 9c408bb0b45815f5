import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type CommonWords, readCommonWords } from "../domain/common-words.ts";

const read = new Map<string, CommonWords>();

/** The lists of common words that come with the house (`data/README.md`), read when advice is first asked for. */
export function commonWordsOf(projectFolder: string): CommonWords {
  const known = read.get(projectFolder);
  if (known !== undefined) return known;
  const file = (name: string) =>
    readFileSync(join(projectFolder, "src/modules/subjects/clarity/data", name), "utf8");
  const words = readCommonWords(
    [file("courants.txt"), file("de-la-maison.txt")],
    file("plus-simples.txt"),
  );
  read.set(projectFolder, words);
  return words;
}
