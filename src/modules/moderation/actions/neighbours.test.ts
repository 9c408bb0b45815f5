import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { makePersonIn } from "#modules/people";
import {
  job,
  mayReachIn,
  mayReachOneIn,
  operator,
  person,
  type PersonId,
  visitor,
  type Work,
} from "#services/house";

import { houseOn, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { LIMITS } from "../domain/limits.ts";
import { aboutPerson } from "./about-person.ts";
import { blockPerson, listMyBlocksIn, unblockPerson } from "./block-person.ts";
import { countAgainstLimit } from "./count-act.ts";
import { mayLinkIn, noteAcceptedActIn, whoMayLinkIn } from "./welcome.ts";

let app: TestHouse;
let ana: PersonId;
let bilal: PersonId;
let chloe: PersonId;

const someone = (name: string, isOperator = false) =>
  app.transaction(job("opening"), (work) => makePersonIn(work, { name, operator: isOperator }));
const by = <T>(whom: PersonId, run: (work: Work) => Promise<T>) =>
  app.transaction(person(whom), run);

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  [ana, bilal, chloe] = [await someone("Ana"), await someone("Bilal"), await someone("Chloé")];
  await sql`delete from limits.count`.execute(app.db);
});

describe("a block", () => {
  test("is asked by others, and read by nobody but who made it", async () => {
    expect(await blockPerson(app, person(ana), { person: bilal })).toMatchObject({ done: true });
    for (const whom of [ana, bilal, chloe]) {
      const reaches = (to: PersonId, from: PersonId) =>
        by(whom, (work) => mayReachOneIn(work, to, { from }));
      expect(await reaches(ana, bilal)).toBe(false);
      expect(await reaches(bilal, ana)).toBe(false);
      expect(await reaches(chloe, bilal)).toBe(true);
    }
    expect(await by(ana, listMyBlocksIn)).toEqual([bilal]);
    expect(await by(bilal, listMyBlocksIn)).toEqual([]);
    for (const other of [person(bilal), person(chloe), operator(), visitor]) {
      const seen = await app.transaction(other, (work) =>
        sql`select from moderation.block`.execute(work.db),
      );
      expect(seen.rows).toEqual([]);
    }
  });

  test("among several tells which ones a message does not reach", async () => {
    await blockPerson(app, person(ana), { person: bilal });
    const among = [ana, chloe];
    const reached = await by(bilal, (work) => mayReachIn(work, among));
    expect(reached).toEqual([chloe]);
  });

  test("twice changes nothing, and is undone at once", async () => {
    await blockPerson(app, person(ana), { person: bilal });
    await blockPerson(app, person(ana), { person: bilal });
    expect(await by(ana, listMyBlocksIn)).toEqual([bilal]);
    await unblockPerson(app, person(ana), { person: bilal });
    expect(await by(bilal, (work) => mayReachOneIn(work, ana))).toBe(true);
  });

  test("of oneself, or by nobody, is refused", async () => {
    expect(await blockPerson(app, person(ana), { person: ana })).toMatchObject({
      refusal: "oneself",
    });
    expect(await blockPerson(app, visitor, { person: ana })).toMatchObject({
      refusal: "not-allowed",
    });
  });

  test("is in the copy of who made it, passes when two are one, and goes when either leaves", async () => {
    await blockPerson(app, person(ana), { person: bilal });
    const given = await by(ana, (work) => aboutPerson.gives(work, ana));
    expect(JSON.stringify(given)).toContain("Bilal");
    expect(await by(bilal, (work) => aboutPerson.gives(work, bilal))).toEqual({});
    await app.transaction(operator(), (work) => aboutPerson.merges(work, ana, chloe));
    expect(await by(chloe, listMyBlocksIn)).toEqual([bilal]);
    await app.transaction(operator(), (work) => aboutPerson.merges(work, bilal, chloe));
    expect(await by(chloe, listMyBlocksIn)).toEqual([]);
    await blockPerson(app, person(ana), { person: bilal });
    await by(bilal, (work) => aboutPerson.erases(work, bilal));
    expect(await by(ana, listMyBlocksIn)).toEqual([]);
  });
});

const accept = (acceptor: Parameters<typeof app.transaction>[0], whom: PersonId) =>
  app.transaction(acceptor, (work) =>
    noteAcceptedActIn(work, { person: whom, act: "joined-circle" }),
  );
const mayLink = (whom: PersonId) => by(chloe, (work) => mayLinkIn(work, whom));

describe("a newcomer", () => {
  test("writes links once somebody who is welcome accepted an act of theirs", async () => {
    expect(await mayLink(ana)).toBe(false);
    await accept(operator(), ana);
    expect(await mayLink(ana)).toBe(true);
    await accept(person(ana), bilal);
    expect(await mayLink(bilal)).toBe(true);
  });

  test("is not welcomed by themself, by a visitor, nor by another newcomer", async () => {
    await accept(person(ana), ana);
    await accept(visitor, ana);
    await accept(person(bilal), ana);
    expect(await mayLink(ana)).toBe(false);
  });

  test("who keeps the instance is no newcomer; of a list, the others are told apart", async () => {
    const keeper = await someone("Dora", true);
    await accept(person(keeper), ana);
    const known = await by(chloe, (work) => whoMayLinkIn(work, [ana, bilal, keeper]));
    expect(new Set(known)).toEqual(new Set([ana, keeper]));
  });

  test("stays welcome when two accounts become one, and is forgotten when they leave", async () => {
    await accept(operator(), ana);
    await app.transaction(operator(), (work) => aboutPerson.merges(work, ana, bilal));
    expect([await mayLink(ana), await mayLink(bilal)]).toEqual([false, true]);
    await by(bilal, (work) => aboutPerson.erases(work, bilal));
    expect(await mayLink(bilal)).toBe(false);
  });
});

const times = async (count: number, run: () => ReturnType<typeof countAgainstLimit>) => {
  for (let n = 0; n < count; n += 1) expect(await run()).toMatchObject({ done: true });
};

const invite = (author: PersonId, to: string) =>
  countAgainstLimit(app, { act: "invitation", author, to: [to] });

describe("limits", () => {
  test("are narrow for a newcomer, and wide once they are welcome", async () => {
    const send = () => countAgainstLimit(app, { act: "thread", author: ana });
    await times(LIMITS.thread.whileNew.points, send);
    expect(await send()).toEqual({ done: false, refusal: "too-many" });
    await app.transaction(operator(), (work) =>
      noteAcceptedActIn(work, { person: ana, act: "thanked" }),
    );
    await times(LIMITS.thread.perAuthor.points, send);
    expect(await send()).toEqual({ done: false, refusal: "too-many" });
  });

  test("protect one recipient from one author, and from all of them together", async () => {
    await times(2, () => invite(ana, "Yvonne@example.org "));
    expect(await invite(ana, "yvonne@example.org")).toMatchObject({ refusal: "too-many-to-them" });
    await times(2, () => invite(bilal, "yvonne@example.org"));
    await times(1, () => invite(chloe, "yvonne@example.org"));
    expect(await invite(chloe, "yvonne@example.org")).toMatchObject({
      refusal: "too-many-to-them",
    });
    expect(await invite(chloe, "paul@example.org")).toMatchObject({ done: true });
  });

  test("are counted together by two processes on one database", async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(app.db);
    const other = houseOn(rows[0]?.name ?? "");
    try {
      await times(1, () => countAgainstLimit(app, { act: "thread", author: ana }));
      const elsewhere = { ...other, masterKey: app.masterKey };
      await times(2, () => countAgainstLimit(elsewhere, { act: "thread", author: ana }));
      expect(await countAgainstLimit(app, { act: "thread", author: ana })).toMatchObject({
        refusal: "too-many",
      });
    } finally {
      await other.close();
    }
  });

  test("keep no name nor address in clear", async () => {
    await countAgainstLimit(app, { act: "invitation", author: ana, to: ["yvonne@example.org"] });
    const { rows } = await sql<{ key: string }>`select key from limits.count`.execute(app.db);
    const kept = rows.map(({ key }) => key).join(" ");
    expect(rows.length).toBe(3);
    expect(kept).not.toContain("yvonne");
    expect(kept).not.toContain(ana);
  });
});
