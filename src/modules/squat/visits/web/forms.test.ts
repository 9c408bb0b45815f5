import { expect, test } from "vitest";

import { puts, readAnswers } from "#basics/form";
import { knownId } from "#basics/id";

import { askTexts } from "./ask-texts.fr.ts";
import { askForm, onlyAs } from "./forms.ts";

const worksAs = (status: "employee" | "public-agent" | "intern" | "apprentice") => ({
  organisation: knownId<"Organisation">("eaa55dbc-bdad-42fb-9f05-f9d2fdf8f98f"),
  status,
  name: "Racines du Roubion",
});
const employer = worksAs("employee");
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
  seen: {
    readonly employers: readonly ReturnType<typeof worksAs>[];
    readonly isMinor: boolean;
  },
  more: Readonly<Record<string, string>> = {},
) {
  const read = readAnswers(askForm(seen), { ...typed, ...more });
  return read.fits ? {} : read.problems;
}

test.each([
  ["employee", "lu"],
  ["public-agent", "agent"],
  ["apprentice", "apprenti"],
  ["intern", "stage"],
] as const)(
  "who works as %s says what the law wants of them, by a box of its own",
  (status, box) => {
    const works = { employers: [worksAs(status)], isMinor: false };
    expect(Object.keys(wrongFor(works))).toEqual([box]);
    expect(wrongFor(works, { [box]: "1" })).toEqual({});
    const other = box === "lu" ? "stage" : "lu";
    expect(Object.keys(wrongFor(works, { [other]: "1" }))).toEqual([box]);
  },
);

test("who comes for one structure alone has nothing to choose", () => {
  const one = { employers: [employer], isMinor: false };
  expect(onlyAs(one)).toMatchObject({ sent: typed.comme });
  expect(puts.get(askForm(one).shape.as)).toMatchObject({ as: "hidden" });
  expect(wrongFor(one, { comme: "", lu: "1" })).toEqual({});
  const two = { ...one, employers: [employer, worksAs("intern")] };
  expect(onlyAs(two)).toBeUndefined();
  expect(puts.get(askForm(two).shape.as)).toMatchObject({ as: "choices" });
});

test("under eighteen one says that a parent agreed, besides all else; nobody else is asked", () => {
  const young = { employers: [worksAs("apprentice")], isMinor: true };
  expect(Object.keys(wrongFor(young, { apprenti: "1" }))).toEqual(["mineur"]);
  expect(wrongFor(young, { apprenti: "1", mineur: "1" })).toEqual({});
  const alone = { employers: [], isMinor: true };
  expect(Object.keys(wrongFor(alone, { comme: "volunteer" }))).toEqual(["mineur"]);
  expect(wrongFor({ ...alone, isMinor: false }, { comme: "volunteer" })).toEqual({});
});

test("whoever works for a structure is told that it says yes too, and comes as nothing else", () => {
  const works = { employers: [employer], isMinor: false };
  for (const comme of ["volunteer", "self-employed"])
    expect(wrongFor(works, { comme, lu: "1" })).toEqual({ comme: askTexts.asEmployed });
});

test("nobody comes for a structure that does not say so, nor without being insured", () => {
  const alone = { employers: [], isMinor: false };
  expect(Object.keys(wrongFor(alone))).toEqual(["comme"]);
  expect(Object.keys(wrongFor(alone, { comme: "volunteer", assurance: "" }))).toEqual([
    "assurance",
  ]);
});
