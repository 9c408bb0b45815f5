import fc from "fast-check";
import { expect, test } from "vitest";

import { newId } from "#basics/id";

import { findNamed, type Nameable } from "./mention.ts";

const called = (name: string): Nameable => ({ person: newId<"Person">(), name });
const members = [
  called("Solène"),
  called("Jean-Rémy"),
  called("Jean"),
  called("Marie"),
  called("Marie"),
];
const names = (words: string) => {
  const { persons, unclear } = findNamed(words, members);
  return [persons.map((person) => members.find((one) => one.person === person)?.name), unclear];
};

test.each([
  ["Merci @Solène !", ["Solène"], []],
  ["@solene, tu viens ?", ["Solène"], []],
  ["@Jean-Rémy apporte le pain", ["Jean-Rémy"], []],
  ["@Jean apporte le pain", ["Jean"], []],
  ["(@Jean) et @Solène et encore @Solène", ["Jean", "Solène"], []],
  ["écrire à contact@solène.example.org", [], []],
  ["@Solènette n’est pas là", [], []],
  ["@Marie, peux-tu ?", [], ["Marie"]],
  ["@Yvonne n’en est pas", [], []],
  ["rien", [], []],
  ["@", [], []],
])("« %s » names %j, and leaves %j unclear", (words, persons, unclear) => {
  expect(names(words)).toEqual([persons, unclear]);
});

test("only members are ever named, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const known = new Set(members.map(({ person }) => person));
      expect(findNamed(`@${words}`, members).persons.every((one) => known.has(one))).toBe(true);
    }),
  );
});
