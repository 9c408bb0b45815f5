import { beforeAll, describe, expect, test } from "vitest";

import { holderOf, job, operator, person, type PersonId, visitor } from "#services/house";
import { findSessionIn, type SessionId } from "#services/sessions";

import { type Browser, browserOf, formTo } from "../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { valueOf } from "../../../tests/support/organisations.ts";
import { behindTheWalls } from "../../../tests/support/tables.ts";
import {
  beginActing,
  mandatesOfIn,
  mayActForPersonIn,
  stopWhoActs,
} from "./mandates/actions/act-for.ts";
import { askAddress } from "./actions/add-address.ts";
import { tellBirthYear } from "./actions/ages.ts";
import { endMandate } from "./mandates/actions/end-mandate.ts";
import { seeSessions } from "./entrance/actions/end-sessions.ts";
import { erasePersonIn } from "./actions/erase-person.ts";
import { acceptMandate, giveMandate } from "./mandates/actions/give-mandate.ts";
import { addressesOfIn, findOrMakeAddressIn } from "./actions/keep-address.ts";
import { makePersonIn } from "./actions/make-person.ts";
import { makePersonFor, renewMandate } from "./mandates/actions/make-person-for.ts";
import { removeAddress } from "./actions/remove-address.ts";
import { seeMandate, seeMandates, throughWhomIn } from "./mandates/actions/see-mandates.ts";
import { openSessionIn } from "./entrance/actions/open-session.ts";
import type { MandateId, Scope } from "./domain/mandate.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

let numbered = 0;
async function somebody(name: string): Promise<{ readonly id: PersonId; readonly email: string }> {
  const email = `mandat${(numbered += 1)}@example.org`;
  const id = await app.transaction(job("test"), async (work) =>
    makePersonIn(work, { name, address: await findOrMakeAddressIn(work, email) }),
  );
  return { id, email };
}

/** Adrienne entrusts something to Quentin, who accepted. */
async function entrusted(scopes: readonly Scope[] = ["circles"]) {
  const [adrienne, quentin] = [await somebody("Adrienne"), await somebody("Quentin")];
  const given = await giveMandate(app, person(adrienne.id), {
    email: quentin.email,
    scopes,
    months: 6,
  });
  if (!given.done) throw new Error(given.refusal);
  const mandate = given.value;
  expect((await acceptMandate(app, person(quentin.id), { mandate })).done).toBe(true);
  return {
    adrienne,
    quentin,
    mandate,
    acting: holderOf(quentin.id, { person: adrienne.id, mandate, scopes }),
  };
}

async function browserFor(who: PersonId): Promise<{ browser: Browser; session: SessionId }> {
  const { token } = await app.transaction(job("sign-in"), (work) =>
    openSessionIn(work, who, { device: "Firefox sur Linux" }),
  );
  const browser = browserOf(app);
  browser.cookies.set("archipel", token);
  const session = await app.transaction(job("sessions"), (work) => findSessionIn(work, token));
  if (session === undefined) throw new Error("no session");
  return { browser, session: session.id };
}

/** A browser of the holder, which acts for the person. */
async function actingBrowser(quentin: PersonId, mandate: MandateId): Promise<Browser> {
  const { browser } = await browserFor(quentin);
  const list = await browser.get("/moi/mandats");
  await browser.submit(formTo(list, `/moi/mandats/${mandate}/agir`));
  return browser;
}

const may = (who: PersonId, asked: { person: PersonId; scope: string }) =>
  app.transaction(person(who), (work) => mayActForPersonIn(work, asked));

describe("somebody acts for a person", () => {
  test("in what was entrusted, until its date, and nowhere else", async () => {
    const { adrienne, quentin } = await entrusted(["circles", "notes"]);
    expect(await may(quentin.id, { person: adrienne.id, scope: "circles" })).toBe(true);
    expect(await may(quentin.id, { person: adrienne.id, scope: "votes" })).toBe(false);
    expect(await may(adrienne.id, { person: quentin.id, scope: "circles" })).toBe(false);
    const zoe = await somebody("Zoé");
    expect(await may(zoe.id, { person: adrienne.id, scope: "circles" })).toBe(false);
    app.setNow(Temporal.Instant.from("2027-05-25T07:00:00Z"));
    expect(await may(quentin.id, { person: adrienne.id, scope: "circles" })).toBe(false);
    app.setNow(TEST_NOW);
  });

  test("only once they accepted, whoever they are; a stranger neither sees nor accepts it", async () => {
    const [adrienne, zoe] = [await somebody("Adrienne"), await somebody("Zoé")];
    const given = await giveMandate(app, person(adrienne.id), {
      email: "pas.encore@example.org",
      scopes: ["circles"],
      months: 1,
    });
    if (!given.done) throw new Error(given.refusal);
    const mandate = given.value;
    expect(await acceptMandate(app, person(zoe.id), { mandate })).toMatchObject({ done: false });
    expect(await seeMandate(app, person(zoe.id), { mandate })).toBeUndefined();
    expect(await acceptMandate(app, person(adrienne.id), { mandate })).toMatchObject({
      refusal: "to-oneself",
    });
    const later = await app.transaction(visitor, async (work) =>
      makePersonIn(work, {
        name: "Lou",
        address: await findOrMakeAddressIn(work, "pas.encore@example.org"),
      }),
    );
    expect((await acceptMandate(app, person(later), { mandate })).done).toBe(true);
    expect(await may(later, { person: adrienne.id, scope: "circles" })).toBe(true);
  });

  test("either ends it at any time, and it ends at once on every device", async () => {
    for (const which of ["adrienne", "quentin"] as const) {
      const made = await entrusted();
      const browser = await actingBrowser(made.quentin.id, made.mandate);
      expect((await browser.get("/agir")).html).toContain("Vous agissez pour Adrienne");
      const ended = await endMandate(app, person(made[which].id), { mandate: made.mandate });
      expect(ended.done).toBe(true);
      expect((await browser.get("/")).html).not.toContain("Vous agissez pour");
      expect(await may(made.quentin.id, { person: made.adrienne.id, scope: "circles" })).toBe(
        false,
      );
    }
  });

  test("a stranger ends nothing; the operator does, and it is written down", async () => {
    const { mandate } = await entrusted();
    const zoe = await somebody("Zoé");
    expect((await endMandate(app, person(zoe.id), { mandate })).done).toBe(false);
    expect(
      (await endMandate(app, operator(zoe.id), { mandate, reason: "Au téléphone" })).done,
    ).toBe(true);
    const { rows } = await behindTheWalls(app, (client) =>
      client.query("select reason from house.administrative_act where about = $1", [mandate]),
    );
    expect(rows).toEqual([{ reason: "Au téléphone" }]);
  });

  test("nobody else knows of it, not even that it exists", async () => {
    const { adrienne } = await entrusted();
    const zoe = await somebody("Zoé");
    const seen = await app.transaction(person(zoe.id), (work) => mandatesOfIn(work, adrienne.id));
    expect(seen).toEqual([]);
    expect(await seeMandates(app, person(zoe.id), undefined)).toEqual([]);
  });
});

describe("what a mandate never allows", () => {
  test("addresses, connections, name, another mandate, leaving for good", async () => {
    const { adrienne, quentin, mandate, acting } = await entrusted(["circles", "notes", "votes"]);
    expect(await askAddress(app, acting, { email: "x@example.org", place: "ici" })).toMatchObject({
      refusal: "not-signed-in",
    });
    const [address] = await app.transaction(person(adrienne.id), (work) =>
      addressesOfIn(work, adrienne.id),
    );
    if (address === undefined) throw new Error("no address");
    expect(await removeAddress(app, acting, { address: address.id })).toMatchObject({
      refusal: "not-signed-in",
    });
    expect(await seeSessions(app, acting, undefined)).toEqual([]);
    expect(await seeMandates(app, acting, undefined)).toBeUndefined();
    expect(
      await giveMandate(app, acting, { email: quentin.email, scopes: ["calls"], months: 1 }),
    ).toMatchObject({ refusal: "not-signed-in" });
    expect(await endMandate(app, acting, { mandate })).toMatchObject({ done: false });
    await expect(
      app.transaction(acting, (work) => erasePersonIn(work, adrienne.id)),
    ).rejects.toThrow(/may not/);
  });

  test.each([
    "/moi",
    "/moi/nom",
    "/moi/adresses",
    "/moi/connexions",
    "/moi/mandats",
    "/moi/donnees",
  ])("%s is not shown to who acts for another, who is told so", async (at) => {
    const { quentin, adrienne, mandate } = await entrusted(["circles"]);
    const browser = await actingBrowser(quentin.id, mandate);
    const page = await browser.get(at);
    expect(page.html).not.toContain(adrienne.email);
    expect(page.html).not.toContain(quentin.email);
    expect(
      at === "/moi/donnees" || page.html.includes("Cette page ne vous a pas été confiée"),
    ).toBe(true);
  });

  test("a form that was not entrusted is refused, and does nothing for either", async () => {
    const { adrienne, quentin, mandate } = await entrusted(["notes"]);
    const { browser } = await browserFor(quentin.id);
    const name = await browser.get("/moi/nom");
    const list = await browser.get("/moi/mandats");
    await browser.submit(formTo(list, `/moi/mandats/${mandate}/agir`));
    const sent = await browser.submit(formTo(name, "/moi/nom"), { nom: "Autre" });
    expect(sent.status).toBe(403);
    const { rows } = await behindTheWalls(app, (client) =>
      client.query(
        "select count(*)::int as n from people.deed where mandate = $1 and what = 'acted'",
        [mandate],
      ),
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect((await browser.get("/agir")).html).toContain("Adrienne");
    expect(adrienne.id).not.toBe(quentin.id);
  });
});

describe("who acts for another", () => {
  test("reads it on every page, and stops by a button", async () => {
    const { quentin, mandate } = await entrusted();
    const browser = await actingBrowser(quentin.id, mandate);
    for (const at of ["/", "/appels", "/cercles", "/mentions-legales"])
      expect((await browser.get(at)).html).toContain("Vous agissez pour Adrienne");
    // The trail of each page leads back there, and not to what is told to everyone.
    const note = await browser.get("/moi/notes");
    expect(note.html).not.toContain('href="/chez-moi/situations"');
    const page = await browser.get("/agir");
    const after = await browser.submit(formTo(page, "/agir/arreter"));
    expect(after.html).not.toContain("Vous agissez pour");
    expect((await browser.get("/moi/nom")).status).toBe(200);
  });

  test("what was opened for them, sent once they stopped it, is kept for neither and comes back", async () => {
    const { adrienne, quentin, mandate } = await entrusted(["notes"]);
    const browser = await actingBrowser(quentin.id, mandate);
    const form = formTo(await browser.get("/moi/notes/nouveau"), "/moi/notes");
    const typed = form?.fields.find(([name]) => !["token", "act"].includes(name))?.[0] ?? "";
    const stop = formTo(await browser.get("/agir"), "/agir/arreter");
    valueOf(await stopWhoActs(app, person(adrienne.id), { mandate }));
    const sent = await browser.submit(form, { [typed]: "Deux mots." });
    expect(sent.status).toBe(403);
    expect(sent.html).toContain("Vous n’agissez plus pour Adrienne");
    expect(sent.html).toContain("Deux mots.");
    for (const { id } of [adrienne, quentin])
      expect((await (await browserFor(id)).browser.get("/moi/notes")).html).not.toContain("Deux");
    // Stopped already, one may stop all the same.
    expect((await browser.submit(stop)).html).not.toContain("rien n’a été gardé");
    // Nor is what was opened for oneself done for them.
    const own = formTo(await browser.get("/moi/notes/nouveau"), "/moi/notes");
    const list = await browser.get("/moi/mandats");
    await browser.submit(formTo(list, `/moi/mandats/${mandate}/agir`));
    const other = await browser.submit(own, { [typed]: "Trois mots." });
    expect([other.status, other.html.includes("Trois mots.")]).toEqual([403, true]);
    expect((await browser.get("/moi/notes")).html).not.toContain("Trois");
  });

  test("leaves a line for each thing done, for both to read and print, and none for what was refused", async () => {
    const { adrienne, quentin, mandate } = await entrusted(["notes"]);
    const browser = await actingBrowser(quentin.id, mandate);
    const note = await browser.get("/moi/notes/nouveau");
    const form = formTo(note, "/moi/notes");
    const typed = form?.fields.find(([name]) => !["token", "act"].includes(name))?.[0] ?? "";
    expect((await browser.submit(form, { [typed]: "" })).status).toBe(422);
    const written = await browser.submit(form, { [typed]: "Le romarin va bien." });
    expect(written.html).toContain("Le romarin va bien.");
    for (const who of [adrienne, quentin]) {
      const seen = await seeMandate(app, person(who.id), { mandate });
      expect(seen?.deeds.map(({ what }) => what).toSorted()).toEqual(["acted", "began", "given"]);
    }
    const own = await browserFor(adrienne.id);
    const journal = await own.browser.get(`/moi/mandats/${mandate}`);
    expect(journal.html).toContain("Quentin a commencé à agir");
    expect(journal.html).toContain("Quentin a écrit un mot dans le cahier");
    expect((await own.browser.get("/moi/notes")).html).toContain("Le romarin va bien.");
  });

  test("begins only in a session of their own, for a mandate that is theirs", async () => {
    const { adrienne, quentin, mandate } = await entrusted();
    const hers = await browserFor(adrienne.id);
    const told = await beginActing(app, person(quentin.id), {
      mandate,
      session: hers.session,
    });
    expect(told).toMatchObject({ refusal: "unknown-session" });
    const zoe = await somebody("Zoé");
    const own = await browserFor(zoe.id);
    expect(await beginActing(app, person(zoe.id), { mandate, session: own.session })).toMatchObject(
      { refusal: "unknown-mandate" },
    );
  });
});

describe("who acts already and is asked for something else", () => {
  test("reads that what they had is replaced, before they accept, and it is", async () => {
    const { adrienne, quentin, mandate } = await entrusted();
    const asked = { email: quentin.email, scopes: ["notes"] as const, months: 6 };
    const next = valueOf(await giveMandate(app, person(adrienne.id), asked));
    const { browser } = await browserFor(quentin.id);
    const says = "En acceptant, ce que vous aviez (les cercles";
    expect((await browser.get("/moi/mandats")).text).toContain(says);
    valueOf(await acceptMandate(app, person(quentin.id), { mandate: next }));
    expect((await browser.get("/moi/mandats")).text).not.toContain(says);
    const all = await seeMandates(app, person(quentin.id), undefined);
    expect(all?.find(({ id }) => id === mandate)?.state).toBe("over");
  });
});

describe("somebody without an address", () => {
  const asked = {
    name: "Yvonne",
    scopes: ["circles"],
    months: 12,
    consent: "telephone",
    note: "Au téléphone, le 24 novembre.",
  } as const;

  test("is a person, through the one who noted their consent, and this is seen", async () => {
    const solene = await somebody("Solène");
    const made = await makePersonFor(app, person(solene.id), asked);
    if (!made.done) throw new Error(made.refusal);
    const through = await app.transaction(person(solene.id), (work) =>
      throughWhomIn(work, [made.value.person, solene.id]),
    );
    expect([...through]).toEqual([[made.value.person, "Solène"]]);
    const seen = await seeMandate(app, person(solene.id), { mandate: made.value.mandate });
    expect(seen).toMatchObject({ note: asked.note, withoutAddress: true });
  });

  test("is not made without a word on how they agreed", async () => {
    const solene = await somebody("Solène");
    const made = await makePersonFor(app, person(solene.id), { ...asked, note: "  " });
    expect(made).toMatchObject({ refusal: "no-consent" });
  });

  test("goes on when they agree again, unless the mandate was ended", async () => {
    const solene = await somebody("Solène");
    const made = await makePersonFor(app, person(solene.id), asked);
    if (!made.done) throw new Error(made.refusal);
    const { mandate } = made.value;
    const again = { mandate, months: 6, consent: "paper", note: "Papier du 25." } as const;
    const renewed = await renewMandate(app, person(solene.id), again);
    if (!renewed.done) throw new Error(renewed.refusal);
    await endMandate(app, operator(solene.id), { mandate: renewed.value });
    expect(
      await renewMandate(app, person(solene.id), { ...again, mandate: renewed.value }),
    ).toMatchObject({ refusal: "unknown-mandate" });
  });

  test("a child under fifteen has a parent until fifteen is sure", async () => {
    const solene = await somebody("Solène");
    const made = await makePersonFor(app, person(solene.id), { ...asked, birthYear: 2011 });
    if (!made.done) throw new Error(made.refusal);
    const seen = await seeMandate(app, person(solene.id), { mandate: made.value.mandate });
    expect(seen?.mandate.kind).toBe("parent");
    expect(seen?.mandate.until.toString()).toBe("2026-12-31T23:00:00Z");
  });
});

test("who entrusts something, who acts for somebody and who makes somebody's account are of age", async () => {
  const [solene, leo] = [await somebody("Solène"), await somebody("Léo")];
  const year = TEST_NOW.toZonedDateTimeISO("Europe/Paris").year - 17;
  valueOf(await tellBirthYear(app, person(leo.id), { year }));
  const refusal = { refusal: "not-of-age" };
  const some = { scopes: ["homecare"], months: 3 } as const;
  const byLeo = { ...some, email: solene.email };
  expect(await giveMandate(app, person(leo.id), byLeo)).toMatchObject(refusal);
  const toLeo = { ...some, email: leo.email };
  const mandate = valueOf(await giveMandate(app, person(solene.id), toLeo));
  expect(await acceptMandate(app, person(leo.id), { mandate })).toMatchObject(refusal);
  const made = { ...some, name: "Marcelle", consent: "paper", note: "Papier du 25." } as const;
  expect(await makePersonFor(app, person(leo.id), made)).toMatchObject(refusal);
});
