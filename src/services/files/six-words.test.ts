import { expect, test } from "vitest";

import { drawSixWords, readSixWords } from "./six-words.ts";

test("six words are drawn of many, without an accent to wonder about, and read back as they are", () => {
  const drawn = Array.from({ length: 2_000 }, drawSixWords);
  expect(new Set(drawn).size).toBe(drawn.length);
  for (const words of drawn) {
    expect(words).toMatch(/^[a-z]{5,8}( [a-z]{5,8}){5}$/);
    expect(readSixWords(words)).toBe(words);
  }
  // 12,000 draws of 1,682 words: hardly one is never drawn.
  const known = new Set(drawn.flatMap((words) => words.split(" ")));
  expect(known.size).toBeGreaterThan(1_650);
  expect(known.size).toBeLessThanOrEqual(1_682);
});

test("they are read as somebody copies them: capitals, accents, commas, numbers of a list", () => {
  const words = drawSixWords();
  const [first = "", ...rest] = words.split(" ");
  expect(readSixWords(`  ${first.toUpperCase()},\n${rest.join("  -  ")} `)).toBe(words);
  expect(readSixWords(`1. ${first} 2. ${rest.join(" 3. ")}`)).toBe(words);
});

test.each(["", "abaisser", "un deux trois quatre cinq six", "abaisser ".repeat(7), "\u0000"])(
  "%j are not six words of ours",
  (typed) => {
    expect(readSixWords(typed)).toBeUndefined();
  },
);
