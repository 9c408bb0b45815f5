import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";

import { NARROW } from "./support/chromium.ts";
import { browserOf, formTo } from "./support/browser.ts";
import { lookedHouse } from "./support/looked.ts";
import { browserAs } from "./support/personas.ts";

/*
 * A tablet that is off-line (decision 0164): by a real browser, whose network falls while it looks at a served house.
 */

const looked = lookedHouse();
const CALLS = "data-garder";

async function tablet({ scripts = true } = {}): Promise<BrowserContext> {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, "Adrienne");
  const context = await chromium.newContext({
    baseURL: house.at,
    viewport: NARROW,
    javaScriptEnabled: scripts,
  });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  return context;
}

/** What the device keeps: the addresses, without those of styles. */
const keptOn = async (page: Page): Promise<readonly string[]> => {
  const kept: readonly string[] = await page.evaluate(`(async () => {
    const found = [];
    for (const name of await caches.keys())
      for (const one of await (await caches.open(name)).keys()) found.push(one.url);
    return found;
  })()`);
  return kept.map((url) => url.replace(looked().house.at, "")).toSorted();
};
/** Once the page is kept and the worker is there. */
const ready = (page: Page) =>
  expect
    .poll(() => page.evaluate("sessionStorage.getItem('sans-reseau')"), { timeout: 20_000 })
    .not.toBeNull();

test("« J’ai besoin d’aide » without network: 15, 112 and 114, and whom she calls once she said so; nothing after she goes out", async () => {
  const context = await tablet();
  const page = await context.newPage();
  await page.goto("/prevenir");
  await ready(page);
  const kept = await keptOn(page);
  expect(kept.filter((at) => !/^\/assets\/[a-z.]+\.[\w-]+\.css$/.test(at))).toEqual([
    "/sans-reseau",
  ]);

  // A page that the worker stands for is the page itself, while there is a network.
  await page.reload();
  expect(await page.locator("h1").innerText()).toBe("Prévenir quelqu’un");
  await context.setOffline(true);
  await page.getByRole("button", { name: "J’ai besoin d’aide" }).click();
  await page.getByRole("heading", { name: "Pas de réseau" }).waitFor();
  for (const href of ["tel:15", "tel:112", "sms:114"])
    expect(await page.locator(`main a[href="${href}"]`).isVisible()).toBe(true);
  const plain = await page.content();
  expect(plain).not.toMatch(/Quentin|Sylvie|Adrienne/);

  await context.setOffline(false);
  const mine = await browserAs(looked().house.app, "Adrienne");
  const shown = formTo(await mine.get("/moi/affichage"), "/moi/affichage");
  await mine.submit(shown, { aide: "Quentin", telephone: "04 65 71 00 99" });
  await page.goto("/sans-reseau");
  await page.getByRole("button", { name: "Garder le numéro de Quentin" }).click();
  await page.getByRole("button", { name: "Ôter le numéro de Quentin" }).waitFor();
  await context.setOffline(true);
  await page.goto("/chez-moi");
  expect(await page.locator('main a[href="tel:0465710099"]').innerText()).toContain("Quentin");
  expect(await page.locator("main [data-garder]").count()).toBe(0);

  await context.setOffline(false);
  await page.goto("/sans-reseau");
  await page.getByRole("button", { name: "Ôter le numéro de Quentin" }).click();
  await page.getByRole("button", { name: "Garder le numéro de Quentin" }).click();
  await page.getByRole("button", { name: "Ôter le numéro de Quentin" }).waitFor();
  await context.clearCookies();
  await page.goto("/");
  await expect.poll(() => keptOn(page)).toEqual([]);
  const workers = "navigator.serviceWorker.getRegistrations().then((all) => all.length)";
  await expect.poll(() => page.evaluate(workers)).toBe(0);
  await context.close();
}, 180_000);

test("where scripts are off nothing changes, and the page reads for everyone, without a name", async () => {
  const context = await tablet({ scripts: false });
  const page = await context.newPage();
  await page.goto("/sans-reseau");
  expect(await page.locator('main a[href="tel:15"]').isVisible()).toBe(true);
  expect(await page.locator("main button").count()).toBe(0);
  await context.close();
  const visitor = await browserOf(looked().house.app).get("/sans-reseau");
  expect(visitor.html).not.toContain(CALLS);
  expect(visitor.html).not.toContain("data-nobody");
});

test("the worker may stand for the whole house, and policies let nothing else work", async () => {
  const { house } = looked();
  const visitor = browserOf(house.app);
  const page = await (await browserAs(house.app, "Adrienne")).get("/chez-moi");
  const [, worker = ""] = / data-sans-reseau="([^"]+)"/.exec(page.html) ?? [];
  const answer = await visitor.get(worker);
  expect(answer.headers.get("service-worker-allowed")).toBe("/");
  expect(page.headers.get("content-security-policy")).toContain("worker-src 'self'");
  // A page without a way to ask for help, and one who is not in simple mode, keeps nothing.
  const jeanRemy = await browserAs(house.app, "Jean-Rémy");
  expect((await jeanRemy.get("/appels")).html).not.toContain("data-sans-reseau");
  expect((await jeanRemy.get("/prevenir")).html).toContain("data-sans-reseau");
});
