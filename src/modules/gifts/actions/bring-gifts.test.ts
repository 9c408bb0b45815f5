import { beforeAll, beforeEach, expect, test } from "vitest";

import { type Id, newId } from "#basics/id";
import type { Columns } from "#basics/formats/whole-lists";
import { writeTable } from "#basics/formats/table-text";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations } from "../../../../tests/support/organisations.ts";
import { LINE_COLUMNS } from "../web/lines-out.ts";
import { confirmGift } from "./answer-gift.ts";
import { bringGifts, seeBrought } from "./bring-gifts.ts";
import { sayFor } from "./say-for.ts";
import { type LineOut, listLines, seeStructure } from "./see-structure.ts";

let app: TestHouse;
const somebody = () => newId<"Person">();
let [bilal, ana, zoe] = [somebody(), somebody(), somebody()];
let organisation: Id<"Organisation">;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  bilal = await someone("Bilal Haddad");
  ana = await someone("Ana Ferrer");
  zoe = await someone("Zoé");
  organisation = (
    await representedBy(app, "Les Jardins apportés", [
      [bilal, ["approve"]],
      [ana, ["sign"]],
    ])
  ).id;
});
beforeEach(() => app.setNow(TEST_NOW));

const bytes = (text: string) => new TextEncoder().encode(text);
async function bring(text: string, by: PersonId = bilal) {
  const told = await bringGifts(app, person(by), { organisation, bytes: bytes(text) });
  if (!told.done) return told.refusal;
  const seen = await seeBrought(app, person(by), { organisation, brought: told.value });
  return seen?.report;
}
const ALL = { order: "oldest" } as const;
async function lines(): Promise<readonly LineOut[]> {
  const range = { from: 0, most: 1_000 };
  return listLines(app, person(bilal), { organisation, asked: ALL, range });
}

const LIST = [
  "Le;Bénévole;Heures;Quoi;Remarque",
  "20/11/2026;Ana Ferrer;2 h 30;Le marché;",
  "20/11/2026;Ana Ferrer;2 h 30;Le marché;",
  '21/11/2026;bilal haddad;3;"Le stand; puis la caisse";oui',
  "22/11/2026;Personne d’ici;1;;",
  "demain;Ana Ferrer;1;;",
  "22/11/2026;Ana Ferrer;2 h 10;;",
  "22/11/2026;;2;;",
  "22/11/2030;Ana Ferrer;2;;",
].join("\r\n");

test("a list goes in line by line; broken lines are kept, counted and shown; nothing doubles", async () => {
  const first = await bring(LIST);
  expect(first).toMatchObject({ added: 3, known: 0 });
  expect(first).toMatchObject({
    columns: [
      { field: "from" },
      { field: "who" },
      { field: "much" },
      { field: "words" },
      { name: "Remarque" },
    ],
    broken: [
      { line: 5, why: "unknown-who" },
      { line: 6, why: "no-day" },
      { line: 7, why: "no-much", raw: "22/11/2026;Ana Ferrer;2 h 10;;" },
      { line: 8, why: "no-who" },
      { line: 9, why: "in-the-future" },
    ],
  });
  expect(await bring(LIST)).toMatchObject({ added: 0, known: 3, broken: { length: 5 } });
  expect((await lines()).map(({ gift }) => [gift.count, gift.words, gift.state])).toEqual([
    [10, "Le marché", "said"],
    [10, "Le marché", "said"],
    [12, "Le stand; puis la caisse", "said"],
  ]);
});

test("the table that goes out comes back in: all is known, and what was confirmed stays so", async () => {
  const [one] = await lines();
  if (one === undefined) throw new Error("nothing was brought");
  await confirmGift(app, person(ana), { gift: one.gift.id });
  await sayFor(app, person(bilal), {
    organisation,
    giver: ana,
    kind: "goods",
    unit: "items",
    count: 3,
    isLent: true,
    from: Temporal.PlainDate.from("2026-11-02"),
    until: Temporal.PlainDate.from("2026-11-04"),
    words: "=Trois bancs",
  });
  const before = await lines();
  const columns: Columns<LineOut> = LINE_COLUMNS;
  const table = writeTable(
    columns.map(([title]) => title),
    before.map((line) => columns.map(([, cell]) => cell(line))),
  );
  expect(await bring(table)).toMatchObject({ added: 0, known: 4, broken: [] });
  expect(await lines()).toEqual(before);
  // The same lines without their identifiers are understood as they were written.
  const bare = table.replaceAll(/^[0-9a-f-]{36};/gm, ";");
  const report = await bring(bare);
  expect(report).toMatchObject({ broken: [] });
  const goods = (await lines()).filter(({ gift }) => gift.kind === "goods");
  expect(goods).toHaveLength(2);
  expect(
    new Set(goods.map(({ gift }) => `${gift.words} ${gift.isLent} ${gift.until.toString()}`)).size,
  ).toBe(1);
});

test("what is no list of gifts is refused with its reason, and nobody else brings one", async () => {
  expect(await bring("Le;Heures\n20/11/2026;2")).toBe("no-column");
  expect(await bring("\u0000\u0001")).toBe("not-a-table");
  expect(await bring("x".repeat(1_000_001))).toBe("too-large");
  expect(await bring(LIST, zoe)).toBe("unknown-organisation");
  expect(await bring(LIST, ana)).toBe("unknown-organisation");
});

test("an organisation says of nobody whom it does not know that they gave", async () => {
  const day = Temporal.PlainDate.from("2026-11-02");
  const said = { kind: "hours", unit: "quarters", count: 4, isLent: false } as const;
  const told = await sayFor(app, person(bilal), {
    organisation,
    giver: zoe,
    ...said,
    from: day,
    until: day,
  });
  expect(told).toMatchObject({ refusal: "unknown-party" });
  const seen = await seeStructure(app, person(bilal), {
    organisation,
    asked: { order: "most", page: 1, giver: undefined },
  });
  expect(seen?.givers.map(({ name }) => name)).toEqual(["Ana Ferrer", "Bilal Haddad"]);
  const asked = { order: "latest", page: 1 } as const;
  expect(await seeStructure(app, person(ana), { organisation, asked })).toBeUndefined();
});
