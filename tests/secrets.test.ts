import { beforeAll, expect, test } from "vitest";

import { operator } from "#services/house";
import { openLog } from "#services/log";
import { listMailsIn } from "#services/mail";
import { cookieName } from "#services/sessions";

import { type Browser, browserOf, formTo, type SeenPage } from "./support/browser.ts";
import { filledHouse } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { builtAssets } from "./support/running.ts";
import { behindTheWalls } from "./support/tables.ts";
import { type Letter, lettersTo, linkIn } from "./support/time.ts";

/*
 * A whole round of somebody who comes in by a code, then by a link, asks for an alert and meets an
 * accident: what lets in, and who they are, is in no line of the log, in no subject of a letter, and
 * in no address but those that are made to carry it (the links of letters).
 */

const EMAIL = "secrete.personne@example.org";
const WORDS = "mots-que-personne-ne-doit-lire";

let app: TestHouse;
const lines: string[] = [];
const addresses: string[] = [];
const secrets = new Map<string, string>();

beforeAll(async () => {
  await builtAssets();
  app = await filledHouse();
  const keep = { write: (line: string) => void lines.push(line) };
  Object.assign(app, { log: openLog("trace", keep) });
}, 240_000);

function noting(page: SeenPage): SeenPage {
  addresses.push(page.at);
  for (const { fields } of page.forms) {
    const token = fields.find(([name]) => name === "token")?.[1];
    if (token !== undefined && token !== "") secrets.set(`token of ${page.at}`, token);
  }
  return page;
}

async function ask(browser: Browser): Promise<Letter> {
  const page = noting(await browser.get("/entrer"));
  noting(await browser.submit(formTo(page, "/entrer"), { email: EMAIL }));
  const [letter] = await lettersTo(app, EMAIL);
  if (letter === undefined) throw new Error("no letter came");
  const code = /\b(\d{3}) (\d{3})\b/.exec(letter.text);
  secrets.set(`code ${secrets.size}`, `${code?.[1]}${code?.[2]}`);
  const link = linkIn(letter, "/l/entrer/");
  secrets.set(`link ${secrets.size}`, link.slice("/l/entrer/".length));
  return letter;
}

async function comeInByCode(): Promise<Browser> {
  const browser = browserOf(app);
  const { text } = await ask(browser);
  const code = /\b(\d{3}) (\d{3})\b/.exec(text);
  const page = noting(await browser.get(addresses.at(-1) ?? ""));
  noting(await browser.submit(formTo(page, "/entrer/code"), { code: "000000" }));
  noting(await browser.submit(formTo(page, "/entrer/code"), { code: `${code?.[1]}${code?.[2]}` }));
  secrets.set("session", browser.cookies.get(cookieName(app)) ?? "");
  return browser;
}

async function comeInByLink(): Promise<void> {
  const browser = browserOf(app);
  const link = linkIn(await ask(browser), "/l/entrer/");
  const open = await browser.get(link);
  noting(await browser.submit(formTo(open, link)));
  secrets.set("second session", browser.cookies.get(cookieName(app)) ?? "");
}

async function askAlert(browser: Browser): Promise<void> {
  const list = noting(await browser.get("/appels?q=jardin"));
  noting(await browser.submit(formTo(list, "/appels/alertes"), {}));
}

/** An agenda reads by a private address, and an address that is none; then the page of what opens breaks. */
async function readPrivately(browser: Browser): Promise<void> {
  const page = noting(await browser.get("/moi/adresses-privees"));
  const made = noting(await browser.submit(formTo(page, "/moi/adresses-privees"), { nom: WORDS }));
  const address = /\/prive\/[\w-]+\.ics/.exec(made.html)?.[0] ?? "";
  secrets.set("private address", address.slice("/prive/".length, -".ics".length));
  expect((await browserOf(app).get(address)).status).toBe(200);
  expect((await browserOf(app).get(address.replace(".ics", ".json"))).status).toBe(404);
  await behindTheWalls(app, (client) =>
    client.query("alter table access.private_read rename to read_away"),
  );
  expect((await browserOf(app).get(address)).status).toBe(500);
  await behindTheWalls(app, (client) =>
    client.query("alter table access.read_away rename to private_read"),
  );
}

/** Six words are drawn and lock one's archive; they are typed in another order, and the page gives them back. */
async function lockOnesData(browser: Browser): Promise<void> {
  const page = noting(await browser.get("/moi/donnees"));
  const drawn = noting(await browser.submit(formTo(page, "/moi/donnees/archive/mots")));
  const form = formTo(drawn, "/moi/donnees/archive/chiffree");
  const words = form?.fields.find(([name]) => name === "mots")?.[1] ?? "";
  secrets.set("six words", words);
  noting(await browser.submit(form));
  const back = noting(await browser.get("/moi/donnees/relire"));
  noting(await browser.submit(formTo(back, "/moi/donnees/relire"), { mots: words }));
}

/** A page breaks, and an error of PostgreSQL quotes what it was given. */
async function meetAccident(browser: Browser): Promise<void> {
  await behindTheWalls(app, (client) => client.query("alter table calls.call rename to call_away"));
  expect((await browser.get(`/appels?q=${WORDS}`)).status).toBe(500);
  const session = secrets.get("session") ?? "";
  for (const value of [EMAIL, WORDS, session]) {
    await app.pool
      .query("select $1::text::uuid", [value])
      .catch((error: unknown) => app.log.error({ err: error }, "accident"));
  }
}

test("a whole round leaves no secret behind", { timeout: 60_000 }, async () => {
  const browser = await comeInByCode();
  await comeInByLink();
  await askAlert(browser);
  await readPrivately(browser);
  await lockOnesData(browser);
  await meetAccident(browser);
  expect([...secrets.values()].filter((one) => one.length < 6)).toEqual([]);
  expect(secrets.size).toBeGreaterThan(6);
  expect(lines.filter((line) => line.includes("accident")).length).toBeGreaterThan(3);

  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 500 }),
  );
  const subjects = listed?.mails.flatMap(({ kept }) => kept?.subject ?? []) ?? [];
  expect(subjects.length).toBeGreaterThan(1);
  const places = [
    ...lines.map((text) => ({ where: "the log", text })),
    ...subjects.map((text) => ({ where: "a subject", text })),
    ...addresses.map((text) => ({ where: "an address", text })),
  ];
  const told = [...secrets, ["address", EMAIL], ["words", WORDS]].flatMap(([name, secret]) =>
    places
      .filter(({ text }) => text.includes(secret ?? "?"))
      .map(({ where, text }) => `${name} in ${where}: ${text.slice(0, 200)}`),
  );
  expect(told).toEqual([]);
});
