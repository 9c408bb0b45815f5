import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { operator, person, visitor } from "#services/house";
import { openLog } from "#services/log";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse, TEST_NOW } from "../../../../../tests/support/house.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { addMeaning, dropLine, importLines, leaveOut, takeBack } from "./keep-words.ts";
import { noteUnmet, retains } from "./note-unmet.ts";
import { seeWords } from "./see-words.ts";

let app: TestHouse;
beforeEach(async () => {
  app = await testHouse();
});

const onDay = (days: number) => app.setNow(TEST_NOW.add({ hours: 24 * days }));
const seen = async () => {
  const told = await seeWords(app, operator(), { page: 1 });
  if (told === undefined) throw new Error("the operator sees them");
  return told;
};
const words = async () => (await seen()).unmet.map(({ word }) => word);

const search = async () => {
  const found = await browserOf(app).get("/appels?q=xylophonie+zumbalaia");
  expect(found.status).toBe(200);
};
const thrice = async (typed: string) => {
  for (const day of [0, 1, 2]) {
    onDay(day);
    await noteUnmet(app, typed);
  }
};

/** All that the database holds of words, as text, read by its owner behind every wall. */
async function allKept(): Promise<string> {
  return behindTheWalls(app, async (db) => {
    const { rows } = await db.query<{ kept: string }>(`
      select coalesce(jsonb_agg(to_jsonb(one)), '[]')::text as kept from (
        select to_jsonb(p) from subjects.unmet_print p union all
        select to_jsonb(w) from subjects.unmet_word w union all
        select to_jsonb(l) from subjects.left_word l) as one`);
    return rows[0]?.kept ?? "";
  });
}

describe("a word that found nothing", () => {
  test("is kept once met on three days, with how often; the same day counts once", async () => {
    for (const day of [0, 0, 0, 4]) {
      onDay(day);
      await noteUnmet(app, "zumba");
    }
    expect(await words()).toEqual([]);
    onDay(9);
    await noteUnmet(app, "un cours de zumba");
    expect((await seen()).unmet).toMatchObject([{ word: "zumba", days: 3, times: 5 }]);
    await noteUnmet(app, "zumba");
    onDay(10);
    await noteUnmet(app, "zumba");
    expect((await seen()).unmet).toMatchObject([{ word: "zumba", days: 4, times: 7 }]);
  });

  test("before that it is a print which holds no word, and which two days do not share", async () => {
    await noteUnmet(app, "zumba secretissime");
    onDay(1);
    await noteUnmet(app, "zumba");
    const kept = await allKept();
    expect(kept).not.toMatch(/zumba|secretissime/i);
    const prints = kept.match(/\\\\x[0-9a-f]{64}/g) ?? [];
    expect(prints).toHaveLength(3);
    expect(new Set(prints).size).toBe(3);
    expect(kept).not.toContain(Buffer.from("zumba").toString("hex"));
  });

  test("is never the search, nor what stood beside it", async () => {
    for (const day of [0, 1, 2]) {
      onDay(day);
      await noteUnmet(app, `zumba ${["tatami", "piolet", "canasson"][day]}`);
    }
    expect(await words()).toEqual(["zumba"]);
    expect(await allKept()).not.toMatch(/tatami|piolet|canasson/);
  });

  test("days that lie more than a month apart are not counted together; a month after, it is forgotten", async () => {
    const sweep = async () => {
      const [unmet] = retains;
      const before = app.clock.now().subtract({ hours: 24 * 30 });
      await app.transaction(visitor, (work) => unmet?.sweep(work, before) ?? Promise.resolve(0));
    };
    for (const day of [0, 10, 35]) {
      onDay(day);
      await noteUnmet(app, "zumba");
    }
    expect(await words()).toEqual([]);
    onDay(36);
    await noteUnmet(app, "zumba");
    expect(await words()).toEqual(["zumba"]);
    onDay(60);
    await sweep();
    expect(await words()).toEqual(["zumba"]);
    onDay(67);
    await sweep();
    expect(await words()).toEqual([]);
    expect(await allKept()).toBe("[]");
  });

  test("a day that brings words by thousands brings no more", async () => {
    await behindTheWalls(app, (db) =>
      db.query(`insert into subjects.unmet_print (day, print)
        select '2026-11-25', sha256(n::text::bytea) from generate_series(1, 2000) as n`),
    );
    await noteUnmet(app, "zumba");
    const { rows } = await behindTheWalls(app, (db) =>
      db.query<{ count: number }>(`select count(*)::int as count from subjects.unmet_print`),
    );
    expect(rows[0]?.count).toBe(2000);
  });
});

describe("who searches", () => {
  test("is kept nowhere, and no word is in the log", async () => {
    const lines: string[] = [];
    Object.assign(app, {
      log: openLog("trace", { write: (line: string) => void lines.push(line) }),
    });
    for (const day of [0, 1, 2]) {
      onDay(day);
      await search();
    }
    expect(await words()).toEqual(["xylophonie", "zumbalaia"]);
    expect(lines.join("\n")).not.toMatch(/xylophonie|zumbalaia/);
    const kept = await allKept();
    expect(kept).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(Object.keys((await seen()).unmet[0] ?? {}).toSorted()).toEqual([
      "days",
      "isListed",
      "lastOn",
      "times",
      "word",
    ]);
  });

  test("a file that is read again and again notes nothing", async () => {
    for (const day of [0, 1, 2]) {
      onDay(day);
      for (const format of ["csv", "json", "atom", "ics"])
        await browserOf(app).get(`/appels.${format}?q=xylophonie`);
    }
    expect(await allKept()).toBe("[]");
  });
});

describe("who keeps the instance", () => {
  test("says what a word means: it goes from the list, and a line comes", async () => {
    await thrice("zumba");
    const asked = { word: "zumba", known: "danse", tie: "synonym" } as const;
    expect(await addMeaning(app, operator(), asked)).toEqual({
      done: true,
      value: "danse = zumba",
    });
    expect(await seen()).toMatchObject({ unmet: [], lines: [{ line: "danse = zumba" }] });
    expect(await addMeaning(app, operator(), asked)).toMatchObject({ refusal: "already-said" });
    expect(await addMeaning(app, operator(), { ...asked, known: "zarbidou" })).toMatchObject({
      refusal: "unknown-word",
    });
    expect(await addMeaning(app, operator(), { ...asked, word: "=" })).toMatchObject({
      refusal: "no-word",
    });
  });

  test("leaves a word out: neither the base nor the journal holds it any more, and it is noted no more", async () => {
    await thrice("zumba");
    await leaveOut(app, operator(), { word: "zumba" });
    await thrice("zumba");
    expect(await seen()).toMatchObject({ unmet: [], left: 1 });
    expect(await allKept()).not.toContain("zumba");
    const { rows } = await behindTheWalls(app, (db) =>
      db.query(`select from house.administrative_act where about like '%zumba%'`),
    );
    expect(rows).toEqual([]);
    await takeBack(app, operator(), undefined);
    await thrice("zumba");
    expect(await words()).toEqual(["zumba"]);
  });

  test("brings a text: what is not understood is kept, counted and told; what is there is not twice there", async () => {
    const text = "danse = zumba\nsoupe\n# une remarque\n\ndanse = zumba\n> rien\n";
    expect(await importLines(app, operator(), { text })).toMatchObject({
      value: { added: 3, known: 0, broken: 2 },
    });
    expect(await importLines(app, operator(), { text })).toMatchObject({
      value: { added: 0, known: 3, broken: 0 },
    });
    const { lines, broken } = await seen();
    expect(broken).toBe(2);
    expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
      ["soupe", "one-word"],
      ["> rien", "nothing-before"],
      ["danse = zumba", undefined],
    ]);
  });

  test("nobody else does or sees any of it", async () => {
    await thrice("zumba");
    for (const who of [visitor, person(newId<"Person">())]) {
      expect(await seeWords(app, who, { page: 1 })).toBeUndefined();
      const notTheirs = { done: false, refusal: "not-the-operator" };
      const asked = { word: "zumba", known: "danse", tie: "synonym" } as const;
      expect(await addMeaning(app, who, asked)).toEqual(notTheirs);
      expect(await importLines(app, who, { text: "danse = zumba" })).toEqual(notTheirs);
      expect(await leaveOut(app, who, { word: "zumba" })).toEqual(notTheirs);
      expect(await takeBack(app, who, undefined)).toEqual(notTheirs);
      expect(await dropLine(app, who, { id: newId<"WordLine">() })).toEqual(notTheirs);
      const rows = await app.transaction(who, async (work) => {
        const found = await sql`select from subjects.unmet_word union all
          select from subjects.unmet_print union all select from subjects.left_word`.execute(
          work.db,
        );
        return found.rows.length;
      });
      expect(rows).toBe(0);
    }
  });
});
