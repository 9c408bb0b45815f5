/*
 * Builds `src/modules/subjects/clarity/data/courants.txt` from the list of frequent words of films and series that the
 * package `@zxcvbn-ts/language-fr` carries: `node tools/common-words.ts <the folder of the package>`. For maintainers,
 * when a new version is out: read how many lemmas came and went, run the tests of `subjects` and `guides`, write the
 * version in `data/README.md`, commit.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { z } from "zod";

import { plain } from "../src/basics/text.ts";
import { openForms } from "../src/modules/subjects/words/domain/lexicon.ts";

/** The most frequent, of which a lemma is common. */
const MOST = 10_000;

const [folder = ""] = process.argv.slice(2);
const data = new URL("../src/modules/subjects/", import.meta.url);
const lexicon = openForms(gunzipSync(readFileSync(new URL("words/data/forms.txt.gz", data))));
const words = z
  .array(z.string())
  .parse(JSON.parse(readFileSync(join(folder, "src/commonWords.json"), "utf8")));

const lemmas = words
  .slice(0, MOST)
  .map(plain)
  .filter((word) => /^[a-z]{4,}$/.test(word))
  .flatMap((word) => lexicon.readingsOf(word))
  .filter(({ kind }) => kind !== "name")
  .map(({ lemma }) => lemma)
  .filter((lemma) => lemma.length > 2);
const kept = [...new Set(lemmas)].toSorted();
writeFileSync(new URL("clarity/data/courants.txt", data), `${kept.join("\n")}\n`);
process.stdout.write(`${kept.length} lemmas\n`);
