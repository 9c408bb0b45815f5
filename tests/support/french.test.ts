import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

import { digitDatesIn, englishIn } from "./french.ts";
import { readPage } from "./page-reader.ts";

const page = (body: string) => readPage(`<html lang="fr"><body>${body}</body></html>`);

test.each([
  ["<p>Aucun résultat : try with another word</p>", 1],
  ["<p>undefined appels</p>", 1],
  ["<p>Écrit le [object Object]</p>", 1],
  ["<button>Save</button>", 1],
  ["<h3>tasks</h3>", 1],
  ["<h3>exchanges</h3>", 1],
  ["<p>Des organisations, une opération, des conversations</p>", 0],
  ['<p><span lang="en">Open the door</span></p>', 0],
  ["<p>Les données ouvertes, « page par page », on les lit ici.</p>", 0],
  ["<p>adrienne@example.org, https://example.org/the/home</p>", 0],
  ["<code>npm run the-thing</code>", 0],
])("English words are found in %s: %i", (body, found) => {
  expect(englishIn(page(body))).toHaveLength(found);
});

test("a day in digits only is found, a day in words and a law are not", () => {
  expect(digitDatesIn(page("<p>Le 25/11/2026, ou 2026-11-25</p>"))).toHaveLength(2);
  expect(
    digitDatesIn(page("<p>Le 25 novembre 2026, directive 2014/24/UE, loi 2004-575</p>")),
  ).toEqual([]);
});

const MASCULINE =
  /être (?:le premier|prévenu|informé|averti|inscrit|sûr)(?![\p{L}·])|vous (?:êtes|serez|étiez) (?:le premier|prévenu|informé|averti|inscrit|sûr|seul|invité|connecté)(?![\p{L}·])|\bceux qui\b/iu;

test("the sentences of calls and answers speak to everyone, man or woman", () => {
  const wrong = ["calls", "projects"].flatMap((module) => {
    const folder = resolve("src/modules", module);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".fr.ts"))
      .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
      .filter((line) => MASCULINE.test(line.replaceAll("celles et ceux", "")));
  });
  expect(wrong).toEqual([]);
});
