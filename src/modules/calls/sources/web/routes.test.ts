import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import { job, operator } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { type Browser, browserOf } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { seeSources } from "../actions/see-sources.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";

/* The operator's pages on sources, by the forms that they send. */

const AT = "/operateur/sources";

let app: TestHouse;
let mine: Browser;
beforeAll(async () => {
  app = await testHouse();
  const id = newId<"Person">();
  await app.transaction(job("demonstration"), (work) =>
    makePersonIn(work, { id, name: "Odile", simple: false, operator: true }),
  );
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  mine = browserOf(app);
  mine.cookies.set(cookieName(app), token);
});

const formTo = async (page: string, action: string | RegExp) => {
  const { forms } = await mine.get(page);
  return forms.find((form) =>
    typeof action === "string" ? form.action === action : action.test(form.action),
  );
};

const first = async () => (await seeSources(app, operator(), undefined))?.[0]?.source;

test("are unknown to everybody else", async () => {
  for (const path of [AT, `${AT}/nouvelle`, `${AT}/${newId()}`, `${AT}/${newId()}/retirer`])
    expect((await browserOf(app).get(path)).status).toBe(404);
  expect((await mine.get(`${AT}/${newId()}`)).status).toBe(404);
  expect((await mine.get(`${AT}/nothing`)).status).toBe(404);
});

test("say beside each field what is to be mended, and keep what was typed", async () => {
  const page = await mine.submit(await formTo(`${AT}/nouvelle`, AT), {
    nom: "",
    dialecte: "",
    adresse: "data.example.org",
    heure: "25",
    "correspondance-json": '{"source": "table"',
  });
  expect(page.status).toBe(422);
  expect(page.text).toContain("Donnez un nom");
  expect(page.text).toContain("de 0 à 23");
  expect(page.html).toMatch(/value="data\.example\.org"/);
  const shaped = await mine.submit(await formTo(`${AT}/nouvelle`, AT), {
    nom: "A",
    dialecte: "opendatasoft",
    adresse: "https://data.example.org/explore/dataset/aides/",
    heure: "4",
    "correspondance-json": '{"source": "table", "prefix": "Pas Bon"}',
  });
  expect(shaped.text).toContain("à « prefix »");
  const without = await mine.submit(await formTo(`${AT}/nouvelle`, AT), {
    nom: "A",
    dialecte: "opendatasoft",
    adresse: "https://data.example.org/",
    heure: "4",
  });
  expect(without.status).toBe(409);
  expect(without.text).toContain("l’adresse du jeu de données");
});

test("add what is ready in one click, once, and never say its key", async () => {
  const before = await mine.get(AT);
  const region = before.forms.find(({ fields }) =>
    fields.some(([, value]) => value === "iledefrance"),
  );
  expect((await mine.submit(region)).text).toContain("La source est ajoutée");
  const added = await first();
  expect(added).toMatchObject({
    dialect: "opendatasoft",
    mapping: KNOWN_MAPPINGS["iledefrance"]?.mapping,
    paused: false,
  });
  const page = await mine.get(AT);
  expect(page.forms.some(({ fields }) => fields.some(([, value]) => value === "iledefrance"))).toBe(
    false,
  );
  const change = `${AT}/${added?.id}`;
  const form = await mine.get(`${change}/changer`);
  expect(form.html).toMatch(/value="iledefrance"[^>]*selected/);
  const saved = await mine.submit(await formTo(`${change}/changer`, change), {
    cle: "ma-cle-secrete",
  });
  expect(saved.text).toContain("gardée, scellée");
  const again = await mine.get(`${change}/changer`);
  expect(saved.html + again.html).not.toContain("ma-cle-secrete");
  // Nothing but its key changed: it is not read from its beginning.
  expect(await first()).toMatchObject({ hasSecret: true, nextAt: added?.nextAt });
});

test("tell of a name that is taken, and keep the rest", async () => {
  const page = await mine.submit(await formTo(`${AT}/nouvelle`, AT), {
    nom: (await first())?.name ?? "",
    dialecte: "boamp",
    adresse: "https://data.example.org/explore/dataset/boamp/",
    heure: "4",
  });
  expect(page.status).toBe(409);
  expect(page.text).toContain("porte déjà ce nom");
  expect(page.html).toContain("data.example.org/explore");
});
