import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { adviseOnText } from "#modules/subjects";
import { type Actor, linkHolder, operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { listGuides, seeGuide } from "./see-guides.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const who: Readonly<Record<string, Actor>> = {
  "a visitor": visitor,
  "someone signed in": person(newId<"Person">()),
  "who holds a link": linkHolder("home.message", newId()),
  "the operator": operator(newId<"Person">()),
  "the command line": operator(),
};

/** Each act, done for real: whether it was theirs to do. */
const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "look for guides": async (actor) =>
    (await listGuides(app, actor, { words: "courriel", order: "need" })).guides.length > 0,
  "read one": async () => seeGuide(app, "sondage") !== undefined,
  "have a text read again": async () => adviseOnText(app, "Venez.").sentences === 1,
};

const table = readRightsTable("guides");

test("the README has a cell for every act and everyone who may ask", () => {
  expect(table).toHaveLength(Object.keys(acts).length * Object.keys(who).length);
});

test.each(table)("$who, $what: $answer", async ({ who: asker, what, answer }) => {
  const [actor, act] = [who[asker], acts[what]];
  if (actor === undefined || act === undefined) throw new Error("unknown cell");
  expect((await act(actor)) ? "yes" : "no").toBe(answer);
});
