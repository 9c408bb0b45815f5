import { beforeAll, describe, expect, test } from "vitest";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserOf } from "../../../../../tests/support/browser.ts";

let app: TestHouse;
let at: string;
beforeAll(async () => {
  app = await filledHouse();
  const list = await browserOf(app).get("/appels?q=jardins+nourriciers");
  at = /href="(\/appels\/\d+)"/.exec(list.html)?.[1] ?? "";
}, 120_000);

const get = (path: string) => browserOf(app).get(path);

describe("the list", () => {
  test("shows what was asked, keeps it in its form, and says why each is here", async () => {
    const page = await get("/appels?q=jardins&ou=Crest&km=50&genre=projets&theme=food");
    expect(page.status).toBe(200);
    expect(page.html).toMatch(/name="q"[^>]*value="jardins"/);
    expect(page.html).toMatch(/name="ou"[^>]*value="Crest"/);
    expect(page.html).toMatch(/value="projets"[^>]*checked/);
    expect(page.text).toContain("Pourquoi celui-ci");
  });

  test.each([
    ["squat collaboratif", "/squat", "Squat collaboratif"],
    ["une place pour travailler une journée près de Die", "/squat?ou=", "Squat collaboratif"],
    ["bureau pour une journée à Crest", "/squat?ou=", "Squat collaboratif"],
    ["salle pour répéter théâtre", "/locaux", "Locaux"],
    ["bénévoles formation", "/formations", "Formations"],
  ])("leads besides to the part that is meant by « %s »", async (typed, path, label) => {
    const page = await get(`/appels?q=${encodeURIComponent(typed)}`);
    expect(page.text).toContain("Cherchez-vous aussi ceci ?");
    expect(page.html).toContain(`href="${path}`);
    expect(page.text).toContain(label);
  });

  test("asks which town is meant where its name is misspelt, and looks for the other words everywhere", async () => {
    const page = await get(`/appels?q=${encodeURIComponent("jardin partagé à Montelimard")}`);
    expect(page.text).toContain("Vouliez-vous dire");
    expect(page.text).toContain("Montélimar");
    expect(page.text).toContain("Jardins nourriciers au pied des immeubles");
  });

  test("leads to no other part where none is meant", async () => {
    const page = await get("/appels?q=jardins");
    expect(page.text).not.toContain("Cherchez-vous aussi ceci");
  });

  test("says what is wrong with a sum beside its field, and keeps what was typed", async () => {
    const page = await get("/appels?montant=beaucoup");
    expect(page.html).toMatch(/name="montant"[^>]*value="beaucoup"/);
    expect(page.text).toContain("Écrivez une somme en chiffres");
  });

  test("neutralises markup in what is searched and in what notices say", async () => {
    const page = await get(
      `/appels?q=${encodeURIComponent('"><script>alert(1)</script>')}&ou=${encodeURIComponent("<img src=x onerror=alert(1)>")}`,
    );
    expect(page.status).toBe(200);
    expect(page.html).not.toContain("<script>alert");
    expect(page.html).not.toContain("<img src=x");
  });

  test.each(["csv", "atom", "ics", "json", "jsonld", "geojson"])(
    "exists as .%s, by suffix",
    async (format) => {
      const page = await get(`/appels.${format}?q=théâtre`);
      expect(page.status).toBe(200);
      expect(page.headers.get("content-type")).toMatch(/csv|atom|calendar|json/);
      expect(page.html.length).toBeGreaterThan(200);
    },
  );

  test("answers by Accept too", async () => {
    const page = await browserOf(app).get("/appels", { accept: "application/json" });
    expect(JSON.parse(page.html)).toMatchObject({ total: expect.any(Number) });
  });

  test("as a table, opens in a spreadsheet: mark, French headers, no formula", async () => {
    const { html } = await get("/appels.csv");
    expect(html.replace(/^\ufeff/, "").split("\r\n")[0]).toMatch(
      /^identifiant;titre;type;organisme/,
    );
    expect(html).not.toMatch(/(^|;)[=+@]/m);
  });
});

describe("a call", () => {
  test("tells what, who, how much, where, when, whom to ask and where it comes from", async () => {
    const page = await get(at);
    for (const said of [
      "Qui peut répondre",
      "Combien",
      "Où",
      "Dernier moment pour répondre",
      "À qui s’adresser",
      "D’où vient cette fiche",
      "Ce qui a changé",
      "Signaler cet appel",
    ]) {
      expect(page.text).toContain(said);
    }
    expect(page.text).toContain("De 2 annonces");
  });

  test("exists as data, linked data and a calendar entry", async () => {
    expect(JSON.parse((await get(`${at}.json`)).html)).toMatchObject({
      kind: "project",
      money: { currency: "EUR" },
    });
    expect(JSON.parse((await get(`${at}.jsonld`)).html)).toMatchObject({
      "@type": "MonetaryGrant",
    });
    const { html } = await get(`${at}.ics`);
    expect(html).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART[\s\S]*END:VCALENDAR/);
  });

  test("that does not exist is a 404; so is a format that it does not have", async () => {
    expect((await get("/appels/999999999")).status).toBe(404);
    expect((await get(`${at}.geojson`)).status).toBe(404);
    expect((await get("/appels/0")).status).toBe(404);
    expect((await get("/appels/1e3")).status).toBe(404);
  });

  test("that was withdrawn is gone (410), with its reason and none of its text", async () => {
    const { rows } = await app.pool.query<{ number: number }>(
      "select number from calls.call where state = 'withdrawn'",
    );
    const page = await get(`/appels/${rows[0]?.number}`);
    expect(page.status).toBe(410);
    expect(page.text).toContain("retiré");
    expect(page.html).toContain('content="noindex"');
  });
});

test("the operator's pages on imports are unknown to all others", async () => {
  expect((await get("/operateur/imports")).status).toBe(404);
});
