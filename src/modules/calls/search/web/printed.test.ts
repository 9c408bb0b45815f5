import { existsSync } from "node:fs";

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { operator } from "#services/house";

import { openBrowser, openContext, WIDE } from "../../../../../tests/support/chromium.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { builtAssets, serve } from "../../../../../tests/support/running.ts";
import { importNotices } from "../../sources/actions/import-notices.ts";

/*
 * A call on paper is two sheets of A4: a real browser prints them, and the sheets are counted.
 */

let chromium: Browser;
beforeAll(async () => {
  await builtAssets();
  chromium = await openBrowser();
}, 120_000);

afterAll(async () => {
  await chromium?.close();
});

/** The numbers of the calls of a house, in the order in which they came. */
async function numbersIn(app: TestHouse): Promise<readonly number[]> {
  const { rows } = await app.pool.query<{ number: string }>(
    "select number from calls.call where state = 'published' order by number",
  );
  return rows.map(({ number }) => Number(number));
}

async function sheetsOf(page: Page, number: number): Promise<number> {
  await page.goto(`/appels/${number}`);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
}

/** The calls that take more than two sheets, with how many. */
async function longIn(app: TestHouse, numbers: readonly number[]): Promise<readonly string[]> {
  const context = await openContext(chromium, await serve(app), { ...WIDE, scripts: false });
  const page = await context.newPage();
  const long: string[] = [];
  for (const number of numbers) {
    const sheets = await sheetsOf(page, number);
    expect(sheets).toBeGreaterThan(0);
    if (sheets > 2) long.push(`/appels/${number}: ${sheets}`);
  }
  await context.close();
  return long;
}

test(
  "every call of the demonstration is printed on two sheets at most",
  { timeout: 300_000 },
  async () => {
    const app = await testHouse({ demonstration: true });
    const numbers = await numbersIn(app);
    expect(numbers.length).toBeGreaterThan(20);
    expect(await longIn(app, numbers)).toEqual([]);
  },
);

const DATA = "../shared/data";
const isAbsent = !existsSync(DATA);

test.skipIf(isAbsent)(
  `of thirty real calls, twenty-nine at least are printed on two sheets${isAbsent ? " (skipped: no ../shared/data here)" : ""}`,
  { timeout: 300_000 },
  async () => {
    const app = await testHouse();
    for (const [source, path] of [
      ["ted", "marches/ted-fr"],
      ["ted", "marches/ted-eforms-real"],
      ["boamp", "marches/boamp-ods/annonces_reelles.json"],
      ["aides-territoires", "appels/aides-territoires/aides-territoires_periurbain.csv"],
    ] as const)
      await importNotices(app, operator(), { source, path: `${DATA}/${path}` });
    const numbers = await numbersIn(app);
    // One in so many, over all sources, whatever their length.
    const some = numbers.filter((_, at) => at % Math.floor(numbers.length / 30) === 0).slice(0, 30);
    expect(some).toHaveLength(30);
    const long = await longIn(app, some);
    expect(long.slice(1)).toEqual([]);
  },
);
