import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, operator, person, type PersonId, saveInstanceIn, visitor } from "#services/house";
import { listMailsIn } from "#services/mail";
import { beginSessionIn } from "#services/sessions";

import { type Browser, browserOf, formTo, type SeenPage } from "../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { addAddress, askAddress, seeAddresses } from "./actions/add-address.ts";
import { chooseWho } from "./entrance/actions/choose-who.ts";
import { seeSessions } from "./entrance/actions/end-sessions.ts";
import { holdMailIn } from "./entrance/actions/hold-mail.ts";
import { findOrMakeAddressIn, personsOfAddressIn } from "./actions/keep-address.ts";
import { makePersonIn } from "./actions/make-person.ts";
import { removeAddress } from "./actions/remove-address.ts";
import { seeMandates } from "./mandates/actions/see-mandates.ts";
import { shareAddress } from "./actions/share-address.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  await app.transaction(job("opening"), (work) => saveInstanceIn(work, { name: "Essai" }));
});
let now = TEST_NOW;
/** A second passes: letters have an order. */
function tick(): void {
  now = now.add({ seconds: 1 });
  app.setNow(now);
}

beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
});

async function letterTo(email: string) {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 500 }),
  );
  const kept = listed?.mails.find((mail) => mail.kept?.to === email)?.kept;
  const code = /^ {4}(\d{3}) (\d{3})$/m.exec(kept?.text ?? "");
  return {
    text: kept?.text ?? "",
    code: `${code?.[1]}${code?.[2]}`,
    link: /http:\/\/localhost[^/]*(\/l\/entrer\/\S+)/.exec(kept?.text ?? "")?.[1] ?? "",
  };
}

let numbered = 0;
/** A couple: Jeanne came first, and said that Paul comes in with the address too. */
async function couple() {
  const email = `couple${(numbered += 1)}@example.org`;
  const address = await app.transaction(visitor, (work) => findOrMakeAddressIn(work, email));
  const jeanne = await app.transaction(visitor, (work) =>
    makePersonIn(work, { name: "Jeanne", address }),
  );
  expect((await shareAddress(app, person(jeanne), { address, shared: true })).done).toBe(true);
  return { email, address, jeanne };
}

async function proveAddress(browser: Browser, email: string): Promise<SeenPage> {
  tick();
  const page = await browser.get("/entrer");
  const code = await browser.submit(formTo(page, "/entrer"), { email });
  return browser.submit(formTo(code, "/entrer/code"), { code: (await letterTo(email)).code });
}

async function comeAs(email: string, who: string): Promise<Browser> {
  const browser = browserOf(app);
  const asked = await proveAddress(browser, email);
  expect(asked.at).toMatch(/^\/entrer\/qui/);
  await browser.submit(formTo(asked, "/entrer/qui"), { qui: who });
  return browser;
}

async function paulJoins({ email, address, jeanne }: Awaited<ReturnType<typeof couple>>) {
  const browser = await comeAs(email, "nouveau");
  const name = await browser.get("/moi/nom");
  await browser.submit(formTo(name, "/moi/nom"), { nom: "Paul" });
  const persons = await app.transaction(visitor, (work) => personsOfAddressIn(work, address));
  const paul = persons.find((one) => one !== jeanne);
  if (paul === undefined) throw new Error("nobody more");
  return { paul, browser };
}

describe("an address of several persons", () => {
  test("asks who one is after the code, and opens only that account", async () => {
    const two = await couple();
    const { browser } = await paulJoins(two);
    expect((await browser.get("/moi/nom")).html).toContain('value="Paul"');
    const hers = await comeAs(two.email, two.jeanne);
    expect((await hers.get("/moi/nom")).html).toContain('value="Jeanne"');
  });

  test("lets in no one whose mailbox is held, and the other as before", async () => {
    const two = await couple();
    const { paul } = await paulJoins(two);
    await app.transaction(job("test"), (work) =>
      holdMailIn(work, { person: two.jeanne, rests: true }),
    );
    const browser = browserOf(app);
    const asked = await proveAddress(browser, two.email);
    const held = await browser.submit(formTo(asked, "/entrer/qui"), { qui: two.jeanne });
    expect(held.at).toBe("/entrer/courriel-arrete");
    expect((await browser.get("/moi/nom")).at).toMatch(/^\/entrer/);
    const again = await browser.get(asked.at);
    await browser.submit(formTo(again, "/entrer/qui"), { qui: paul });
    expect((await browser.get("/moi/nom")).html).toContain('value="Paul"');
  });

  test("asks the same after the link, and nobody is in before they answered", async () => {
    const two = await couple();
    await paulJoins(two);
    const browser = browserOf(app);
    const page = await browser.get("/entrer");
    tick();
    await browser.submit(formTo(page, "/entrer"), { email: two.email });
    const { link } = await letterTo(two.email);
    const opened = await browserOf(app).get(link);
    const elsewhere = browserOf(app);
    const asked = await elsewhere.submit((await elsewhere.get(link)).forms[0]);
    expect(opened.html).not.toContain("Jeanne");
    expect(asked.html).toContain("Qui êtes-vous");
    expect((await elsewhere.get("/moi/nom")).at).toMatch(/^\/entrer/);
  });

  test("takes no stranger's answer, none without one, and serves once", async () => {
    const two = await couple();
    const zoe = await app.transaction(visitor, (work) => makePersonIn(work, { name: "Zoé" }));
    const browser = browserOf(app);
    const asked = await proveAddress(browser, two.email);
    const form = formTo(asked, "/entrer/qui");
    expect((await browser.submit(form)).status).toBe(422);
    const token = new URL(asked.at, "http://localhost").searchParams.get("choix") ?? "";
    const as = (who: PersonId) =>
      chooseWho(app, visitor, { token, who, device: "?", leaves: undefined });
    expect(await as(zoe)).toMatchObject({ refusal: "unknown-person" });
    expect((await browser.get("/moi/nom")).at).toMatch(/^\/entrer/);
    await browser.submit(form, { qui: two.jeanne });
    expect(await as(two.jeanne)).toMatchObject({ refusal: "link-over" });
    expect((await browserOf(app).get(asked.at)).status).toBe(404);
  });

  test("says in its letters to whom they are addressed", async () => {
    const two = await couple();
    await paulJoins(two);
    const browser = browserOf(app);
    tick();
    await browser.submit(formTo(await browser.get("/entrer"), "/entrer"), { email: two.email });
    expect((await letterTo(two.email)).text).toMatch(/^Bonjour Jeanne et Paul,/);
  });

  test("shows each the name of the other, and nothing else of theirs", async () => {
    const two = await couple();
    const { paul, browser } = await paulJoins(two);
    await app.transaction(job("sessions"), (work) =>
      beginSessionIn(work, two.jeanne, "La tablette de Jeanne"),
    );
    const own = "jeanne.seule@example.org";
    await hasToo(two.jeanne, own);
    const addresses = await browser.get("/moi/adresses");
    expect(addresses.html).toContain("Jeanne");
    for (const at of ["/moi/adresses", "/moi/connexions", "/moi/nom", "/moi/mandats", "/moi"]) {
      const { html } = await browser.get(at);
      expect(html).not.toContain(own);
      expect(html).not.toContain("La tablette de Jeanne");
    }
    expect((await seeSessions(app, person(paul), undefined)).length).toBe(1);
    expect(await seeMandates(app, person(paul), undefined)).toEqual([]);
  });

  test("is left by one, who comes in by their own; the other keeps it, alone again if they say so", async () => {
    const two = await couple();
    const { paul } = await paulJoins(two);
    expect(await removeAddress(app, person(paul), two)).toMatchObject({ refusal: "last-address" });
    expect(await shareAddress(app, person(two.jeanne), { ...two, shared: false })).toMatchObject({
      refusal: "others-use-it",
    });
    await hasToo(paul, "paul.seul@example.org");
    expect((await removeAddress(app, person(paul), two)).done).toBe(true);
    expect((await shareAddress(app, person(two.jeanne), { ...two, shared: false })).done).toBe(
      true,
    );
    const browser = browserOf(app);
    expect((await proveAddress(browser, two.email)).at).not.toMatch(/^\/entrer\/qui/);
    expect((await browser.get("/moi/nom")).html).toContain('value="Jeanne"');
  });

  test("is joined as a second address by who reads it, only when it is shared", async () => {
    const two = await couple();
    const zoe = await app.transaction(visitor, (work) => makePersonIn(work, { name: "Zoé" }));
    expect((await hasToo(zoe, two.email)).done).toBe(true);
    const [lou, alone] = [
      await app.transaction(visitor, (work) => makePersonIn(work, { name: "Lou" })),
      "seule@example.org",
    ];
    await app.transaction(visitor, async (work) =>
      makePersonIn(work, { address: await findOrMakeAddressIn(work, alone) }),
    );
    expect(await hasToo(lou, alone)).toMatchObject({ refusal: "of-another" });
    const [seen] = await seeAddresses(app, person(zoe), undefined);
    expect(seen).toMatchObject({ shared: true, others: ["Jeanne"] });
  });

  test("is shared or not by its own persons only", async () => {
    const two = await couple();
    const zoe = await app.transaction(visitor, (work) => makePersonIn(work, { name: "Zoé" }));
    expect(await shareAddress(app, person(zoe), { ...two, shared: false })).toMatchObject({
      refusal: "unknown-address",
    });
  });
});

/** A second address, by the code that went there. */
async function hasToo(who: PersonId, email: string) {
  tick();
  const asked = await askAddress(app, person(who), { email, place: "ici" });
  if (!asked.done) throw new Error(asked.refusal);
  const { code } = await letterTo(email);
  return addAddress(app, person(who), { ask: asked.value.ask, code, place: "here" });
}
