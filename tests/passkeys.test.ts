import { createServer } from "node:http";

import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { operator, type PersonId, visitor } from "#services/house";
import { listMailsIn } from "#services/mail";
import {
  findOrMakeAddressIn,
  makePersonIn,
  makeSignInLink,
  sayAliveIn,
  sayDiedIn,
} from "#modules/people";

import { authenticatorOf } from "./support/authenticator.ts";
import { NARROW, openBrowser, openContext } from "./support/chromium.ts";
import { TEST_NOW, testHouse, type TestHouse } from "./support/house.ts";
import { builtAssets, serve } from "./support/running.ts";

/*
 * Passkeys, by a real browser with a device that it makes up: what it signs is what a device signs.
 */

let browser: Browser;
let app: TestHouse;
let at: string;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  await builtAssets();
  browser = await openBrowser();
  app = await testHouse();
  // By its name: browsers keep no key for a number.
  at = (await serve(app)).replace("127.0.0.1", "localhost");
}, 120_000);

afterAll(async () => {
  await browser?.close();
});

let hours = 0;
beforeEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  app.setNow(TEST_NOW.add({ hours: (hours += 1) }));
});

async function newPage(scripts = true, site = at): Promise<Page> {
  const context = await openContext(browser, site, { ...NARROW, scripts });
  context.setDefaultTimeout(20_000);
  contexts.push(context);
  return context.newPage();
}

let numbered = 0;
interface Somebody {
  readonly id: PersonId;
  readonly emails: readonly string[];
}

async function somebody(wishes: { readonly operator?: boolean } = {}): Promise<Somebody> {
  const email = `quelquun${(numbered += 1)}@example.org`;
  const id = await app.transaction(visitor, async (work) =>
    makePersonIn(work, {
      name: "Maud",
      address: await findOrMakeAddressIn(work, email),
      ...wishes,
    }),
  );
  return { id, emails: [email] };
}

async function enterByLink(page: Page, { emails: [email = ""] }: Somebody): Promise<void> {
  const told = await makeSignInLink(app, operator(), { email });
  if (!told.done) throw new Error(told.refusal);
  await page.goto(told.value.path);
  await page.getByRole("button", { name: "Entrer" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/l/"));
}

async function addKey(page: Page): Promise<void> {
  await page.goto("/moi/connexions");
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await page.waitForURL(/\/moi\/cles\/nouvelle/);
  await page.getByRole("button", { name: "Faire la clé" }).click();
  await page.waitForURL(/fait=cle/);
}

async function leave(page: Page): Promise<void> {
  await page.goto("/sortir");
  await page.locator("main form button").click();
  await page.waitForURL(`${at}/`);
}

/** Asks to come in by a key, and stops where the device is asked. */
async function askToEnter(page: Page, from = "/entrer"): Promise<void> {
  await page.goto(from);
  await page.getByRole("button", { name: "Entrer avec une clé d’accès" }).click();
  await page.waitForURL(/\/entrer\/cle\?/);
}

async function pressKey(page: Page): Promise<string> {
  await Promise.all([
    page.waitForResponse(
      (one) => one.request().method() === "POST" && one.url().endsWith("/signe"),
    ),
    page.getByRole("button", { name: "Utiliser ma clé" }).click(),
  ]);
  await page.waitForLoadState();
  return said(page);
}

const said = async (page: Page) => (await page.locator("main").innerText()).replace(/\s+/g, " ");

async function isIn(page: Page): Promise<boolean> {
  await page.goto("/moi/nom");
  return new URL(page.url()).pathname === "/moi/nom";
}

async function subjectsTo(email: string): Promise<readonly string[]> {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 100 }),
  );
  return (listed?.mails ?? []).flatMap(({ kept }) => (kept?.to === email ? [kept.subject] : []));
}

/** Somebody in, with a key; then out again. */
async function withKey() {
  const [page, who] = [await newPage(), await somebody()];
  const device = await authenticatorOf(page);
  await enterByLink(page, who);
  await addKey(page);
  const made = await device.keys();
  await leave(page);
  return { page, device, who, made };
}

/** What the page sends, kept on its way and not sent. */
async function keepWhatIsSent(page: Page): Promise<string> {
  const sent = Promise.withResolvers<string>();
  await page.route("**/entrer/cle/signe", async (route) => {
    sent.resolve(route.request().postData() ?? "");
    // The page stays where it is.
    await route.fulfill({ status: 204 });
  });
  await page.getByRole("button", { name: "Utiliser ma clé" }).click();
  const body = await sent.promise;
  await page.unroute("**/entrer/cle/signe");
  return new URLSearchParams(body).get("reponse") ?? "";
}

/** Sends an answer in the form of the page where one is, as its script would. */
async function send(page: Page, answer: string): Promise<string> {
  await Promise.all([
    page.waitForResponse((one) => one.request().method() === "POST"),
    page.evaluate((text) => {
      const form = document.querySelector<HTMLFormElement>("[data-passkey] form");
      const field = form?.elements.namedItem("reponse");
      if (form === null || !(field instanceof HTMLInputElement)) throw new Error("no form");
      field.value = text;
      form.submit();
    }, answer),
  ]);
  await page.waitForLoadState();
  return said(page);
}

const SLOW = { timeout: 120_000 };

test(
  "is proposed to who keeps the instance, made, told to their address, and lets them in",
  SLOW,
  async () => {
    const [page, maud] = [await newPage(), await somebody({ operator: true })];
    const device = await authenticatorOf(page);
    await enterByLink(page, maud);
    expect(await said(page)).toContain("Une clé d’accès, pour vous aussi ?");
    await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
    await page.getByRole("button", { name: "Faire la clé" }).click();
    await page.waitForURL(/fait=cle/);
    expect(await said(page)).toMatch(/Chrome sur Linux ajoutée aujourd’hui, pas encore servie/);
    expect(await subjectsTo(maud.emails[0] ?? "")).toEqual([
      "Une clé d’accès a été ajoutée à votre compte",
    ]);
    const [kept] = await device.keys();
    expect([kept?.rpId, kept?.isResidentCredential]).toEqual(["localhost", true]);
    expect(Buffer.from(kept?.userHandle ?? "", "base64").toString("hex")).not.toContain(
      maud.id.replaceAll("-", ""),
    );

    await leave(page);
    await askToEnter(page, "/entrer?vers=/moi/connexions");
    const arrived = await pressKey(page);
    expect(new URL(page.url()).pathname).toBe("/moi/connexions");
    expect(arrived).toContain("servie pour la dernière fois aujourd’hui");
  },
);

test(
  "is proposed at each entry until there is one, « plus tard » in one tap; to nobody else",
  SLOW,
  async () => {
    const keeper = await somebody({ operator: true });
    for (let times = 0; times < 2; times += 1) {
      const page = await newPage(false);
      await enterByLink(page, keeper);
      expect(new URL(page.url()).pathname).toBe("/moi/cles/proposition");
      await page.getByRole("link", { name: "Plus tard" }).click();
      await page.waitForURL(`${at}/`);
      expect(await isIn(page)).toBe(true);
    }
    const other = await newPage(false);
    await enterByLink(other, await somebody());
    expect(new URL(other.url()).pathname).toBe("/");
  },
);

test(
  "of somebody said dead leads to the page of an account that is closed, and lets in again once it was an error",
  SLOW,
  async () => {
    const { page, who } = await withKey();
    await app.transaction(operator(), (work) =>
      sayDiedIn(work, { person: who.id, said: "operator" }),
    );
    await askToEnter(page);
    expect(await pressKey(page)).toContain("Ce compte est fermé");
    expect(new URL(page.url()).pathname).toBe("/entrer/ferme");
    expect(await isIn(page)).toBe(false);
    await app.transaction(operator(), (work) => sayAliveIn(work, { person: who.id }));
    await askToEnter(page);
    await pressKey(page);
    expect(await isIn(page)).toBe(true);
  },
);

test(
  "serves once for what it signed: neither again, nor for what is asked next, nor from another browser",
  SLOW,
  async () => {
    const { page } = await withKey();
    await askToEnter(page);
    const first = page.url();
    const answer = await keepWhatIsSent(page);
    expect(answer).toContain("clientDataJSON");

    const elsewhere = await newPage();
    await elsewhere.goto(first);
    expect(new URL(elsewhere.url()).pathname).toBe("/entrer");
    await askToEnter(elsewhere);
    expect(await send(elsewhere, answer)).toContain("Cette clé n’ouvre pas de compte ici");
    expect(await isIn(elsewhere)).toBe(false);

    await page.goto(first);
    await send(page, answer);
    expect(await isIn(page)).toBe(true);
    await leave(page);
    await page.goto(first);
    expect(new URL(page.url()).pathname).toBe("/entrer");
    await askToEnter(page);
    expect(await send(page, answer)).toContain("Cette clé n’ouvre pas de compte ici");
    expect(await isIn(page)).toBe(false);
  },
);

test(
  "what was asked is over after five minutes, and after one answer, right or wrong",
  SLOW,
  async () => {
    const { page } = await withKey();
    await askToEnter(page);
    const answer = await keepWhatIsSent(page);
    app.setNow(app.clock.now().add({ minutes: 5 }));
    expect(await send(page, answer)).toContain("La demande était trop ancienne");
    await askToEnter(page);
    const right = await keepWhatIsSent(page);
    const asked = page.url();
    await send(page, right.replace(/"signature":"...../, '"signature":"AAAAA'));
    expect(await isIn(page)).toBe(false);
    await page.goto(asked);
    expect(new URL(page.url()).pathname).toBe("/entrer");
  },
);

test("signed on another site of the same name opens nothing", SLOW, async () => {
  const { page } = await withKey();
  const site = createServer((_, response) => response.end("<!doctype html><title>x</title>"));
  await new Promise<void>((tell) => site.listen(0, "127.0.0.1", tell));
  const address = site.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  try {
    await askToEnter(page);
    const asked = page.url();
    const options = (await page.locator("[data-passkey]").getAttribute("data-options")) ?? "";
    await page.goto(`http://localhost:${port}/`);
    const answer = await page.evaluate(signThere, options);
    expect(answer).toContain("clientDataJSON");
    await page.goto(asked);
    expect(await send(page, answer)).toContain("Cette clé n’ouvre pas de compte ici");
    expect(await isIn(page)).toBe(false);
  } finally {
    site.close();
  }
});

test("without its owner opens nothing, whatever the page asked of the device", SLOW, async () => {
  const { page, device } = await withKey();
  await device.recognises(false);
  await askToEnter(page);
  const options = (await page.locator("[data-passkey]").getAttribute("data-options")) ?? "";
  const answer = await page.evaluate(signThere, options.replace('"required"', '"discouraged"'));
  expect(answer).toContain("clientDataJSON");
  expect(await send(page, answer)).toContain("Cette clé n’ouvre pas de compte ici");
  // The browser refuses by itself what our page asks.
  await askToEnter(page);
  await page.getByRole("button", { name: "Utiliser ma clé" }).click();
  await page.getByText("L’appareil n’a rien donné").waitFor();
  expect(await isIn(page)).toBe(false);
});

test("once taken away opens nothing, and its owner's address is told", SLOW, async () => {
  const { page, who } = await withKey();
  await enterByLink(page, who);
  await page.goto("/moi/connexions");
  await page.locator('a[href^="/moi/cles/"]').click();
  await page.getByRole("button", { name: "Retirer" }).click();
  await page.waitForURL(/fait=cle-retiree/);
  expect(await subjectsTo(who.emails[0] ?? "")).toContain(
    "Une clé d’accès a été retirée de votre compte",
  );
  await leave(page);
  await askToEnter(page);
  expect(await pressKey(page)).toContain("Elle a peut-être été retirée");
  expect(await isIn(page)).toBe(false);
});

test("that was copied opens nothing more, goes, and is told", SLOW, async () => {
  const { page, device, who, made } = await withKey();
  for (let times = 0; times < 2; times += 1) {
    await askToEnter(page);
    await pressKey(page);
    expect(await isIn(page)).toBe(true);
    await leave(page);
  }
  await device.forget();
  for (const key of made) await device.hold(key);
  await askToEnter(page);
  expect(await pressKey(page)).toContain("comme si elle existait deux fois");
  expect(await isIn(page)).toBe(false);
  expect(await subjectsTo(who.emails[0] ?? "")).toContain("Une clé d’accès a peut-être été copiée");
  await askToEnter(page);
  expect(await pressKey(page)).toContain("Elle a peut-être été retirée");
});

test(
  "of a device that has one already is not made twice; another device makes another",
  SLOW,
  async () => {
    const { page, who } = await withKey();
    await enterByLink(page, who);
    await page.goto("/moi/connexions");
    await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
    await page.getByRole("button", { name: "Faire la clé" }).click();
    await page.getByText("Cet appareil a déjà une clé d’accès").waitFor();
    const other = await newPage();
    await authenticatorOf(other);
    await enterByLink(other, who);
    await addKey(other);
    expect(await other.locator('a[href^="/moi/cles/"]').count()).toBe(2);
  },
);

test("without scripts the page says so, and one comes in by a code as ever", SLOW, async () => {
  const page = await newPage(false);
  await askToEnter(page);
  expect(await said(page)).toContain("Cette page a besoin d’un script");
  expect(await pressKey(page)).toContain("Cette page a besoin d’un script");
  await page.getByRole("link", { name: "Entrer plutôt par un code" }).click();
  expect(new URL(page.url()).pathname).toBe("/entrer");
});

test("where browsers keep no key, the pages say why and offer none", SLOW, async () => {
  const page = await newPage(true, at.replace("localhost", "127.0.0.1"));
  await page.goto("/entrer");
  expect(await page.getByRole("button", { name: "clé d’accès" }).count()).toBe(0);
  await enterByLink(page, await somebody({ operator: true }));
  expect(new URL(page.url()).pathname).toBe("/");
  await page.goto("/moi/connexions");
  expect(await said(page)).toContain(
    "Les navigateurs ne gardent de clés que pour une adresse en « https »",
  );
  expect(await page.getByRole("button", { name: "clé d’accès" }).count()).toBe(0);
});

/** Runs in a page: has the device sign these options there, and answers what our script would send. */
async function signThere(options: string): Promise<string> {
  // What runs in a page stands alone.
  /* oxlint-disable unicorn/consistent-function-scoping */
  const bytes = (text: string) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
      sign.charCodeAt(0),
    );
  const text = (buffer: ArrayBuffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");
  const { challenge, rpId, userVerification } = JSON.parse(options);
  const told = await navigator.credentials.get({
    publicKey: { challenge: bytes(challenge), rpId, userVerification },
  });
  if (!(told instanceof PublicKeyCredential)) return "";
  const { response, id, type } = told;
  if (!(response instanceof AuthenticatorAssertionResponse)) return "";
  return JSON.stringify({
    id,
    rawId: id,
    type,
    clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle === null ? undefined : text(response.userHandle),
    },
  });
}
