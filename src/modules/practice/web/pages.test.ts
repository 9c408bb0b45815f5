import { beforeAll, beforeEach, expect, test } from "vitest";

import { person } from "#services/house";

import { type Browser, browserIn, formTo } from "../../../../tests/support/browser.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { openCommunity } from "../actions/open-community.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
let at: string;
let bilal: Browser;
let chloe: Browser;
let zoe: Browser;

beforeAll(async () => {
  app = await testHouse();
  garden = await gardenCircle(app);
  const { people, circle } = garden;
  valueOf(await openCommunity(app, person(people.ana), { circle, shares: "jardiner." }));
  bilal = await browserIn(app, people.bilal);
  chloe = await browserIn(app, people.chloe);
  zoe = await browserIn(app, people.zoe);
  const { html } = await bilal.get("/pratiques");
  at = /href="(\/pratiques\/cercle\/[^"]+)"/.exec(html)?.[1] ?? "";
});
beforeEach(() => {
  app.setNow(TEST_NOW);
});

const PAGES = ["", "/raconter", "/savoirs", "/construire", "/trimestre", "/trimestre/2025-t1"];

test("each page has one title and no id twice, and is nothing for somebody outside", async () => {
  for (const rest of PAGES) {
    const page = await bilal.get(at + rest);
    expect([rest, page.status, page.html.match(/<h1/g)?.length]).toEqual([rest, 200, 1]);
    const ids = [...page.html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect((await zoe.get(at + rest)).status).toBe(404);
  }
  for (const rest of ["/ouvrir", "/trimestre/2999-t1", "/trimestre/hier"])
    expect([rest, (await bilal.get(at + rest)).status]).toEqual([rest, 404]);
});

test("what is missing is said beside its field, and what was typed comes back", async () => {
  const page = await bilal.get(`${at}/raconter`);
  const back = await bilal.submit(formTo(page, `${at}/raconter`), {
    titre: "Sans suite",
    passe: "",
    demande: "",
  });
  expect(back.status).toBe(422);
  expect(back.text).toContain("Racontez ce qui s’est passé.");
  expect(back.html).toContain("Sans suite");
});

test("a situation is shown as it was typed, never run; until it is read others find nothing", async () => {
  const page = await bilal.get(`${at}/raconter`);
  const told = await bilal.submit(formTo(page, `${at}/raconter`), {
    titre: "<b>Gras</b>",
    passe: "<script>alert(1)</script> avec Mme Verdier",
    demande: "Que faire ?",
  });
  expect(told.html).toContain("&lt;script&gt;alert(1)");
  expect(told.text).toContain("Mme Verdier");
  expect(told.text).toContain("C’est un conseil");
  for (const rest of ["", "/changer", "/relire"])
    expect((await chloe.get(told.at + rest)).status).toBe(404);
  const list = await chloe.get(at);
  expect(list.text).not.toContain("Gras");
  const read = await chloe.submit(formTo(list, `${at}/relire`));
  expect(read.text).toContain("Mme Verdier");
  expect(read.text).not.toContain("Bilal");
});

const feed = async (who: Browser) => (await who.get("/moi/fil")).text;

test("what one has to read, and what was sent back, waits on « mon fil » of who it is for alone", async () => {
  const told = await bilal.submit(formTo(await bilal.get(`${at}/raconter`), `${at}/raconter`), {
    titre: "Sans la clé",
    passe: "Mme Verdier est partie avec.",
    demande: "Que faire ?",
  });
  // All that waited before is read, until this one is theirs.
  for (let taken = ""; taken !== `${told.at}/relire`;) {
    const page = await chloe.submit(formTo(await chloe.get(at), `${at}/relire`));
    taken = page.at;
    if (taken !== `${told.at}/relire`)
      await chloe.submit(formTo(page, taken.replace("/relire", "/relire/personne")));
  }
  expect(await feed(chloe)).toContain("Une situation à lire avant les autres");
  expect(await feed(chloe)).not.toContain("Sans la clé");
  expect(await feed(bilal)).not.toContain("Une situation à lire");
  const read = await chloe.get(`${told.at}/relire`);
  await chloe.submit(formTo(read, `${told.at}/relire/renvoyer`), {
    mot: "On reconnaît Mme Verdier.",
  });
  expect(await feed(chloe)).not.toContain("Une situation à lire");
  expect(await feed(bilal)).toContain("Renvoyée : Sans la clé");
  expect(await feed(bilal)).toContain("Dites-la autrement, ou reprenez-la.");
});

test("a day that is past is refused beside its own field", async () => {
  const list = await bilal.get(`${at}/construire`);
  const added = await bilal.submit(formTo(list, `${at}/construire`), { point: "Une clé" });
  const action = /action="([^"]+\/prendre)"/.exec(added.html)?.[1] ?? "";
  const back = await bilal.submit(formTo(added, action), { jour: "2020-01-01" });
  expect(back.status).toBeGreaterThanOrEqual(400);
  expect(back.text).toContain("Ce jour est passé.");
});

test("several that wait are said to be several, and a quarter begins with a capital", async () => {
  for (const titre of ["La première", "La seconde"])
    await bilal.submit(formTo(await bilal.get(`${at}/raconter`), `${at}/raconter`), {
      titre,
      passe: "Rien.",
      demande: "Quoi ?",
    });
  const { text } = await chloe.get(at);
  expect(text).toMatch(/\d situations attendent d’être lues/);
  expect(text).toContain("Vous en lisez une avant les autres");
  expect(text).not.toContain("Vous la lisez");
  expect((await chloe.get(`${at}/trimestre/2025-t1`)).html).toContain(
    "<h1>Janvier à mars 2025</h1>",
  );
});

test("without a meeting to come, the quarter leads to a poll of dates for this circle", async () => {
  const { html } = await bilal.get(`${at}/trimestre`);
  const poll = /href="(\/rendez-vous\/sondages\/nouveau[^"]*)"/.exec(html)?.[1] ?? "";
  expect(poll).toContain(garden.circle);
  const page = await bilal.get(poll);
  expect(page.status).toBe(200);
  expect(page.html).toContain(`cercle=${garden.circle}`);
});
