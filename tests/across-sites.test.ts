import { createServer, type RequestListener, type Server } from "node:http";

import { getRequestListener } from "@hono/node-server";
import { sql } from "kysely";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { job, operator, type PersonId, saveInstanceIn, visitor, withRight } from "#services/house";
import { sign } from "#services/keys";
import { beginSessionIn } from "#services/sessions";
import { askCode, findOrMakeAddressIn, makePersonIn, makeSignInLink } from "#modules/people";

import { askWhoIn } from "../src/modules/people/entrance/actions/choose-who.ts";
import { webOf } from "../src/web.tsx";
import { openBrowser, openContext, WIDE } from "./support/chromium.ts";
import { testHouse, type TestHouse } from "./support/house.ts";
import { type Route, routesOf } from "./support/routes.ts";
import { builtAssets } from "./support/running.ts";
import { lettersTo } from "./support/time.ts";

/*
 * Pages of other sites that press our forms, in a real browser and as old ones would send them: nobody is signed in as
 * somebody else, and no act is done. Over plain http by a name, browsers say no `Sec-Fetch-Site`: the origin alone
 * holds there; a sibling sub-domain and another port of this machine are « same-site », so cookies go with what they
 * send.
 */

const SLOW = { timeout: 240_000 };
let browser: Browser;
const servers: Server[] = [];

beforeAll(async () => {
  await builtAssets();
  browser = await openBrowser(["*.voisins.example"]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

/** Listens on a free port of this machine; who answers is said later. */
async function listen(): Promise<{ readonly port: number; answer: RequestListener }> {
  const one: { port: number; answer: RequestListener } = {
    port: 0,
    answer: (_, response) => response.end(),
  };
  const server = createServer((request, response) => one.answer(request, response));
  servers.push(server);
  await new Promise<void>((tell) => server.listen(0, "127.0.0.1", tell));
  const address = server.address();
  one.port = typeof address === "object" && address !== null ? address.port : 0;
  return one;
}

interface House {
  readonly app: TestHouse;
  readonly at: string;
  readonly routes: readonly Route[];
  /** What was answered to each form, as long as it is emptied. */
  readonly answered: { readonly path: string; readonly status: number; readonly site: string }[];
}

/** A house at `http://<host>:<port>`, with its public address unless it is this machine's name. */
async function houseAt(host: string): Promise<House> {
  const listening = await listen();
  const at = `http://${host}:${listening.port}`;
  const app = await testHouse(host === "localhost" ? {} : { environment: { ARCHIPEL_URL: at } });
  await app.transaction(job("opening"), (work) =>
    saveInstanceIn(work, { publisher: "Les voisins", publisherAddress: "1 place du Puits, Die" }),
  );
  const answered: House["answered"] = [];
  const listener = getRequestListener(webOf(app).fetch);
  listening.answer = (request, response) => {
    if (request.method === "POST")
      response.on("finish", () =>
        answered.push({
          path: new URL(request.url ?? "/", at).pathname,
          status: response.statusCode,
          site: String(request.headers["sec-fetch-site"]),
        }),
      );
    void listener(request, response);
  };
  return { app, at, answered, routes: routesOf(app) };
}

/** A page of somebody else, where what they like stands. */
async function pageElsewhere(host: string, headers: Readonly<Record<string, string>> = {}) {
  const listening = await listen();
  listening.answer = (_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<!doctype html><title>Ailleurs</title><p>Un autre site.");
  };
  return `http://${host}:${listening.port}/`;
}

let numbered = 0;
async function somebody(app: TestHouse, name: string) {
  const email = `${name.toLowerCase()}${(numbered += 1)}@example.org`;
  const id = await app.transaction(visitor, async (work) =>
    makePersonIn(work, { name, address: await findOrMakeAddressIn(work, email) }),
  );
  return { id, email };
}

async function linkOf(app: TestHouse, email: string): Promise<string> {
  const told = await makeSignInLink(app, operator(), { email });
  if (!told.done) throw new Error(told.refusal);
  return told.value.path;
}

/** Everything by which the attacker comes in as themself: what they would have a visitor press. */
async function waysIn(app: TestHouse) {
  const { id, email } = await somebody(app, "Malo");
  const asked = await askCode(app, visitor, { email, site: "http://localhost", place: "là" });
  const [letter] = await lettersTo(app, email);
  const code = /\b(\d{3})[ \u202f\u00a0]?(\d{3})\b/.exec(letter?.text ?? "");
  const choice = await app.transaction(job("sign-in"), async (work) => {
    const address = await findOrMakeAddressIn(work, email);
    return withRight(work, "sign-in", (lent) =>
      askWhoIn(lent, { address, byMail: true, goesTo: undefined }),
    );
  });
  const holder = newId();
  const own = { token: sign(app, "form", holder), act: newId() };
  const link = await linkOf(app, email);
  const ways: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    [link, { ...own }],
    [
      "/entrer/code",
      { ...own, demande: asked.done ? asked.value.ask : "", code: `${code?.[1]}${code?.[2]}` },
    ],
    ["/entrer/qui", { ...own, choix: choice, qui: id }],
    ["/entrer", { ...own, email }],
    ["/entrer/cle", { ...own }],
    ["/sortir", { ...own }],
    ["/moi/nom", { ...own, nom: "Malo" }],
  ];
  return { ways, link, holder };
}

async function newPage(at: string): Promise<Page> {
  const context = await openContext(browser, at, { ...WIDE, scripts: true });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Comes in by a link of one's own, by our own page: what forms do where they may. */
async function enter(page: Page, { app, at }: House, name: string): Promise<void> {
  const { email } = await somebody(app, name);
  await page.goto(at + (await linkOf(app, email)));
  await page.locator("main form button").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/l/"));
}

/** Who one is, by the page of one's name; undefined for a visitor. */
async function whoIsIn(page: Page, { at }: House): Promise<string | undefined> {
  await page.goto(`${at}/moi/nom`);
  const field = page.locator('input[name="nom"]');
  return (await field.count()) === 0 ? undefined : field.inputValue();
}

/** From a page of elsewhere: sends a form by itself, as a page does (`hidden`: from a frame without any right). */
async function press(
  page: Page,
  from: string,
  sent: { readonly to: string; readonly fields: Readonly<Record<string, string>> },
  hidden: boolean,
): Promise<void> {
  await page.goto(from);
  const answered = page.waitForEvent("requestfinished", (one) => one.method() === "POST");
  await page.evaluate(
    ({ to, fields, framed }) => {
      const place = document.createElement("div");
      const form = document.createElement("form");
      form.method = "post";
      form.action = to;
      for (const [name, value] of Object.entries(fields)) {
        const field = document.createElement("input");
        field.name = name;
        field.value = value;
        field.setAttribute("value", value);
        form.append(field);
      }
      place.append(form);
      if (!framed) {
        document.body.append(place);
        form.submit();
        return;
      }
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts allow-forms allow-top-navigation");
      form.target = "_top";
      frame.srcdoc = `${place.innerHTML}<script>document.forms[0].submit()</script>`;
      document.body.append(frame);
    },
    { to: sent.to, fields: sent.fields, framed: hidden },
  );
  await answered;
  await page.waitForLoadState();
}

const SIBLING = "jardin.voisins.example";
const NO_REFERRER = { "referrer-policy": "no-referrer" };

interface Attack {
  readonly told: string;
  readonly house: string;
  readonly other: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** By a frame that has no right, and no origin. */
  readonly hidden?: boolean;
  /** What the browser says of the two sites; nothing, in clear by a name. */
  readonly says: "undefined" | "cross-site" | "same-site";
}

const HOME = "maison.voisins.example";
const ATTACKS: readonly Attack[] = [
  { told: "another site, in clear", house: HOME, other: "127.0.0.1", says: "undefined" },
  { told: "a sibling sub-domain, in clear", house: HOME, other: SIBLING, says: "undefined" },
  {
    told: "a sibling that hides where it is",
    house: HOME,
    other: SIBLING,
    headers: NO_REFERRER,
    says: "undefined",
  },
  { told: "a frame without rights", house: HOME, other: SIBLING, hidden: true, says: "undefined" },
  {
    told: "this machine by its number",
    house: "localhost",
    other: "127.0.0.1",
    says: "cross-site",
  },
  {
    told: "another port of this machine",
    house: "localhost",
    other: "localhost",
    says: "same-site",
  },
];

describe.each(ATTACKS)("from $told", (attack) => {
  test("nobody is put into another's session, visitor or not", SLOW, async () => {
    const { other, headers = {}, hidden = false, says } = attack;
    const house = await houseAt(attack.house);
    const from = await pageElsewhere(other, headers);
    const { ways } = await waysIn(house.app);
    const page = await newPage(house.at);
    for (const name of [undefined, "Lison"]) {
      if (name !== undefined) await enter(page, house, name);
      house.answered.length = 0;
      for (const [path, fields] of ways)
        await press(page, from, { to: house.at + path, fields }, hidden);
      expect(house.answered).toEqual(ways.map(([path]) => ({ path, status: 403, site: says })));
      expect(await whoIsIn(page, house)).toBe(name);
    }
    await page.context().close();
  });
});

test(
  "no form of ours does anything for a sibling, not one, and cookies that it sets open none",
  SLOW,
  async () => {
    const house = await houseAt(HOME);
    const from = await pageElsewhere(SIBLING);
    const { link, holder } = await waysIn(house.app);
    const page = await newPage(house.at);
    await enter(page, house, "Lison");
    await page.goto(from);
    // What a sibling may do in clear: a visitor of its own, for whom it has a token.
    await page.evaluate((id) => {
      document.cookie = `archipel-visitor=${id}; domain=voisins.example; path=/`;
    }, holder);
    const paths = house.routes
      .filter(({ method }) => method === "POST")
      .map(({ path }) => pathOf(path));
    expect(paths.length).toBeGreaterThan(200);
    house.answered.length = 0;
    const token = sign(house.app, "form", holder);
    for (let some = 0; some < paths.length; some += 20)
      await page.evaluate(sendAll, {
        at: house.at,
        paths: [...paths.slice(some, some + 20), ...(some === 0 ? [link] : [])],
        body: `token=${token}&act=${newId()}&List-Unsubscribe=One-Click`,
      });
    const done = house.answered.filter(({ status }) => status !== 403);
    expect(done).toEqual([]);
    expect(house.answered).toHaveLength(paths.length + 1);
    expect(await whoIsIn(page, house)).toBe("Lison");
    await page.context().close();
  },
);

test("the same forms, from our own pages, do what they do", SLOW, async () => {
  const house = await houseAt(HOME);
  const { link } = await waysIn(house.app);
  const page = await newPage(house.at);
  await enter(page, house, "Lison");
  expect(await whoIsIn(page, house)).toBe("Lison");
  await page.goto(house.at + link);
  await page.getByRole("button", { name: "Entrer comme Malo" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/l/"));
  expect(await whoIsIn(page, house)).toBe("Malo");
  await page.context().close();
});

/** Runs in a page: sends these forms as scripts of other sites may, which read nothing of the answer. */
async function sendAll(asked: {
  readonly at: string;
  readonly paths: readonly string[];
  readonly body: string;
}): Promise<void> {
  await Promise.all(
    asked.paths.map((path) =>
      fetch(asked.at + path, {
        method: "POST",
        mode: "no-cors",
        credentials: "include",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: asked.body,
      }).catch(() => undefined),
    ),
  );
}

/** The address of a route, its parameters filled with what may stand there. */
function pathOf(path: string): string {
  return path.replaceAll(/:\w+(?:\{((?:[^{}]|\{[^{}]*\})*)\})?\??/g, (_, shape?: string) =>
    shape?.includes("[0-9]") === true ? "1" : "00000000-0000-4000-8000-000000000000",
  );
}

/** What browsers of before said, or did not. */
const OLD: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["says nothing", {}],
  ["says the page of another site", { referer: "https://mal.example/archipel.example.org/" }],
  ["says our page, without https", { referer: "http://archipel.example.org/entrer" }],
  ["hides its origin", { origin: "null" }],
  [
    "hides its origin, and says our page",
    { origin: "null", referer: "https://archipel.example.org/" },
  ],
  ["says a sibling", { origin: "https://jardin.example.org" }],
  ["says our name on another port", { origin: "https://archipel.example.org:444" }],
];

test.each(OLD)(
  "a browser that %s does nothing, at any form, with or without a token of elsewhere",
  SLOW,
  async (_, headers) => {
    const app = await testHouse({ environment: { ARCHIPEL_URL: "https://archipel.example.org" } });
    await app.transaction(job("opening"), (work) =>
      saveInstanceIn(work, { publisher: "Les voisins", publisherAddress: "1 place du Puits, Die" }),
    );
    const web = webOf(app);
    const { id } = await somebody(app, "Lison");
    const session = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "?"));
    const { link, holder } = await waysIn(app);
    const before = await sessionsOf(app, id);
    const paths = routesOf(app)
      .filter(({ method }) => method === "POST")
      .map(({ path }) => pathOf(path));
    const done: string[] = [];
    for (const path of [link, ...paths])
      for (const cookie of ["", `__Host-archipel=${session}`]) {
        const answer = await web.request(`http://127.0.0.1:8080${path}`, {
          method: "POST",
          headers: {
            host: "archipel.example.org",
            "content-type": "application/x-www-form-urlencoded",
            ...(cookie === "" ? {} : { cookie }),
            ...headers,
          },
          body: `token=${sign(app, "form", holder)}&act=${newId()}`,
        });
        if (answer.status !== 403) done.push(`${answer.status} ${path}`);
        if (answer.headers.getSetCookie().some((one) => one.startsWith("__Host-archipel=")))
          done.push(`a session at ${path}`);
      }
    expect(done).toEqual([]);
    expect(await sessionsOf(app, id)).toBe(before);
  },
);

function sessionsOf(app: TestHouse, who: PersonId): Promise<number> {
  return app.transaction(job("sessions"), async ({ db }) => {
    const { rows } = await sql`select from sessions.session where person = ${who}`.execute(db);
    return rows.length;
  });
}
