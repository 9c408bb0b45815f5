import { beforeAll, describe, expect, test } from "vitest";

import { browserOf } from "../../../../../tests/support/browser.ts";
import { filledHouse } from "../../../../../tests/support/filled.ts";
import { type TestHouse, testHouse } from "../../../../../tests/support/house.ts";
import { demonstrationSubsidies } from "../../data/demonstration-subsidies.ts";
import { readSubsidies, writeEuros, writeSubsidies, writeSumOf } from "../domain/subsidies.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const get = (path: string) => browserOf(app).get(path);

/** Each space made a plain one. */
function plain(text: string): string {
  return text.replace(/\s/g, " ");
}

/** Who stands first when the list is sorted so. */
async function firstOf(tri: string): Promise<string | undefined> {
  const { html } = await get(`/subventions?tri=${tri}`);
  return /<h3>(?:<a[^>]*>)?([^<]*)/.exec(html)?.[1];
}

describe("who funds whom", () => {
  test("all of it: sums in words and in tables, the source and its day on each line", async () => {
    const page = await get("/subventions");
    const euros = demonstrationSubsidies.reduce((sum, one) => sum + one.euros, 0);
    expect(plain(page.text)).toContain(`31 subventions ${plain(writeSumOf(euros * 100))} en tout.`);
    expect(page.text).toContain("Par financeur");
    expect(page.text).toContain("Source : exemples inventés de la démonstration, lue le");
    expect(page.html.match(/<h3>/g)).toHaveLength(25);
    expect((await get("/subventions?page=2")).html.match(/<h3>/g)).toHaveLength(6);
    expect((await get("/subventions?page=9")).text).toContain("la liste est plus courte");
  });

  test.each([
    ["q=jardin", "Racines du Roubion"],
    ["financeur=aigue+belle", "Marches d’insertion"],
    ["beneficiaire=W269000146", "Jardins d’école"],
    ["beneficiaire=99998821500011", "Jardins d’école"],
    ["beneficiaire=roubion", "Jardins d’école"],
    ["ou=Crest", "La Grande Tablée"],
    ["ou=Ard%C3%A8che", "Les Toiles d’Annonay"],
  ])("%s finds « %s »", async (query, expected) => {
    expect((await get(`/subventions?${query}`)).text).toContain(expected);
  });

  test("who receives is its name, not what is done with the money", async () => {
    const page = await get("/subventions?beneficiaire=jardins");
    expect(page.text).toContain("Aucune subvention ne répond à cela.");
  });

  test("around a commune, what has no known commune in its département is told", async () => {
    const page = await get("/subventions?ou=Crest%2C+5+km");
    expect(page.text).not.toContain("Les Toiles d’Annonay");
    expect(page.text).toContain("Formation des bénévoles de la vallée");
  });

  test("the largest first, then who receives", async () => {
    expect(await firstOf("montant")).toBe("SCIC Rest@dom");
    expect(await firstOf("beneficiaire")).toBe("Ateliers de la Citadelle");
  });

  test("a file that a French spreadsheet opens", async () => {
    const file = await get("/subventions.csv?financeur=sobrietes");
    expect(file.html).toContain("financeur;siren_financeur;beneficiaire");
    expect(file.html).toContain("Réemploi de tablettes;14700,50;");
  });

  test("a funder: each year, to whom; its page among the structures", async () => {
    const { html } = await get("/subventions?financeur=trois-becs");
    const at = /href="(\/subventions\/financeurs\/\d+)"/.exec(html)?.[1] ?? "";
    const page = await get(at);
    expect(page.text).toContain("A donné 6 subventions publiées");
    expect(page.text).toContain("Qui a le plus reçu");
    expect(page.text).toContain("Sa page parmi les structures");
    expect((await get("/subventions/financeurs/999999")).status).toBe(404);
  });

  test("the page of an organisation and that of a call lead there", async () => {
    const { html } = await get("/structures?q=Trois-Becs");
    const structure = await get(/href="(\/structures\/\d+)"/.exec(html)?.[1] ?? "");
    expect(structure.text).toContain("A donné 6 subventions,");
    const found = await get("/appels?q=Trois-Becs");
    const call = await get(/href="(\/appels\/\d+)/.exec(found.html)?.[1] ?? "");
    expect(call.html).toMatch(/\/subventions\/financeurs\/\d+/);
  });

  test("an instance without any helps the operator, and says whom to ask to the others", async () => {
    const empty = await testHouse();
    const seen = await browserOf(empty).get("/subventions");
    expect(seen.text).toContain("Aucune subvention n’est encore publiée ici.");
    expect(seen.text).not.toContain("npm run");
    expect(seen.html).toContain('href="/contact"');
  });
});

test("what an address asks is written back as it was read; nonsense is left out", () => {
  const asked = readSubsidies({ q: ["jardin"], annee: ["2024"], tri: ["montant"], page: ["3"] });
  expect(writeSubsidies(asked)).toBe("q=jardin&annee=2024&tri=montant&page=3");
  const nonsense = readSubsidies({ annee: ["demain"], tri: ["\u0000"], page: ["-1"] });
  expect(writeSubsidies(nonsense)).toBe("");
});

test("a sum is written as people read it", () => {
  expect(plain(writeEuros(150_000))).toBe("1 500 €");
  expect(plain(writeEuros(25_050))).toBe("250,50 €");
  expect(plain(writeEuros(2e15))).toBe("20 000 000 000 000 €");
});
