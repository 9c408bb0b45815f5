import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, linkHolder, operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { addMeaning, changeLine, dropLine, importLines, leaveOut, takeBack } from "./keep-words.ts";
import { exportLines, seeWords } from "./see-words.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const who: Readonly<Record<string, Actor>> = {
  visitor,
  person: person(newId<"Person">()),
  link: linkHolder("home.message", newId()),
  operator: operator(newId<"Person">()),
  command: operator(),
};

type Told = Promise<{ readonly done: boolean; readonly refusal?: string }>;
const theirs = async (told: Told) => (await told).refusal !== "not-the-operator";
const id = newId<"WordLine">();

/** Each act, done for real: whether it was theirs to do. */
const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "see-words": async (actor) => (await seeWords(app, actor, { page: 1 })) !== undefined,
  "add-meaning": (actor) =>
    theirs(addMeaning(app, actor, { word: "zumba", known: "danse", tie: "near" })),
  "change-line": (actor) => theirs(changeLine(app, actor, { id, line: "danse = zumba" })),
  "drop-line": (actor) => theirs(dropLine(app, actor, { id })),
  "import-lines": (actor) => theirs(importLines(app, actor, { text: "danse = zumba" })),
  "export-lines": async (actor) => (await exportLines(app, actor, undefined)) !== undefined,
  "leave-out": (actor) => theirs(leaveOut(app, actor, { word: "zumba" })),
  "take-back": (actor) => theirs(takeBack(app, actor, undefined)),
};

const table = readRightsTable("subjects");

test("the README has a cell for every act and everyone who may ask", () => {
  expect(table).toHaveLength(Object.keys(acts).length * Object.keys(who).length);
});

test.each(table)("$who, $what: $answer", async ({ who: asker, what, answer }) => {
  const [actor, act] = [who[asker], acts[what]];
  if (actor === undefined || act === undefined) throw new Error("unknown cell");
  expect((await act(actor)) ? "yes" : "no").toBe(answer);
});
