import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";
import { job, person } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { type Browser, browserOf } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { listTables } from "../actions/list-orientations.ts";
import { demonstrationTables } from "../demonstration/lines.ts";

let app: TestHouse;
let visitor: Browser;
let nadege: Browser;

const [open, hidden] = demonstrationTables;
const PRIVATE = `/orientations/${hidden?.id}`;
let at = "";

beforeAll(async () => {
  app = await filledHouse();
  visitor = browserOf(app);
  nadege = await as("nadege");
  const tables = await listTables(app, person(demonstrationPeople.nadege.id), {
    words: "",
    typedPlace: "",
  });
  const found = tables.tables.find(({ table }) => table.id === open?.id);
  at = `/orientations/${found?.table.number}`;
}, 120_000);

async function as(key: keyof typeof demonstrationPeople): Promise<Browser> {
  const browser = browserOf(app);
  const token = await app.transaction(job("sessions"), (work) =>
    beginSessionIn(work, demonstrationPeople[key].id, "essai"),
  );
  browser.cookies.set(cookieName(app), token);
  return browser;
}

const lineAt = (place: number) => `${at}/lignes/${open?.lines[place]?.id}`;

test("anyone reads what stands, and nothing of what waits", async () => {
  const page = await visitor.get(at);
  expect(page.status).toBe(200);
  for (const words of [
    "L’Épicerie du Pont",
    "04 65 71 20 11",
    "confirmé par téléphone",
    "à relire",
    "Licence Ouverte",
  ])
    expect(page.text).toContain(words);
  expect(page.text).not.toContain("Une salle pour se réunir");
  expect(page.text).not.toContain("Besoins sans réponse");
  expect((await visitor.get(lineAt(11))).status).toBe(404);
  expect((await nadege.get(at)).text).toContain("Une salle pour se réunir");
});

test("a table of a private circle is nowhere for who is not in it", async () => {
  const adrienne = await browserAs(app, "Adrienne");
  expect((await adrienne.get(PRIVATE)).text).toContain("Rentrer les poules");
  for (const browser of [visitor, nadege])
    for (const path of [PRIVATE, `${PRIVATE}/proposer`, `${PRIVATE}.csv`, `${PRIVATE}.jsonld`]) {
      const { status } = await browser.get(path);
      expect([path, status === 404 || (browser === visitor && path.endsWith("proposer"))]).toEqual([
        path,
        true,
      ]);
    }
  expect((await visitor.get("/orientations.csv")).html).not.toContain("Qui vient quand");
});

test("is open data: a spreadsheet and linked data, with their licence", async () => {
  const csv = await visitor.get(`${at}.csv`);
  expect(csv.headers.get("content-type")).toContain("text/csv");
  const [head, ...rows] = csv.html.trim().split("\r\n");
  expect(head).toContain("besoin;theme;rome;territoire");
  expect(rows.length).toBe(11);
  expect(rows.every((row) => row.endsWith("Licence Ouverte 2.0"))).toBe(true);
  const linked: unknown = JSON.parse((await visitor.get(`${at}.jsonld`)).html);
  expect(linked).toMatchObject({
    "@type": "ItemList",
    itemListElement: expect.arrayContaining([
      expect.objectContaining({
        "@type": "Service",
        name: "Payer l’aide à domicile",
        areaServed: [
          { "@type": "AdministrativeArea", name: "Drôme", identifier: "departement-26" },
        ],
        provider: expect.objectContaining({ name: "Mission départementale de l’autonomie" }),
      }),
    ]),
  });
});

test("a search finds who answers, then the one they pass on to", async () => {
  const page = await visitor.get("/orientations?besoin=j%27ai+plus+rien+%C3%A0+manger&ou=Crest");
  expect(page.text).toMatch(/L’Épicerie du Pont.*La Soupe du quai/);
  const none = await visitor.get("/orientations?besoin=zeppelin");
  expect(none.text).toContain("Aucune table ne dit encore qui répond à « zeppelin ».");
});

test("what does not fit is said beside its field, and what was typed stays", async () => {
  const page = await nadege.get(`${at}/proposer`);
  const form = page.forms.find(({ action }) => action.endsWith("/proposer"));
  const again = await nadege.submit(form, {
    besoin: "",
    rome: "zyxw",
    lieux: "Atlantide-sur-Mer",
    qui: "structure",
    structure: "Nulle part",
    conditions: "Le mardi.",
    relire: "2020-01-01",
  });
  expect(again.status).toBe(422);
  for (const words of [
    "Dites quel est le besoin.",
    "Nous ne connaissons pas ce métier.",
    "Atlantide-sur-Mer",
    "Aucune structure ne porte ce nom ici",
  ])
    expect(again.text).toContain(words);
  expect(again.html).toContain("Le mardi.");
  const early = await nadege.submit(form, {
    besoin: "Laver son linge",
    qui: "autre",
    nom: "La Laverie du quai",
    relire: "2020-01-01",
  });
  expect([early.status, early.text]).toEqual([409, expect.stringContaining("un jour à venir")]);
});

test("the job of a line is said in words: by one of its names, else those near are offered", async () => {
  const page = await nadege.get(`${at}/proposer`);
  const form = page.forms.find(({ action }) => action.endsWith("/proposer"));
  const line = { besoin: "Recoudre un manteau", qui: "autre", nom: "Chez Suzanne" };
  const near = await nadege.submit(form, { ...line, rome: "faire de la couture" });
  expect(near.status).toBe(422);
  const said = /Vouliez-vous dire : ([^;?]+?) [;?]/.exec(near.text)?.[1] ?? "";
  expect(said).not.toBe("");
  const again = near.forms.find(({ action }) => action.endsWith("/proposer"));
  const kept = await nadege.submit(again, { rome: said.toUpperCase() });
  expect([kept.status, kept.text]).toEqual([200, expect.stringContaining("Métier")]);
  const change = kept.html.match(/href="([^"]+\/changer)"/)?.[1] ?? "";
  const form2 = (await nadege.get(change)).forms.find(({ action }) => action.endsWith("/changer"));
  expect(form2?.fields.find(([name]) => name === "rome")?.[1]).not.toBe("");
});

test("the organisation named, outside the circle, finds it on its feed and says yes in one click", async () => {
  const etienne = await as("etienne");
  expect((await etienne.get("/moi/fil")).text).toContain(
    "« Une salle pour se réunir » : une ligne vous nomme.",
  );
  const page = await etienne.get(lineAt(11));
  expect(page.text).toContain("C’est à vous de répondre");
  const yes = page.forms.find(({ action }) => action.endsWith("/confirmer"));
  const said = await etienne.submit(yes);
  expect(said.text).toContain("C’est confirmé.");
  expect((await visitor.get(at)).text).toContain("Une salle pour se réunir");
  const organisation = /href="(\/structures\/\d+)"/.exec((await visitor.get(lineAt(11))).html)?.[1];
  expect((await visitor.get(organisation ?? "")).text).toContain("Elle répond à ces besoins");
});

test("what nobody answers becomes a line in one click, or is settled", async () => {
  const page = await nadege.get(at);
  expect(page.text).toContain("Réparer un fauteuil roulant demandé 3 fois");
  const take = /href="([^"]+\?manque=[^"]+)"/.exec(page.html)?.[1] ?? "";
  expect((await nadege.get(take)).html).toContain('value="Réparer un fauteuil roulant"');
  const roseline = await as("roseline");
  const all = await roseline.get("/orientations/manques");
  expect(all.text).toContain("Faire garder un enfant avant six heures");
  const settled = await roseline.submit(
    all.forms.find(({ action }) => action.endsWith("/repondu")),
  );
  expect(settled.text).toContain("Le besoin est marqué comme réglé.");
  expect((await nadege.get("/orientations/manques")).status).toBe(404);
});

test("the page of the circle leads to its table; a line can be reported", async () => {
  const circle = /href="(\/cercles\/\d+)"/.exec((await visitor.get(at)).html)?.[1] ?? "";
  expect((await visitor.get(circle)).text).toContain("Qui fait quoi ici");
  const report = /href="(\/signaler\/orientation\/[^"]+)"/.exec(
    (await visitor.get(lineAt(0))).html,
  );
  expect((await visitor.get(report?.[1] ?? "")).status).toBe(200);
});
