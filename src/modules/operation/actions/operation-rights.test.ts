import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, linkHolder, operator, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { recordBounce } from "./record-bounce.ts";
import { seeHealth } from "./see-health.ts";
import { seeRetention } from "./see-retention.ts";
import {
  announceMaintenance,
  beginIncident,
  endIncident,
  seeState,
  withdrawMaintenance,
} from "./tell-state.ts";

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

const plan = { from: TEST_NOW, until: TEST_NOW.add({ hours: 1 }), words: "x" };
const mayNot = "not-the-operator";
type Told = Promise<{ readonly done: boolean; readonly refusal?: string }>;
const done = async (told: Told) => (await told).refusal !== mayNot;

/** Each act, done for real: whether it was theirs to do. */
const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "see-health": async (actor) => (await seeHealth(app, actor, {})) !== undefined,
  "see-durations": async (actor) => (await seeRetention(app, actor, undefined)).lines.length > 0,
  "see-state": async (actor) => (await seeState(app, actor, undefined)).state !== "incident",
  "end-incident": (actor) =>
    done(endIncident(app, actor, { incident: newId<"Incident">(), words: "x" })),
  announce: (actor) => done(announceMaintenance(app, actor, plan)),
  withdraw: (actor) => done(withdrawMaintenance(app, actor, undefined)),
  "record-bounce": (actor) => done(recordBounce(app, actor, { report: "x" })),
  // Last: from then on an incident lasts.
  "begin-incident": (actor) => done(beginIncident(app, actor, { title: "x", words: "y" })),
};

const order = Object.keys(acts);
const table = readRightsTable("operation").toSorted(
  (a, b) => order.indexOf(a.what) - order.indexOf(b.what),
);

test("the README has a cell for every act and everyone who may ask", () => {
  expect(table).toHaveLength(order.length * Object.keys(who).length);
});

test.each(table)("$who, $what: $answer", async ({ who: asker, what, answer }) => {
  const [actor, act] = [who[asker], acts[what]];
  if (actor === undefined || act === undefined) throw new Error("unknown cell");
  expect((await act(actor)) ? "yes" : "no").toBe(answer);
});
