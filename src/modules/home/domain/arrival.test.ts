import fc from "fast-check";
import { expect, test } from "vitest";

import { AUDIENCES, THEMES } from "#rules/subjects";

import {
  type Answers,
  readAnswers,
  ROLES,
  saysSomething,
  searchesOf,
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
  { told: "nothing answered asks for everything", answers: nothing, searches: [""] },
  {
    told: "words are searched whole, then shorter, and never the theme that they may speak of",
    answers: { ...nothing, words: "un jardin partagé pour les aînés du bourg" },
    searches: [
      "q=un+jardin+partag%C3%A9+pour+les+a%C3%AEn%C3%A9s+du+bourg",
      "q=jardin+partag%C3%A9+a%C3%AEn%C3%A9s",
      "q=jardin+partag%C3%A9",
      "q=jardin",
    ],
  },
  {
    told: "the words come before the themes ticked",
    answers: { ...nothing, themes: ["food", "solidarity"], words: "un potager" },
    searches: ["q=un+potager", "theme=food&theme=solidarity"],
  },
  {
    told: "one word is searched as it is",
    answers: { ...nothing, words: "girouettes" },
    searches: ["q=girouettes"],
  },
  {
    told: "who answers, and where, are filters",
    answers: { ...nothing, audience: "association", place: "commune-26108" },
    searches: ["qui=association&ou=commune-26108"],
  },
] as const)("a search, when $told", ({ answers, searches }) => {
  expect(searchesOf(answers)).toEqual(searches);
});

test("who passed the questions, or only said who they are, gave nothing to search by", () => {
  expect(saysSomething(nothing)).toBe(false);
  expect(saysSomething({ ...nothing, role: "volunteer" })).toBe(false);
  expect(saysSomething({ ...nothing, words: "un potager" })).toBe(true);
});
