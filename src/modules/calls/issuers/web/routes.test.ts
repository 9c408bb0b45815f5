import { beforeAll, describe, expect, test } from "vitest";

import { knownId, newId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { type Browser, browserOf } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { represent } from "../../../../../tests/support/issuer.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { publishDraft } from "../../publish/actions/publish-call.ts";
import { beginDraft } from "../../publish/actions/publish-drafts.ts";

/* The pages of who publishes, by the forms that they send. */

const FOUNDATION = knownId<"Organisation">("1dd79986-d256-45da-92d6-c4b7351bd338");
const KEEP = "Enregistrer le brouillon";
const clemence = person(demonstrationPeople.clemence.id);

let app: TestHouse;
let visitor: Browser;
let mine: Browser;

beforeAll(async () => {
  app = await filledHouse();
  visitor = browserOf(app);
  mine = await browserAs(app, "Clémence");
}, 120_000);

const letters = () => newId().replaceAll(/[^a-f]/g, "");
const fields = () => ({
  genre: "project",
  titre: `Des haies ${letters()}`,
  resume: "La fondation aide à planter.",
  texte: "De quoi planter.",
  qui: ["association"],
  lieux: "Crest",
  jour: "2027-01-31",
  heure: "17 h 30",
  courriel: "haies@aigue-belle.example.org",
  telephone: "04 65 71 20 05",
  contact: "L’équipe des haies",
  retenus: "1 200",
});

async function begin(typed = fields()) {
  const told = await beginDraft(app, clemence, { organisation: FOUNDATION, fields: typed });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function publish(typed = fields()): Promise<string> {
  const told = await publishDraft(app, clemence, { draft: await begin(typed), version: 1 });
  if (!told.done) throw new Error(told.refusal);
  return `/appels/${told.value.number}`;
}

const formOf = async (browser: Browser, at: string, action = at) => {
  const page = await browser.get(at);
  const form = page.forms.find((one) => one.action === action);
  if (form === undefined) throw new Error(`no form goes to ${action}`);
  return form;
};

describe("the form of a call", () => {
  test("says beside each field what is to be mended, and keeps what was typed", async () => {
    const at = `/appels/publier/${await begin({ ...fields(), jour: "31/02/2027", lieux: "Nulle-Part" })}`;
    const page = await mine.get(`${at}/apercu`);
    expect(page.status).toBe(422);
    expect(page.text).toContain("Nous ne lisons pas cette date");
    expect(page.text).toContain("« Nulle-Part » : nous ne connaissons pas ce lieu.");
    expect(page.html).toContain('value="31/02/2027"');
  });

  test("refuses a number of projects that is none beside it, and keeps what was typed", async () => {
    const at = `/appels/publier/${await begin()}`;
    const form = await formOf(mine, at);
    const page = await mine.submit(form, { retenus: "dix <b>" }, "Relire avant de publier");
    // Given back at once: nobody is led to another page that says it.
    expect(page.way).toEqual([422]);
    expect(page.text).toContain("Écrivez un nombre entier, de 1 à 9 999.");
    expect(page.html).toContain('value="dix &lt;b&gt;"');
  });

  test("shows how many are chosen on the page before it is public, and after", async () => {
    const preview = await mine.get(`/appels/publier/${await begin()}/apercu`);
    const page = await visitor.get(await publish());
    for (const { text } of [preview, page]) {
      expect(text).toContain("Combien seront retenus");
      expect(text).toContain("1 200 projets");
    }
    const silent = await visitor.get(await publish({ ...fields(), retenus: "" }));
    expect(silent.text).not.toContain("Combien seront retenus");
  });

  test("reads an hour as people write it", async () => {
    const page = await mine.get(`/appels/publier/${await begin()}/apercu`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("17 h 30");
  });

  test("shows both texts when two wrote at once, and keeps neither unread", async () => {
    const at = `/appels/publier/${await begin()}`;
    const quentin = demonstrationPeople.quentin.id;
    await represent(app, quentin, FOUNDATION, ["manage"]);
    const other = await browserAs(app, "Quentin");
    const [first, second] = [await formOf(mine, at), await formOf(other, at)];
    const kept = await other.submit(second, { texte: "Le texte de Quentin." }, KEEP);
    expect(kept.status).toBe(200);
    const late = await mine.submit(first, { texte: "Le texte de Clémence." }, KEEP);
    expect(late.status).toBe(409);
    expect(late.html).toContain("Le texte de Clémence.");
    expect(late.text).toContain("Le texte de Quentin.");
    const again = late.forms.find(({ action }) => action === at);
    const both = { texte: "Le texte des deux." };
    expect((await mine.submit(again, both, KEEP)).text).toContain("Le brouillon est enregistré.");
  });

  test("is unknown to anyone else, drafts, pages and forms", async () => {
    const at = `/appels/publier/${await begin()}`;
    const zoe = await browserAs(app, "Solène");
    for (const path of [at, `${at}/apercu`]) expect((await zoe.get(path)).status).toBe(404);
    const form = await formOf(mine, at);
    expect((await zoe.post(at, form.fields)).status).toBe(403);
    expect((await visitor.get(at)).at).toMatch(/^\/entrer/);
    expect((await zoe.get(`${await publish()}/gerer`)).status).toBe(404);
  });
});

describe("a call published here, taken away", () => {
  test("as data, names its issuer and whom to ask", async () => {
    const at = await publish();
    const data: unknown = JSON.parse((await visitor.get(`${at}.json`)).html);
    expect(data).toMatchObject({
      issuer: { name: "Fondation Aigue-Belle", verified: true },
      body: {
        name: "Fondation Aigue-Belle",
        siret: "99991037500016",
        email: "haies@aigue-belle.example.org",
        contact: "L’équipe des haies",
      },
      deadline: { date: "2027-01-31", time: "17:30", zone: "Europe/Paris" },
      chosen: 1_200,
      source: "archipel",
    });
    const linked: unknown = JSON.parse((await visitor.get(`${at}.jsonld`)).html);
    expect(linked).toMatchObject({
      "@type": "MonetaryGrant",
      funder: {
        name: "Fondation Aigue-Belle",
        contactPoint: { email: "haies@aigue-belle.example.org", telephone: "04 65 71 20 05" },
      },
      publisher: { name: "Fondation Aigue-Belle" },
    });
  });

  test("as a calendar, a table and a feed", async () => {
    const typed = fields();
    const at = await publish(typed);
    const ics = (await visitor.get(`${at}.ics`)).html.replace(/\r\n /g, "");
    expect(ics).toContain(typed.titre);
    expect(ics).toContain("20270131T163000Z");
    const csv = (await visitor.get(`${at}.csv`)).html;
    for (const cell of [typed.titre, "Fondation Aigue-Belle", typed.courriel, "31", "17:30"])
      expect(csv).toContain(cell);
    const atom = await visitor.get(`/appels.atom?q=${encodeURIComponent(`"${typed.titre}"`)}`);
    expect(atom.html).toContain(typed.titre);
    expect(atom.html).toContain("<name>Fondation Aigue-Belle</name>");
  });

  test("never who wrote it, nor who asked under it", async () => {
    const at = await publish();
    for (const suffix of [".json", ".jsonld", ".ics", ".csv"])
      expect((await visitor.get(at + suffix)).html).not.toContain("Clémence");
  });
});

test("a version that is none is refused calmly", async () => {
  const at = `/appels/publier/${await begin()}`;
  const { fields: sent } = await formOf(mine, at);
  for (const version of ["x", "", "0", "999999999999", "1.5", "-1"]) {
    const stale = sent.map(
      ([name, value]) => [name, name === "version" ? version : value] as const,
    );
    const acts = stale.map(([name, value]) => [name, name === "act" ? newId() : value] as const);
    expect((await mine.post(at, acts)).status).toBe(409);
  }
});
