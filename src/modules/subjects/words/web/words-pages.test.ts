import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type App, operator } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { askAs, keptHouse } from "../../../../../tests/support/keeper.ts";
import { importLines } from "../actions/keep-words.ts";

const AT = "/operateur/mots";
let house: TestHouse;
let site: App;
beforeAll(async () => {
  house = await testHouse();
  site = keptHouse(house, { keeper: newId<"Person">(), someone: newId<"Person">() });
  const lines = Array.from({ length: 45 }, (_, at) => `danse = zumba n${at}`);
  const text = ["# remarque", ...lines, "seul"].join("\n");
  const told = await importLines(house, operator(), { text });
  if (!told.done || told.value.broken !== 1) throw new Error("one is not understood");
});

test.each([AT, `${AT}/mots.txt`, `${AT}/lignes/${newId()}`])(
  "%s is unknown to all but the operator",
  async (path) => {
    expect((await askAs(site, "someone", path)).status).toBe(404);
    expect((await askAs(site, "nobody", path)).status).toBe(404);
  },
);

test("what is not understood comes first, with its reason; the others page by page", async () => {
  const first = (await askAs(site, "keeper", AT)).text;
  expect(first).toContain("46 lignes ajoutées");
  expect(first).toContain("1 ligne n’est pas comprise");
  expect(first).toMatch(/seul.{0,80}Un seul mot : dites aussi/);
  expect(first).not.toContain("zumba n40<");
  expect((await askAs(site, "keeper", `${AT}?page=2`)).text).toContain("zumba n40<");
});

test("the list goes away as the text that came, broken lines too, and comes back the same", async () => {
  const { text } = await askAs(site, "keeper", `${AT}/mots.txt`);
  expect(text).toMatch(/^danse = zumba n0 danse = zumba n1 .*zumba n44 seul $/);
  const other = await testHouse();
  const told = await importLines(other, operator(), {
    text: text.replaceAll(/ (?=danse|seul)/g, "\n"),
  });
  expect(told).toMatchObject({ value: { added: 46, broken: 1 } });
});

test("the operator's own page says that something waits", async () => {
  expect((await askAs(site, "keeper", "/operateur")).text).toContain("1 ligne n’est pas comprise.");
});
