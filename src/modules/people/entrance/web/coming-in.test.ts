import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, operator, saveInstanceIn, visitor } from "#services/house";
import { listMailsIn } from "#services/mail";

import {
  type Browser,
  browserOf,
  formTo,
  type PageForm,
  type SeenPage,
} from "../../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { findOrMakeAddressIn, personsOfAddressIn } from "../../actions/keep-address.ts";
import { makePersonIn } from "../../actions/make-person.ts";
import { WRONG_EVERYWHERE } from "../actions/count-tries.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
  await app.transaction(job("opening"), (work) =>
    saveInstanceIn(work, { operatorAddress: "tient@example.org", name: "Archipel d’essai" }),
  );
});

// Every browser of these tests is on one machine, whose demands are counted together.
beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
});

/** The last mail to an address, as the operator reads it while no server is set. */
async function mailTo(email: string) {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 500 }),
  );
  const mail = listed?.mails.find(({ kept }) => kept?.to === email)?.kept;
  if (mail === undefined) throw new Error(`no mail to ${email}`);
  const code = /^ {4}(\d{3}) (\d{3})$/m.exec(mail.text);
  return {
    ...mail,
    code: `${code?.[1]}${code?.[2]}`,
    link: /http:\/\/localhost(\/l\/entrer\/\S+)/.exec(mail.text)?.[1] ?? "",
  };
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

async function ask(browser: Browser, email: string, from = "/entrer"): Promise<SeenPage> {
  const page = await browser.get(from);
  return browser.submit(formTo(page, "/entrer"), { email });
}

let numbered = 0;
/** Somebody who was here before, with a name and an address of their own. */
async function known(name = "Lison") {
  const email = `connue${(numbered += 1)}@example.org`;
  const id = await app.transaction(visitor, async (work) =>
    makePersonIn(work, { name, address: await findOrMakeAddressIn(work, email) }),
  );
  return { email, id };
}

async function cameIn(email: string): Promise<Browser> {
  const browser = browserOf(app);
  const page = await ask(browser, email);
  await browser.submit(formTo(page, "/entrer/code"), { code: (await mailTo(email)).code });
  return browser;
}

/** What a form sends without the code, and as a new act. */
const sentBy = (form: PageForm | undefined) =>
  (form?.fields ?? []).filter(([name]) => name !== "act" && name !== "code");

/** A page without what is new each time. */
function bare(html: string, email: string): string {
  return html
    .replaceAll(email, "EMAIL")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
    .replace(/name="token" value="[^"]*"/g, "TOKEN");
}

async function pageFor(email: string) {
  const { html, status, way } = await ask(browserOf(app), email);
  return { html: bare(html, email), status, way };
}

const isIn = async (browser: Browser) => (await browser.get("/moi/nom")).at === "/moi/nom";

describe("coming in by a code", () => {
  test("the first time, one gives an address, then the code, then a name, and goes where one was going", async () => {
    const browser = browserOf(app);
    const asked = await ask(browser, "Premiere.Fois@Example.org", "/entrer?vers=/moi/adresses");
    expect(asked.at).toMatch(/^\/entrer\/code\?demande=/);
    expect(asked.text).toContain("premiere.fois@example.org");
    const { code, subject, text } = await mailTo("premiere.fois@example.org");
    expect(subject).toBe("Pour entrer dans Archipel d’essai");
    expect(subject).not.toContain(code);
    expect(await mailTo("premiere.fois@example.org")).toHaveProperty(
      "replyTo",
      "tient@example.org",
    );
    expect(text).toContain("avant 9 h 15");

    const naming = await browser.submit(formTo(asked, "/entrer/code"), {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(naming.text).toContain("Comment voulez-vous qu’on vous appelle ?");
    const arrived = await browser.submit(formTo(naming, "/moi/nom"), { nom: "  Lison   Faure " });
    expect(arrived.at).toBe("/moi/adresses");
    expect(arrived.text).toContain("Lison Faure");
    expect(arrived.text).toContain("premiere.fois@example.org confirmée");
  });

  test("the next time, one is at home at once, under the same name", async () => {
    const { email } = await known("Basile");
    const browser = await cameIn(email);
    expect((await browser.get("/moi/nom")).html).toContain('value="Basile"');
  });

  test("whether an address is known, nothing tells: the pages are the same, byte for byte", async () => {
    const { email } = await known();
    const stranger = email.replace("connue", "inconn");
    expect(await pageFor(stranger)).toEqual(await pageFor(email));
    const [one, two] = [await mailTo(email), await mailTo(stranger)];
    expect(one.text.replace(/\d{3} \d{3}|\/l\/entrer\/\S+/g, "")).toBe(
      two.text.replace(/\d{3} \d{3}|\/l\/entrer\/\S+/g, ""),
    );
  });

  test("a wrong code says how many tries are left, and what was typed stays", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const page = await ask(browser, email);
    const { code } = await mailTo(email);
    const wrong = otherThan(code);
    const answer = await browser.submit(formTo(page, "/entrer/code"), { code: wrong });
    expect(answer.status).toBe(409);
    expect(answer.title).toMatch(/^Erreur : /);
    expect(answer.text).toContain("Il vous reste 4 essais.");
    expect(answer.html).toContain(`value="${wrong}"`);
    const short = await browser.submit(formTo(answer, "/entrer/code"), { code: "12" });
    expect(short.text).toContain("Écrivez les 6 chiffres du courriel.");
    const right = await browser.submit(formTo(short, "/entrer/code"), { code });
    expect(right.way[0]).toBe(303);
    expect(await isIn(browser)).toBe(true);
  });

  test("after 5 wrong codes one waits 1 minute, then 5, then 30, and the page says until when", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const until = ["9 h 01", "9 h 06", "9 h 36", "10 h 06"] as const;
    const later = [1, 6, 36, 66] as const;
    for (const [round, time] of until.entries()) {
      let page = await ask(browser, email);
      const wrong = otherThan((await mailTo(email)).code);
      for (let tries = 0; tries < 5; tries += 1)
        page = await browser.submit(formTo(page, "/entrer/code"), { code: wrong });
      expect(page.status).toBe(409);
      expect(page.text).toContain(`attendez jusqu’à ${time}`);
      expect(formTo(page, "/entrer/code")).toBeUndefined();
      app.setNow(TEST_NOW.add({ minutes: later[round] ?? 0 }));
    }
    app.setNow(TEST_NOW);
  });

  test("while one waits, the right code opens nothing and the link of the mail still does", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    let page = await ask(browser, email);
    const { code, link } = await mailTo(email);
    const first = page;
    for (let tries = 0; tries < 5; tries += 1)
      page = await browser.submit(formTo(page, "/entrer/code"), { code: otherThan(code) });
    const forced = await browser.post("/entrer/code", [
      ...sentBy(formTo(first, "/entrer/code")),
      ["code", code],
    ]);
    expect(forced.status).toBe(409);
    expect(await isIn(browser)).toBe(false);
    const open = await browser.get(link);
    await browser.submit(formTo(open, link));
    expect(await isIn(browser)).toBe(true);
  });
});

describe("a code", () => {
  test("serves once", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const page = await ask(browser, email);
    const { code } = await mailTo(email);
    await browser.submit(formTo(page, "/entrer/code"), { code });
    const other = browserOf(app);
    const again = await ask(other, email);
    // A new code was just sent: the first one is spent all the same.
    const answer = await other.submit(formTo(again, "/entrer/code"), { code });
    expect(answer.status).toBe(409);
    expect(await isIn(other)).toBe(false);
  });

  test.each([
    { seconds: 899, opens: true, says: "Votre nom ici" },
    { seconds: 900, opens: false, says: "plus de 15 minutes" },
  ])("$seconds s old: does it open? $opens", async ({ seconds, opens, says }) => {
    const { email } = await known();
    const browser = browserOf(app);
    const page = await ask(browser, email, "/entrer?vers=/moi/nom");
    const { code } = await mailTo(email);
    app.setNow(TEST_NOW.add({ seconds }));
    const answer = await browser.submit(formTo(page, "/entrer/code"), { code });
    expect(answer.text).toContain(says);
    expect(await isIn(browser)).toBe(opens);
    app.setNow(TEST_NOW);
  });

  test("asked for twice may be read in either mail", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const first = await ask(browser, email);
    const { code } = await mailTo(email);
    app.setNow(TEST_NOW.add({ seconds: 20 }));
    await browser.submit(formTo(first, "/entrer"));
    app.setNow(TEST_NOW);
    await browser.submit(formTo(first, "/entrer/code"), { code });
    expect(await isIn(browser)).toBe(true);
  });

  test("typed in two browsers at once lets one in", async () => {
    const { email } = await known();
    const [one, two] = [browserOf(app), browserOf(app)];
    const page = await ask(one, email);
    const { code } = await mailTo(email);
    const { at } = page;
    const [here, there] = [await one.get(at), await two.get(at)];
    const answers = await Promise.all([
      one.submit(formTo(here, "/entrer/code"), { code }),
      two.submit(formTo(there, "/entrer/code"), { code }),
    ]);
    expect(answers.map(({ way }) => way[0]).toSorted((a = 0, b = 0) => a - b)).toEqual([303, 409]);
    expect([await isIn(one), await isIn(two)].filter(Boolean)).toHaveLength(1);
  });

  test("of a new address, typed at once with its link, makes one person", async () => {
    const email = "nouvelle.a.deux@example.org";
    const [one, two] = [browserOf(app), browserOf(app)];
    const page = await ask(one, email);
    const { code, link } = await mailTo(email);
    const opened = await two.get(link);
    await Promise.all([
      one.submit(formTo(page, "/entrer/code"), { code }),
      two.submit(formTo(opened, link)),
    ]);
    const persons = await app.transaction(visitor, async (work) =>
      personsOfAddressIn(work, await findOrMakeAddressIn(work, email)),
    );
    expect(persons).toHaveLength(1);
    expect([await isIn(one), await isIn(two)].filter(Boolean)).toHaveLength(1);
  });

  test("of one address does not open another", async () => {
    const [ana, bilal] = [await known("Ana"), await known("Bilal")];
    const browser = browserOf(app);
    await ask(browserOf(app), ana.email);
    const page = await ask(browser, bilal.email);
    await browser.submit(formTo(page, "/entrer/code"), { code: (await mailTo(ana.email)).code });
    expect(await isIn(browser)).toBe(false);
  });

  test("pressed twice brings to the same page, and lets in once", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const page = await ask(browser, email);
    const form = formTo(page, "/entrer/code");
    const { code } = await mailTo(email);
    const first = await browser.submit(form, { code });
    const second = await browser.submit(form, { code });
    expect([second.at, second.way]).toEqual([first.at, first.way]);
    expect(await isIn(browser)).toBe(true);
  });

  test("is asked for five times in a quarter of an hour, then the page says when again", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    for (let times = 0; times < 5; times += 1) await ask(browser, email);
    const sixth = await ask(browser, email);
    expect(sixth.status).toBe(409);
    expect(sixth.text).toMatch(/Vous pourrez en demander un autre à 9 h 1\d/);
    expect(sixth.html).toContain(`value="${email}"`);
  });

  test.each(["", "adrienne", "a@b", "a@b@example.org", "<script>@example.org", "x".repeat(5000)])(
    "is not sent to « %s »",
    async (email) => {
      const answer = await ask(browserOf(app), email);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain("Écrivez une adresse entière");
      expect(answer.html).not.toContain("<script>@");
    },
  );
});

test("from one place, thirty codes a quarter of an hour are asked for, whatever the addresses", async () => {
  const browser = browserOf(app);
  const page = await browser.get("/entrer");
  for (let one = 0; one < 30; one += 1)
    await browser.post("/entrer", [
      ...sentBy(formTo(page, "/entrer")).filter(([name]) => name !== "email"),
      ["email", `foule${one}@example.org`],
    ]);
  const next = await ask(browser, "foule30@example.org");
  expect([next.status, next.at]).toEqual([409, "/entrer"]);
});

test("from everywhere together, a thousand wrong codes are tried; the link of the mail opens meanwhile", async () => {
  const { email } = await known();
  const browser = browserOf(app);
  const page = await ask(browser, email);
  const { code, link } = await mailTo(email);
  await sql`insert into limits.count (key, points, expire) values (${`${WRONG_EVERYWHERE.name}:all`},
    ${WRONG_EVERYWHERE.points - 1}, ${Date.now() + 600_000})`.execute(app.db);
  const last = await browser.submit(formTo(page, "/entrer/code"), { code: otherThan(code) });
  expect(last.text).not.toContain("attendez jusqu’à");
  const one = await browser.submit(formTo(last, "/entrer/code"), { code });
  expect(one.status).toBe(409);
  expect(await isIn(browser)).toBe(false);
  await browser.submit(formTo(await browser.get(link), link));
  expect(await isIn(browser)).toBe(true);
});

describe("the link of the mail", () => {
  test("is not spent by being opened, by scanners or by people", async () => {
    const { email } = await known();
    await ask(browserOf(app), email);
    const { link } = await mailTo(email);
    for (const userAgent of ["BarracudaCentral", "Mozilla/5.0 (iPad)"]) {
      const scanner = browserOf(app, userAgent);
      const page = await scanner.get(link);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain(email);
      expect(await isIn(scanner)).toBe(false);
    }
    const phone = browserOf(
      app,
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1",
    );
    await phone.submit(formTo(await phone.get(link), link));
    expect(await isIn(phone)).toBe(true);
    expect((await phone.get("/moi/connexions")).text).toContain("Safari sur un iPhone");
  });

  test("opens once, in a browser that keeps no cookie too", async () => {
    const { email } = await known();
    await ask(browserOf(app), email);
    const { link } = await mailTo(email);
    const bareBrowser = browserOf(app);
    const page = await bareBrowser.get(link);
    bareBrowser.cookies.clear();
    await bareBrowser.submit(formTo(page, link));
    expect(await isIn(bareBrowser)).toBe(true);
    const other = browserOf(app);
    const spent = await other.submit(formTo(page, link));
    expect(spent.status).toBe(409);
    expect(spent.text).toContain("Ce lien ne sert plus");
    expect((await other.get(link)).status).toBe(404);
  });

  test("is not pressed from another site", async () => {
    const { email } = await known();
    await ask(browserOf(app), email);
    const { link } = await mailTo(email);
    const browser = browserOf(app);
    const forced = await browser.post(link, [], { "sec-fetch-site": "cross-site" });
    expect(forced.status).toBe(403);
    expect(await isIn(browser)).toBe(false);
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["from another site, by an old browser", { origin: "https://mal.example.org" }],
    ["from a page that hides where it is", { origin: "null" }],
    ["from this machine, by another port", { origin: "http://localhost:9999" }],
  ])("lets nobody in %s", async (_, headers) => {
    const { email } = await known("L’attaquant");
    await ask(browserOf(app), email);
    const { link } = await mailTo(email);
    const victim = await cameIn((await known("Lison")).email);
    const forced = await victim.post(link, [], { ...headers, "sec-fetch-site": "none" });
    expect(forced.status).toBe(403);
    expect(forced.text).toContain("les formulaires ne partent que de http://localhost");
    expect((await victim.get("/moi/nom")).html).toContain('value="Lison"');
    // The link still serves whoever it was for.
    expect((await browserOf(app).get(link)).status).toBe(200);
  });

  test("nobody goes to another site by coming in", async () => {
    const { email } = await known();
    const browser = browserOf(app);
    const page = await ask(browser, email, "/entrer?vers=//mal.example.org/x");
    const { code } = await mailTo(email);
    const arrived = await browser.submit(formTo(page, "/entrer/code"), { code });
    expect(arrived.at).toBe("/");
  });
});
