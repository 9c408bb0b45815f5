import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import { type Actor, job, operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import type { Call } from "../../domain/call.ts";
import type { Notice } from "../../domain/notice.ts";
import { ISSUER_ACTS, mayIssue, STANDINGS } from "../domain/publish-rights.ts";
import { answerTogether, countCircle } from "../../together/actions/circle-of-call.ts";
import { correctCall } from "../../signals/actions/correct-call.ts";
import { sayHours } from "../../together/actions/hours-spent.ts";
import { beginCorrection, publishDraft } from "./publish-call.ts";
import { beginDraft, keepDraft } from "./publish-drafts.ts";
import { closeIssued, withdrawIssued } from "./publish-end.ts";
import { seeIssued } from "../../issuers/actions/publish-mine.ts";
import { answerQuestion } from "../../questions/actions/question-answer.ts";
import { askUnderCall } from "../../questions/actions/question-ask.ts";
import { findCallOfNoticeIn } from "../../actions/see-call.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

/* Every cell of the two tables of the README, tried by everyone on a call of their own. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const letters = () => newId().replaceAll(/[^a-f]/g, "");
let siren = 999_980_000;

function valueOf<Value>(
  told: { done: true; value: Value } | { done: false; refusal: string },
): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

interface World {
  readonly house: OrganisationId;
  readonly publisher: Actor;
  readonly as: (who: string) => Actor;
  readonly siret: string;
}

async function makeWorld(): Promise<World> {
  siren += 1;
  const siret = `${siren}00011`;
  const house = await organisation(app, { name: `Fondation ${letters()}`, siret });
  const ids = {
    person: await somebody(app, `Zoé ${letters()}`),
    member: await somebody(app, `Inès ${letters()}`),
    representative: await somebody(app, `Bilal ${letters()}`),
    publisher: await somebody(app, `Clémence ${letters()}`),
  };
  await represent(app, ids.representative, house, ["manage", "sign", "approve"]);
  await represent(app, ids.publisher, house);
  const actors = new Map<string, Actor>([
    ["visitor", visitor],
    ["operator", operator()],
    ...Object.entries(ids).map(([who, id]) => [who, person(id)] as const),
  ]);
  const as = (who: string) => {
    const actor = actors.get(who);
    if (actor === undefined) throw new Error(`nobody is ${who}`);
    return actor;
  };
  return { house, publisher: as("publisher"), as, siret };
}

const fields = () => ({
  genre: "project",
  titre: `Des haies ${letters()}`,
  resume: "Nous aidons à planter.",
  texte: "De quoi planter.",
  qui: ["association"],
  lieux: "Crest",
  jour: "2027-01-31",
  courriel: "haies@example.org",
});

async function publish({ house, publisher }: World): Promise<Call> {
  const draft = valueOf(
    await beginDraft(app, publisher, { organisation: house, fields: fields() }),
  );
  const { number } = valueOf(await publishDraft(app, publisher, { draft, version: 1 }));
  const seen = await seeCallWithHere(app, visitor, { number });
  if (seen === undefined) throw new Error("not published");
  return seen.call;
}

const asked = async (call: Call) =>
  valueOf(
    await askUnderCall(app, person(await somebody(app, `Odile ${letters()}`)), {
      call: call.id,
      words: "Et les fruits ?",
    }),
  );

type Tries = Readonly<Record<string, (world: World, who: Actor) => Promise<boolean>>>;

const WITH_ISSUED: Tries = {
  "write-draft": async ({ house }, who) =>
    (await beginDraft(app, who, { organisation: house })).done,
  publish: async ({ house, publisher }, who) => {
    const draft = valueOf(
      await beginDraft(app, publisher, { organisation: house, fields: fields() }),
    );
    return (await publishDraft(app, who, { draft, version: 1 })).done;
  },
  correct: async (world, who) => {
    const call = await publish(world);
    const draft = valueOf(await beginCorrection(app, world.publisher, { call: call.id }));
    await keepDraft(app, world.publisher, { draft, version: 1, fields: fields() });
    return (await publishDraft(app, who, { draft, version: 2, why: "Une faute." })).done;
  },
  close: async (world, who) =>
    (await closeIssued(app, who, { call: (await publish(world)).id, why: "Assez." })).done,
  withdraw: async (world, who) =>
    (await withdrawIssued(app, who, { call: (await publish(world)).id, why: "Annulé." })).done,
  "read-waiting-questions": async (world, who) => {
    const call = await publish(world);
    await asked(call);
    return (await seeIssued(app, who, { number: call.number }))?.waiting.length === 1;
  },
  "answer-question": async (world, who) => {
    const settle = { how: "new", words: "Et les fruits ?", answer: "À tous." } as const;
    const told = await answerQuestion(app, who, {
      asked: await asked(await publish(world)),
      settle,
    });
    return told.done;
  },
  "ask-question": async (world, who) => {
    const call = await publish(world);
    return (await askUnderCall(app, who, { call: call.id, words: "Et les fruits ?" })).done;
  },
};

async function imported({ siret }: World): Promise<Call> {
  const notice: Notice = {
    source: "csv",
    sourceId: newId(),
    nature: "call",
    title: `Un four ${letters()}`,
    summary: "Un four à pain.",
    sections: [],
    body: { name: "Fondation", siret },
    audiences: [],
    themes: [],
    cpv: [],
    places: [],
    deadline: { date: Temporal.PlainDate.from("2027-01-31") },
    lots: [],
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
  };
  return app.transaction(job("import-calls"), async (work) => {
    await takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(notice) }] });
    const call = await findCallOfNoticeIn(work, notice);
    if (call === undefined) throw new Error("the notice made no call");
    return call;
  });
}

const newCircle = () =>
  ({
    name: `Cercle ${letters()}`,
    purpose: "Répondre ensemble.",
    charter: ["On relit à deux."],
    joining: "on-request",
    isPrivate: true,
  }) as const;

/** A call that the private circle of the member answers. */
async function answered(world: World) {
  const call = await imported(world);
  const start = { call: call.id, circle: newCircle(), requirements: [], counted: false };
  const circle = valueOf(await answerTogether(app, world.as("member"), start));
  return { call: call.id, circle: circle.id };
}

const AROUND: Tries = {
  "answer-together": async (world, who) => {
    const call = (await imported(world)).id;
    const start = { call, circle: newCircle(), requirements: [], counted: false };
    return (await answerTogether(app, who, start)).done;
  },
  "say whether a circle is counted": async (world, who) =>
    (await countCircle(app, who, { ...(await answered(world)), counted: true })).done,
  "say-hours": async (world, who) => {
    const { call, circle } = await answered(world);
    const told = await Promise.all([
      sayHours(app, who, { call, of: { circle }, hours: 10 }),
      sayHours(app, who, { call, of: { organisation: world.house }, hours: 10 }),
    ]);
    return told.some(({ done }) => done);
  },
  "correct-imported": async (world, who) => {
    const { id, version } = await imported(world);
    const values = new Map([["title", "Un four banal"] as const]);
    return (await correctCall(app, who, { call: id, version, values, why: "Une faute." })).done;
  },
};

describe.each([
  ["Who may do what with a call published here", WITH_ISSUED],
  ["Who may do what around any call", AROUND],
] as const)("%s", (title, tries) => {
  const cells = readRightsTable("calls", title);

  test("the table holds every act", () => {
    expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(tries));
  });

  test.each(cells)("$who, $what: $answer", async ({ who, what, answer }) => {
    const world = await makeWorld();
    const may = await tries[what]?.(world, world.as(who));
    expect(may === true ? "yes" : "no").toBe(answer);
  });
});

test("the table of the README is the rule, for who acts as themself", () => {
  const cells = readRightsTable("calls", "Who may do what with a call published here");
  const told = cells.map(({ who, what, answer }) => `${who} ${what} ${answer}`);
  const ruled = STANDINGS.flatMap((who) =>
    ISSUER_ACTS.map((act) => {
      // Nobody asks: a question is asked by a person, so that the answer finds them.
      const may = mayIssue(who, act) && !(who === "operator" && act === "ask-question");
      return `${who} ${act} ${may ? "yes" : "no"}`;
    }),
  );
  expect(told).toEqual(ruled);
});
