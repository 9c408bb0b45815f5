import { beforeAll, expect, test } from "vitest";

import { browserOf, type SeenPage } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { demonstrationCircles } from "../data/demonstration-circles.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

test("a circle formed around a call leads to it", async () => {
  const browser = browserOf(app);
  const circles = await browser.get("/cercles");
  const [, at = ""] = /<a href="([^"]+)"[^>]*>\s*Jardins en partage/.exec(circles.html) ?? [];
  const page = await browser.get(at);
  const [, search = ""] = /href="(\/appels\?q=[^"]+)"/.exec(page.html) ?? [];
  const found = await browser.get(search.replaceAll("&amp;", "&"));
  expect(found.text).toContain("Jardins nourriciers au pied des immeubles");
  expect(found.html).toMatch(/href="\/appels\/\d+/);
});

test("one reads the charter before one is asked to join", async () => {
  const browser = browserOf(app);
  const { html } = await browser.get(await addressOfCircle("Plantes à partager"));
  expect(html.indexOf('id="charte"')).toBeGreaterThan(0);
  expect(html.indexOf('id="rejoindre"')).toBeGreaterThan(html.indexOf('id="charte"'));
});

test("before a circle is left, its page says what goes on with its members, and where each ends; to who is in it alone", async () => {
  const browser = await browserAs(app, "Quentin");
  const at = `/cercles/${demonstrationCircles.week.id}`;
  expect((await browser.get(at)).html).toContain(`href="${at}/quitter"`);
  const week = await browser.get(`${at}/quitter`);
  for (const words of ["Ce qui continue", "Adrienne", "Vous êtes dans sa liste"])
    expect(week.text).toContain(words);
  expect(week.html).toContain('href="/prevenir/pour"');
  const away = await browserAs(app, "Jean-Rémy");
  expect((await away.get(`${at}/quitter`)).status).toBe(404);
  const nothing = await away.get(`${await addressOfCircle("Plantes à partager")}/quitter`);
  expect(nothing.text).toContain("Rien d’autre ne continue ici");
});

test("one looks for the kinds of circles that somebody may found, and for no kind that does not live yet", async () => {
  const browser = await browserAs(app, "Jean-Rémy");
  const looked = kindsOf(await browser.get("/cercles"), "/cercles");
  const operating = await browserAs(app, "operator");
  const founded = kindsOf(await operating.get("/cercles/fonder"), "/cercles/fonder");
  expect(looked?.length).toBeGreaterThan(2);
  expect(looked).toEqual(founded);
});

test("a circle around a person says that all read all there, on its page and where one writes; others do not", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  const week = `/cercles/${demonstrationCircles.week.id}`;
  const SAYS = "Ici, tous lisent tout.";
  for (const at of [week, `${week}/fils/nouveau`]) {
    const page = await adrienne.get(at);
    expect([at, page.status, page.text.includes(SAYS)]).toEqual([at, 200, true]);
  }
  const open = await addressOfCircle("Plantes à partager");
  for (const at of [open, `${open}/fils/nouveau`])
    expect([at, (await adrienne.get(at)).text.includes(SAYS)]).toEqual([at, false]);
});

test("who founds a circle is first shown where somebody’s week is written", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  for (const asked of ["", "?genre=support"]) {
    const page = await adrienne.get(`/cercles/fonder${asked}`);
    const at = page.html.search(/href="\/chez-moi"[^>]*>\s*Écrire d’abord la semaine/);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(page.html.indexOf('action="/cercles/fonder"'));
  }
});

test("the feed of an open circle is linked in its head, tells what happened, and names nobody", async () => {
  const visitor = browserOf(app);
  const at = await addressOfCircle("Plantes à partager");
  const head = (await visitor.get(at)).html.split("</head>")[0];
  expect(head).toMatch(new RegExp(`type="application/atom\\+xml"[^>]* href="${at}\\.atom"`));
  const feed = await visitor.get(`${at}.atom`);
  expect(feed.headers.get("content-type")).toContain("application/atom+xml");
  expect(feed.html).toContain("La grainothèque");
  expect(feed.html).toContain("Jardins en partage");
  for (const name of ["Adrienne", "Solène", "Lucienne", "Jean-Rémy"])
    expect(feed.html).not.toContain(name);
});

test("what waits for an answer is in no feed, and a private circle has none", async () => {
  const at = await addressOfCircle("Bureaux ouverts");
  expect((await browserOf(app).get(`${at}.atom`)).html).not.toContain("Théâtre");
  const adrienne = await browserAs(app, "Adrienne");
  const week = `/cercles/${demonstrationCircles.week.id}`;
  expect((await adrienne.get(week)).status).toBe(200);
  expect((await adrienne.get(`${week}.atom`)).status).toBe(404);
  expect((await browserOf(app).get(`${week}.atom`)).status).toBe(404);
});

/** The kinds of circles that a form of a page offers. */
function kindsOf(page: SeenPage, action: string): readonly string[] | undefined {
  const offered = page.forms.find((form) => form.action === action)?.offers["genre"];
  return offered?.filter((kind) => kind !== "");
}

async function addressOfCircle(name: string): Promise<string> {
  const { html } = await browserOf(app).get(`/cercles?q=${encodeURIComponent(name)}`);
  const [, at = ""] =
    new RegExp(`href="(/cercles/\\d+)"[^>]*>(?:(?!</a>)[^])*<h3>${name}`).exec(html) ?? [];
  return at;
}
