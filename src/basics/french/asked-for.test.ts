import { expect, test } from "vitest";

import { meantBy } from "./asked-for.ts";

const squat = { name: "squat", asked: ["squat", "bureau", "travailler une journée"] };
const premises = { name: "premises", asked: ["local", "locaux", "salle", "bureau"] };
const silent = { name: "silent", asked: undefined };
const ALL = [premises, squat, silent];
const named = (typed: string) => meantBy(typed, ALL).map(({ name }) => name);

test.each([
  ["squat collaboratif", ["squat"]],
  ["Un BUREAU pour une journée", ["premises", "squat"]],
  ["une place pour travailler une journée", ["squat"]],
  ["salles pour répéter", ["premises"]],
  ["des locaux, à Crest", ["premises"]],
  ["travailler demain une journée", []],
  ["la localité", []],
  ["", []],
])("« %s » means what says so by its own words", (typed, meant) => {
  expect(named(typed)).toEqual(meant);
});

test("what more words in a row were typed of comes first", () => {
  expect(named("un bureau où travailler une journée")).toEqual(["squat", "premises"]);
});
