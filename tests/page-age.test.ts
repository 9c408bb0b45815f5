import { expect, test } from "vitest";

import { NARROW } from "./support/chromium.ts";
import { lookedHouse } from "./support/looked.ts";
import { browserAs } from "./support/personas.ts";

/*
 * A page of her day says of when it is: always, without a script; loudly, with a button, once it was open for an hour.
 * No cache keeps it.
 */

const looked = lookedHouse();
const PAGES = ["/", "/chez-moi", "/chez-moi/semaine", "/prevenir"] as const;
const SAID = /Cette page est de [^.]*\d h[^.]*, mercredi 25 novembre\./;

test.each(PAGES)("%s says its hour, in small, and is kept by nobody", async (at) => {
  const page = await (await browserAs(looked().house.app, "Adrienne")).get(at);
  expect(page.text.replaceAll("\u00a0", " ")).toMatch(SAID);
  expect(page.headers.get("cache-control")).toBe("private, no-store");
});

test("left open, it is not old after fifty minutes, and says so aloud after an hour", async () => {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, "Adrienne");
  const context = await chromium.newContext({ viewport: NARROW });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${house.at}/chez-moi/semaine?du=2026-12-02`);
  const alert = page.locator("main [role=alert]");
  await page.clock.fastForward("50:00");
  expect(await alert.count()).toBe(0);
  await page.clock.fastForward("11:00");
  expect(await alert.innerText()).toMatch(/Cette page est de .* Ce qu’elle dit a pu changer/s);
  await page.getByRole("button", { name: "Relire cette page" }).click();
  await expect.poll(() => alert.count()).toBe(0);
  expect(page.url()).toContain("/chez-moi/semaine?du=2026-12-02");
  await context.close();
}, 120_000);
