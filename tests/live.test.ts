import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";

import { getRequestListener } from "@hono/node-server";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

import { job, type PersonId } from "#services/house";
import { boundLive, endStreams, liveOf } from "#services/live";
import { beginSessionIn } from "#services/sessions";
import { makePersonIn } from "#modules/people";

import { assetsOf } from "../src/assets.ts";
import { closeServer, HERE, listenOn } from "../src/running/listening.ts";
import { openReadiness } from "../src/running/ready.ts";
import { webOf } from "../src/web.tsx";
import { NARROW, openBrowser, openContext } from "./support/chromium.ts";
import { FILLED_KEY } from "./support/filled.ts";
import { type Gate, openGate } from "./support/gate.ts";
import { houseOn, testHouse, type TestHouse } from "./support/house.ts";
import { listenTo } from "./support/listening.ts";
import { addMember, dropMember, withTrial, writeLine } from "./support/live-trial.tsx";
import { openProxy } from "./support/proxy.ts";
import { builtAssets, serve } from "./support/running.ts";
import { eventually } from "./support/started.ts";

/*
 * A page that goes on by itself, in a real browser, and two houses on one database behind a proxy.
 */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

let app: TestHouse;
let browser: Browser;
let gate: Gate;
let topic = "";
let numbered = 0;
const pages: Page[] = [];

beforeAll(async () => {
  await builtAssets();
  browser = await openBrowser();
  app = await withTrial(await testHouse({ environment: { ARCHIPEL_KEY: FILLED_KEY } }));
  gate = await openGate(Number(new URL(await serve(app)).port));
});
afterAll(async () => {
  await browser?.close();
  gate?.close();
});
beforeEach(async () => {
  topic = `salle-${(numbered += 1)}`;
  await liveOf(app).stop();
  boundLive(app, { back: 50 });
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  gate.open();
});

async function somebody(): Promise<{ readonly id: PersonId; readonly token: string }> {
  const id = await app.transaction(job("opening"), (work) => makePersonIn(work, { name: "Maud" }));
  await addMember(app, topic, id);
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  return { id, token };
}

interface Opened {
  readonly page: Page;
  readonly id: PersonId;
  /** What the page asked to listen to, in order: path and query. */
  readonly asked: readonly string[];
}

/** A page of the room, by somebody of it, in a browser of their own. */
async function openPage(scripts = true, before?: (page: Page) => Promise<void>): Promise<Opened> {
  const { id, token } = await somebody();
  const url = `http://127.0.0.1:${gate.port}`;
  const context = await openContext(browser, url, { ...NARROW, scripts });
  await context.addCookies([{ name: "archipel", value: token, url }]);
  const page = await context.newPage();
  pages.push(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.endsWith("/direct")) asked.push(`${pathname}${search}`);
  });
  await before?.(page);
  await page.goto(`/essai/${topic}`);
  if (scripts) await eventually(() => asked.length > 0);
  return { page, id, asked };
}

const linesOf = (page: Page) => page.locator("[data-entries] > li").allTextContents();
const shows = (page: Page, lines: readonly string[]) =>
  expect.poll(() => linesOf(page), { timeout: 30_000 }).toEqual(lines);
const says = (page: Page, words: string) =>
  expect.poll(() => page.locator("output").innerText(), { timeout: 30_000 }).toContain(words);

describe("a page that listens", () => {
  test("shows what is said after it was written, in order and once, and says so to who hears it", async () => {
    await writeLine(app, topic, "un");
    const broken: string[] = [];
    const { page, asked } = await openPage(true, async (one) => {
      one.on("console", (told) => told.type() === "error" && broken.push(told.text()));
      one.on("pageerror", (error) => broken.push(error.message));
    });
    await writeLine(app, topic, "deux");
    await writeLine(app, topic, "trois");
    await shows(page, ["un", "deux", "trois"]);
    expect(asked).toEqual([`/essai/${topic}/direct?depuis=1`]);
    const log = page.getByRole("log", { name: "Ce qui se dit" });
    expect(await log.getAttribute("aria-live")).toBe("polite");
    expect(await page.getByText("Recharger pour voir la suite").isVisible()).toBe(false);
    expect(broken).toEqual([]);
  });

  test("says that it is cut off, goes on from where it was, and shows nothing twice", async () => {
    const { page } = await openPage();
    await writeLine(app, topic, "un");
    await shows(page, ["un"]);
    gate.shut();
    await says(page, "Hors ligne : on reprend");
    expect(await page.getByText("Recharger pour voir la suite").isVisible()).toBe(true);
    await writeLine(app, topic, "deux");
    gate.open();
    await shows(page, ["un", "deux"]);
    await expect.poll(() => page.locator("output").isVisible(), { timeout: 10_000 }).toBe(false);
  });

  test("takes no place while nobody looks at it, and takes up what it missed", async () => {
    const { page, asked } = await openPage();
    await writeLine(app, topic, "un");
    await shows(page, ["un"]);
    const look = (hidden: boolean) =>
      page.evaluate((is) => {
        Object.defineProperty(document, "hidden", { value: is, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await look(true);
    await eventually(() => liveOf(app).count() === 0);
    await writeLine(app, topic, "deux");
    await look(false);
    await shows(page, ["un", "deux"]);
    expect(asked.at(-1)).toBe(`/essai/${topic}/direct?depuis=1`);
  });

  test("after a sleep asks anew from where it was, rather than trust a connection that is no more", async () => {
    const { page, asked } = await openPage(true, (one) => one.clock.install());
    await writeLine(app, topic, "un");
    await shows(page, ["un"]);
    await page.clock.fastForward(120_000);
    await eventually(() => asked.length > 1);
    await writeLine(app, topic, "deux");
    await shows(page, ["un", "deux"]);
    expect(asked.at(-1)).toBe(`/essai/${topic}/direct?depuis=1`);
  });

  test("goes on by looking now and then where there is no place, and listens once there is", async () => {
    await liveOf(app).stop();
    boundLive(app, { most: 0 });
    const { page, asked } = await openPage();
    await says(page, "toutes les quinze secondes");
    await writeLine(app, topic, "un");
    await shows(page, ["un"]);
    boundLive(app, {});
    await eventually(() => liveOf(app).count() === 1);
    await expect.poll(() => page.locator("output").isVisible(), { timeout: 10_000 }).toBe(false);
    expect(asked.slice(0, 2)).toEqual([
      `/essai/${topic}/direct?depuis=0`,
      `/essai/${topic}/direct?depuis=0&tour`,
    ]);
  });

  test("ends when the right is taken away, and says how to look again", async () => {
    const { page, id } = await openPage();
    await writeLine(app, topic, "un");
    await shows(page, ["un"]);
    await dropMember(app, topic, id);
    await writeLine(app, topic, "deux");
    await says(page, "ne suit plus en direct");
    expect(await linesOf(page)).toEqual(["un"]);
    expect(await page.getByText("Recharger pour voir la suite").isVisible()).toBe(true);
    await eventually(() => liveOf(app).count() === 0);
  });

  test("puts what has the same id in its place, unless one is in it", async () => {
    const { page } = await openPage();
    await writeLine(app, topic, "un");
    await shows(page, ["un"]);
    await writeLine(app, topic, `</li><li id="ligne-1">un, corrigé`);
    await shows(page, ["un, corrigé", ""]);
    await writeLine(app, topic, `</li><li id="ligne-1"><a href="/">un lien</a>`);
    await page.getByRole("link", { name: "un lien" }).focus();
    await writeLine(app, topic, `</li><li id="ligne-1">pris sous les doigts`);
    await writeLine(app, topic, "fin");
    await expect.poll(async () => (await linesOf(page)).at(-1), { timeout: 20_000 }).toBe("fin");
    expect((await linesOf(page))[0]).toBe("un lien");
  });

  test("without scripts is read on by its link", async () => {
    await writeLine(app, topic, "un");
    const { page } = await openPage(false);
    await writeLine(app, topic, "deux");
    expect(await linesOf(page)).toEqual(["un"]);
    await page.getByText("Recharger pour voir la suite").click();
    await shows(page, ["un", "deux"]);
    expect(await page.locator("output").isVisible()).toBe(false);
  });

  test("loads a script of at most 1,200 bytes as it travels", () => {
    const { projectFolder } = app.config;
    const file = assetsOf(projectFolder)["live.js"]?.replace("/assets/", "") ?? "";
    const bytes = readFileSync(join(projectFolder, "dist/public", file));
    expect(brotliCompressSync(bytes).byteLength).toBeLessThan(1_200);
  });
});

/** A house that serves as `serve.ts` has it served: ready for a proxy, and left in the same order. */
async function openOne(house: TestHouse) {
  const ready = openReadiness();
  const answer = getRequestListener(webOf(house).fetch);
  const port = await freePort();
  const { server } = await listenOn({ ...house.config, port }, HERE, (request, response) => {
    if (!ready.answers(request, response)) void answer(request, response);
  });
  return {
    at: `http://127.0.0.1:${port}`,
    leave: async () => {
      await ready.leave();
      await endStreams(house);
      await closeServer(server);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((tell) => server.listen(0, "127.0.0.1", tell));
  const address = server.address();
  await new Promise((tell) => server.close(tell));
  return typeof address === "object" && address !== null ? address.port : 0;
}

test("two houses behind a proxy are left and opened in turn: nothing is lost, doubled or out of order", async () => {
  const { rows } = await app.pool.query<{ name: string }>("select current_database() as name");
  const another = async () => {
    const house = houseOn(rows[0]?.name ?? "", { ARCHIPEL_KEY: FILLED_KEY });
    const trial = await withTrial(house, true);
    boundLive(trial, { back: 50 });
    return { house, ...(await openOne(trial)) };
  };
  let houses = [await another(), await another()];
  const proxy = await openProxy();
  proxy.send(houses.map(({ at }) => at));
  await proxy.whole();
  const people = await Promise.all(Array.from({ length: 12 }, somebody));
  const ears = people.map(({ token }) =>
    listenTo(`${proxy.at}/essai/${topic}/direct`, { cookie: `archipel=${token}` }),
  );
  await eventually(() => ears.every(({ told }) => told.length > 0));
  const over = new AbortController();
  const written = [0];
  const writing = (async () => {
    while (!over.signal.aborted || written.length <= 50)
      written.push(await writeLine(app, topic, "ligne"));
  })();
  for (const place of [0, 1]) {
    const old = houses[place];
    const next = await another();
    await old?.leave();
    await old?.house.leave();
    houses = houses.with(place, next);
    proxy.send(houses.map(({ at }) => at));
    await proxy.whole();
    await wait(500);
  }
  over.abort();
  await writing;
  const last = written.at(-1);
  for (const ear of ears) await eventually(() => ear.numbers().at(-1) === last);
  const whole = Array.from({ length: written.length - 1 }, (_, i) => i + 1);
  expect(ears.map((ear) => ear.numbers())).toEqual(ears.map(() => whole));
  expect(Math.max(...ears.map(({ statuses }) => statuses.length))).toBeGreaterThan(1);
  for (const ear of ears) ear.close();
  for (const { leave } of houses) await leave();
  await proxy.close();
});
