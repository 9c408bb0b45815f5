import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, job, operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { Notice } from "../../domain/notice.ts";
import { noticeThat, until } from "../../domain/twins/sample-twins.ts";
import { correctCall } from "../../signals/actions/correct-call.ts";
import { joinTwins, keepApart } from "./decide-twins.ts";
import { keyTwins } from "./key-twins.ts";
import { partNotice } from "../../sources/actions/part-notice.ts";
import { seeCall } from "../../actions/see-call.ts";
import { seeTwins } from "./see-twins.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

async function take(...notices: readonly Notice[]) {
  app.setNow(app.clock.now().add({ minutes: 1 }));
  return app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, {
      records: notices.map((notice) => ({ notice, raw: JSON.stringify(notice) })),
    }),
  );
}

const title = () => `Ateliers vélo de ${newId().replaceAll(/[^a-f]/g, "")}`;

/** Two notices that may be one call: their last days differ. They arrive; the pair waits. */
async function twoAlike() {
  const called = title();
  const table = noticeThat({
    source: "csv",
    sourceId: newId(),
    title: called,
    deadline: until("2026-12-18"),
  });
  const feed = noticeThat({
    source: "feed",
    sourceId: `crest:${newId()}`,
    title: called,
    deadline: until("2026-12-21"),
    text: "Le texte du fil.",
  });
  await take(table);
  await take(feed);
  const seen = await seeTwins(app, operator(), { joined: false, page: 1 });
  const pair = seen?.pairs.find(({ one }) => one.title === called);
  if (pair === undefined) throw new Error("no pair waits");
  const sides = [pair.one, pair.other];
  const of = ({ source }: Notice) => {
    const side = sides.find((one) => one.source === source);
    if (side === undefined) throw new Error("no such side");
    return side;
  };
  return { table, feed, ids: { one: pair.one.id, other: pair.other.id }, of };
}

/** A journal and a table that are one call, in the order in which they came; then the journal rectifies its day. */
async function joinedWithRectified(order: readonly ("boamp" | "csv")[]) {
  const called = title();
  const deadline = until("2026-12-18");
  const table = noticeThat({ source: "csv", sourceId: newId(), title: called, deadline });
  const journal = noticeThat({ source: "boamp", sourceId: newId(), title: called, deadline });
  const [first, second] = order.map((source) => (source === "csv" ? table : journal));
  if (first === undefined || second === undefined) throw new Error("two come");
  await take(first);
  expect(await take(second)).toMatchObject({ merged: 1 });
  await take({
    ...noticeThat({ sourceId: newId(), title: "Rectificatif", deadline: until("2027-01-15") }),
    nature: "correction",
    follows: [journal.sourceId],
  });
  const joined = await seeTwins(app, operator(), { joined: true, page: 1 });
  const pair = joined?.pairs.find(({ one }) => one.title === called);
  const sides = [pair?.one, pair?.other];
  const copy = sides.find((one) => one?.source === "csv");
  const lead = sides.find((one) => one?.source === "boamp");
  if (copy === undefined || lead === undefined) throw new Error("no pair");
  return { table, copy, lead };
}

const at = (number: number) => seeCall(app, visitor, { number });
const dayOf = async (number: number) => (await at(number))?.call.deadline?.date.toString();

describe("two notices that may be one call", () => {
  test("are joined by a person: one page, the other address leads there, and no import parts them", async () => {
    const { table, feed, ids, of } = await twoAlike();
    const told = await joinTwins(app, operator(), ids);
    const kept = of(table).call.number;
    expect(told).toMatchObject({ done: true, value: kept });
    expect(await at(of(feed).call.number)).toMatchObject({ joinedTo: kept });
    const page = await at(kept);
    expect(page?.call.source).toBe("csv");
    expect(page?.told.notices.map(({ source, leads }) => [source, leads])).toEqual([
      ["csv", true],
      ["feed", false],
    ]);
    expect(await take({ ...feed, summary: "Un autre mot." })).toMatchObject({ updated: 1 });
    expect(await take(feed)).toMatchObject({ updated: 1, new: 0 });
    expect(await at(of(feed).call.number)).toMatchObject({ joinedTo: kept });
    expect(await joinTwins(app, operator(), ids)).toMatchObject({ refusal: "unknown-pair" });
  });

  test("are parted again: the page that it had comes back as it was, and stays over an import", async () => {
    const { table, feed, ids, of } = await twoAlike();
    const [kept, gone] = [of(table).call.number, of(feed).call];
    const before = await at(gone.number);
    await correctCall(app, operator(), {
      call: gone.id,
      version: before?.call.version ?? 0,
      values: new Map([["title", "Ateliers vélo du mercredi"]]),
      why: "dit par la ville",
    });
    await joinTwins(app, operator(), ids);
    app.setNow(app.clock.now().add({ minutes: 1 }));
    expect(await partNotice(app, operator(), { notice: of(feed).id })).toMatchObject({
      value: gone.number,
    });
    const after = await at(gone.number);
    expect(after?.call).toMatchObject({ state: "published", title: "Ateliers vélo du mercredi" });
    expect(after?.call.deadline?.date.toString()).toBe("2026-12-21");
    expect((await at(kept))?.told.changes.at(-1)).toMatchObject({ what: "source-parted" });
    await take({ ...table, summary: "Un mot." }, { ...table, sourceId: newId() });
    await take({ ...feed, deadline: until("2026-12-18") });
    expect((await at(gone.number))?.joinedTo).toBeUndefined();
    const seen = await seeTwins(app, operator(), { joined: false, page: 1 });
    expect(
      seen?.pairs.filter(
        (pair) =>
          [pair.one.id, pair.other.id].includes(ids.one) &&
          [pair.one.id, pair.other.id].includes(ids.other),
      ),
    ).toEqual([]);
  });

  test("joined by themselves, are parted by a person: a new page, the same text, no import joins them again", async () => {
    const called = title();
    const table = noticeThat({
      source: "csv",
      sourceId: newId(),
      title: called,
      deadline: until("2026-12-18"),
    });
    const portal = noticeThat({
      source: "opendatasoft",
      sourceId: `drome:${newId()}`,
      title: called,
      deadline: until("2026-12-18"),
      text: "Ce que dit le portail.",
    });
    await take(table);
    expect(await take(portal)).toMatchObject({ merged: 1 });
    const joined = await seeTwins(app, operator(), { joined: true, page: 1 });
    const pair = joined?.pairs.find(({ one }) => one.title === called);
    const lead = [pair?.one, pair?.other].find((one) => one?.source === "opendatasoft");
    if (pair === undefined || lead === undefined) throw new Error("no pair");
    const told = await partNotice(app, operator(), { notice: lead.id });
    expect(told.done && told.value).not.toBe(pair.one.call.number);
    expect((await at(pair.one.call.number))?.call).toMatchObject({ source: "csv" });
    expect(told.done && (await at(told.value))?.call).toMatchObject({
      source: "opendatasoft",
      summary: "Ce que dit le portail.",
    });
    await take({ ...portal, summary: "Un autre mot." });
    await take({ ...table, summary: "Un autre mot." });
    expect((await at(pair.one.call.number))?.told.notices.length).toBe(1);
    expect(await partNotice(app, operator(), { notice: lead.id })).toMatchObject({
      refusal: "only-notice",
    });
  });

  test("parted, each has the last day that its own source gives or rectified", async () => {
    const { table, copy } = await joinedWithRectified(["boamp", "csv"]);
    expect(await dayOf(copy.call.number)).toBe("2027-01-15");
    // The copy is read again: what the journal rectified is not what the copy says.
    await take({ ...table, summary: "Un mot." });
    const own = await partNotice(app, operator(), { notice: copy.id });
    expect(own.done && (await dayOf(own.value))).toBe("2026-12-18");
    expect(await dayOf(copy.call.number)).toBe("2027-01-15");
  });

  test("the page that stays keeps no day that another notice rectified", async () => {
    const { lead } = await joinedWithRectified(["csv", "boamp"]);
    const own = await partNotice(app, operator(), { notice: lead.id });
    expect(await dayOf(lead.call.number)).toBe("2026-12-18");
    expect(own.done && (await dayOf(own.value))).toBe("2027-01-15");
  });

  test("that were missed wait for a person after the night", async () => {
    const called = title();
    const deadline = until("2026-12-18");
    for (const source of ["csv", "opendatasoft"] as const) {
      await take(noticeThat({ source, sourceId: `r:${newId()}`, title: called, deadline }));
      // As if each had come while the other was not seen yet.
      await app.pool.query("delete from calls.twin_key");
    }
    const waiting = async () => {
      const seen = await seeTwins(app, operator(), { joined: false, page: 1 });
      return seen?.pairs.filter(({ one }) => one.title === called).length;
    };
    expect(await waiting()).toBe(0);
    await keyTwins.run(app, {}, job("key-twins"));
    expect(await waiting()).toBe(1);
    await keyTwins.run(app, {}, job("key-twins"));
    expect(await waiting()).toBe(1);
  });

  test("keep their day when a night finds them again", async () => {
    const { ids } = await twoAlike();
    const day = async () => {
      const seen = await seeTwins(app, operator(), { joined: false, page: 1 });
      return seen?.pairs.find(({ one }) => one.id === ids.one || one.id === ids.other)?.at;
    };
    const first = await day();
    app.setNow(app.clock.now().add({ hours: 24 }));
    await keyTwins.run(app, {}, job("key-twins"));
    expect(await day()).toEqual(first);
  });

  test("are kept apart by a person, once for all", async () => {
    const { feed, ids } = await twoAlike();
    expect((await keepApart(app, operator(), ids)).done).toBe(true);
    await take({ ...feed, deadline: until("2026-12-18") });
    const seen = await seeTwins(app, operator(), { joined: false, page: 1 });
    expect(seen?.pairs.map(({ one }) => one.id)).not.toContain(ids.one);
  });

  test.each<[string, Actor]>([
    ["a visitor", visitor],
    ["a job", job("import-calls")],
  ])("are not decided by %s, who does not learn of them", async (_, actor) => {
    const { ids } = await twoAlike();
    expect(await seeTwins(app, actor, { joined: false, page: 1 })).toBeUndefined();
    expect(await joinTwins(app, actor, ids)).toMatchObject({ refusal: "unknown-pair" });
    expect(await keepApart(app, actor, ids)).toMatchObject({ refusal: "unknown-pair" });
    expect(await partNotice(app, actor, { notice: ids.one })).toMatchObject({
      refusal: "unknown-notice",
    });
  });
});
