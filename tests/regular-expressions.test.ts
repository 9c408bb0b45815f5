import { readFileSync, writeFileSync } from "node:fs";

import { checkSync } from "recheck";
import { expect, test } from "vitest";
import { z } from "zod";

import { readExpressions, type Written } from "./support/regular-expressions.ts";

/*
 * No text, however long and however made, holds the house for more than the time of reading it: each
 * regular expression of the code takes a time that grows as the text does, and no faster. recheck
 * judges (docs/threat-model.md); what it judged safe once is written down and not judged again.
 * `ARCHIPEL_REGULAR_EXPRESSIONS=write vitest run tests/regular-expressions.test.ts` writes down what is new.
 */

process.env["RECHECK_BACKEND"] = "pure";

const JUDGED = "tests/regular-expressions.json";
const writes = process.env["ARCHIPEL_REGULAR_EXPRESSIONS"] === "write";

/** What recheck cannot judge in the time it has, by how it begins, and why the time it takes is bounded all the same. */
const BOUNDED: Readonly<Record<string, string>> = {
  "/(?:,\\s*)?(?:\\b(?:à|a)\\s+)?(?:\\b(?:moins|plus)":
    "asked-place.ts: a radius, read from 200 characters at most",
  "/(?:^|[/(])((?:src": "accidents.ts: one line of a stack, which nobody outside writes",
};

/** What is made as it runs: alternatives of known words, none of them repeated. */
const MADE: Readonly<Record<string, string>> = {
  "src/basics/text.ts": "one class of characters",
  "src/ui/markdown.tsx": "names of a circle, escaped, between two looks around",
  "src/ui/page/typography.ts": "names of units after a figure",
  "src/modules/access/domain/file-content.ts": "one class of characters",
  "src/modules/calls/domain/kind.ts": "words of a title, none repeated",
  "src/modules/calls/domain/limits/days-in-words.ts":
    "a date or an hour, of parts of a fixed length, after four small words at most",
  "src/modules/calls/domain/limits/subjects.ts":
    "words of dates, with four small words at most between two",
  "src/modules/meetings/domain/naming.ts":
    "names of who was at a meeting, escaped, between two looks around",
  "src/modules/operation/domain/report-of-mail.ts": "a number of fixed length between two signs",
  "src/modules/premises/domain/point-text.ts":
    "two numbers of at most nine and seventeen signs, in one cell of an import",
  "src/modules/circles/domain/paper-code.ts": "a code of fixed length, between both ends",
  "src/modules/currency/domain/code.ts": "a code of fixed length, between both ends",
  "src/modules/methods/domain/sheet-words.fr.ts":
    "a duration of fixed length, first, last or between brackets of one step of at most some hundred characters",
  "src/modules/people/domain/slip.ts": "a code of fixed length, between both ends",
  "src/modules/subjects/words/domain/hunspell.ts":
    "endings of the dictionary that comes with the house, a few letters each, read when its file is built",
  "src/modules/calls/domain/places/names.ts": "names of départements and régions",
  "src/modules/calls/domain/themes/word-themes.ts": "words of themes, none repeated",
};

const { written, making } = readExpressions();

const shown = ({ source, flags }: Pick<Written, "source" | "flags">) => `/${source}/${flags}`;

test("each regular expression is read in the time of its text", { timeout: 900_000 }, () => {
  const judged = new Set(z.array(z.string()).parse(JSON.parse(readFileSync(JUDGED, "utf8"))));
  expect(written.length).toBeGreaterThan(200);
  const wrong: string[] = [];
  const unsure = new Set<string>();
  for (const one of written) {
    const text = shown(one);
    if (judged.has(text)) continue;
    const bounded = Object.keys(BOUNDED).find((start) => text.startsWith(start));
    if (bounded !== undefined) {
      unsure.add(bounded);
      continue;
    }
    const told = checkSync(one.source, one.flags, { timeout: 40_000, randomSeed: 1 });
    if (told.status === "safe") judged.add(text);
    else {
      const why = told.status === "unknown" ? told.error.kind : told.complexity.summary;
      wrong.push(`${one.file} ${text}: ${why}`);
    }
  }
  expect(wrong).toEqual([]);
  expect([...unsure].toSorted()).toEqual(Object.keys(BOUNDED).toSorted());
  const known = new Set(written.map(shown));
  if (writes)
    writeFileSync(
      JUDGED,
      `${JSON.stringify([...judged].filter((one) => known.has(one)).toSorted(), undefined, 2)}\n`,
    );
});

test("what is made as it runs stands in a written list, with its reason", () => {
  expect([...making].filter((file) => !(file in MADE))).toEqual([]);
  expect(Object.keys(MADE).filter((file) => !making.has(file))).toEqual([]);
});

test("the judge sees what takes too long", () => {
  expect(checkSync("^(a+)+$", "").status).toBe("vulnerable");
  expect(checkSync(String.raw`\s+$`, "").status).toBe("vulnerable");
});
