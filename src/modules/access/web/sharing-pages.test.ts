import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { type Browser, formTo } from "../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../tests/support/house.ts";
import { browserAs } from "../../../../tests/support/personas.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";

const AT = "/moi/partages";
const { adrienne, quentin } = demonstrationPeople;
const ALL = `${AT}/nouveau/taches`;

let app: TestHouse;
let hers: Browser;
let his: Browser;

beforeAll(async () => {
  app = await filledHouse();
  hers = await browserAs(app, "Adrienne");
  his = await browserAs(app, "Quentin");
  for (const title of ["Acheter du pain", "Rappeler la mairie"])
    await hers.submit(formTo(await hers.get("/taches"), "/taches"), { title });
}, 120_000);

/** Adrienne says that Quentin sees her list. */
async function say(jusqua = "sunday") {
  const at = `${ALL}/${quentin.id}`;
  return hers.submit(formTo(await hers.get(at), at), { jusqua });
}

/** The address at which she takes back what she said of her list. */
async function endsAt(): Promise<string> {
  const { html } = await hers.get(AT);
  const [, sharing = ""] =
    /action="\/moi\/partages\/([0-9a-f-]{36})\/arreter"[^>]*>(?:(?!<form)[\s\S])*?toutes vos tâches/.exec(
      html,
    ) ?? [];
  return `${AT}/${sharing}/arreter`;
}

const contents = (html: string) => /<div id="partage"[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

test("what one says is a sentence, said twice it stands once", async () => {
  await say();
  const page = await say();
  const sentence = "Quentin voit toutes vos tâches jusqu’au dimanche 29 novembre.";
  // By person, and by thing.
  expect(page.text.split(sentence)).toHaveLength(3);
});

test("whom one shares with finds it among what is new, until it is taken back", async () => {
  await say();
  expect((await his.get("/moi/fil")).text).toContain("Ce que partage Adrienne");
  const at = await endsAt();
  await hers.submit(formTo(await hers.get(AT), at));
  expect((await his.get("/moi/fil")).text).not.toContain("Ce que partage Adrienne");
});

test("« Voir comme » shows, byte for byte, what that person reads", async () => {
  await say();
  const asHim = await hers.get(`${AT}/comme/${quentin.id}`);
  const read = await his.get(`${AT}/de/${adrienne.id}`);
  expect([asHim.status, read.status]).toEqual([200, 200]);
  expect(contents(read.html)).toContain("Acheter du pain");
  expect(contents(asHim.html)).toBe(contents(read.html));
});

test("« Voir comme » of one shows nothing that another alone reads", async () => {
  await say();
  const { html } = await hers.get(`${ALL}/${quentin.id}`);
  expect(html).toContain("Quentin voit");
  const other = (await hers.get(ALL)).html.matchAll(
    /href="\/moi\/partages\/nouveau\/taches\/([0-9a-f-]{36})"/g,
  );
  const [somebody] = [...other].map(([, id]) => id).filter((id) => id !== quentin.id);
  expect(somebody).toBeDefined();
  expect((await hers.get(`${AT}/comme/${somebody}`)).status).toBe(404);
});

test("who reads is in the log of whose things they are, a line a day for each thing", async () => {
  const lines = () =>
    app.transaction(person(adrienne.id), async ({ db }) => {
      const { rows } = await sql`select from access.read
        where by_person = ${quentin.id} and table_name = 'tasks.task'`.execute(db);
      return rows.length;
    });
  await say();
  await his.get(`${AT}/de/${adrienne.id}`);
  const today = await lines();
  expect(today).toBeGreaterThanOrEqual(2);
  await his.get(`${AT}/de/${adrienne.id}`);
  await hers.get(`${AT}/comme/${quentin.id}`);
  expect(await lines()).toBe(today);
  const now = app.clock.now();
  app.setNow(now.add({ hours: 24 }));
  await his.get(`${AT}/de/${adrienne.id}`);
  expect(await lines()).toBe(2 * today);
  app.setNow(now);
});

test("ended in one press, it is read no more: its page is that of somebody who shares nothing, or is nobody", async () => {
  await say();
  const at = await endsAt();
  const page = await hers.submit(formTo(await hers.get(AT), at), {});
  expect(page.text).toContain("Ce partage est arrêté : Quentin, toutes vos tâches.");
  const { lucienne } = demonstrationPeople;
  const gone = await his.get(`${AT}/de/${lucienne.id}`);
  expect(gone.status).toBe(404);
  expect((await his.get(`${AT}/de/${newId()}`)).text).toBe(gone.text);
  // Of Adrienne, a note that she shared before stays; nothing of her list.
  expect((await his.get(`${AT}/de/${adrienne.id}`)).text).not.toContain("Acheter du pain");

  const again = at.replace("/arreter", "/remettre");
  await hers.submit(formTo(page, again), {});
  expect((await his.get(`${AT}/de/${adrienne.id}`)).text).toContain("Acheter du pain");
});

test("it is taken back and said again by who said it alone", async () => {
  await say();
  const at = await endsAt();
  for (const act of [at, at.replace("/arreter", "/remettre"), `${AT}/${newId()}/arreter`]) {
    const form = formTo(await his.get(`${AT}/de/${adrienne.id}`), act);
    expect(form).toBeUndefined();
    const stolen = formTo(await his.get("/taches"), "/taches");
    expect((await his.submit(stolen && { ...stolen, action: act }, {})).status).toBe(404);
  }
  expect((await his.get(`${AT}/de/${adrienne.id}`)).text).toContain("Acheter du pain");
});

test("a thing that is not one’s own, and somebody whom one does not know, are nowhere", async () => {
  for (const at of [
    `${AT}/nouveau/nimporte`,
    `${AT}/nouveau/taches-${newId()}`,
    `${ALL}/${newId()}`,
    `${ALL}/${adrienne.id}`,
    `${AT}/comme/${adrienne.id}`,
    `${AT}/comme/${newId()}`,
    `${AT}/de/x`,
  ])
    expect([at, (await hers.get(at)).status]).toEqual([at, 404]);
  expect((await his.get(AT)).text).not.toContain("Quentin voit");
});

test("a sentence without an end is asked again, and what was typed stays", async () => {
  const at = `${ALL}/${quentin.id}`;
  const form = formTo(await hers.get(at), at);
  // A forged answer, which the page does not offer.
  const forged = form && { ...form, offers: { ...form.offers, jusqua: [] } };
  const page = await hers.submit(forged, { jusqua: "toujours", pour: "Les courses du jeudi" });
  expect(page.status).toBe(422);
  expect(page.html).toContain("Les courses du jeudi");
});

test("« Qui a vu » says it in words, once a day, and tells when a line was altered", async () => {
  await say();
  await his.get(`${AT}/de/${adrienne.id}`);
  const page = await hers.get(`${AT}/vu`);
  expect(page.text).toMatch(/Quentin a vu votre tâche «\sAcheter du pain\s», à 9\sh\./);
  expect(page.text).toContain("Ce journal est entier");
  expect((await his.get(`${AT}/vu`)).text).not.toContain("Acheter du pain");
  expect((await hers.get(`${AT}/vu?page=9`)).text).toContain("Il n’y a rien avant.");
  await behindTheWalls(app, (client) =>
    client.query("update access.read set channel = 'paper' where space = $1 and place = 1", [
      adrienne.id,
    ]),
  );
  expect((await hers.get(`${AT}/vu`)).text).toContain("la ligne 1 de ce journal a été changée");
});
