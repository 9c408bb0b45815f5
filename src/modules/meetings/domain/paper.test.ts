import { newId } from "#basics/id";
import { expect, test } from "vitest";

import { linesTyped, readToDo } from "./paper.ts";

const [lea, leandre, hugo, otherHugo] = [0, 1, 2, 3].map(() => newId<"Person">());
const people = [
  { person: lea, name: "Léa" },
  { person: leandre, name: "Léandre" },
  { person: hugo, name: "Hugo Marcelin" },
  { person: otherHugo, name: "Hugo Vidal" },
].flatMap(({ person, name }) => (person === undefined ? [] : [{ person, name }]));

test("one thing a line, without the sign that begins it on paper", () => {
  expect(linesTyped("- Un\n\n  • Deux \n* Trois\nQuatre - cinq")).toEqual([
    "Un",
    "Deux",
    "Trois",
    "Quatre - cinq",
  ]);
  expect(linesTyped(undefined)).toEqual([]);
});

test("what, who and by when, the last two in either order and where they are known", () => {
  const due = Temporal.PlainDate.from("2026-12-15");
  expect(readToDo("Appeler ; lea ; 15/12/2026", people)).toEqual({
    text: "Appeler",
    who: lea,
    due,
  });
  expect(readToDo("Appeler;2026-12-15;LÉANDRE", people)).toEqual({
    text: "Appeler",
    who: leandre,
    due,
  });
  expect(readToDo("Appeler", people)).toEqual({ text: "Appeler", who: undefined, due: undefined });
  expect(readToDo("Appeler ; Hugo Vidal", people)).toMatchObject({ who: otherHugo });
});

test("a name that nobody bears, or several, is told with its line", () => {
  expect(readToDo("Appeler ; Zoé", people)).toMatchObject({ why: "unknown-name" });
  expect(readToDo("Appeler ; Hugo", people)).toMatchObject({ why: "several-names" });
  expect(readToDo("a".repeat(2_001), people)).toMatchObject({ why: "too-long" });
});
