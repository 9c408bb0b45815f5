import { expect, test } from "vitest";

import { readAnswers } from "#basics/form";
import { knownId } from "#basics/id";

import { askForm } from "./forms.ts";

const employer = {
  organisation: knownId<"Organisation">("eaa55dbc-bdad-42fb-9f05-f9d2fdf8f98f"),
  status: "employee",
  name: "Racines du Roubion",
} as const;
const typed = {
  jour: "2026-12-17",
  moment: "day",
  combien: "1",
  comme: `pour-${employer.organisation}`,
  travail: "Le bilan.",
  partage: "",
  assurance: "1",
};

/** What stands against the form of somebody, by the name of its field. */
function wrongFor(
  seen: { readonly employers: readonly (typeof employer)[]; readonly isMinor: boolean },
  more: Readonly<Record<string, string>> = {},
) {
  const read = readAnswers(askForm(seen), { ...typed, ...more });
  return read.fits ? {} : read.problems;
}

test("who works for others, or is young, reads first what the law wants of them; nobody else is asked", () => {
  const works = { employers: [employer], isMinor: false };
  expect(Object.keys(wrongFor(works))).toEqual(["lu"]);
  expect(wrongFor(works, { lu: "1" })).toEqual({});
  expect(wrongFor(works, { comme: "volunteer" })).toEqual({});
  const young = { employers: [], isMinor: true };
  expect(Object.keys(wrongFor(young, { comme: "volunteer" }))).toEqual(["lu"]);
  expect(wrongFor({ ...young, isMinor: false }, { comme: "volunteer" })).toEqual({});
});

test("nobody comes for a structure that does not say so, nor without being insured", () => {
  const alone = { employers: [], isMinor: false };
  expect(Object.keys(wrongFor(alone))).toEqual(["comme"]);
  expect(Object.keys(wrongFor(alone, { comme: "volunteer", assurance: "" }))).toEqual([
    "assurance",
  ]);
});
