import { beforeAll, beforeEach, expect, test } from "vitest";

import { type Id, knownId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
import { person, type PersonId } from "#services/house";

import { type Browser, browserIn, browserOf } from "../../../../../tests/support/browser.ts";
import { linkedFlaws } from "../../../../../tests/support/checked-by-others.ts";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { builtAssets } from "../../../../../tests/support/running.ts";
import { beginDocument } from "../../actions/begin-document.ts";
import { publishDocument } from "../../actions/publish-document.ts";
import { keepVersion } from "../../actions/save-version.ts";
import { seeDocument } from "../../actions/see-document.ts";
import type { Contents } from "../../domain/contents.ts";
import { readTable } from "../../domain/table.ts";
import { decideSuggestion } from "../../suggestions/actions/decide-suggestion.ts";
import { suggest } from "../../suggestions/actions/suggest.ts";

let app: TestHouse;
let circle: Awaited<ReturnType<typeof gardenCircle>>;
beforeAll(async () => {
  await builtAssets();
  app = await testHouse();
});
beforeEach(async () => {
  app.setNow(TEST_NOW);
  circle = await gardenCircle(app);
});

type DocumentId = Id<"Document">;
const at = (document: DocumentId) => `/communs/documents/${document}`;
const linesOf = (csv: string): Contents => valueOf(readTable(csv)).contents;
const text = (...paragraphs: readonly string[]): Contents => ({
  kind: "text",
  markdown: paragraphs.join("\n\n"),
});

const TOOLS = `Outil;Combien;Chez qui
Bêche;3;au local
Râteau;5;au local
Serfouette;2;chez Lucienne
Broyeur;1;à la mairie`;

/** Each of those wrote one version, then it is published. */
async function make(
  [first, contents]: readonly [PersonId, Contents],
  ...others: readonly (readonly [PersonId, Contents])[]
): Promise<DocumentId> {
  const document = valueOf(
    await beginDocument(app, person(first), {
      space: circle.space,
      title: "Les outils",
      language: "fr",
      licence: "CC-BY-4.0",
      themes: [],
      contents,
    }),
  );
  for (const [who, kept] of others) await keep(document, who, kept);
  valueOf(await publishDocument(app, person(first), { document, forGood: true }));
  return document;
}

async function keep(document: DocumentId, who: PersonId, contents: Contents): Promise<void> {
  const base = (await seeDocument(app, person(who), { document }))?.document.current ?? 0;
  valueOf(await keepVersion(app, person(who), { document, base, contents }));
}

test("some columns and some lines of a table have an address, files, and begin a document of another", async () => {
  const document = await make([circle.people.bilal, linesOf(TOOLS)]);
  const zoe = await browserIn(app, circle.people.zoe);
  const whole = await zoe.get(at(document));
  expect(whole.text).toContain("Ou une partie seulement");
  const choose = await zoe.get(`${at(document)}/morceaux`);
  const form = choose.forms.find(({ action }) => action.endsWith("/morceaux"));
  const all = await zoe.submit(form, {});
  expect(all.status).toBe(422);
  expect(all.text).toContain("C’est le tableau entier.");
  const part = await zoe.submit(form, { colonnes: ["1", "2"], lignes: ["1", "3"] });
  expect(part.at).toBe(`${at(document)}/morceaux/v1-colonnes-1-2-lignes-1,3`);
  expect(part.text).toContain("Serfouette");
  expect(part.text).not.toContain("Râteau");
  expect(part.text).not.toContain("Lucienne");
  const csv = (await browserOf(app).get(`${part.at}.csv`)).html;
  expect(csv.trim().split(/\r?\n/)).toEqual(["Outil;Combien", "Bêche;3", "Serfouette;2"]);
  for (const ending of [".jsonld", ".csv-metadata.json"]) {
    const linked = await browserOf(app).get(part.at + ending);
    expect([ending, linked.status]).toEqual([ending, 200]);
    expect(await linkedFlaws(linked.html)).toEqual([]);
  }
  for (const none of ["v1-colonnes-9", "v2-lignes-1", "v1-lignes-1,2", "avant"])
    expect((await zoe.get(`${at(document)}/morceaux/${none}`)).status).toBe(404);

  const page = await zoe.get(`${part.at}/repartir`);
  const space = ownSpaceOf(circle.people.zoe);
  const mine = await zoe.submit(
    page.forms.find(({ action }) => action.endsWith("/repartir")),
    { titre: "Mes outils", dans: space },
  );
  expect(mine.way).toEqual([303, 200]);
  const id = knownId<"Document">(mine.at.slice("/communs/documents/".length));
  const seen = await seeDocument(app, person(circle.people.zoe), { document: id });
  expect(seen?.contents).toMatchObject({
    columns: [{ title: "Outil" }, { title: "Combien", type: "integer" }],
    rows: [
      ["Bêche", "3"],
      ["Serfouette", "2"],
    ],
  });
  expect(seen?.document).toMatchObject({ licence: "CC-BY-4.0", origin: { document, number: 1 } });
});

test("the address of a part stays what it was when the table changes; a long table is said by numbers", async () => {
  const document = await make([circle.people.bilal, linesOf(TOOLS)]);
  const part = `${at(document)}/morceaux/v1-lignes-2`;
  const many = Array.from({ length: 70 }, (_, n) => `Outil ${n + 1};1;ici`).join("\n");
  await keep(document, circle.people.bilal, linesOf(`Outil;Combien;Chez qui\n${many}`));
  const visitor = browserOf(app);
  expect((await visitor.get(part)).text).toContain("Râteau");
  const choose = await visitor.get(`${at(document)}/morceaux`);
  const form = choose.forms.find(({ action }) => action.endsWith("/morceaux"));
  const wrong = await visitor.submit(form, { numeros: "deux, 900" });
  expect(wrong.text).toContain("Écrivez des numéros de lignes du tableau");
  expect(wrong.html).toContain("deux, 900");
  const chosen = await visitor.submit(form, { numeros: "2, 5 à 7" });
  expect(chosen.at).toBe(`${at(document)}/morceaux/v2-lignes-2,5-7`);
  expect(chosen.text).toContain("Outil 6");
  expect(chosen.text).not.toContain("Outil 8");
});

const BEFORE = "Prévenez l’équipe qui reçoit une semaine avant.";
const MORNING = "Montrez la porte, l’eau, les toilettes et la sortie.";
const TABLE = "| Quoi | Combien |\n| --- | --- |\n| Chaises | 12 |\n| Bancs | 3 |";

test("a part is of who wrote it, and not of who wrote elsewhere; who reads no draft learns not who wrote what in them", async () => {
  const { bilal, chloe, zoe } = circle.people;
  const first = ["## Avant", BEFORE, "## Le matin", MORNING] as const;
  const document = await make([bilal, text(...first)], [chloe, text(...first, "## Après", TABLE)]);
  const suggestion = valueOf(
    await suggest(app, person(zoe), {
      document,
      number: 2,
      place: 3,
      words: "Montrez la porte, l’eau, les toilettes, la sortie et le jardin.",
      why: undefined,
    }),
  );
  valueOf(await decideSuggestion(app, person(bilal), { document, suggestion, how: "accepted" }));
  const member = await browserIn(app, bilal);
  const saysOf = async (reader: Browser, piece: string) =>
    /D(?:e|’après un document de) ([^.]+)\. Licence/.exec(
      (await reader.get(`${at(document)}/morceaux/${piece}`)).text,
    )?.[0];
  expect(await saysOf(member, "avant")).toBe("De Bilal. Licence");
  expect(await saysOf(member, "le-matin")).toBe("De Bilal, Zoé. Licence");
  expect(await saysOf(member, "apres-tableau")).toBe("De Chloé. Licence");
  const linked = (await member.get(`${at(document)}/morceaux/apres-tableau.jsonld`)).html;
  expect(JSON.parse(linked)).toMatchObject({ author: [{ name: "Chloé" }] });
  expect(await saysOf(browserOf(app), "avant")).toContain("D’après un document de");

  const browser = await browserIn(app, zoe);
  const page = await browser.get(`${at(document)}/morceaux/apres-tableau/repartir`);
  const mine = await browser.submit(
    page.forms.find(({ action }) => action.endsWith("/repartir")),
    { dans: ownSpaceOf(zoe) },
  );
  const id = knownId<"Document">(mine.at.slice("/communs/documents/".length));
  const seen = await seeDocument(app, person(zoe), { document: id });
  expect(seen?.authors.map(({ name, because }) => [name, because])).toEqual([["Chloé", "origin"]]);
  expect(seen?.contents).toMatchObject({
    columns: [{ title: "Quoi" }, { title: "Combien", type: "integer" }],
  });
});
