import { beforeAll, beforeEach, expect, test } from "vitest";

import { joinCircle, leaveCircle } from "#modules/circles";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { AnswerId, SituationId } from "../domain/situation.ts";
import { answerSituation, markHelped } from "./answer-situation.ts";
import { addPoint, takePoint } from "./build-point.ts";
import { keepLine, learnFrom, removeLine } from "./keep-known.ts";
import { openCommunity } from "./open-community.ts";
import { sayRead, takeToRead } from "./read-second.ts";
import { reportableSituation } from "./reportables.ts";
import { seeCommunity } from "./see-community.ts";
import { seeSituation } from "./see-situation.ts";
import { takeBack, tellAgain, tellSituation } from "./tell-situation.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
let dora: PersonId;
let whos: Readonly<Record<string, Actor>>;

const of = () => ({ circle: garden.circle });
const TOLD = {
  title: "La salle fermée",
  happened: "On attend dehors.",
  tried: undefined,
  asks: "Qui a la clé ?",
  named: false,
};

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  garden = await gardenCircle(app);
  const { people } = garden;
  const [ida, left] = [await someone("Ida"), await someone("Paul")];
  dora = await someone("Dora");
  for (const one of [ida, left, dora]) await joinCircle(app, person(one), of());
  valueOf(await leaveCircle(app, person(left), of()));
  valueOf(await openCommunity(app, person(people.ana), { ...of(), shares: "jardiner ensemble." }));
  whos = {
    "who told it": person(people.bilal),
    "a facilitator": person(people.ana),
    "another member": person(ida),
    "who left the circle": person(left),
    "someone outside": person(people.zoe),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

/** Told by Bilal; it waits. */
const make = async (): Promise<SituationId> =>
  valueOf(await tellSituation(app, person(garden.people.bilal), { ...of(), ...TOLD }));

/** Read by Dora, and open. */
async function makeOpen(): Promise<SituationId> {
  const situation = await make();
  expect(valueOf(await takeToRead(app, person(dora), of()))).toBe(situation);
  valueOf(await sayRead(app, person(dora), { situation, says: "nobody" }));
  return situation;
}

async function makeAnswered(): Promise<AnswerId> {
  const situation = await makeOpen();
  const asked = { situation, text: "La mairie en a une." };
  return valueOf(await answerSituation(app, person(dora), asked));
}

/** One that waits is taken back afterwards: whoever reads next takes what waits longest. */
async function withWaiting(run: (situation: SituationId) => Promise<boolean>): Promise<boolean> {
  const situation = await make();
  const answer = await run(situation);
  valueOf(await takeBack(app, person(garden.people.bilal), { situation }));
  return answer;
}

const acts: Readonly<Record<string, (who: Actor) => Promise<boolean>>> = {
  "open the circle as a community": async (who) =>
    (await openCommunity(app, who, { ...of(), shares: "jardiner ensemble." })).done,
  "see it": async (who) => (await seeCommunity(app, who, { ...of(), page: 1 })) !== undefined,
  "tell a situation": async (who) => {
    const told = await tellSituation(app, who, { ...of(), ...TOLD });
    if (told.done) valueOf(await takeBack(app, who, { situation: told.value }));
    return told.done;
  },
  "find one that waits": (who) =>
    withWaiting(async (situation) => (await seeSituation(app, who, { situation })) !== undefined),
  "take it to read": (who) => withWaiting(async () => (await takeToRead(app, who, of())).done),
  "read it when open": async (who) =>
    (await seeSituation(app, who, { situation: await makeOpen() })) !== undefined,
  "say it otherwise": (who) =>
    withWaiting(
      async (situation) => (await tellAgain(app, who, { situation, ...TOLD, title: "Autre" })).done,
    ),
  "answer it": async (who) =>
    (await answerSituation(app, who, { situation: await makeOpen(), text: "Moi." })).done,
  "say what helped": async (who) =>
    (await markHelped(app, who, { answer: await makeAnswered(), helped: true })).done,
  "learn from what helped": async (who) => {
    const answer = await makeAnswered();
    valueOf(await markHelped(app, person(garden.people.bilal), { answer, helped: true }));
    return (await learnFrom(app, who, { answer })).done;
  },
  "keep a line": async (who) =>
    (await keepLine(app, who, { ...of(), text: "On garde la clé.", document: undefined })).done,
  "remove a line of another": async (who) => {
    const kept = { ...of(), text: "On garde la clé.", document: undefined };
    const line = valueOf(await keepLine(app, person(dora), kept));
    return (await removeLine(app, who, { line })).done;
  },
  "say what to build": async (who) =>
    (await addPoint(app, who, { ...of(), text: "Une clé pour tous" })).done,
  "build it": async (who) => {
    const point = valueOf(await addPoint(app, person(dora), { ...of(), text: "Une clé" }));
    const due = Temporal.PlainDate.from("2027-03-01");
    return (await takePoint(app, who, { point, due })).done;
  },
  "report a situation": async (who) => {
    const situation = await makeOpen();
    const found = await app.transaction(who, (work) => reportableSituation.find(work, situation));
    return found !== undefined;
  },
};

test("the table of the README names these acts and these persons, in this order", () => {
  const cells = readRightsTable("practice");
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
});

test.each(readRightsTable("practice"))("$who, $what: $answer", async ({ who, what, answer }) => {
  const [actor, act] = [whos[who], acts[what]];
  if (actor === undefined || act === undefined) throw new Error(`${who}: ${what}`);
  expect(await act(actor)).toBe(answer === "yes");
});
