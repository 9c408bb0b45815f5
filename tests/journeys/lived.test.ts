import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { beforeAll, describe, expect, test } from "vitest";

import { situations } from "../../src/modules/homecare/situations/web/situations.fr.ts";
import { testHouse, type TestHouse } from "../support/house.ts";
import { routesOf } from "../support/routes.ts";
import { writtenJourneys } from "./journey.ts";
import { ACTS, notLived } from "./lived.ts";

/*
 * Each written case of « Situations » has a journey of its own, which reads its page and where it leads, and in which each row of its
 * table does what it may. That the journey does so is asked where it is walked (`walkThrough`).
 */

const folder = resolve("tests/journeys");
for (const name of readdirSync(folder).filter((file) => file.endsWith(".journey.ts")))
  await import(pathToFileURL(`${folder}/${name}`).href);

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
}, 120_000);

const lived = writtenJourneys().flatMap(({ lives }) => lives ?? []);

test("each written case is lived in one journey, and no other is", () => {
  const names = lived.map(({ situation }) => situation).toSorted();
  expect(names).toEqual(situations.map(({ name }) => name).toSorted());
  expect(Object.keys(ACTS).toSorted()).toEqual(names);
});

describe.each(situations)("$name", ({ name, who }) => {
  const rows = who.map((row) => row.who).toSorted();

  test("each row of its table does something, by a form or a page that is there", () => {
    const routes = new Set(routesOf(app).map(({ method, path }) => `${method} ${path}`));
    const acts = ACTS[name] ?? {};
    expect(Object.keys(acts).toSorted()).toEqual(rows);
    for (const all of Object.values(acts)) {
      expect(all.length).toBeGreaterThan(0);
      expect(all.filter((act) => !routes.has(act))).toEqual([]);
    }
  });

  test("who is who in its journey is a row of its table", () => {
    const as = lived.find(({ situation }) => situation === name)?.as ?? {};
    expect(Object.keys(as).filter((row) => !rows.includes(row))).toEqual([]);
  });

  test("a walk that does nothing of it does not live it", () => {
    const many = Object.values(ACTS[name] ?? {}).flat().length;
    expect(notLived(app, { situation: name }, []).length).toBe(many + 4);
  });
});
