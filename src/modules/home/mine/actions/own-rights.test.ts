import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";
import { type Actor, linkHolder, operator, person, visitor } from "#services/house";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { answerQuestions } from "./answer-questions.ts";
import { eraseMyself } from "./erase-myself.ts";
import { seeFeed } from "../../front/actions/see-feed.ts";
import { seeFront } from "../../front/actions/see-front.ts";
import { readBack } from "./read-back.ts";
import { seeMine, seeMyData } from "./see-my-data.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 60_000);

const quentin = demonstrationPeople.quentin.id;

const actors: Readonly<Record<string, Actor>> = {
  visitor,
  link: linkHolder("calls.alert", quentin),
  person: person(quentin),
  operator: operator(demonstrationPeople.ines.id),
  command: operator(),
};

const nothing = { role: undefined, audience: undefined, themes: [], words: "", typedPlace: "" };

/** Each act as this actor: whether it was theirs to do. */
const acts: Readonly<Record<string, (actor: Actor) => Promise<boolean>>> = {
  "see-front": async (actor) => (await seeFront(app, actor, undefined)).calls.open > 0,
  "answer-questions": async (actor) => (await answerQuestions(app, actor, nothing)).done,
  "see-feed": async (actor) => (await seeFeed(app, actor, undefined)) !== undefined,
  "see-mine": async (actor) => (await seeMine(app, actor, undefined)) !== undefined,
  "take-away": async (actor) => (await seeMyData(app, actor, undefined)) !== undefined,
  // What is no archive is said to who may read theirs back; to nobody else is anything of theirs.
  "read-back": async (actor) => {
    const told = await readBack(app, actor, { bytes: new Uint8Array() });
    return !told.done && told.refusal === "no-archive";
  },
  // Without a young session: who may is asked for a code, who may not is told nothing else.
  "erase-oneself": async (actor) => {
    const told = await eraseMyself(app, actor, { session: undefined });
    return !told.done && told.refusal === "not-fresh";
  },
};

const cells = readRightsTable("home").filter(({ what }) => what in acts);

test("the table has every one of these acts, for every actor", () => {
  expect(cells).toHaveLength(Object.keys(acts).length * Object.keys(actors).length);
});

test.each(cells)("$what by $who: $answer", async ({ who, what, answer }) => {
  const [run, actor] = [acts[what], actors[who]];
  if (run === undefined || actor === undefined)
    throw new Error("the table says more than the test");
  expect(await run(actor)).toBe(answer === "yes");
});
