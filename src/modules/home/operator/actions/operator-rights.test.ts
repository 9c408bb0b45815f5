import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, linkHolder, operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import type { MessageId } from "../../domain/message.ts";
import { changeInstance } from "./change-instance.ts";
import { handleMessage } from "./handle-message.ts";
import { leaveMessage } from "../../actions/leave-message.ts";
import { seeMessages } from "./see-messages.ts";
import { seeJournal, seeMails, seeOperation } from "./see-operation.ts";
import { takeMessage } from "./take-message.ts";

let app: TestHouse;
let message: MessageId;
const paging = { from: 0, most: 10 };
const words = {
  kind: "help",
  words: "Où cliquer ?",
  name: undefined,
  address: undefined,
  page: undefined,
} as const;

const who: Readonly<Record<string, Actor>> = {
  visitor,
  person: person(newId<"Person">()),
  link: linkHolder("home.message", newId()),
  operator: operator(newId<"Person">()),
  command: operator(),
};

/** Each act, done for real: whether it was. */
const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "leave-message": async (actor) =>
    (await leaveMessage(app, actor, { ...words, visitor: newId() })).done,
  "read-messages": async (actor) => (await seeMessages(app, actor, paging)) !== undefined,
  "take-message": async (actor) => (await takeMessage(app, actor, { message })).done,
  "handle-message": async (actor) => (await handleMessage(app, actor, { message })).done,
  "read-journal": async (actor) => (await seeJournal(app, actor, paging)) !== undefined,
  "read-mails": async (actor) => (await seeMails(app, actor, paging)) !== undefined,
  "read-cards": async (actor) => (await seeOperation(app, actor, undefined)) !== undefined,
  "change-instance": async (actor) => (await changeInstance(app, actor, { name: "Essai" })).done,
};

beforeAll(async () => {
  app = await testHouse();
  const left = await leaveMessage(app, visitor, { ...words, visitor: newId() });
  if (!left.done) throw new Error("no message");
  message = left.value;
});

const table = readRightsTable("home").filter(({ what }) => what in acts);

test("the README has a cell for every act of the operator and everyone who may ask", () => {
  expect(table).toHaveLength(Object.keys(acts).length * Object.keys(who).length);
});

test.each(table)("$who, $what: $answer", async ({ who: asker, what, answer }) => {
  const [actor, act] = [who[asker], acts[what]];
  if (actor === undefined || act === undefined) throw new Error("unknown cell");
  expect((await act(actor)) ? "yes" : "no").toBe(answer);
});
