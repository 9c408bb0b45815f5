/*
 * Builds `src/modules/subjects/words/data/forms.txt.gz` from the French dictionary of Hunspell that
 * `dictionary-fr` carries: `node tools/forms.ts`. For maintainers, when a new version is out: read how
 * many forms came and went, run the tests of `subjects` and the bench `relevance`, write the version in
 * `data/SOURCES.md`, commit.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { readEntries, readSuffixes } from "../src/modules/subjects/words/domain/hunspell.ts";
import { writeForms } from "../src/modules/subjects/words/domain/lexicon.ts";

const from = new URL("../node_modules/dictionary-fr/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, from), "utf8");

const forms = writeForms(readEntries(text("index.dic"), readSuffixes(text("index.aff"))));
writeFileSync(
  new URL("../src/modules/subjects/words/data/forms.txt.gz", import.meta.url),
  gzipSync(forms, { level: 9 }),
);
process.stdout.write(`${forms.split("\n").length - 1} forms, ${forms.length} bytes\n`);
