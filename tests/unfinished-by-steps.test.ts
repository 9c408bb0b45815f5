import { expect, test } from "vitest";

import { chooseSimple } from "../src/modules/people/actions/change-mine.ts";
import { person } from "../src/services/house/index.ts";

import { browserIn } from "./support/browser.ts";
import { NARROW } from "./support/chromium.ts";
import { somebody } from "./support/issuer.ts";
import { lookedHouse } from "./support/looked.ts";

/* In simple mode with scripts, each question that is passed is kept: nobody must know of « Finir plus tard ». */

const looked = lookedHouse();
const PAGE = "/appels/signaler";

test("the next question, or leaving, keeps what was said", { timeout: 120_000 }, async () => {
  const { house, chromium } = looked();
  const id = await somebody(house.app, "Adrienne pas à pas");
  await chooseSimple(house.app, person(id), { simple: true });
  const { cookies } = await browserIn(house.app, id);
  const context = await chromium.newContext({ viewport: NARROW });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  const page = await context.newPage();
  await page.goto(house.at + PAGE);
  const first = page
    .locator("form[method=post] input[type=text], form[method=post] input[type=url]")
    .first();
  await first.fill("Le four attend");
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/moi/plus-tard"));
  await page.locator("details.suite > summary").first().click();
  expect((await kept).status()).toBe(303);
  const other = await browserIn(house.app, id);
  const again = await other.get(PAGE);
  expect(again.text).toContain("Vos réponses d’avant sont là");
  expect(again.html).toContain("Le four attend");
  // Nothing asks whether one means to leave, and what was typed last is kept too.
  await page.locator("input[type=text]:visible").first().fill("Le four attend encore");
  await page.goto(`${house.at}/appels`);
  await expect.poll(async () => (await other.get(PAGE)).html).toContain("Le four attend encore");
  await context.close();
});
