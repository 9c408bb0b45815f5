import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { closeCircleIn, joinCircleIn } from "#modules/circles";
import { sayOutcome, saySent } from "#modules/projects";
import type { CircleId } from "#rules/circles";
import type { OrganisationId } from "#rules/organisations";
import type { AnswerId, Outcome } from "#rules/projects";
import { type Actor, job, operator, person, type PersonId, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../../tests/support/issuer.ts";
import type { ListedCall } from "../../domain/call.ts";
import { countOf, NO_GROUPS } from "../domain/circle-of-call.ts";
import type { Notice } from "../../domain/notice.ts";
import { readSearch } from "../../domain/search/search.ts";
import {
  answerTogether,
  countCircle,
  listCallsOfCircleIn,
  type NewCircle,
  seeTogether,
} from "./circle-of-call.ts";
import { findCalls } from "../../actions/find-calls.ts";
import { sayHours } from "./hours-spent.ts";
import { seeCallWithHere } from "../../search/actions/see-call-here.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";

let app: TestHouse;
let ines: PersonId;
let zoe: PersonId;
let call: ListedCall;

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  [ines, zoe] = [await somebody(app, "Inès"), await somebody(app, "Zoé")];
  call = await imported();
});

async function imported(): Promise<ListedCall> {
  const title = `Planter ensemble ${newId().replaceAll(/[^a-f]/g, "")}`;
  const notice: Notice = {
    source: "csv",
    sourceId: newId(),
    nature: "call",
    title,
    summary: "Planter des haies.",
    sections: [{ heading: "Pièces à fournir", text: "– Un budget\n– Les statuts" }],
    body: { name: "Commune imaginée" },
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
  await app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, { records: [{ notice, raw: JSON.stringify(notice) }] }),
  );
  const { shown } = await findCalls(app, visitor, readSearch({ q: [`"${title}"`] }));
  if (shown[0] === undefined) throw new Error("the notice made no call");
  return shown[0].call;
}

const newCircle = (more: Partial<NewCircle> = {}): NewCircle => ({
  name: `Cercle ${newId().replaceAll(/[^a-f]/g, "")}`,
  purpose: "Répondre ensemble.",
  charter: ["On relit à deux."],
  joining: "open",
  isPrivate: false,
  ...more,
});

async function found(more: Partial<NewCircle> = {}, counted = false, who: PersonId = ines) {
  const told = await answerTogether(app, person(who), {
    call: call.id,
    circle: newCircle(more),
    requirements: ["Un budget"],
    counted,
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function groups(who: Actor = visitor) {
  const seen = await seeCallWithHere(app, who, { number: call.number });
  return seen?.here.groups;
}

async function answerOf(circle: CircleId): Promise<AnswerId> {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ subject: AnswerId }>(
      `select subject from house.event where name = 'projects.answer-started' and payload ->> 'circle' = '${circle}'`,
    ),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the circle answers nothing");
  return row.subject;
}

const onThe = Temporal.PlainDate.from("2026-11-20");

async function sent(answer: AnswerId) {
  const how = { on: onThe, way: "online", details: undefined, organisation: undefined } as const;
  const told = await saySent(app, person(ines), { answer, ...how });
  if (!told.done) throw new Error(told.refusal);
}

async function ended(answer: AnswerId, outcome: Outcome) {
  const how = { on: onThe, why: undefined };
  const told = await sayOutcome(app, person(ines), { answer, outcome, ...how });
  if (!told.done) throw new Error(told.refusal);
}

describe("answering a call together", () => {
  test("founds a circle that everyone sees, with what the call asks as its first list", async () => {
    const seen = await seeTogether(app, person(ines), { number: call.number });
    expect(seen?.requirements).toEqual(["Un budget", "Les statuts"]);
    const circle = await found();
    expect((await groups())?.forming.named.map(({ name }) => name)).toEqual([circle.name]);
    const calls = (who: Actor) =>
      app.transaction(who, (work) => listCallsOfCircleIn(work, circle.id));
    for (const who of [visitor, person(zoe), person(ines)])
      expect((await calls(who)).map(({ id }) => id)).toEqual([call.id]);
  });

  test("a private circle is neither named nor counted, unless it agrees to be counted", async () => {
    const circle = await found({ isPrivate: true });
    for (const who of [visitor, person(zoe), operator()])
      expect(await groups(who)).toEqual(NO_GROUPS);
    const count = (counted: boolean, who: PersonId = ines) =>
      countCircle(app, person(who), { call: call.id, circle: circle.id, counted });
    expect((await count(true, zoe)).done).toBe(false);
    expect((await count(true)).done).toBe(true);
    expect((await count(true)).done).toBe(true);
    expect(await groups()).toEqual({ ...NO_GROUPS, forming: { named: [], unnamed: 1 } });
    expect(JSON.stringify(await groups())).not.toContain(circle.name);
    expect((await count(false)).done).toBe(true);
    expect(await groups()).toEqual(NO_GROUPS);
    expect(
      await app.transaction(person(zoe), (work) => listCallsOfCircleIn(work, circle.id)),
    ).toEqual([]);
  });

  test("with a circle of mine, once however often; never with one of others", async () => {
    const circle = await found();
    const again = { call: call.id, circle: circle.id, requirements: [], counted: false };
    await Promise.all([1, 2].map(() => answerTogether(app, person(ines), again)));
    expect((await groups())?.forming.named.length).toBe(1);
    expect(await answerTogether(app, person(zoe), again)).toMatchObject({
      refusal: "not-a-member",
    });
    call = await imported();
    const other = { ...again, call: call.id };
    expect(
      (await Promise.all([1, 2].map(() => answerTogether(app, person(ines), other)))).map(
        ({ done }) => done,
      ),
    ).toEqual([true, true]);
    expect((await groups())?.forming.named.length).toBe(1);
  });

  test("is for who has come in, while the call is open", async () => {
    const asked = { call: call.id, circle: newCircle(), requirements: [], counted: false };
    expect(await answerTogether(app, visitor, asked)).toMatchObject({ refusal: "sign-in-first" });
    app.setNow(Temporal.Instant.from("2027-02-02T08:00:00Z"));
    expect(await answerTogether(app, person(ines), asked)).toMatchObject({ refusal: "closed" });
  });

  test("a group that sent its answer forms no more: it answered, and who withdraws is in neither", async () => {
    const circle = await found();
    const hidden = await found({ isPrivate: true }, true);
    const told = async () => {
      await doWaitingJobs(app);
      const seen = await groups();
      return [seen?.forming, seen?.answered].map((some) => some && countOf(some));
    };
    expect(await told()).toEqual([2, 0]);
    const [answer, other] = [await answerOf(circle.id), await answerOf(hidden.id)];
    await sent(answer);
    expect(await told()).toEqual([1, 1]);
    expect((await groups())?.answered.named.map(({ name }) => name)).toEqual([circle.name]);
    await ended(answer, "won");
    await sent(other);
    expect(await told()).toEqual([0, 2]);
    expect((await groups())?.answered.unnamed).toBe(1);
    await ended(other, "withdrawn");
    expect(await told()).toEqual([0, 1]);
    // It starts again, and forms again.
    const again = { call: call.id, circle: hidden.id, requirements: [], counted: true };
    expect((await answerTogether(app, person(ines), again)).done).toBe(true);
    expect(await told()).toEqual([1, 1]);
    app.setNow(Temporal.Instant.from("2027-02-02T08:00:00Z"));
    expect(await told()).toEqual([0, 1]);
  });

  test("a circle that closes is counted no more", async () => {
    const circle = await found();
    await app.transaction(person(ines), async (work) => {
      const told = await closeCircleIn(work, {
        circle: circle.id,
        why: "Fini.",
        readers: "everyone",
      });
      if (!told.done) throw new Error(told.refusal);
    });
    await doWaitingJobs(app);
    expect(await groups()).toEqual(NO_GROUPS);
  });
});

const say = (who: Actor, of: { circle: string } | { organisation: OrganisationId }, hours = 20) =>
  // oxlint-disable-next-line no-unsafe-type-assertion -- ids of the tests above
  sayHours(app, who, { call: call.id, of: of as never, hours });
const effort = async () =>
  (await seeCallWithHere(app, visitor, { number: call.number }))?.here.effort;

const kept = async () =>
  (await app.pool.query(`select from calls.effort where call = '${call.id}'`)).rowCount;

async function ofOrganisation(hours: number) {
  const id = await organisation(app, { name: `Asso ${newId()}` });
  const bilal = await somebody(app, `Bilal ${newId().replaceAll(/[^a-f]/g, "")}`);
  await represent(app, bilal, id);
  return say(person(bilal), { organisation: id }, hours);
}

describe("hours that answers cost", () => {
  test("are shown as a sum, from three answers on, and nothing is kept before", async () => {
    const circle = await found();
    expect((await say(person(ines), { circle: circle.id }, 21)).done).toBe(true);
    expect((await ofOrganisation(32)).done).toBe(true);
    expect([await effort(), await kept()]).toEqual([undefined, 0]);
    expect((await ofOrganisation(9)).done).toBe(true);
    expect(await effort()).toEqual({ hours: 60, answers: 3 });
    // Said again, it replaces.
    await say(person(ines), { circle: circle.id }, 41);
    expect(await effort()).toEqual({ hours: 80, answers: 3 });
  });

  test("are said by those who answered, in whole hours that one can spend", async () => {
    const circle = await found();
    const not = { refusal: "not-one-of-them" };
    expect(await say(person(zoe), { circle: circle.id })).toMatchObject(not);
    expect(await say(person(zoe), { organisation: await organisation(app) })).toMatchObject(not);
    expect(await say(visitor, { circle: circle.id })).toMatchObject({ refusal: "sign-in-first" });
    for (const hours of [0, -1, 1.5, 3_501, Number.NaN])
      expect(await say(person(ines), { circle: circle.id }, hours)).toMatchObject({
        refusal: "not-so-many",
      });
    await app.transaction(person(zoe), async (work) => {
      await joinCircleIn(work, { circle: circle.id });
    });
    expect((await say(person(zoe), { circle: circle.id })).done).toBe(true);
  });
});
