import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { endAllSessions } from "../src/modules/people/entrance/actions/end-sessions.ts";
import { beginDocument } from "../src/modules/commons/actions/begin-document.ts";
import { keepVersion } from "../src/modules/commons/actions/save-version.ts";
import { seeDocument } from "../src/modules/commons/actions/see-document.ts";
import type { DocumentId } from "../src/modules/commons/domain/document.ts";
import { person, type PersonId } from "../src/services/house/index.ts";
import { actingFor } from "./support/entrusting.ts";
import { browserIn } from "./support/browser.ts";
import { NARROW, openBrowser, openContext } from "./support/chromium.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { gardenCircle } from "./support/occasions.ts";
import { valueOf } from "./support/organisations.ts";
import { builtAssets, serve } from "./support/running.ts";

/*
 * What is typed in a document and not sent stays on the device, for who typed it and while they are in (decision
 * 0095): by a real browser, whose page is killed, whose network falls, whose session ends.
 */

let browser: Browser;
let app: TestHouse;
let at: string;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  await builtAssets();
  browser = await openBrowser();
  app = await testHouse();
  at = await serve(app);
  circle = await gardenCircle(app);
}, 120_000);
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  app.setNow(TEST_NOW);
});

const BEGUN = "Avant.\n\nPendant.\n\nAprès.";

async function begun(): Promise<DocumentId> {
  return valueOf(
    await beginDocument(app, person(circle.people.bilal), {
      space: circle.space,
      title: "Accueillir une journée",
      language: "fr",
      themes: ["food"],
      licence: undefined,
      contents: { kind: "text", markdown: BEGUN },
    }),
  );
}

async function deviceOf(...persons: readonly PersonId[]): Promise<BrowserContext> {
  const context = await openContext(browser, at, { ...NARROW, scripts: true });
  context.setDefaultTimeout(15_000);
  contexts.push(context);
  for (const one of persons) await enter(context, one);
  return context;
}

async function enter(context: BrowserContext, who: PersonId): Promise<void> {
  const { cookies } = await browserIn(app, who);
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: at })));
}

const writeAt = (document: DocumentId) => `/communs/documents/${document}/ecrire`;
const text = (page: Page) => page.locator("textarea[name=texte]");
const offered = (page: Page) => page.locator("output[data-draft]");

/** What the device holds, as a thief of the disk would read it. */
function held(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (known.length === 0) return [];
    const opening = indexedDB.open("archipel");
    await new Promise((tell) => opening.addEventListener("success", tell));
    const all = opening.result.transaction("brouillons").objectStore("brouillons").getAll();
    await new Promise((tell) => all.addEventListener("success", tell));
    opening.result.close();
    return all.result.map((one) => {
      const sealed = String.fromCharCode(...new Uint8Array(one.sealed));
      return JSON.stringify({ ...one, sealed });
    });
  });
}

/** Types, and waits until the device has it. */
async function typeIn(page: Page, document: DocumentId, words: string): Promise<void> {
  await page.goto(writeAt(document));
  await text(page).fill(words);
  await expect.poll(async () => (await held(page)).length).toBe(1);
}

const markdownOf = async (document: DocumentId) => {
  const seen = await seeDocument(app, person(circle.people.ana), { document });
  return seen?.contents.kind === "text" ? seen.contents.markdown : undefined;
};

const keepBy = (who: PersonId, document: DocumentId, base: number, markdown: string) =>
  keepVersion(app, person(who), { document, base, contents: { kind: "text", markdown } });

test("a page that dies leaves what was typed; taken up it is merged from what its writer had read", async () => {
  const document = await begun();
  const context = await deviceOf(circle.people.bilal);
  const page = await context.newPage();
  await typeIn(page, document, "Avant.\n\nPendant.\n\nAprès, on range.");
  await page.goto("chrome://crash").catch(() => undefined);

  valueOf(
    await keepBy(circle.people.chloe, document, 1, "Avant, à l’heure.\n\nPendant.\n\nAprès."),
  );
  const again = await context.newPage();
  await again.goto(writeAt(document));
  await expect.poll(() => offered(again).innerText()).toContain("Vous aviez commencé");
  expect(await text(again).inputValue()).toContain("à l’heure");
  await again.getByRole("button", { name: "Reprendre" }).click();
  expect(await text(again).inputValue()).toBe("Avant.\n\nPendant.\n\nAprès, on range.");
  await again.getByRole("button", { name: "Garder" }).click();
  await again.waitForURL(`${at}/communs/documents/${document}`);
  expect(await markdownOf(document)).toBe("Avant, à l’heure.\n\nPendant.\n\nAprès, on range.");
  expect(await held(again)).toEqual([]);
});

test("what was begun is forgotten when one says so, and never written over by what one types beside", async () => {
  const document = await begun();
  const context = await deviceOf(circle.people.bilal);
  const page = await context.newPage();
  await typeIn(page, document, "Un premier essai.");
  await page.close();
  const again = await context.newPage();
  await again.goto(writeAt(document));
  await expect.poll(() => offered(again).innerText()).toContain("Vous aviez commencé");
  await text(again).fill("Un second essai.");
  await expect.poll(async () => (await held(again)).length).toBe(2);
  await again.getByRole("button", { name: "Oublier" }).click();
  await expect.poll(async () => (await held(again)).length).toBe(1);
  await again.reload();
  await again.getByRole("button", { name: "Reprendre" }).click();
  expect(await text(again).inputValue()).toBe("Un second essai.");
});

test("without the network nothing is lost; back, two who wrote are both there, and it was sent once", async () => {
  const document = await begun();
  const [one, other] = [
    await (await deviceOf(circle.people.bilal)).newPage(),
    await (await deviceOf(circle.people.chloe)).newPage(),
  ];
  await typeIn(one, document, "Avant, on balaie.\n\nPendant.\n\nAprès.");
  await typeIn(other, document, "Avant.\n\nPendant.\n\nAprès, on range.");
  await one.context().setOffline(true);
  await one.getByRole("button", { name: "Garder" }).click();
  await expect.poll(() => offered(one).innerText()).toContain("Rien n’est perdu");
  await other.getByRole("button", { name: "Garder" }).click();
  await other.waitForURL(`${at}/communs/documents/${document}`);
  expect((await held(one)).length).toBe(1);
  await one.context().setOffline(false);
  await one.getByRole("button", { name: "Garder" }).click();
  await one.waitForURL(`${at}/communs/documents/${document}`);
  expect(await markdownOf(document)).toBe("Avant, on balaie.\n\nPendant.\n\nAprès, on range.");
  const seen = await seeDocument(app, person(circle.people.ana), { document });
  expect(seen?.total).toBe(3);
  expect(await held(one)).toEqual([]);
});

test("a tab closed off-line, and opened again there, shows nothing; with the network back what was typed is offered", async () => {
  const document = await begun();
  const context = await deviceOf(circle.people.bilal);
  const page = await context.newPage();
  await page.goto(writeAt(document));
  await context.setOffline(true);
  await text(page).fill("Tapé dans le train.");
  await expect.poll(async () => (await held(page)).length).toBe(1);
  await page.close();
  const again = await context.newPage();
  await expect(again.goto(writeAt(document))).rejects.toThrow(/INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await again.goto(writeAt(document));
  await expect.poll(() => offered(again).innerText()).toContain("Vous aviez commencé");
  await again.getByRole("button", { name: "Reprendre" }).click();
  expect(await text(again).inputValue()).toBe("Tapé dans le train.");
});

test("the device holds it sealed; another who comes in there sees nothing of it, and it goes", async () => {
  const document = await begun();
  const context = await deviceOf(circle.people.bilal);
  const page = await context.newPage();
  await typeIn(page, document, "Un mot pour moi seul.");
  expect((await held(page)).join()).not.toMatch(/Un mot|texte/);
  expect((await held(page)).join()).not.toContain(document);
  await enter(context, circle.people.chloe);
  await page.goto(writeAt(document));
  await expect.poll(() => held(page)).toEqual([]);
  expect(await offered(page).isVisible()).toBe(false);
});

test.each<[string, (page: Page) => Promise<unknown>]>([
  [
    "when one goes out",
    async (page) => {
      await page.goto("/sortir");
      await page.locator("main form button").click();
      await page.waitForURL(`${at}/`);
    },
  ],
  [
    "when all sessions are closed from elsewhere",
    async (page) => {
      valueOf(await endAllSessions(app, person(circle.people.bilal), {}));
      await page.goto("/communs");
    },
  ],
  [
    "when the session ends by itself",
    async (page) => {
      app.setNow(TEST_NOW.add({ hours: 24 * 61 }));
      await page.goto("/communs");
    },
  ],
  [
    "when the browser forgets who one is",
    async (page) => {
      await page.context().clearCookies();
      await page.goto("/communs");
    },
  ],
])("%s, nothing is left on the device", async (_, goOut) => {
  const document = await begun();
  const page = await (await deviceOf(circle.people.bilal)).newPage();
  await typeIn(page, document, "Un mot.");
  await goOut(page);
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test("under a mandate nothing is kept, and what one kept for oneself is not shown", async () => {
  const document = await begun();
  const { bilal, chloe } = circle.people;
  const page = await (await deviceOf(bilal)).newPage();
  await typeIn(page, document, "Un mot.");
  await actingFor(app, chloe, bilal, ["circles"]);
  await page.goto("/moi/mandats");
  await page.locator("form[action$='/agir'] button").first().click();
  await page.waitForLoadState();
  for (const path of [writeAt(document), "/communs/ecrire", "/communs/tableau"]) {
    await page.goto(path);
    expect(await page.locator("[data-draft], textarea").count()).toBe(0);
  }
  expect((await held(page)).length).toBe(1);
});
