import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { answerAccompaniment, askAccompaniment, makeOrganisationIn } from "#modules/organisations";
import type { OrganisationId, Power } from "#rules/organisations";
import { type Actor, operator, person, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { represent, somebody } from "../../../../../tests/support/issuer.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { endAccompaniment } from "../../../organisations/support/actions/accompany.ts";
import { seeAccompanied } from "../../../organisations/support/actions/see-accompanied.ts";
import { findOrganisation } from "../../../organisations/store/organisations.ts";
import type { Call } from "../../domain/call.ts";
import { answerTogether } from "../../together/actions/circle-of-call.ts";
import { beginDraft } from "../../publish/actions/publish-drafts.ts";
import { publishDraft } from "../../publish/actions/publish-call.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";
import { keepCall } from "./keep-call.ts";
import { relayCall } from "./relay-call.ts";
import { seeKept } from "./see-kept.ts";
import { answerSuggestion, suggestCall } from "./suggest-call.ts";

/* Every cell of the table of the README, tried by everyone in a world of their own. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => app.setNow(TEST_NOW));

const letters = () => newId().replaceAll(/[^a-f]/g, "");
const UNTIL = Temporal.PlainDate.from("2027-11-01");
const ALL = { calls: true, answers: true, deadlines: true };

function valueOf<Value>(
  told: { done: true; value: Value } | { done: false; refusal: string },
): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

type Kind = "association" | "support-structure" | "media" | "company";

async function structure(kind: Kind, name: string): Promise<OrganisationId> {
  return app.transaction(operator(), async (work) => {
    const made = await makeOrganisationIn(work, {
      kind,
      name: `${name} ${letters()}`,
      purpose: "Agir ici.",
      commune: "26108",
      proof: "document",
    });
    return valueOf(made).id;
  });
}

async function member(of: OrganisationId, powers?: readonly Power[]): Promise<Actor> {
  const who = await somebody(app, `Inès ${letters()}`);
  await represent(app, who, of, powers);
  return person(who);
}

interface World {
  readonly association: OrganisationId;
  readonly support: OrganisationId;
  readonly media: OrganisationId;
  readonly call: Call;
  readonly accompaniment: Parameters<typeof endAccompaniment>[2]["accompaniment"];
  readonly as: ReadonlyMap<string, Actor>;
}

async function publishedBy(issuer: OrganisationId, audiences = ["association"]): Promise<Call> {
  const publisher = await member(issuer);
  const fields = {
    genre: "project",
    titre: `Des haies ${letters()}`,
    resume: "Nous aidons à planter.",
    texte: "De quoi planter.",
    qui: audiences,
    lieux: "Crest",
    jour: "2027-01-31",
    courriel: "haies@example.org",
  };
  const draft = valueOf(await beginDraft(app, publisher, { organisation: issuer, fields }));
  const { number } = valueOf(await publishDraft(app, publisher, { draft, version: 1 }));
  const seen = await seeCallWithHere(app, visitor, { number });
  if (seen === undefined) throw new Error("not published");
  return seen.call;
}

async function makeWorld(): Promise<World> {
  const association = await structure("association", "Les Jardins");
  const support = await structure("support-structure", "La Maison");
  const media = await structure("media", "La Feuille");
  const [keeper, supporter] = [
    await member(association, ["manage"]),
    await member(support, ["approve"]),
  ];
  const asks = { by: "support", association, support, until: UNTIL } as const;
  const { id: accompaniment } = valueOf(await askAccompaniment(app, supporter, asks));
  valueOf(await answerAccompaniment(app, keeper, { accompaniment, yes: true, opens: ALL }));
  return {
    association,
    support,
    media,
    accompaniment,
    call: await publishedBy(await structure("association", "La Fondation")),
    as: new Map<string, Actor>([
      ["visitor", visitor],
      ["person", person(await somebody(app, `Zoé ${letters()}`))],
      ["representative", await member(association, ["publish"])],
      ["keeper", keeper],
      ["colleague", await member(support, ["manage"])],
      ["supporter", supporter],
      ["journalist", await member(media, ["publish"])],
      ["operator", operator()],
    ]),
  };
}

function actor({ as }: Pick<World, "as">, who: string): Actor {
  const found = as.get(who);
  if (found === undefined) throw new Error(`nobody is ${who}`);
  return found;
}

const keeps = (at: World) =>
  keepCall(app, actor(at, "keeper"), {
    organisation: at.association,
    call: at.call.id,
    keeps: true,
  });

const proposes = (at: World, who: Actor, call = at.call) =>
  suggestCall(app, who, {
    support: at.support,
    call: call.id,
    associations: [at.association],
    word: "Pour vos haies.",
  });

/** What somebody of the association reads of what is proposed. */
const proposedTo = async (who: Actor) =>
  (await seeKept(app, who, undefined)).flatMap(({ proposed }) => proposed);

async function openedTo(at: World, who: Actor): Promise<readonly string[]> {
  const found = await app.transaction(visitor, (work) => findOrganisation(work, at.support));
  const seen = await seeAccompanied(app, who, { number: found?.number ?? 0 });
  return (seen?.things ?? []).map(({ title }) => title);
}

const relayed = (at: World, who: Actor) =>
  relayCall(app, who, {
    organisation: at.media,
    call: at.call.id,
    url: "https://lafeuille.example/haies",
    on: Temporal.PlainDate.from("2026-11-20"),
  });

const tries: Readonly<Record<string, (at: World, who: Actor) => Promise<boolean>>> = {
  keep: async (at, who) =>
    (await keepCall(app, who, { organisation: at.association, call: at.call.id, keeps: true }))
      .done,
  "see-kept": async (at, who) => {
    valueOf(await keeps(at));
    return (await seeKept(app, who, undefined)).some(({ calls }) =>
      calls.some(({ id }) => id === at.call.id),
    );
  },
  "see-kept-by-page": async (at, who) => {
    valueOf(await keeps(at));
    return (await openedTo(at, who)).includes(at.call.title);
  },
  propose: async (at, who) => (await proposes(at, who)).done,
  "see-proposed": async (at, who) => {
    valueOf(await proposes(at, actor(at, "supporter")));
    return (await proposedTo(who)).some(({ word }) => word === "Pour vos haies.");
  },
  "answer-proposed": async (at, who) => {
    valueOf(await proposes(at, actor(at, "supporter")));
    const [one] = await proposedTo(actor(at, "keeper"));
    if (one === undefined) throw new Error("it was proposed");
    return (await answerSuggestion(app, who, { suggestion: one.id, answer: "kept" })).done;
  },
  relay: async (at, who) => (await relayed(at, who)).done,
  "see-relay": async (at, who) => {
    valueOf(await relayed(at, actor(at, "journalist")));
    const seen = await seeCallWithHere(app, who, { number: at.call.number });
    return seen?.here.relays.length === 1;
  },
};

const cells = readRightsTable("calls", "Who may do what with a call for one's structures");

test("the table names everyone and every act", () => {
  expect(new Set(cells.map(({ what }) => what))).toEqual(new Set(Object.keys(tries)));
  expect(cells).toHaveLength(8 * 8);
});

describe.each([...new Set(cells.map(({ who }) => who))])("%s", (who) => {
  test.each(cells.filter((one) => one.who === who))("$what: $answer", async ({ what, answer }) => {
    const at = await makeWorld();
    const tried = tries[what];
    if (tried === undefined) throw new Error(`nobody tries ${what}`);
    expect(await tried(at, actor(at, who))).toBe(answer === "yes");
  });
});

test("five calls of one structure wait at most; an answer makes room; the same call is proposed once", async () => {
  const at = await makeWorld();
  const supporter = actor(at, "supporter");
  const issuer = await structure("association", "La Fondation");
  const calls = [];
  for (let i = 0; i < 6; i += 1) calls.push(await publishedBy(issuer));
  for (const call of calls.slice(0, 5))
    expect(valueOf(await proposes(at, supporter, call))).toBe(1);
  expect(valueOf(await proposes(at, supporter, calls[0]))).toBe(0);
  expect(await proposes(at, supporter, calls[5])).toMatchObject({ refusal: "no-room" });
  const [first] = await proposedTo(actor(at, "keeper"));
  if (first === undefined) throw new Error("it was proposed");
  valueOf(
    await answerSuggestion(app, actor(at, "keeper"), { suggestion: first.id, answer: "declined" }),
  );
  expect(valueOf(await proposes(at, supporter, calls[5]))).toBe(1);
});

test("what waits goes with the accompaniment, and what was opened is seen no more; a stranger proposes nothing", async () => {
  const at = await makeWorld();
  valueOf(await keeps(at));
  const other = await publishedBy(await structure("association", "La Fondation"));
  valueOf(await proposes(at, actor(at, "supporter"), other));
  expect(await openedTo(at, actor(at, "colleague"))).toEqual([at.call.title]);
  valueOf(
    await endAccompaniment(app, actor(at, "keeper"), {
      accompaniment: at.accompaniment,
      by: "association",
    }),
  );
  await doWaitingJobs(app);
  expect(await openedTo(at, actor(at, "colleague"))).toEqual([]);
  expect(await proposedTo(actor(at, "keeper"))).toEqual([]);
  expect(await proposes(at, actor(at, "supporter"))).toMatchObject({ refusal: "not-accompanied" });
  await expect(
    app.transaction(actor(at, "supporter"), (work) =>
      sql`insert into calls.suggested_call (id, space, support, call, suggested_by, suggested_at)
        values (${newId()}, ${at.association}, ${at.support}, ${at.call.id}, ${work.actor.for}, now())`.execute(
        work.db,
      ),
    ),
  ).rejects.toThrow(/row-level security/);
});

test("the answers of an association are opened: title, state, last day; its circle and the others are not", async () => {
  const at = await makeWorld();
  const circle = {
    name: `Haies ${letters()}`,
    purpose: "Planter.",
    charter: ["Soin."],
    joining: "open",
    isPrivate: true,
  } as const;
  valueOf(
    await answerTogether(app, actor(at, "keeper"), {
      call: at.call.id,
      circle,
      requirements: [],
      counted: false,
      organisation: at.association,
    }),
  );
  const found = await app.transaction(visitor, (work) => findOrganisation(work, at.support));
  const seen = await seeAccompanied(app, actor(at, "colleague"), { number: found?.number ?? 0 });
  const [answer] = seen?.things ?? [];
  expect(answer).toMatchObject({
    kind: "answers",
    title: at.call.title,
    state: "En préparation",
    at: `/appels/${at.call.number}`,
  });
  expect(JSON.stringify(seen?.things)).not.toContain(circle.name);
});

test.each([
  [
    "open to associations alone",
    ["association"],
    { done: false, refusal: "reserved-to-associations" },
  ],
  ["open to others too", ["association", "company"], { done: true }],
])("a call that is %s, answered by an enterprise", async (_, audiences, told) => {
  const company = await structure("company", "La Scierie");
  const boss = await member(company);
  const call = await publishedBy(await structure("association", "La Fondation"), audiences);
  const circle = {
    name: `Haies ${letters()}`,
    purpose: "Planter.",
    charter: ["Soin."],
    joining: "open",
    isPrivate: true,
  } as const;
  expect(
    await answerTogether(app, boss, {
      call: call.id,
      circle,
      requirements: [],
      counted: false,
      organisation: company,
    }),
  ).toMatchObject(told);
});
