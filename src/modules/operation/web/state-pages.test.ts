import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type App, person, visitor } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { askAs, keptHouse, sendAs } from "../../../../tests/support/keeper.ts";
import {
  announceMaintenance,
  beginIncident,
  endIncident,
  withdrawMaintenance,
} from "../actions/tell-state.ts";

let app: TestHouse;
let site: App;
beforeAll(async () => {
  app = await testHouse();
  site = keptHouse(app, { keeper: newId<"Person">(), someone: newId<"Person">() });
});

const AT = "/operateur/etat";
const see = async (path = "/etat") => (await askAs(site, "nobody", path)).text;
const send = (at: string, fields: Readonly<Record<string, string>>) =>
  sendAs(site, "keeper", { at, from: AT, fields });

test("an incident is told to everyone, then how it ended, on the page, as JSON and Atom", async () => {
  expect(await see()).toContain("Aucun incident n’a été noté.");
  const empty = await send(`${AT}/incidents`, { quoi: "  ", mots: "Patience" });
  expect(empty.status).toBe(422);
  expect((await empty.text()).replaceAll(/\s/g, " ")).toMatch(
    /Écrivez ce qui ne marche pas.*Patience/,
  );

  const told = { quoi: "Les courriels tardent", mots: "Ils partiront ce soir." };
  expect((await send(`${AT}/incidents`, told)).status).toBe(303);
  expect(await see()).toContain("Quelque chose ne marche pas.");
  const data = JSON.parse(await see("/etat.json"));
  expect(data).toMatchObject({
    state: "incident",
    since: TEST_NOW.toString(),
    incidents: [{ title: "Les courriels tardent", endedAt: null }],
  });

  app.setNow(TEST_NOW.add({ hours: 2 }));
  const end = `${AT}/incidents/${data.incidents[0].id}/fin`;
  expect((await send(end, { fin: "Le serveur est réparé." })).status).toBe(303);
  expect((await send(end, { fin: "Encore" })).status).toBe(409);
  expect(await see()).toContain("Tout va bien. Depuis");
  const atom = await see("/etat.atom");
  expect(atom).toContain('<title type="text">Les courriels tardent (fini)</title>');
  expect(atom).toContain("Le serveur est réparé.");
  expect(atom).toContain(
    `<updated>${TEST_NOW.add({ hours: 2 }).toString({ smallestUnit: "millisecond" })}</updated>`,
  );
  app.setNow(TEST_NOW);
});

test("what is announced stands on every page until it is over, or taken back", async () => {
  const plan = { jour: "2026-11-25", de: "22:30", a: "00:30", pourquoi: "Mise à jour du site." };
  expect((await send(`${AT}/travaux`, { ...plan, de: "25:00" })).status).toBe(422);
  expect((await send(`${AT}/travaux`, { ...plan, jour: "2026-11-20" })).status).toBe(409);
  expect((await send(`${AT}/travaux`, plan)).status).toBe(303);
  const band = "Travaux annoncés, de";
  expect(await see("/aide")).toContain(band);
  expect(await see("/aide")).toContain("Mise à jour du site.");
  app.setNow(TEST_NOW.add({ hours: 14 }));
  expect(JSON.parse(await see("/etat.json"))).toMatchObject({
    state: "maintenance",
    maintenance: { until: "2026-11-25T23:30:00Z" },
  });
  app.setNow(TEST_NOW.add({ hours: 16 }));
  expect(await see("/aide")).not.toContain(band);
  app.setNow(TEST_NOW);
  expect((await send(`${AT}/travaux/retirer`, {})).status).toBe(303);
  expect(await see("/aide")).not.toContain(band);
});

test("who is no operator says nothing here, even by the action", async () => {
  expect((await askAs(site, "someone", AT)).status).toBe(404);
  expect(
    (await sendAs(site, "someone", { at: `${AT}/incidents`, from: "/contact", fields: {} })).status,
  ).toBe(404);
  const refused = { refusal: "not-the-operator" };
  for (const other of [visitor, person(newId<"Person">())]) {
    expect(await beginIncident(app, other, { title: "x", words: "y" })).toMatchObject(refused);
    const incident = newId<"Incident">();
    expect(await endIncident(app, other, { incident, words: "y" })).toMatchObject(refused);
    const plan = { from: TEST_NOW, until: TEST_NOW.add({ hours: 1 }), words: "x" };
    expect(await announceMaintenance(app, other, plan)).toMatchObject(refused);
    expect(await withdrawMaintenance(app, other, undefined)).toMatchObject(refused);
  }
});

test("who asks how the instance is while the database is away is told so", async () => {
  const away = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  const lost: App = { ...app, transaction: () => Promise.reject(away) };
  const { status, text } = await askAs(lost, "nobody", "/etat.json");
  expect([status, text]).toEqual([503, '{"state":"away"}']);
  expect((await askAs(lost, "nobody", "/etat")).status).toBe(503);
});
