import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import type { Browser } from "./support/browser.ts";
import { lookedHouse } from "./support/looked.ts";
import { browserAs } from "./support/personas.ts";
import { overflowing, SPACED, tooNear, tooSmall, unfold } from "./support/by-hand.ts";

/*
 * Adrienne’s own screens, for hands that tremble and eyes that see little: every kind of page that she reaches from what
 * is hers, everything unfolded.
 */

const looked = lookedHouse();

/** What somebody at home lives in, and what is reached from there alone. */
const HERS =
  /^\/(?:chez-moi|prevenir|nouvelles|de-passage|moi\/(?:partages|apres-moi|appareils))\b/;
const STARTS = ["/", "/chez-moi", "/prevenir", "/nouvelles", "/de-passage", "/moi/partages"];

const kindOf = (at: string) => (at.split(/[?#]/)[0] ?? "").replace(/\/[^/]*\d[^/]*/g, "/:id");

/** One page of each kind, from where she begins. */
async function pagesOf(browser: Browser): Promise<readonly string[]> {
  const queue = [...STARTS];
  const kinds = new Set<string>();
  const pages: string[] = [];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (kinds.has(kindOf(at))) continue;
    kinds.add(kindOf(at));
    const { html, status } = await browser.get(at);
    if (status !== 200 || !html.includes("<main")) continue;
    pages.push(at);
    for (const [, href = ""] of html.matchAll(/<a\b[^>]*href="(\/[^"#]*)"/g))
      if (HERS.test(href) && !/\.(?:pdf|ics|csv|json)\b/.test(href))
        queue.push(href.replaceAll("&amp;", "&"));
  }
  return pages;
}

/** What a look finds on each of her pages: nothing, when all is well. */
async function foundBy(
  look: (page: Page) => Promise<readonly string[]>,
  viewport: { readonly width: number; readonly height: number },
): Promise<readonly string[]> {
  const { house, chromium } = looked();
  const browser = await browserAs(house.app, "Adrienne");
  const pages = await pagesOf(browser);
  expect(pages.length).toBeGreaterThan(45);
  const context = await chromium.newContext({ viewport, baseURL: house.at, bypassCSP: true });
  await context.addCookies(
    [...browser.cookies].map(([name, value]) => ({ name, value, url: house.at })),
  );
  const page = await context.newPage();
  const found: string[] = [];
  for (const at of pages) {
    await page.goto(at);
    await unfold(page);
    found.push(...(await look(page)).map((one) => `${at}: ${one}`));
  }
  await context.close();
  return found;
}

const pressed = async (page: Page): Promise<readonly string[]> => [
  ...(await tooSmall(page, 44)),
  ...(await tooNear(page, 8)),
];

/** What goes beyond as it is, then with text alone at 200 %, then spaced out too. */
async function beyond(page: Page): Promise<readonly string[]> {
  const alone = await overflowing(page);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const large = await overflowing(page);
  await page.addStyleTag({ content: SPACED });
  return [...alone, ...large, ...(await overflowing(page))];
}

describe("on each of Adrienne’s screens", () => {
  test("a target is 44 px high at least, and 8 px from the next", async () => {
    expect(await foundBy(pressed, { width: 360, height: 740 })).toEqual([]);
  }, 300_000);

  test("nothing goes beyond 320 px, with text alone at 200 % and spaced out", async () => {
    expect(await foundBy(beyond, { width: 320, height: 740 })).toEqual([]);
  }, 300_000);
});

test("the sign that follows a number of help stands right after it", async () => {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, "Adrienne");
  const context = await chromium.newContext({
    viewport: { width: 360, height: 740 },
    baseURL: house.at,
  });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  const page = await context.newPage();
  await page.goto("/prevenir");
  const apart = await page.locator(".d-un-trait > a").evaluateAll((all) =>
    all.map((one) => {
      const words = document.createRange();
      words.selectNodeContents(one);
      return one.getBoundingClientRect().right - words.getBoundingClientRect().right;
    }),
  );
  expect(apart.length).toBeGreaterThan(0);
  expect(Math.max(...apart)).toBeLessThan(2);
  await context.close();
}, 120_000);

/** A question is asked before it is said to be without an answer. */
test("what lacks an answer is said once one has gone past it, not before", async () => {
  const { house, chromium } = looked();
  const { cookies } = await browserAs(house.app, "Adrienne");
  const context = await chromium.newContext({ baseURL: house.at });
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
  const page = await context.newPage();
  await page.goto("/prevenir/qui/silence");
  const lacks = page.locator(".manque");
  expect(await lacks.count()).toBe(1);
  expect(await lacks.isVisible()).toBe(false);
  await page.locator("input[type=radio]").evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLInputElement) one.checked = false;
  });
  await page.getByText("Question suivante").click();
  expect(await lacks.isVisible()).toBe(true);
  await context.close();
}, 120_000);

/** As the bench of an old tablet has it (`bench/tablet.ts`): 400 ms of round trip, a processor slowed 6 times. */
async function slowed(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
}

/** What a hand that trembles does: a press, and another before anything came. */
async function pressTwice(page: Page, words: string): Promise<void> {
  const [press] = await page.getByRole("button", { name: words, exact: true }).all();
  const box = await press?.boundingBox();
  if (box === null || box === undefined) throw new Error(`nothing says ${words}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await page.mouse.click(x, y);
  await page.waitForLoadState();
}

test.each([true, false])(
  "on an old tablet, far from the network, two presses are one call for help, and « Tout va bien » is said once (scripts: %s)",
  async (scripts) => {
    const { house, chromium } = looked();
    const { cookies } = await browserAs(house.app, "Adrienne");
    const context = await chromium.newContext({
      viewport: { width: 360, height: 740 },
      baseURL: house.at,
      javaScriptEnabled: scripts,
    });
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: house.at })));
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await slowed(page);
    await page.goto("/prevenir");
    await page.getByRole("button", { name: "J’ai besoin d’aide" }).click();
    await page.getByRole("heading", { name: "J’ai besoin d’aide" }).waitFor();
    await pressTwice(page, "Oui, prévenir maintenant");
    await page.getByRole("heading", { name: /^Vous avez demandé de l’aide/ }).waitFor();
    const quentin = await browserAs(house.app, "Quentin");
    const told = await quentin.get("/prevenir/pour");
    expect(told.text.match(/Adrienne a besoin d’aide/g)).toHaveLength(1);
    await page.getByRole("button", { name: "C’est réglé" }).click();
    await page.getByText("C’est dit : c’est réglé.").waitFor();
    await page.goto("/prevenir");
    await page.getByText("Dernière demande d’aide").waitFor();
    await pressTwice(page, "Tout va bien");
    await page.getByRole("heading", { name: /^C’est (?:dit|noté)/ }).waitFor();
    await page.goto("/prevenir");
    expect(await page.getByText("« Tout va bien », dit").count()).toBe(1);
    await context.close();
  },
  180_000,
);
