import { beforeAll, describe, expect, test } from "vitest";

import { operator, saveInstanceIn } from "#services/house";

import { browserOf, type Browser } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";

let app: TestHouse;
let web: Browser;
beforeAll(async () => {
  app = await testHouse();
  web = browserOf(app);
  await found("Les Semelles de vent", "26198", "Montélimar");
  await found("L’Atelier du recyclage", "26198", "Montélimar");
  await found("Les Potagers du Doux", "07129", "Lamastre");
  await found("Le Lien de La Réunion", "97411", "Saint-Denis");
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

const change = (to: string) =>
  app.pool.query(`update organisations.organisation set ${to} where name = 'Les Éphémères'`);

/** How many lines of Bastia are read first, and what unfolds. */
const listed = async () => {
  const { html } = await web.get("/autour-de-moi?ou=Corte&km=100");
  const part = html.split('<section id="').find((one) => one.includes("Bastia 1"));
  const [first = "", others] = part?.split("</section>")[0]?.split("<details") ?? [];
  return { first: first.match(/<li>/g)?.length, others };
};

const discs = (html: string) =>
  [...html.matchAll(/<a href="#([\w-]+)" class="pin" aria-label="([^"]*)"/g)].map(
    ([, anchor = "", label = ""]) => ({ anchor, label }),
  );

describe("« Autour de moi »", () => {
  test("draws discs that lead to their part of the list, which bears the same number", async () => {
    const { status, html, title } = await web.get("/autour-de-moi?ou=Crest&km=70");
    expect(status).toBe(200);
    expect(title).toContain("Autour de Crest");
    expect(discs(html).length).toBe(2);
    for (const { anchor, label } of discs(html)) {
      const part = html.split(`<section id="${anchor}"`)[1]?.split("</section>")[0] ?? "";
      const count = Number(/rond-n">(\d+)/.exec(part)?.[1]);
      expect(part.match(/<li>/g)).toHaveLength(count);
      expect(label).toContain(count > 1 ? `${count} points` : "Structure, ");
    }
    expect(html).toContain("Les Semelles de vent");
    expect(html).not.toContain("Le Lien de La Réunion");
  });

  test("reads six of a place first, and unfolds the others", async () => {
    await found("Le Lien de Corte", "2B096", "Corte");
    for (let i = 1; i <= 8; i += 1) await found(`Bastia ${i}`, "2B033", "Bastia");
    expect(await listed()).toEqual({ first: 8, others: undefined });
    await found("Bastia 9", "2B033", "Bastia");
    const { first, others } = await listed();
    expect(first).toBe(6);
    expect(others).toContain("Et 3 autres");
    expect(others?.match(/<li>/g)).toHaveLength(3);
  });

  test("shows one point by its kind and its name", async () => {
    const { html } = await web.get("/autour-de-moi?ou=Lamastre&km=5");
    expect(html).toContain("Les Potagers du Doux");
    expect(html).not.toContain("Montélimar");
  });

  test("goes nearer and wider by links, and back to everything", async () => {
    const { html } = await web.get("/autour-de-moi?ou=Crest&km=70");
    expect(html).toContain('href="/autour-de-moi?ou=commune-26108&amp;km=50"');
    expect(html).toContain('href="/autour-de-moi?ou=commune-26108&amp;km=100"');
    const near = await web.get("/autour-de-moi?ou=commune-26108&km=30");
    expect(near.html).toContain("L’Atelier du recyclage");
    expect(near.html).not.toContain("Les Potagers du Doux");
  });

  test("hides the kinds that are not asked, and says so when nothing is left", async () => {
    const { html, text } = await web.get("/autour-de-moi?ou=Crest&km=70&voir=appels");
    expect(discs(html)).toEqual([]);
    expect(text).toContain("Rien n’est connu par ici");
    expect(html).toContain("Tout remontrer");
  });

  test("says that a place is unknown, proposes others, and shows everything", async () => {
    const { text } = await web.get("/autour-de-moi?ou=Montelimarr");
    expect(text).toContain("Nous ne connaissons pas de lieu nommé « Montelimarr »");
    expect(text).toContain("Vouliez-vous dire");
    expect(text).toContain("Les Semelles de vent");
  });

  test("shows a département, an island far away, a rectangle", async () => {
    expect((await web.get("/autour-de-moi?ou=Drôme")).text).toContain("Les Semelles de vent");
    const far = await web.get("/autour-de-moi?ou=La Réunion");
    expect(far.text).toContain("Le Lien de La Réunion");
    expect(far.text).not.toContain("Les Semelles de vent");
    const frame = await web.get("/autour-de-moi?cadre=4.5,44.9,4.7,45.1");
    expect(frame.text).toContain("Les Potagers du Doux");
    expect(frame.text).not.toContain("Les Semelles de vent");
  });

  test.each([
    "cadre=a,b,c,d",
    "cadre=5,45,4,44",
    "km=abc",
    "page=-1",
    "voir=%00",
    "ou=%F0%9F%8F%9D",
  ])("answers calmly to %s", async (query) => {
    const { status } = await web.get(`/autour-de-moi?${query}`);
    expect([200, 404]).toContain(status);
  });

  test("never shows what is hidden", async () => {
    await found("Les Cachés de Crest", "26108", "Crest", "une raison");
    expect((await web.get("/autour-de-moi?ou=Crest&km=5")).text).not.toContain(
      "Les Cachés de Crest",
    );
    expect((await web.get("/autour-de-moi.geojson?ou=Crest&km=5")).html).not.toContain(
      "Les Cachés",
    );
  });

  test("shows at once what changed: what is kept for everybody is compared with what is", async () => {
    await found("Les Éphémères", "26113", "Die");
    const before = await web.get("/autour-de-moi?voir=structures");
    expect(before.text).toContain("Les Éphémères");
    await change("hidden_because = 'une raison'");
    expect((await web.get("/autour-de-moi?voir=structures")).text).not.toContain("Les Éphémères");
    await change(
      "hidden_because = null, commune = '97411', town = 'Saint-Denis', department = '974'",
    );
    expect((await web.get("/autour-de-moi?voir=structures")).text).not.toContain("Les Éphémères");
    expect((await web.get("/autour-de-moi?ou=La Réunion")).text).toContain("Les Éphémères");
    await change("dissolved_on = current_date, dissolved_at = now()");
    expect((await web.get("/autour-de-moi?ou=La Réunion")).text).not.toContain("Les Éphémères");
  });

  test("tells nobody but members that there is a directory of who gives", async () => {
    expect((await web.get("/autour-de-moi")).html).not.toContain('value="entraide"');
  });

  test("is also GeoJSON, longitude first, with the same points", async () => {
    const { html, headers } = await web.get("/autour-de-moi.geojson?ou=Crest&km=70");
    expect(headers.get("content-type")).toContain("application/geo+json");
    const told: {
      features: { geometry: { coordinates: number[] }; properties: { title: string } }[];
    } = JSON.parse(html);
    expect(told.features.map(({ properties }) => properties.title).toSorted()).toEqual([
      "Les Potagers du Doux",
      "Les Semelles de vent",
      "L’Atelier du recyclage",
    ]);
    for (const { geometry } of told.features) {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      expect(longitude).toBeLessThan(6);
      expect(latitude).toBeGreaterThan(44);
    }
  });

  test("with a crowd in one place, leads to each of them page by page", async () => {
    for (let at = 0; at < 230; at += 1) await found(`Le Verger ${at}`, "26113", "Die");
    const first = await web.get("/autour-de-moi?ou=Die&km=5");
    expect(first.html.match(/class="n">Le Verger/g)).toHaveLength(100);
    const third = await web.get("/autour-de-moi?ou=Die&km=5&page=3");
    expect(third.html.match(/class="n">Le Verger/g)).toHaveLength(30);
  });

  test("with more than a page holds, each disc leads to a nearer view where all of it is", async () => {
    const { html } = await web.get("/autour-de-moi?ou=Crest&km=70");
    expect(html.match(/class="n">/g)?.length).toBeLessThanOrEqual(200);
    const [, nearer = ""] = /href="([^"]*cadre=[^"]*)">Voir les/.exec(html) ?? [];
    const near = await web.get(nearer.replaceAll("&amp;", "&"));
    expect(near.html).toContain("Le Verger");
    expect(near.text).toContain("230 points");
  });
});

const policy = async (path: string) => (await web.get(path)).headers.get("content-security-policy");

describe("images of the ground from elsewhere", () => {
  const TILES = "https://cartes.example.org/{z}/{x}/{y}.png";

  test("are not asked of anybody while the operator named none", async () => {
    web.cookies.set("fond", "oui");
    const { html } = await web.get("/autour-de-moi");
    expect(html).not.toContain("data-tuiles");
    expect(await policy("/autour-de-moi")).toBe(await policy("/appels"));
    web.cookies.delete("fond");
  });

  test("are let in from that host alone, on that page alone, once the reader agreed there", async () => {
    await app.transaction(operator(), (work) =>
      saveInstanceIn(work, { tilesAddress: TILES, tilesCredit: "© Exemple" }),
    );
    const everywhere = await policy("/appels");
    const { html } = await web.get("/autour-de-moi");
    expect(html).toContain(`data-tuiles="${TILES}"`);
    expect(html).not.toContain("data-agree");
    expect(await policy("/autour-de-moi")).toBe(everywhere);
    web.cookies.set("fond", "oui");
    expect((await web.get("/autour-de-moi")).html).toContain('data-agree="oui"');
    expect(await policy("/autour-de-moi")).toBe(
      everywhere?.replace(
        "img-src 'self' data:",
        "img-src 'self' data: https://cartes.example.org",
      ),
    );
    expect(await policy("/appels")).toBe(everywhere);
  });
});

describe("the outlines that a moved map asks for", () => {
  test("are GeoJSON of what its rectangle meets, with the limits of communes when near", async () => {
    const near = await web.get("/autour-de-moi/contours.geojson?cadre=4.9,44.6,5.2,44.8");
    expect(near.headers.get("cache-control")).toContain("public");
    expect(near.html).toContain('"code":"26"');
    expect(near.html).toContain("MultiLineString");
    expect(near.html).not.toContain('"code":"75"');
    const far = await web.get("/autour-de-moi/contours.geojson?cadre=-5,41,9,51");
    expect(far.html).not.toContain("MultiLineString");
    expect((await web.get("/autour-de-moi/contours")).status).toBe(404);
  });
});
