import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { findCircleIn, joinCircle, leaveCircle, makeCircleIn } from "#modules/circles";
import { seeExchangeIn, takeStepIn } from "#modules/exchanges";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { knownCommune } from "#rules/territory";
import { job, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { changeSettings } from "../../../circles/actions/change-settings.ts";
import { sayOffer } from "../../../exchanges/givers/actions/keep-offers.ts";
import { keepTerms } from "../../../exchanges/givers/actions/keep-terms.ts";
import { listMyExchanges } from "../../../exchanges/protocol/actions/list-exchanges.ts";
import type { AnswerId, CircleId, GiverId, RequirementId } from "../../domain/answer.ts";
import { aboutPerson } from "../../actions/about-person.ts";
import { askPartner } from "./ask-partner.ts";
import { findPartners } from "./find-partners.ts";
import { sayKinds } from "../../actions/say-kinds.ts";
import { seeAnswer } from "../../actions/see-answer.ts";
import { startJointAnswer } from "../../actions/start-answer.ts";
import { enterAnswer, hearShare, seeEntry } from "./welcome-partner.ts";

let app: TestHouse;
let mark = "";

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(() => {
  app.setNow(TEST_NOW);
  // Words that nobody else of the directory wrote.
  mark = newId().slice(0, 8).replaceAll(/\d/g, "z");
});

const emailOf = (name: string) => `${name}-${mark}@example.org`;

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, emailOf(name));
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
}

/** Somebody of the directory, with what they wrote. */
async function giving(name: string, ...offers: readonly string[]) {
  const who = await somebody(name);
  for (const words of offers)
    await sayOffer(app, person(who), {
      organisation: undefined,
      kind: "skill",
      words,
      details: undefined,
    });
  const told = await keepTerms(app, person(who), {
    organisation: undefined,
    changes: { shown: true },
  });
  if (!told.done) throw new Error(told.refusal);
  return { who, giver: told.value };
}

interface Situation {
  readonly circle: CircleId;
  readonly answer: AnswerId;
  readonly ana: PersonId;
  readonly bilal: PersonId;
  readonly dede: PersonId;
}

/** Ana facilitates, Bilal started the answer, Dédé is in the circle. The call asks for two skills, and a budget. */
async function prepared(joining: "open" | "on-request" = "open"): Promise<Situation> {
  const [ana, bilal, dede] = [
    await somebody("ana"),
    await somebody("bilal"),
    await somebody("dede"),
  ];
  const circle = await app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const one of [bilal, dede]) await joinCircle(app, person(one), { circle });
  if (joining === "on-request") {
    const found = await app.transaction(person(ana), (work) => findCircleIn(work, { circle }));
    if (found === undefined) throw new Error("no circle");
    const told = await changeSettings(app, person(ana), { ...found, circle, joining });
    if (!told.done) throw new Error(told.refusal);
  }
  const told = await startJointAnswer(app, person(bilal), {
    circle,
    call: { id: newId<"Call">(), title: "Jardins nourriciers" },
    requirements: [
      `Savoir tenir la comptabilité ${mark}a`,
      `Compétence en médiation ${mark}b`,
      "Un budget signé",
    ],
  });
  if (!told.done) throw new Error(told.refusal);
  return { circle, answer: told.value, ana, bilal, dede };
}

const find = (who: PersonId, { answer }: Pick<Situation, "answer">) =>
  findPartners(app, person(who), { answer });

async function requirementsOf(on: Situation): Promise<readonly RequirementId[]> {
  return ((await find(on.ana, on))?.requirements ?? []).map(({ id }) => id);
}

const ask = (
  who: PersonId,
  on: Situation,
  giver: GiverId,
  requirements: readonly RequirementId[],
) =>
  askPartner(app, person(who), {
    answer: on.answer,
    giver,
    requirements,
    part: "La comptabilité",
    wanted: "Tenir les comptes du projet.",
    day: Temporal.PlainDate.from("2026-12-20"),
    inReturn: undefined,
  });

/** Who was asked says yes, or no, to the one exchange that waits for them. */
async function answers(who: PersonId, act: "accept" | "decline" | "cancel") {
  const [mine] = (await listMyExchanges(app, person(who), undefined)).exchanges;
  if (mine === undefined) throw new Error("nobody asked them");
  const told = await app.transaction(person(who), (work) =>
    takeStepIn(work, {
      exchange: mine.kept.id,
      act,
      number: act === "cancel" ? 2 : 1,
      terms: 1,
      reason: act === "decline" ? "no-time" : undefined,
    }),
  );
  if (!told.done) throw new Error(told.refusal);
  await doWaitingJobs(app);
  return mine.kept;
}

const covers = async (on: Situation) =>
  (await find(on.dede, on))?.requirements.map(({ cover }) => cover.by);

describe("who could bring what is missing", () => {
  test("is proposed in sets, with the words that each wrote; what nobody offers is told", async () => {
    const on = await prepared();
    const odile = await giving("odile", `Tenir des comptes, comptabilité ${mark}a`);
    const both = await giving("farida", `Comptabilité ${mark}a`, `Médiation ${mark}b`);
    const seen = await find(on.bilal, on);
    expect(seen?.requirements.map(({ kind, cover }) => [kind, cover.by])).toEqual([
      ["skill", "missing"],
      ["skill", "missing"],
      ["own", "own"],
    ]);
    expect(seen?.sets.sets[0]?.members.map((one) => one.partner)).toEqual([both.giver]);
    expect(seen?.sets.uncovered).toEqual([]);
    const [first] = seen?.requirements ?? [];
    expect(seen?.partners.get(odile.giver)?.brings.get(first?.id ?? "")).toContain(
      "Tenir des comptes",
    );
  });

  test("is nobody by words that say nothing: an association of a village is not whoever speaks of a village", async () => {
    const on = await prepared();
    await giving("bastien", `Sonoriser une salle ou une place de village ${mark}c`);
    const [first] = await requirementsOf(on);
    const told = await startJointAnswer(app, person(on.bilal), {
      circle: on.circle,
      call: { id: newId<"Call">(), title: "Une fête" },
      requirements: ["Une association d’un village voisin", "Animer une place de village"],
    });
    if (!told.done || first === undefined) throw new Error("none");
    const seen = await find(on.bilal, { answer: told.value });
    expect(seen?.requirements[0]?.kind).toBe("structure");
    expect([...(seen?.partners.values() ?? [])].map(({ name }) => name)).toEqual([]);
  });

  test("is told of when it is a little farther than they said to go, and found when one looks farther", async () => {
    const on = await prepared();
    const far = await giving("rose", `Comptabilité ${mark}a`);
    // Die, from Crest: some 30 km.
    const kept = await keepTerms(app, person(far.who), {
      organisation: undefined,
      changes: { commune: knownCommune("26113"), km: 20 },
    });
    if (!kept.done) throw new Error(kept.refusal);
    const look = (farther: boolean) =>
      findPartners(app, person(on.bilal), { answer: on.answer, around: "Crest", farther });
    const near = await look(false);
    expect(near?.partners.has(far.giver)).toBe(false);
    expect(near?.beyond.map(({ giver, goes }) => [giver, goes])).toEqual([[far.giver, 20]]);
    expect((await look(true))?.partners.get(far.giver)?.goes).toBe(20);
  });

  test("is nobody of the group, nor who pauses, nor who takes nothing", async () => {
    const on = await prepared();
    const inside = await giving("chloe", `Comptabilité ${mark}a`);
    await joinCircle(app, person(inside.who), { circle: on.circle });
    const away = await giving("max", `Comptabilité ${mark}a`);
    const pausedUntil = Temporal.PlainDate.from("2026-12-30");
    await keepTerms(app, person(away.who), {
      organisation: undefined,
      changes: { receive: { size: 2, pausedUntil } },
    });
    const full = await giving("rose", `Comptabilité ${mark}a`);
    const none = { size: 0, pausedUntil: undefined };
    await keepTerms(app, person(full.who), { organisation: undefined, changes: { receive: none } });
    const givers = [...((await find(on.bilal, on))?.partners.keys() ?? [])];
    for (const { giver } of [inside, away, full]) expect(givers).not.toContain(giver);
  });

  test("is looked for by the kind that the group says", async () => {
    const on = await prepared();
    await giving("odile", `Comptabilité ${mark}a`);
    const [first, second, budget] = await requirementsOf(on);
    if (first === undefined || second === undefined || budget === undefined)
      throw new Error("none");
    const told = await sayKinds(app, person(on.bilal), {
      answer: on.answer,
      kinds: [
        { requirement: first, kind: "own" },
        { requirement: second, kind: "means" },
        { requirement: budget, kind: "form" },
      ],
    });
    expect(told.done).toBe(true);
    const seen = await find(on.dede, on);
    expect(seen?.requirements.map(({ kind }) => kind)).toEqual(["own", "means", "form"]);
    expect(seen?.sets.sets).toEqual([]);
    const elsewhere = { requirement: newId<"Task">(), kind: "skill" } as const;
    expect(
      await sayKinds(app, person(on.bilal), { answer: on.answer, kinds: [elsewhere] }),
    ).toEqual({ done: false, refusal: "unknown-requirement" });
  });
});

/** Odile, who can keep accounts, is asked by Bilal for the first thing that is required. */
async function askedOdile() {
  const on = await prepared();
  const { who, giver } = await giving("odile", `Comptabilité ${mark}a`);
  const [first] = await requirementsOf(on);
  if (first === undefined) throw new Error("nothing is required");
  await ask(on.bilal, on, giver, [first]);
  return { on, who, giver, first };
}

describe("a partner who is asked", () => {
  test("reads the charter, accepts, and is in the answer with their share", async () => {
    const on = await prepared();
    const { who, giver } = await giving("odile", `Comptabilité ${mark}a`);
    const [first] = await requirementsOf(on);
    if (first === undefined) throw new Error("nothing is required");
    expect((await ask(on.bilal, on, giver, [first])).done).toBe(true);
    expect(await covers(on)).toEqual(["partner", "missing", "own"]);
    expect(await seeAnswer(app, person(who), on)).toBeUndefined();
    const kept = await answers(who, "accept");
    const terms = await app.transaction(person(who), (work) =>
      seeExchangeIn(work, { exchange: kept.id }),
    );
    expect(terms?.terms[0]?.values?.["attendu"]).toContain("On relit avant d’envoyer.");
    const seen = await seeAnswer(app, person(who), on);
    expect(seen?.taking.map(({ name }) => name).toSorted()).toEqual(["bilal", "odile"]);
    expect(seen?.requirements.find(({ id }) => id === first)?.assigneeName).toBe("odile");
    expect(await covers(on)).toEqual(["us", "missing", "own"]);
    await passTime(app, { minutes: 5 });
    const letters = await lettersTo(app, emailOf("odile"));
    expect(letters.map(({ text }) => text).join()).toContain(`/reponses/${on.answer}`);
  });

  test("heard twice, enters once, and what others took meanwhile stays theirs", async () => {
    const { on, who } = await askedOdile();
    const kept = await answers(who, "accept");
    const again = {
      id: newId(),
      name: "exchanges.stepped",
      subject: kept.id,
      toldAt: TEST_NOW,
      payload: { exchange: kept.id, need: kept.need, kind: "share", state: "established" },
    };
    await app.transaction(job("projects-hears"), (work) => hearShare(work, again));
    const seen = await seeAnswer(app, person(on.ana), on);
    expect(seen?.taking).toHaveLength(2);
  });

  test("and says no leaves it missing; they are not proposed for it again", async () => {
    const { on, who, giver } = await askedOdile();
    await answers(who, "decline");
    expect(await covers(on)).toEqual(["missing", "missing", "own"]);
    expect((await find(on.bilal, on))?.partners.has(giver)).toBe(false);
    expect(await seeAnswer(app, person(who), on)).toBeUndefined();
  });

  test("is invited where one asks to join, by a facilitator alone, and enters by the charter", async () => {
    const on = await prepared("on-request");
    const { who, giver } = await giving("odile", `Comptabilité ${mark}a`);
    const [first] = await requirementsOf(on);
    if (first === undefined) throw new Error("nothing is required");
    expect(await ask(on.bilal, on, giver, [first])).toEqual({
      done: false,
      refusal: "a-facilitator-asks",
    });
    expect((await ask(on.ana, on, giver, [first])).done).toBe(true);
    expect(await seeEntry(app, person(who), on)).toBeUndefined();
    await answers(who, "accept");
    expect(await seeAnswer(app, person(who), on)).toBeUndefined();
    expect(await covers(on)).toEqual(["partner", "missing", "own"]);
    const entry = await seeEntry(app, person(who), on);
    expect(entry?.circle.charter).toEqual(["On relit avant d’envoyer."]);
    expect(await seeEntry(app, person(on.bilal), on)).toBeUndefined();
    await passTime(app, { minutes: 5 });
    const letters = await lettersTo(app, emailOf("odile"));
    expect(letters.map(({ text }) => text).join()).toContain(`/reponses/${on.answer}/entrer`);
    const charter = entry?.circle.charterVersion ?? 0;
    const enter = (as: PersonId, version: number) =>
      enterAnswer(app, person(as), { answer: on.answer, charter: version });
    expect(await enter(who, charter + 1)).toEqual({ done: false, refusal: "charter-changed" });
    expect(await enter(on.dede, charter)).toEqual({ done: false, refusal: "unknown-answer" });
    expect((await enter(who, charter)).done).toBe(true);
    const seen = await seeAnswer(app, person(who), on);
    expect(seen?.taking.map(({ name }) => name)).toContain("odile");
    expect(await enter(who, charter)).toEqual({ done: false, refusal: "unknown-answer" });
  });

  test("and stops the exchange afterwards brings it no more; they stay in the circle", async () => {
    const { on, who } = await askedOdile();
    await answers(who, "accept");
    expect(await covers(on)).toEqual(["us", "missing", "own"]);
    await answers(who, "cancel");
    expect(await covers(on)).toEqual(["missing", "missing", "own"]);
    expect((await seeAnswer(app, person(who), on))?.taking).toHaveLength(2);
  });

  test("and leaves the circle gives back what they were to bring", async () => {
    const { on, who } = await askedOdile();
    await answers(who, "accept");
    await leaveCircle(app, person(who), { circle: on.circle });
    await doWaitingJobs(app);
    expect(await covers(on)).toEqual(["missing", "missing", "own"]);
  });
});

test("whose window is full is told of nothing, the group reads so, and the ask leaves by itself", async () => {
  const odile = await giving("odile", `Comptabilité ${mark}a`);
  const told = await keepTerms(app, person(odile.who), {
    organisation: undefined,
    changes: { receive: { size: 1, pausedUntil: undefined } },
  });
  if (!told.done) throw new Error(told.refusal);
  const [one, other] = [await prepared(), await prepared()];
  const [[wanted], [alsoWanted]] = [await requirementsOf(one), await requirementsOf(other)];
  if (wanted === undefined || alsoWanted === undefined) throw new Error("nothing is required");
  const queued = async (on: Situation) => {
    await doWaitingJobs(app);
    return (await find(on.dede, on))?.asks.map(({ state, isQueued }) => ({ state, isQueued }));
  };
  await ask(one.bilal, one, odile.giver, [wanted]);
  await ask(other.bilal, other, odile.giver, [alsoWanted]);
  expect(await queued(one)).toEqual([{ state: "asked", isQueued: false }]);
  expect(await queued(other)).toEqual([{ state: "asked", isQueued: true }]);
  expect((await listMyExchanges(app, person(odile.who), undefined)).exchanges).toHaveLength(1);
  await answers(odile.who, "decline");
  await passTime(app, { hours: 2 });
  expect(await queued(other)).toEqual([{ state: "asked", isQueued: false }]);
});

test("of two who ask for the same thing at once, one does", async () => {
  const on = await prepared();
  const one = await giving("odile", `Comptabilité ${mark}a`);
  const other = await giving("farida", `Comptabilité ${mark}a`);
  const [first] = await requirementsOf(on);
  if (first === undefined) throw new Error("nothing is required");
  const told = await Promise.all([
    ask(on.bilal, on, one.giver, [first]),
    ask(on.ana, on, other.giver, [first]),
  ]);
  expect(told.map((each) => (each.done ? "done" : each.refusal)).toSorted()).toEqual([
    "covered-already",
    "done",
  ]);
});

test.each([
  { told: "nothing is chosen", requirements: [], refusal: "nothing-chosen" },
  { told: "it is of another answer", requirements: [newId<"Task">()], refusal: "covered-already" },
])("nobody is asked when $told", async ({ requirements, refusal }) => {
  const on = await prepared();
  const { who, giver } = await giving("odile", `Comptabilité ${mark}a`);
  expect(await ask(on.bilal, on, giver, requirements)).toEqual({ done: false, refusal });
  expect((await listMyExchanges(app, person(who), undefined)).exchanges).toEqual([]);
});

test("who is in no directory cannot be asked, and nothing is kept", async () => {
  const on = await prepared();
  const [first] = await requirementsOf(on);
  if (first === undefined) throw new Error("nothing is required");
  expect(await ask(on.bilal, on, newId<"Giver">(), [first])).toEqual({
    done: false,
    refusal: "unknown-giver",
  });
  expect(await covers(on)).toEqual(["missing", "missing", "own"]);
});

test("who is erased is nobody’s partner; who was two is one; each takes away what they agreed to", async () => {
  const on = await prepared();
  const { who, giver } = await giving("odile", `Comptabilité ${mark}a`);
  const [first] = await requirementsOf(on);
  if (first === undefined) throw new Error("nothing is required");
  await ask(on.bilal, on, giver, [first]);
  await answers(who, "accept");
  const shares = "Les parts que vous avez demandées, ou acceptées";
  const given = (one: PersonId) =>
    app.transaction(person(one), (work) => aboutPerson.gives(work, one));
  expect((await given(who))[shares]).toMatchObject([{ "acceptée par vous": true }]);
  expect((await given(on.bilal))[shares]).toMatchObject([{ "acceptée par vous": false }]);
  await app.transaction(job("test"), (work) => aboutPerson.merges(work, who, on.dede));
  expect((await given(on.dede))[shares]).toMatchObject([{ "acceptée par vous": true }]);
  await app.transaction(job("test"), (work) => aboutPerson.erases(work, on.dede));
  expect((await given(on.dede))[shares]).toEqual([]);
});
