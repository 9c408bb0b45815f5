import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";

import { nameForDay } from "../src/modules/homecare/instead/actions/name-for-day.ts";
import { demonstrationVisits } from "../src/modules/homecare/demonstration/visits.ts";
import { dayOf } from "#basics/dates";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";
import { lookedHouse } from "./support/looked.ts";
import { valueOf } from "./support/organisations.ts";
import { browserAs } from "./support/personas.ts";

/*
 * On a slow line nothing says that a tap was heard: one taps again at the same point, and the page that came meanwhile takes
 * that second tap. There, nothing acts at once: neither the opposite, nor anything else.
 */

const looked = lookedHouse();

/** A telephone without scripts, in the hands of somebody. */
async function telephoneOf(name: string): Promise<{ page: Page; context: BrowserContext }> {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, name);
  const context = await chromium.newContext({
    viewport: { width: 360, height: 740 },
    baseURL: house.at,
    javaScriptEnabled: false,
  });
  await context.addCookies(
    [...cookies].map(([key, value]) => ({ name: key, value, url: house.at })),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  return { page, context };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (box === null) throw new Error("it is not on the page");
  return box;
}

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

/** Presses what says these words; answers what then acts at once where it was. */
async function pressed(page: Page, words: string | RegExp): Promise<readonly string[]> {
  const button = page.getByRole("button", { name: words, exact: true }).first();
  for (const folded of await page.locator("details:not([open]) > summary").all())
    if (!(await button.isVisible())) await folded.click();
  await button.scrollIntoViewIfNeeded();
  const where = await boxOf(button);
  await button.click();
  await page.waitForLoadState();
  const found: string[] = [];
  for (const one of await page.locator("button").all())
    if ((await one.isVisible()) && meet(where, await boxOf(one)))
      found.push(`${String(words)}: then « ${(await one.innerText()).trim()} »`);
  return found;
}

test("of an absence, said and ended", async () => {
  const { page, context } = await telephoneOf("Adrienne");
  const found: string[] = [];
  for (const span of ["Jusqu’à demain soir", "Pendant une semaine", "Jusqu’à nouvel ordre"]) {
    await page.goto("/chez-moi/absence");
    found.push(...(await pressed(page, span)));
    await page.getByRole("link", { name: "Revenir à « Chez moi »" }).click();
    found.push(...(await pressed(page, "Je suis là")));
  }
  await context.close();
  expect(found).toEqual([]);
}, 120_000);

test("of help asked for, of what is settled, of « Tout va bien » and « Quelque chose ne va pas »", async () => {
  const { page, context } = await telephoneOf("Adrienne");
  const found: string[] = [];
  await page.goto("/prevenir");
  for (const words of ["J’ai besoin d’aide", "Oui, prévenir maintenant"])
    found.push(...(await pressed(page, words)));
  await page.goto("/prevenir");
  found.push(...(await pressed(page, "C’est réglé")));
  await page.getByRole("link", { name: "Finalement, j’ai encore besoin d’aide" }).click();
  await page.getByRole("button", { name: "Oui, prévenir maintenant" }).waitFor();
  for (const [at, words] of [
    ["/prevenir", "Tout va bien"],
    ["/chez-moi", "Tout va bien"],
    ["/chez-moi", "J’ai besoin d’aide"],
    ["/chez-moi", "Quelque chose ne va pas"],
    ["/prevenir", "Quelque chose ne va pas"],
    ["/prevenir/autre-chose", "Oui, le dire maintenant"],
    ["/prevenir/autre-chose", "C’est réglé"],
  ] as const) {
    await page.goto(at);
    found.push(...(await pressed(page, words)));
  }
  await context.close();
  expect(found).toEqual([]);
}, 120_000);

test("of who came, noted and taken back", async () => {
  const { page, context } = await telephoneOf("Adrienne");
  await page.goto("/chez-moi/semaine/passages");
  const found: string[] = [];
  await page.getByRole("checkbox").first().check();
  found.push(...(await pressed(page, "Noter")));
  await page.goto("/chez-moi/semaine/passages");
  found.push(...(await pressed(page, /^Retirer/)));
  await context.close();
  expect(found).toEqual([]);
}, 120_000);

test("of a helper’s yes, and no", async () => {
  const { house } = looked();
  const { adrienne, quentin } = demonstrationPeople;
  const [meal] = demonstrationVisits;
  if (meal === undefined) throw new Error("nothing is expected");
  for (const days of [2, 3]) {
    const day = dayOf(house.app.clock.now()).add({ days });
    const asked = { visit: meal.id, day, helper: quentin.id };
    valueOf(await nameForDay(house.app, person(adrienne.id), asked));
  }
  const { page, context } = await telephoneOf("Quentin");
  const found: string[] = [];
  for (const words of [/^Je viens/, /^Je ne peux pas venir/, /^Finalement, je viens/]) {
    await page.goto("/chez-moi/passages");
    found.push(...(await pressed(page, words)));
  }
  await context.close();
  expect(found).toEqual([]);
}, 120_000);
