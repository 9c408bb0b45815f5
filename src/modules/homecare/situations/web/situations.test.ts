import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, test } from "vitest";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { routeOf, routesOf } from "../../../../../tests/support/routes.ts";
import { NEVER_HERE, SITUATIONS } from "../../domain/address.ts";
import { situationAt } from "../domain/situation.ts";
import { neverTexts as never } from "./never-here.fr.ts";
import { situations } from "./situations.fr.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
}, 120_000);

describe.each(situations)("$name", ({ name, sentence, who, now, not, law }) => {
  test("is one sentence, a small table, what to do now, what is not done, and the law", () => {
    expect(sentence).toMatch(/^[^.]+\.$/);
    expect(who.length).toBeGreaterThanOrEqual(3);
    expect(who.length).toBeLessThanOrEqual(4);
    expect(now).toHaveLength(3);
    for (const line of [...not, ...law]) expect(line).toMatch(/\.$/);
    expect(law.join(" ")).toMatch(/article/);
  });

  test("leads to pages that are there", () => {
    const routes = routesOf(app);
    const missing = now.filter(({ at }) => routeOf(routes, "GET", at) === undefined);
    expect(missing).toEqual([]);
  });

  test("is read by everyone", async () => {
    const page = await browserOf(app).get(situationAt(name));
    expect(page.status).toBe(200);
    expect(page.text).toContain(sentence);
  });
});

test("what never passes here is read by everyone, leads to pages that are there, and is a step from the pages of who helps", async () => {
  const page = await browserOf(app).get(NEVER_HERE);
  expect(page.status).toBe(200);
  for (const said of ["carte bancaire", "testament", "50 euros au plus", "3977", "opposition"])
    expect(page.text).toContain(said);
  const routes = routesOf(app);
  expect(never.ways.filter(({ at }) => routeOf(routes, "GET", at) === undefined)).toEqual([]);
  const list = await browserOf(app).get(SITUATIONS);
  expect(list.html).toContain(`href="${NEVER_HERE}"`);
  const pages = ["today-page", "passages/passages-page"].map((name) => `web/${name}`);
  const asks = ["favour-page", "passer-pages"].map((name) => `passing/web/${name}`);
  for (const file of [...pages, ...asks])
    expect(readFileSync(`src/modules/homecare/${file}.tsx`, "utf8")).toContain("href={NEVER_HERE}");
});

test("a case that nobody wrote is not found", async () => {
  expect((await browserOf(app).get(situationAt("rien"))).status).toBe(404);
});
