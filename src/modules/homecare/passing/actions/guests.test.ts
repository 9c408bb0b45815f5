import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import { job, person } from "#services/house";

import { browserOf, formTo, type SeenPage } from "../../../../../tests/support/browser.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { sweep } from "../../../../../tests/support/retention.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { ana, app, letters, zoe } from "../../actions/test-naming.ts";
import { passingAt } from "../../domain/address.ts";
import { GUEST } from "./guest-link.ts";
import { endPassers } from "./ask-passers.ts";
import { sayNo } from "./say-yes.ts";
import { asked, firstOf, inPassingHouse, mine, says, young } from "./test-passing.ts";

inPassingHouse();
beforeAll(builtAssets);

let count = 0;
/** Each its own, as the house counts what an address receives in a day. */
const somebody = () => `en-passant-${(count += 1)}@example.org`;

async function answers(ask: string, email: string, more: object = {}): Promise<SeenPage> {
  const browser = browserOf(app);
  const page = await browser.get(passingAt(ask));
  const sent = formTo(page, passingAt(ask, "/sans-compte"));
  return browser.submit(sent, { prenom: "Paul", email, majeur: "1", ...more });
}

async function linkTo(email: string): Promise<string> {
  for (const { links } of await lettersTo(app, email))
    for (const link of links) if (link.startsWith(GUEST)) return link;
  throw new Error("no link");
}

async function confirms(email: string): Promise<SeenPage> {
  const link = await linkTo(email);
  const browser = browserOf(app);
  return browser.submit(formTo(await browser.get(link), link), {});
}

async function proposed(ask: string): Promise<string> {
  const email = somebody();
  await answers(ask, email);
  await confirms(email);
  return email;
}

const read = async (email: string) => browserOf(app).get(await linkTo(email));

/** From which addresses something is answered. */
const addresses = () =>
  app.transaction(job("homecare-about-person"), async ({ db }) => {
    const { rows } = await sql<{ address: string }>`select address
      from homecare.passing_answer`.execute(db);
    return rows.map(({ address }) => address);
  });
/** How many of these are kept for something: the others go with the next sweep of addresses. */
const known = (some: readonly string[]) =>
  app.transaction(job("write-to"), async ({ db }) => {
    const { rows } = await sql`select id from people.address
      where id = any (${some}::uuid[]) and not only_asked`.execute(db);
    return rows.length;
  });

describe("without an account", () => {
  test("nothing counts before the button, and opening the link counts nothing", async () => {
    const before = await letters("homecare.passing-offer");
    const ask = await asked();
    const email = somebody();
    expect((await answers(ask, email)).text).toContain("Encore un bouton");
    expect((await read(email)).text).toContain("Personne n’a encore lu votre réponse.");
    expect((await mine(ask))?.offers).toEqual([]);
    expect((await confirms(email)).text).toContain("La réponse n’est pas encore arrivée.");
    expect((await mine(ask))?.offers).toMatchObject([{ name: "Paul" }]);
    expect(await letters("homecare.passing-offer")).toBe(before + 1);
  });

  test("refused under eighteen, without an address or a first name; what was typed stays", async () => {
    const ask = await asked();
    const young16 = await answers(ask, somebody(), { majeur: [] });
    expect([young16.status, young16.text]).toEqual([422, expect.stringContaining("dix-huit ans")]);
    const none = await answers(ask, "paul@", { mot: "Vers dix heures" });
    expect([none.status, none.html]).toEqual([422, expect.stringContaining("Vers dix heures")]);
    expect((await answers(ask, somebody(), { prenom: " " })).status).toBe(422);
  });

  test("an address whose person is under eighteen confirms nothing", async () => {
    const ask = await asked();
    const email = `${await young()}@example.org`;
    await answers(ask, email);
    expect((await confirms(email)).text).toContain("Il faut avoir dix-huit ans");
    expect((await mine(ask))?.offers).toEqual([]);
  });

  test("the letter says neither who asks nor what was typed; a yes leads to a first name and a place", async () => {
    const ask = await asked();
    const email = await proposed(ask);
    valueOf(await says(await firstOf(ask)));
    const page = await read(email);
    expect(page.text).toContain("C’est oui, de la part d’Ana.");
    expect(page.text).toContain("Où : L’épicerie");
    await passTime(app, { minutes: 10 });
    const all = await lettersTo(app, email);
    expect(all.some(({ text }) => text.includes("C’est oui"))).toBe(true);
    for (const { text } of all) expect(text).not.toMatch(/Ana\b|épicerie|Paul/);
    expect((await browserOf(app).get(passingAt(ask))).status).toBe(404);
  });

  test("undone, ended, or taken back, the link says that it is asked no more, and nothing else", async () => {
    const first = await asked();
    const one = await proposed(first);
    const answer = await firstOf(first);
    valueOf(await says(answer));
    valueOf(await sayNo(app, person(ana), { answer }));
    const second = await asked();
    const two = await proposed(second);
    valueOf(await endPassers(app, person(ana), { ask: second }));
    const third = await asked();
    const three = await proposed(third);
    const link = await linkTo(three);
    const browser = browserOf(app);
    await browser.submit(formTo(await browser.get(link), `${link}/retirer`), {});
    for (const email of [one, two, three]) {
      const page = await read(email);
      expect(page.text).toContain("Ce n’est plus demandé.");
      expect(page.text).not.toMatch(/Ana\b|épicerie|Pain/);
    }
    expect((await mine(third))?.offers).toEqual([]);
  });

  test("asked again from the same address, one answer stands; confirmed, what somebody else types changes nothing", async () => {
    const ask = await asked();
    const email = await proposed(ask);
    await answers(ask, email, { prenom: "Un autre" });
    expect((await mine(ask))?.offers).toMatchObject([{ name: "Paul" }]);
    expect((await mine(ask))?.offers).toHaveLength(1);
  });

  test("nobody signs the link of another, and it closes with its day", async () => {
    const ask = await asked();
    const email = await proposed(ask);
    const link = await linkTo(email);
    const forged = `${link.slice(0, -4)}AAAA`;
    expect((await browserOf(app).get(forged)).status).toBe(404);
    app.setNow(TEST_NOW.add({ hours: 48 }));
    expect((await browserOf(app).get(link)).status).toBe(404);
  });

  test("whoever comes in with the address and is blocked reaches her no more by it", async () => {
    await app.transaction(person(ana), (work) => blockPersonIn(work, { person: zoe }));
    const ask = await asked();
    const email = `${zoe}@example.org`;
    await answers(ask, email);
    expect((await confirms(email)).text).toContain("La réponse n’est pas encore arrivée.");
    expect((await mine(ask))?.offers).toEqual([]);
    await app.transaction(person(ana), ({ db }) =>
      sql`delete from moderation.block where person = ${ana}`.execute(db),
    );
  });

  test("what nobody confirmed goes after a week, the rest a week after its day, with the address", async () => {
    const ask = await asked({ day: Temporal.PlainDate.from("2026-12-20") });
    await proposed(ask);
    await answers(ask, somebody());
    const all = await addresses();
    expect(all).toHaveLength(2);
    const left = async () => {
      await sweep(app, "homecare-passing", "homecare-passing-unconfirmed");
      return [(await addresses()).length, await known(all)];
    };
    expect(await left()).toEqual([2, 2]);
    app.setNow(TEST_NOW.add({ hours: 24 * 8 }));
    expect(await left()).toEqual([1, 1]);
    app.setNow(TEST_NOW.add({ hours: 24 * 33 }));
    expect(await left()).toEqual([0, 0]);
  });
});
