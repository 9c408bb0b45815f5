import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { job, operator, person, saveInstanceIn, visitor, type PersonId } from "#services/house";
import { listMailsIn } from "#services/mail";

import { type Browser, browserOf, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { findOrMakeAddressIn, isConfirmedIn } from "../actions/keep-address.ts";
import { makePersonIn } from "../actions/make-person.ts";
import { makeSignInLink } from "../entrance/actions/make-sign-in-link.ts";
import { fillPeople } from "../demonstration/fill-people.ts";
import { allDemonstrationPeople } from "../data/demonstration-people.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  await sql`delete from limits.count`.execute(app.db);
});

async function codeTo(email: string): Promise<string> {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 100 }),
  );
  const text = listed?.mails.find(({ kept }) => kept?.to === email)?.kept?.text ?? "";
  return /^ {4}(\d{3} \d{3})$/m.exec(text)?.[1] ?? "";
}

let numbered = 0;
async function someone(name = "Lison"): Promise<{ readonly id: PersonId; readonly email: string }> {
  const email = `qui${(numbered += 1)}@example.org`;
  const id = await app.transaction(visitor, async (work) =>
    makePersonIn(work, { name, address: await findOrMakeAddressIn(work, email) }),
  );
  return { id, email };
}

/** Comes in as them, by the link of the command line. */
async function enter(email: string, userAgent?: string): Promise<Browser> {
  const told = await makeSignInLink(app, operator(), { email });
  if (!told.done) throw new Error(told.refusal);
  const browser = browserOf(app, userAgent);
  await browser.submit(formTo(await browser.get(told.value.path), told.value.path));
  return browser;
}

test.each(["/moi/nom", "/moi/adresses", "/moi/connexions", "/moi/affichage"])(
  "%s brings who is not signed in to the entrance, and back",
  async (at) => {
    const page = await browserOf(app).get(at);
    expect(page.at).toBe(`/entrer?vers=${encodeURIComponent(at)}`);
  },
);

describe("one's name", () => {
  test("is changed, and shows at once", async () => {
    const browser = await enter((await someone("Lison")).email);
    const page = await browser.get("/moi/nom");
    const saved = await browser.submit(formTo(page, "/moi/nom"), { nom: "Lise" });
    expect(saved.text).toContain("votre nom est changé");
    expect(saved.html).toContain('value="Lise"');
  });

  test.each(["", "   ", "…", "x".repeat(81)])(
    "is not « %s », which comes back as typed",
    async (nom) => {
      const browser = await enter((await someone()).email);
      const answer = await browser.submit(formTo(await browser.get("/moi/nom"), "/moi/nom"), {
        nom,
      });
      expect(answer.status).toBe(422);
      expect(answer.html).toContain(`value="${nom}"`);
      expect((await browser.get("/moi/nom")).html).toContain('value="Lison"');
    },
  );

  test("is a text, whatever it holds", async () => {
    const browser = await enter((await someone()).email);
    const nom = '<b onclick="x()">Lise</b>';
    const saved = await browser.submit(formTo(await browser.get("/moi/nom"), "/moi/nom"), { nom });
    expect(saved.html).not.toContain("<b onclick");
    expect(saved.text).toContain("<b onclick");
  });
});

test("the simple mode is chosen and left", async () => {
  const browser = await enter((await someone()).email);
  const chosen = await browser.submit(
    formTo(await browser.get("/moi/affichage"), "/moi/affichage"),
    { simple: "1" },
  );
  expect(chosen.html).toContain('<body class="simple"');
  const left = await browser.submit(formTo(chosen, "/moi/affichage"), { simple: undefined });
  expect(left.html).not.toContain('<body class="simple"');
});

/** Asks to add an address, and types the code that was sent there. */
const typeCode = async (browser: Browser, email: string) => {
  const asked = await browser.submit(formTo(await browser.get("/moi/adresses"), "/moi/adresses"), {
    email,
  });
  return browser.submit(formTo(asked, "/moi/adresses/code"), { code: await codeTo(email) });
};

describe("one's addresses", () => {
  test("are two at most, each by its code, and one comes in by either", async () => {
    const { email } = await someone("Deux");
    const browser = await enter(email);
    const added = await typeCode(browser, "seconde@example.org");
    expect(added.text).toContain("vous pouvez entrer avec cette adresse");
    expect(added.text).toContain("Deux adresses au plus");
    expect(formTo(added, "/moi/adresses")).toBeUndefined();
    const other = await enter("seconde@example.org");
    expect((await other.get("/moi/nom")).html).toContain('value="Deux"');
  });

  test("leave the last one in place, and let the other go", async () => {
    const { email } = await someone();
    const browser = await enter(email);
    const alone = await browser.get("/moi/adresses");
    expect(alone.html).not.toContain("/retirer");
    app.setNow(TEST_NOW.add({ minutes: 1 }));
    const both = await typeCode(browser, "autre@example.org");
    app.setNow(TEST_NOW);
    const [first = "", second = ""] =
      both.html.match(/\/moi\/adresses\/[0-9a-f-]+\/retirer/g) ?? [];
    const left = await browser.submit(formTo(await browser.get(first), first));
    expect(left.text).toContain("n’est plus la vôtre");
    expect(left.text).not.toContain(email);
    const token = formTo(left, "/moi/adresses")?.fields.filter(([name]) => name === "token") ?? [];
    const refused = await browser.post(second, token);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain("C’est votre seule adresse");
    expect((await browser.post(first, token)).text).toContain("n’est pas dans votre liste");
    expect(await makeSignInLink(app, operator(), { email })).toEqual({
      done: false,
      refusal: "unknown-address",
    });
  });

  test("of somebody else are not taken, even with the code", async () => {
    const [ana, bilal] = [await someone("Ana"), await someone("Bilal")];
    const browser = await enter(ana.email);
    const answer = await typeCode(browser, bilal.email);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("celle d’un autre compte");
    expect((await (await enter(bilal.email)).get("/moi/nom")).html).toContain('value="Bilal"');
  });

  test("of somebody else cannot be removed, nor their demands seen", async () => {
    const [ana, bilal] = [await someone("Ana"), await someone("Bilal")];
    const [anas, bilals] = [await enter(ana.email), await enter(bilal.email)];
    const asked = await anas.submit(formTo(await anas.get("/moi/adresses"), "/moi/adresses"), {
      email: "ana.bis@example.org",
    });
    const seen = await bilals.get(asked.at);
    expect(seen.text).not.toContain("ana.bis@example.org");
    await bilals.post("/moi/adresses/code", [
      ...(formTo(await bilals.get("/moi/adresses"), "/moi/adresses")?.fields ?? []),
      ["demande", asked.at.split("demande=")[1] ?? ""],
      ["code", await codeTo("ana.bis@example.org")],
    ]);
    expect((await bilals.get("/moi/adresses")).text).not.toContain("ana.bis");
  });
});

describe("one's sessions", () => {
  test("are told by device and day, this one first, and each can be closed after a question", async () => {
    const { email } = await someone();
    const tablet = await enter(email, "Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Safari/604.1");
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const here = await enter(email);
    const page = await here.get("/moi/connexions");
    expect(page.text).toMatch(
      /Firefox sur Linux celui-ci Ouverte aujourd’hui à \d+\sh( \d+)?, vue aujourd’hui/,
    );
    expect(page.text).toMatch(/Safari sur un iPad Ouverte hier à \d+\sh( \d+)?, vue hier/);
    expect(page.text.indexOf("Firefox")).toBeLessThan(page.text.indexOf("iPad"));
    const close = /\/moi\/connexions\/[0-9a-f-]+\/fermer/.exec(page.html)?.[0] ?? "";
    const question = await here.get(close);
    expect(question.text).toContain("Safari sur un iPad : il faudra un nouveau code");
    const closed = await here.submit(formTo(question, close));
    expect(closed.text).not.toContain("iPad");
    expect((await tablet.get("/moi/nom")).at).toContain("/entrer");
    expect((await here.get("/moi/nom")).at).toBe("/moi/nom");
    app.setNow(TEST_NOW);
  });

  test("are closed all but this one", async () => {
    const { email } = await someone();
    const others = [await enter(email), await enter(email)];
    const here = await enter(email);
    const question = await here.get("/moi/connexions/fermer");
    await here.submit(formTo(question, "/moi/connexions/fermer"));
    for (const one of others) expect((await one.get("/moi/nom")).at).toContain("/entrer");
    expect((await here.get("/moi/nom")).at).toBe("/moi/nom");
  });

  test("of somebody else do not exist", async () => {
    const [ana, bilal] = [await someone(), await someone()];
    await enter(ana.email);
    const { rows } = await app.transaction(person(ana.id), (work) =>
      sql<{ id: string }>`select id from sessions.session`.execute(work.db),
    );
    const bilals = await enter(bilal.email);
    const close = `/moi/connexions/${rows[0]?.id}/fermer`;
    expect((await bilals.get(close)).status).toBe(404);
    const token = formTo(await bilals.get("/moi/nom"), "/moi/nom")?.fields[0] ?? ["", ""];
    expect((await bilals.post(close, [token])).status).toBe(404);
  });

  test("of this browser ends by going out, and its cookie opens nothing afterwards", async () => {
    const browser = await enter((await someone()).email);
    const kept = new Map(browser.cookies);
    const out = await browser.submit(formTo(await browser.get("/sortir"), "/sortir"));
    expect(out.way[0]).toBe(303);
    expect((await browser.get("/moi/nom")).at).toContain("/entrer");
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get("/moi/nom")).at).toContain("/entrer");
  });
});

describe("a link of the command line", () => {
  test("lets in, and confirms no address: nothing was sent there", async () => {
    const { email } = await someone();
    const browser = await enter(email);
    expect((await browser.get("/moi/nom")).at).toBe("/moi/nom");
    const confirmed = await app.transaction(visitor, async (work) =>
      isConfirmedIn(work, await findOrMakeAddressIn(work, email)),
    );
    expect(confirmed).toBe(false);
  });

  test("is made only there, for a person who exists, and lives an hour", async () => {
    const { id, email } = await someone();
    expect(await makeSignInLink(app, operator(id), { email })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await makeSignInLink(app, person(id), { email })).toMatchObject({
      refusal: "not-allowed",
    });
    expect(await makeSignInLink(app, operator(), { email: "rien" })).toMatchObject({
      refusal: "not-an-address",
    });
    expect(await makeSignInLink(app, operator(), { email: "personne@example.org" })).toMatchObject({
      refusal: "unknown-address",
    });
    const told = await makeSignInLink(app, operator(), { email });
    const path = told.done ? told.value.path : "";
    app.setNow(TEST_NOW.add({ minutes: 60 }));
    expect((await browserOf(app).get(path)).status).toBe(404);
    app.setNow(TEST_NOW.add({ minutes: 59 }));
    expect((await browserOf(app).get(path)).status).toBe(200);
    app.setNow(TEST_NOW);
  });
});

describe("the demonstration", () => {
  test("does not exist where it is not on", async () => {
    expect((await browserOf(app).get("/demonstration/entrer")).status).toBe(404);
  });

  test("lets in as anyone of it, by one press, and as nobody else", async () => {
    const other = await someone("Une vraie personne");
    await fillPeople(app);
    const open = (demonstration: boolean) =>
      app.transaction(job("opening"), (work) => saveInstanceIn(work, { demonstration }));
    await open(true);
    const browser = browserOf(app);
    const page = await browser.get("/demonstration/entrer");
    const personas = allDemonstrationPeople.filter(({ persona }) => persona !== undefined);
    expect(page.forms).toHaveLength(personas.length);
    expect((await browser.get("/entrer")).text).toContain("Choisir une personne");
    await browser.submit(page.forms[0], {}, `Entrer comme ${personas[0]?.name}`);
    expect((await browser.get("/moi/nom")).html).toContain(`value="${personas[0]?.name}"`);
    const fields = page.forms[0]?.fields.filter(([name]) => name === "token") ?? [];
    const stranger = browserOf(app);
    const theirs = (await stranger.get("/demonstration/entrer")).forms[0]?.fields ?? fields;
    const forced = await stranger.post("/demonstration/entrer", [
      ...theirs.filter(([name]) => name === "token"),
      ["personne", other.id],
    ]);
    expect(forced.status).toBe(404);
    await open(false);
    const late = await stranger.post("/demonstration/entrer", theirs);
    expect(late.status).toBe(404);
  });
});
