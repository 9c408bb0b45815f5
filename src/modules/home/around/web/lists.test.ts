import { beforeAll, describe, expect, test } from "vitest";

import { browserOf, type Browser } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";

let app: TestHouse;
let web: Browser;
beforeAll(async () => {
  app = await testHouse();
  web = browserOf(app);
  await found("Les Vergers de Crest", "26108", "Crest");
  await found("Le Verger de Die", "26113", "Die");
  await found("Les Semelles de vent", "26198", "Montélimar");
  await found("Le Verger des hauts", "97411", "Saint-Denis");
});

let made = 0;
async function found(name: string, commune: string, town: string, hidden?: string): Promise<void> {
  made += 1;
  await app.pool.query(
    `insert into organisations.organisation (id, kind, name, purpose, commune, town, department, words,
       sort_name, hidden_because, made_at, changed_at)
     values (gen_random_uuid(), 'association', $1, 'Un but.', $2, $3, $4, lower($1), $5, $6, now(), now())`,
    [
      name,
      commune,
      town,
      commune.slice(0, commune.startsWith("97") ? 3 : 2),
      `nom ${made}`,
      hidden ?? null,
    ],
  );
}

const LISTS = [
  ["/appels", "/autour-de-moi/appels"],
  ["/structures", "/autour-de-moi/structures"],
  ["/locaux", "/autour-de-moi/locaux"],
  ["/rendez-vous/publics", "/autour-de-moi/rendez-vous"],
] as const;

describe("the search of a list, on the map", () => {
  test.each(LISTS)("%s leads there and back, and keeps what was asked", async (list, map) => {
    const asked = await web.get(`${list}?q=verger&ou=Cr%C3%AAt`);
    expect(asked.html).toContain(`href="${map}?q=verger&amp;ou=Cr%C3%AAt"`);
    const seen = await web.get(`${map}?q=verger&ou=Cr%C3%AAt`);
    expect(seen.status).toBe(200);
    expect(seen.html).toContain(`href="${list}?q=verger&amp;ou=Cr%C3%AAt"`);
    expect(seen.html).toContain('name="robots" content="noindex');
    expect((await web.get(map)).html).toContain(`href="${list}"`);
  });

  test("shows what the list finds and nothing else, each disc with the number of its part", async () => {
    const { html, text } = await web.get("/autour-de-moi/structures?q=verger");
    expect(text).toContain("Les Vergers de Crest");
    expect(text).toContain("Le Verger de Die");
    expect(text).not.toContain("Les Semelles de vent");
    const discs = [...html.matchAll(/<a href="#([\w-]+)" class="pin" aria-label="([^"]*)"/g)];
    expect(discs).not.toEqual([]);
    for (const [, anchor = "", label = ""] of discs) {
      const part = html.split(`<section id="${anchor}"`)[1]?.split("</section>")[0] ?? "";
      const count = Number(/rond-n">(\d+)/.exec(part)?.[1]);
      expect(part.match(/<li>/g)).toHaveLength(count);
      expect(label).toMatch(count > 1 ? `${count} points` : /: Structure, /);
    }
  });

  test("says what stands beyond the drawing, and leads there", async () => {
    const { html, text } = await web.get("/autour-de-moi/structures?q=verger");
    expect(text).toContain("Hors du cadre");
    const [, there = ""] = /<a href="([^"]*)">La Réunion\s:\s1\spoint/.exec(html) ?? [];
    const far = await web.get(there.replaceAll("&amp;", "&"));
    expect(far.text).toContain("Le Verger des hauts");
    expect(far.text).not.toContain("Le Verger de Die");
    expect(far.html).toContain('href="/structures?q=verger"');
    expect((await web.get("/autour-de-moi")).html).toMatch(/>La Réunion\s:\s1\spoint/);
  });

  test("goes nearer by a link that keeps the search", async () => {
    const { html } = await web.get("/autour-de-moi/structures?q=verger");
    const [, nearer = ""] = /<a href="([^"]*)">Plus près/.exec(html) ?? [];
    expect(nearer).toMatch(/^\/autour-de-moi\/structures\?q=verger&amp;cadre=/);
    expect((await web.get(nearer.replaceAll("&amp;", "&"))).status).toBe(200);
  });

  test("widens as the list does, when nothing is where one looked", async () => {
    const list = await web.get("/structures?q=semelles&ou=Paris");
    const map = await web.get("/autour-de-moi/structures?q=semelles&ou=Paris");
    expect(list.text).toContain("Les Semelles de vent");
    expect(map.text).toContain("Les Semelles de vent");
  });

  test("never shows what is hidden, on the page or in the file", async () => {
    await found("Le Verger caché", "26108", "Crest", "une raison");
    expect((await web.get("/autour-de-moi/structures?q=verger")).text).not.toContain("caché");
    expect((await web.get("/autour-de-moi/structures.geojson?q=verger")).html).not.toContain(
      "caché",
    );
  });

  test("is also GeoJSON, with the same points", async () => {
    const { html, headers } = await web.get("/autour-de-moi/structures.geojson?q=verger");
    expect(headers.get("content-type")).toContain("application/geo+json");
    const told: { features: { properties: { title: string } }[] } = JSON.parse(html);
    expect(told.features.map(({ properties }) => properties.title).toSorted()).toEqual([
      "Le Verger de Die",
      "Le Verger des hauts",
      "Les Vergers de Crest",
    ]);
  });

  test("says so when nothing is found", async () => {
    const { text } = await web.get("/autour-de-moi/structures?q=introuvable");
    expect(text).toContain("Rien n’est connu par ici");
    expect(text).toContain("Revenir à la liste");
  });

  test.each(["rien", "entraide", "Appels", "a".repeat(60)])("there is none of %s", async (list) => {
    expect((await web.get(`/autour-de-moi/${list}`)).status).toBe(404);
    expect((await web.get(`/autour-de-moi/${list}.geojson`)).status).toBe(404);
  });
});
