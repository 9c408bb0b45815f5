import fc from "fast-check";
import { expect, test } from "vitest";

import { AUDIENCES, THEMES } from "#rules/subjects";

import {
  type Answers,
  readAnswers,
  ROLES,
  saysSomething,
  searchOf,
  writeAnswers,
} from "./arrival.ts";

const nothing: Answers = {
  role: undefined,
  audience: undefined,
  place: undefined,
  themes: [],
  words: "",
};

test("what was answered is read again as it was", () => {
  const answers: fc.Arbitrary<Answers> = fc.record({
    role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
    audience: fc.option(fc.constantFrom(...AUDIENCES), { nil: undefined }),
    place: fc.option(fc.constantFrom("commune-26108", "departement-07"), { nil: undefined }),
    themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
    words: fc.string({ maxLength: 54 }),
  });
  fc.assert(
    fc.property(answers, (one) => {
      expect(readAnswers(writeAnswers(one))).toEqual(one);
    }),
  );
});

test("each thing kept fits in what people keep of one answer", () => {
  const { brings } = writeAnswers({ ...nothing, words: "x".repeat(500), themes: [...THEMES] });
  expect(brings.every((one) => one.length <= 60)).toBe(true);
  expect(brings.length).toBeLessThanOrEqual(20);
});

test.each([
  { told: "nothing answered asks for everything", answers: nothing, search: "" },
  {
    told: "words that speak of a theme search by the theme",
    answers: { ...nothing, words: "un potager" },
    search: "theme=food",
  },
  {
    told: "a theme ticked and said counts once",
    answers: { ...nothing, themes: ["food"], words: "un potager" },
    search: "theme=food",
  },
  {
    told: "words that speak of no theme are searched as words",
    answers: { ...nothing, words: "girouettes" },
    search: "q=girouettes",
  },
  {
    told: "who answers, and where, are filters",
    answers: { ...nothing, audience: "association", place: "commune-26108" },
    search: "qui=association&ou=commune-26108",
  },
] as const)("a search, when $told", ({ answers, search }) => {
  expect(searchOf(answers)).toBe(search);
});

test("who passed the questions, or only said who they are, gave nothing to search by", () => {
  expect(saysSomething(nothing)).toBe(false);
  expect(saysSomething({ ...nothing, role: "volunteer" })).toBe(false);
  expect(saysSomething({ ...nothing, words: "un potager" })).toBe(true);
});
