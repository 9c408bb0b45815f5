import { beforeAll, beforeEach, expect, test } from "vitest";

import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import {
  approves,
  type Receiving,
  receiving,
  worries,
} from "../../../../tests/support/worrying.ts";
import { SCOPES } from "#rules/people";
import type { WordId } from "../domain/concern.ts";
import { endService, endServiceHere } from "./end-service.ts";
import { sayService, seeServicePage, seeServices, seeUnreadIn } from "./keep-service.ts";
import { nameReceiver, removeReceiver } from "./name-receiver.ts";
import { acknowledge, seeWord } from "./receive.ts";
import { seeWritten } from "./see-written.ts";
import { writeWord } from "./write-word.ts";

let app: TestHouse;
let the: Receiving;
let quentin: PersonId;
const whos: Record<string, Actor> = {};

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  the = await receiving(app);
  const { someone } = situations(app);
  const ana = await someone("Ana");
  quentin = await someone("Quentin");
  await inOneCircle(app, [quentin, ana]);
  Object.assign(whos, {
    "who may say yes for it": person(the.odile),
    "who receives there": person(the.malika),
    "who represents it without these": person(the.paul),
    "who wrote": person(quentin),
    "who acts for who wrote, in every scope": await actingFor(
      app,
      quentin,
      await someone("Nadège"),
      SCOPES,
    ),
    "who acts for who receives, in every scope": await actingFor(
      app,
      the.malika,
      await someone("Léa"),
      SCOPES,
    ),
    "of whom the words speak": person(ana),
    "a visitor": visitor,
    "who operates, on a page": operator(await someone("Maëlle", { isOperator: true })),
  });
});

type Act = (who: Actor, word: WordId) => Promise<boolean>;
const acts: Readonly<Record<string, Act>> = {
  "agree for the organisation": async (who) => {
    const { organisation } = the;
    return (await sayService(app, who, { organisation, places: "Ardèche", reach: "Le soir" })).done;
  },
  "say who receives": async (who) => {
    const { organisation, odile } = the;
    return (await nameReceiver(app, who, { organisation, person: odile })).done;
  },
  "end it": async (who) => {
    const { organisation, service } = the;
    const told = await endService(app, who, { organisation, sure: true });
    return told.done || (await endServiceHere(app, who, { service, sure: true })).done;
  },
  "agree as who operates": async (who) => (await approves(app, the.service, who)).done,
  "write to it": async (who) =>
    (
      await writeWord(app, who, {
        service: the.service,
        about: "Un voisin",
        seen: "Ses volets restent fermés.",
        reach: undefined,
        known: undefined,
        saysName: false,
      })
    ).done,
  "read what it received": async (who, word) => (await seeWord(app, who, { word })) !== undefined,
  "say that it was read": async (who, word) => (await acknowledge(app, who, { word })).done,
  "read what became of it": async (who, word) =>
    ((await seeWritten(app, who, undefined)) ?? []).some(({ id }) => id === word),
  "learn that nobody reads there": async (who) => {
    const page = await seeServicePage(app, person(the.odile), the);
    for (const { id: receiver } of page?.receivers ?? [])
      valueOf(await removeReceiver(app, person(the.odile), { ...the, receiver }));
    const unread = await app.transaction(who, (work) => seeUnreadIn(work));
    const seen = (await seeServices(app, who, undefined)) ?? [];
    return unread.length > 0 || seen.some(({ id, isRead }) => id === the.service && !isRead);
  },
};

test("the table of the README names these acts and these persons, in this order", () => {
  const cells = readRightsTable("concerns");
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
});

test.each(readRightsTable("concerns"))("$who, $what: $answer", async ({ who, what, answer }) => {
  const [actor, act] = [whos[who], acts[what]];
  if (actor === undefined || act === undefined) throw new Error(`${who}: ${what}`);
  const word = valueOf(await worries(app, quentin, the.service, { saysName: true }));
  expect(await act(actor, word)).toBe(answer === "yes");
});
