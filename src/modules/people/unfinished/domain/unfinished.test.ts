import { expect, test } from "vitest";

import { answersOf, mayBeKept, readButton } from "./unfinished.ts";

test.each([
  ["/appels/signaler", "/appels/signaler", true],
  ["/rendez-vous/nouveau?cercle=12", "/rendez-vous/nouveau", true],
  ["/votes/12", "/votes/12/bulletin", false],
  ["/cercles/3", "/votes/12/bulletin", false],
  ["/entrer?vers=/moi", "/entrer", false],
  ["/moi/donnees/relire", "/moi/donnees/relire", false],
  ["/votesse", "/votesse", true],
  ["//ailleurs.example/", "/appels/signaler", false],
  ["/appels", "https://ailleurs.example/", false],
  ["/\\ailleurs.example", "/appels", false],
])("what is typed on %s for %s is kept: %s", (page, action, may) => {
  expect(mayBeKept({ page, action })).toBe(may);
  expect(readButton(`${action} ${page}`) !== undefined).toBe(may);
});

test("a button that says less, or more, says nothing", () => {
  for (const text of ["", "/appels", "/appels /appels /appels"])
    expect(readButton(text)).toBeUndefined();
});

test("the answers are what was typed: not what belongs to the form, nothing empty, no flood", () => {
  expect(
    answersOf({ token: "t", act: "a", "plus-tard": "x", titre: "Le four", jours: ["lundi", ""] }),
  ).toEqual({ titre: "Le four", jours: ["lundi", ""] });
  expect(answersOf({ token: "t", titre: " " })).toBeUndefined();
  expect(answersOf({ titre: "a".repeat(70_000) })).toBeUndefined();
});
