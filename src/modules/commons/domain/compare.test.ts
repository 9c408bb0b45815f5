import fc from "fast-check";
import { expect, test } from "vitest";

import { compareContents, compareWords } from "./compare.ts";
import type { Contents } from "./contents.ts";

const text = (markdown: string): Contents => ({ kind: "text", markdown });

test("two versions are compared paragraph by paragraph, then word by word", () => {
  expect(
    compareContents(
      text("Bonjour.\n\nPrévenez une semaine avant.\n\nMerci."),
      text("Bonjour.\n\nPrévenez la veille.\n\nMerci.\n\nÀ demain."),
    ),
  ).toEqual([
    [{ words: "Bonjour.", how: "same" }],
    expect.arrayContaining([{ words: "Prévenez ", how: "same" }]),
    [{ words: "Merci.", how: "same" }],
    [{ words: "À demain.", how: "added" }],
  ]);
});

test("nothing is lost: without what was added one reads the first, without what was removed the second", () => {
  const words = fc.array(fc.constantFrom("un", "deux ", "\n", " ", "é", "."), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = compareWords(before.join(""), after.join(""));
      const without = (how: string) =>
        runs.flatMap((run) => (run.how === how ? [] : [run.words])).join("");
      expect(without("added")).toBe(before.join(""));
      expect(without("removed")).toBe(after.join(""));
    }),
  );
});

const long = (word: string) =>
  text(Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join("\n\n"));

test("two long texts without anything alike are compared in the time of a page", () => {
  const before = performance.now();
  expect(compareContents(long("a"), long("b"))).toHaveLength(40_000);
  expect(performance.now() - before).toBeLessThan(5_000);
});
