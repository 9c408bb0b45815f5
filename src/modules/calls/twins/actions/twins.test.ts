import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import type { CallId } from "../../domain/call.ts";
import type { Notice } from "../../domain/notice.ts";
import { GARDEN, noticeThat, until } from "../../domain/twins/sample-twins.ts";
import { correctCall } from "../../signals/actions/correct-call.ts";
import { seeCall } from "../../actions/see-call.ts";
import { takeNoticesIn } from "../../sources/actions/take-notices.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

/** Notices arrive a minute after what came before. */
async function take(...notices: readonly Notice[]) {
  app.setNow(app.clock.now().add({ minutes: 1 }));
  return app.transaction(job("import-calls"), (work) =>
    takeNoticesIn(work, {
      records: notices.map((notice) => ({ notice, raw: JSON.stringify(notice) })),
    }),
  );
}

async function callOf({ source, sourceId }: Pick<Notice, "source" | "sourceId">) {
  const { rows } = await app.pool.query<{ number: string }>(
    `select number from calls.call join calls.notice on notice.call = call.id where source = $1 and source_id = $2`,
    [source, sourceId],
  );
  return Number(rows[0]?.number);
}

async function seen(number: number) {
  const found = await seeCall(app, visitor, { number });
  if (found === undefined) throw new Error("no such call");
  return found;
}

async function eventsOf(call: CallId) {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ name: string; payload: unknown }>(
      "select name, payload from house.event where subject = $1 order by place",
      [call],
    ),
  );
  return rows.map(({ name, payload }) => [name, payload]);
}

/** A title that no other test knows. */
const title = () => `Jardins partagés de ${newId().replaceAll(/[^a-f]/g, "")}`;
const END = until("2026-12-18");
const notice = (said: Parameters<typeof noticeThat>[0]) =>
  noticeThat({ sourceId: newId(), deadline: END, ...said });

describe("the same call from two sources", () => {
  test("is one page with its sources, whichever came first; nearest to the body leads", async () => {
    const called = title();
    const table = notice({ source: "csv", title: called, text: "Ce que dit la lettre." });
    const portal = notice({
      source: "opendatasoft",
      sourceId: `region:${newId()}`,
      title: called,
      text: GARDEN,
    });
    expect(await take(table)).toMatchObject({ new: 1, merged: 0 });
    expect(await take(portal)).toMatchObject({ new: 0, merged: 1, calls: 1 });
    const number = await callOf(table);
    expect(await callOf(portal)).toBe(number);
    const { call, told } = await seen(number);
    expect(call).toMatchObject({ source: "opendatasoft", summary: GARDEN.slice(0, 400) });
    expect(told.notices.map(({ source, leads }) => [source, leads])).toEqual([
      ["csv", false],
      ["opendatasoft", true],
    ]);
    expect(told.changes.map(({ what }) => what)).toEqual(["first-seen", "source-added"]);
    // A word of the source that does not lead changes nothing of the page; of the other, it does.
    expect(await take({ ...table, summary: "Autre chose." })).toMatchObject({ updated: 1 });
    expect((await seen(number)).call.summary).toBe(GARDEN.slice(0, 400));
    await take({ ...portal, summary: "La région le dit." });
    expect((await seen(number)).call.summary).toBe("La région le dit.");
    expect((await eventsOf(call.id)).map(([name]) => name)).toEqual([
      "calls.call-published",
      "calls.call-changed",
      "calls.call-changed",
    ]);
  });

  test("keeps what a person corrected when another source takes the lead", async () => {
    const called = title();
    const table = notice({ source: "csv", title: called });
    await take(table);
    const { call } = await seen(await callOf(table));
    await correctCall(app, operator(), {
      call: call.id,
      version: call.version,
      values: new Map([["summary", "Ce que la personne sait."]]),
      why: "vérifié au téléphone",
    });
    await take(
      notice({ source: "opendatasoft", sourceId: `r:${newId()}`, title: called, text: GARDEN }),
    );
    const after = (await seen(call.number)).call;
    expect(after).toMatchObject({ source: "opendatasoft", summary: "Ce que la personne sait." });
    const { rows } = await app.pool.query<{ told: { summary: string } }>(
      "select told from calls.notice where source_id = $1",
      [table.sourceId],
    );
    expect(rows[0]?.told.summary).toBe(table.summary);
  });

  test("never joins two of one source, even when a third is like both", async () => {
    const called = title();
    const one = notice({ title: called });
    const two = notice({ title: called });
    await take(one, two);
    expect(await callOf(one)).not.toBe(await callOf(two));
    const third = notice({ source: "ted", title: called });
    expect(await take(third)).toMatchObject({ new: 1, merged: 0 });
    const { rows } = await app.pool.query<{ verdict: string }>(
      `select verdict from calls.twin_pair where $1::uuid in (one, other)`,
      [(await idOf(third)) ?? ""],
    );
    expect(rows).toEqual([{ verdict: "likely" }, { verdict: "likely" }]);
  });

  test("gives two of one batch, alike, to one call once", async () => {
    const called = title();
    await take(notice({ title: called }));
    const [first, second] = [
      notice({ source: "ted", title: called }),
      notice({ source: "ted", title: called }),
    ];
    expect(await take(first, second)).toMatchObject({ merged: 1, new: 1 });
    expect(await callOf(first)).not.toBe(await callOf(second));
  });

  test("is one page when two journals give it the same European identifier, though not the same words", async () => {
    const { procedure } = european();
    const first = { ...notice({ source: "boamp", title: title() }), procedure };
    const second = { ...notice({ source: "ted", title: title() }), procedure };
    await take(first);
    expect(await take(second)).toMatchObject({ merged: 1, new: 0 });
    expect(await callOf(second)).toBe(await callOf(first));
    expect((await seen(await callOf(first))).told.notices).toHaveLength(2);
  });

  test("is not taken from a journal by who publishes here under its name", async () => {
    const called = title();
    await take(notice({ title: called, siret: "21260108200015" }));
    const here = (siret: string) => notice({ source: "archipel", title: called, siret });
    expect(await take(here("21690123100011"))).toMatchObject({ merged: 0, new: 1 });
    const unnamed = notice({ source: "archipel", title: called });
    expect(await take(unnamed)).toMatchObject({ merged: 0, new: 1 });
  });
});

async function idOf({ source, sourceId }: Notice): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from calls.notice
    where source = ${source} and source_id = ${sourceId}`.execute(app.db);
  return rows[0]?.id;
}

/** What rectifies the last day of another notice. */
const rectified = (first: Notice, day: string): Notice => ({
  ...notice({ title: "Avis rectificatif", deadline: until(day, "12:00") }),
  nature: "correction",
  follows: [first.sourceId],
});

async function naturesOnPageOf(one: Notice) {
  const { told } = await seen(await callOf(one));
  return told.notices.map(({ nature }) => nature).toSorted();
}

/** The identifiers of European forms, beside the number of publication. */
const european = () => ({ aliases: [newId()], procedure: newId() });

describe("the life of a notice", () => {
  test("a rectification moves the last day, joins the page, and tells those who follow", async () => {
    const first = notice({ title: title() });
    await take(first);
    const number = await callOf(first);
    const correction = rectified(first, "2027-01-15");
    await take(correction);
    const { call, told } = await seen(number);
    expect(call.deadline?.date.toString()).toBe("2027-01-15");
    expect(told.notices.map(({ nature }) => nature)).toEqual(["call", "correction"]);
    expect(told.changes.at(-1)).toMatchObject({
      what: "deadline-moved",
      before: "2026-12-18",
      after: "2027-01-15",
    });
    expect((await eventsOf(call.id)).at(-1)).toEqual(["calls.call-changed", { deadline: true }]);
    // Read again, neither changes anything; changed in a word, the first keeps the day of its rectification.
    expect(await take(correction)).toMatchObject({ unchanged: 1 });
    await take({ ...first, summary: "Un mot de plus." });
    const after = (await seen(number)).call;
    expect(after).toMatchObject({ summary: "Un mot de plus." });
    expect(after.deadline?.date.toString()).toBe("2027-01-15");
  });

  test("what came before the notice that it follows finds it", async () => {
    const first = notice({ title: title() });
    const gone = notice({ title: title() });
    await take(rectified(first, "2027-02-01"), {
      ...notice({ title: "Avis d’annulation", text: "Plus de crédits." }),
      nature: "cancellation",
      follows: [gone.sourceId],
    });
    await take(first, gone);
    expect((await seen(await callOf(first))).call.deadline?.date.toString()).toBe("2027-02-01");
    expect((await seen(await callOf(gone))).call).toMatchObject({
      state: "withdrawn",
      stateReason: "Plus de crédits.",
    });
  });

  test("a person’s word on the last day stays over a rectification, which is told", async () => {
    const first = notice({ title: title() });
    await take(first);
    const { call } = await seen(await callOf(first));
    await correctCall(app, operator(), {
      call: call.id,
      version: call.version,
      values: new Map([["deadline", "2027-03-01"]]),
      why: "dit par la mairie",
    });
    await take(rectified(first, "2027-01-15"));
    const { call: after, told } = await seen(call.number);
    expect(after.deadline?.date.toString()).toBe("2027-03-01");
    expect(told.changes.at(-1)).toMatchObject({ what: "rectified" });
    const { rows } = await app.pool.query(
      "select source_value from calls.correction where call = $1",
      [call.id],
    );
    expect(rows).toEqual([{ source_value: "2027-01-15 12:00" }]);
  });

  test("a European notice is followed under its other identifiers, whichever comes first", async () => {
    const [first, second] = [notice({ title: title() }), notice({ title: title() })].map((one) => ({
      ...one,
      source: "ted" as const,
      ...european(),
    }));
    if (first === undefined || second === undefined) throw new Error("two notices");
    await take(first);
    for (const call of [first, second]) {
      await take(
        { ...rectified(call, "2027-01-15"), source: "ted", follows: call.aliases, ...european() },
        {
          ...notice({ title: "Attribué", source: "ted" }),
          nature: "award",
          procedure: call.procedure,
        },
      );
    }
    await take(second);
    for (const call of [first, second]) {
      const { call: now, told } = await seen(await callOf(call));
      expect(now.deadline?.date.toString()).toBe("2027-01-15");
      expect(told.notices.map(({ nature }) => nature).toSorted()).toEqual([
        "award",
        "call",
        "correction",
      ]);
    }
  });

  test("an award joins the page of its call", async () => {
    const first = notice({ title: title() });
    await take(first);
    await take({
      ...notice({ title: "Attribué à l’atelier des Lilas" }),
      nature: "award",
      follows: [first.sourceId],
    });
    const { told } = await seen(await callOf(first));
    expect(told.changes.at(-1)).toMatchObject({
      what: "awarded",
      words: "Attribué à l’atelier des Lilas",
    });
    expect(told.notices.map(({ leads }) => leads)).toEqual([true, false]);
  });

  test("what follows a notice of its own batch joins the same page, and no other", async () => {
    const [first, other] = [notice({ title: title() }), notice({ title: title() })];
    await take(first, other);
    const award = notice({ title: "Attribué" });
    await take(
      { ...award, nature: "award", follows: [first.sourceId] },
      { ...notice({ title: "Modifié" }), nature: "modification", follows: [award.sourceId] },
      rectified(other, "2027-01-15"),
    );
    expect(await naturesOnPageOf(first)).toEqual(["award", "call", "modification"]);
    expect(await naturesOnPageOf(other)).toEqual(["call", "correction"]);
  });
});
