import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { openBrowser, sightsToWalk } from "../support/chromium.ts";
import { makeTemplate } from "../support/filled.ts";
import { testHouse, type TestHouse } from "../support/house.ts";
import { declaredIn, layNet, watchLaid, watchPassing } from "../support/passing.ts";
import { routeOf, routesOf } from "../support/routes.ts";
import { builtAssets } from "../support/running.ts";
import { walkThrough, writtenJourneys } from "./journey.ts";

/*
 * What a person does from end to end, on the filled demonstration: on a small telephone without scripts
 * and on a desk with them; in all four sights by `npm test -- --all-sights`, before a release. Each form that changes something is in one of them at least.
 */

const folder = resolve("tests/journeys");
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith(".journey.ts"))
  .toSorted())
  await import(pathToFileURL(`${folder}/${name}`).href);

const posted = new Set<string>();
let browser: Browser;
/** The filled house, with the net of passing.ts laid on it. */
let underNet: string;

beforeAll(async () => {
  await builtAssets();
  underNet = await makeTemplate(layNet);
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

const witness = (method: string, path: string) => {
  if (method === "POST") posted.add(path);
};

/** What was written for one person and names another whom the gate was not asked about: see passing.ts. */
const besidesTheGate = new Set<string>();

function watch(app: TestHouse): () => Promise<void> {
  const net = watchLaid(app);
  return async () => {
    const missing = await net.unasked();
    for (const { what } of missing) besidesTheGate.add(what);
    const declared = declaredIn(app);
    expect(missing.filter(({ what }) => !(what in declared))).toEqual([]);
  };
}

const sights = sightsToWalk(process.env);

describe.each(writtenJourneys())("$told", (one) => {
  test.each(sights)("scripts $scripts, $width px", { timeout: 60_000 }, async (sight) => {
    // The same is written however it is looked at: once is enough.
    const watched = sight === sights[0] ? { template: underNet, watch } : undefined;
    expect(await walkThrough(browser, one, { sight, witness, watched })).toBe("arrived");
  });
});

test(
  "what modules say to write besides the gate is written so by somebody",
  {
    timeout: 120_000,
  },
  async () => {
    const app = await testHouse();
    const net = await watchPassing(app);
    for (const module of app.modules) await module.demonstration?.(app);
    for (const { what } of await net.unasked()) besidesTheGate.add(what);
    expect(Object.keys(declaredIn(app)).filter((what) => !besidesTheGate.has(what))).toEqual([]);
  },
);

const notYetShape = z.record(z.string(), z.string());

test("each form that changes something is in a journey", async () => {
  const routes = routesOf(await testHouse());
  const walked = new Set([...posted].map((path) => routeOf(routes, "POST", path)?.path));
  const missing = routes
    .filter(({ method, path }) => method === "POST" && !walked.has(path))
    .map(({ path }) => path);
  const notYet = notYetShape.parse(JSON.parse(readFileSync(`${folder}/not-yet.json`, "utf8")));
  expect(missing.filter((path) => !(path in notYet))).toEqual([]);
  expect(Object.keys(notYet).filter((path) => !missing.includes(path))).toEqual([]);
});
