import { expect, test } from "vitest";

import { putOf, readAnswers } from "#basics/form";
import { knownId } from "#basics/id";

import { versionForm, writeForm } from "./forms.ts";

const SPACE = "53a0aaa5-7aba-4627-8ce5-2e5bc198eb52";
const asks = writeForm([{ space: knownId<"Space">(SPACE), circle: undefined }]);
const right = {
  titre: "Le troc de plants",
  pour: "Échanger sans compter",
  "pas-quand": "il gèle",
  de: "4",
  a: "30",
  etapes: "20 min : poser les plants",
  materiel: "",
  domaine: "",
  dans: SPACE,
  licence: "CC-BY-4.0",
  "pour-toujours": "1",
};
const problems = (typed: Readonly<Record<string, string>>) => {
  const read = readAnswers(asks, { ...right, ...typed });
  return read.fits ? {} : read.problems;
};

test("what is right is read", () => {
  expect(problems({})).toEqual({});
});

test("all that is wrong is said at once, each beside its field", () => {
  const said = problems({
    titre: "",
    pour: "",
    "pas-quand": "x".repeat(301),
    de: "30",
    a: "4",
    etapes: "raconter",
    materiel: "une feuille\n".repeat(21),
    dans: "",
    licence: "",
    "pour-toujours": "",
  });
  expect(Object.keys(said).toSorted()).toEqual(
    [
      "titre",
      "pour",
      "pas-quand",
      "de",
      "etapes",
      "materiel",
      "dans",
      "licence",
      "pour-toujours",
    ].toSorted(),
  );
  expect(said["etapes"]).toContain("« raconter »");
});

test.each([
  ["0 min : rien", "Cette ligne ne dit pas"],
  ["24 h 30 : trop", "au plus un jour"],
  [`5 min : ${"x".repeat(301)}`, "trop longue"],
  ["5 min : encore\n".repeat(41), "trop d’étapes"],
])("of a step, %j is refused beside the steps", (etapes, words) => {
  expect(problems({ etapes })["etapes"]).toContain(words);
});

test("one’s own place is under one’s name, and says nothing of who reads it", () => {
  expect(putOf(asks.shape.space)).toMatchObject({
    label: "De qui est-elle ?",
    of: [{ value: SPACE, label: "de moi, sous mon nom" }],
  });
});

test("a version says all at once too", () => {
  const read = readAnswers(versionForm([]), {
    ...right,
    change: "",
    etapes: "rien",
    base: "1",
    de: "9",
    a: "2",
  });
  expect(read.fits ? [] : Object.keys(read.problems).toSorted()).toEqual([
    "change",
    "de",
    "etapes",
  ]);
});
