import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";

import { operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { findCalls } from "../../actions/find-calls.ts";
import { keepMapping } from "../actions/mappings-kept.ts";
import { readSearch } from "../../domain/search/search.ts";
import { importCommand } from "./import-command.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const folder = mkdtempSync(join(tmpdir(), "archipel-command-"));

/** What the command says at its end, for a file that holds this. */
async function said(text: string, file: string, ...words: readonly string[]): Promise<string> {
  const path = join(folder, file);
  writeFileSync(path, text);
  const all: string[] = [];
  const command = importCommand({
    withApp: (run) => run(app),
    say: (sentence) => all.push(sentence),
    progress: () => undefined,
  });
  const [source = "", ...options] = words;
  await command.parseAsync([source, path, ...options], { from: "user" });
  return all.join("\n");
}

async function found(words: string): Promise<readonly string[]> {
  const { shown } = await findCalls(app, visitor, readSearch({ q: [words] }));
  return shown.map(({ call }) => call.title);
}

test("a region's portal, purchase plans and a feed go in by the mappings of the house", async () => {
  const portal = {
    total_count: 1,
    results: [{ reference_administrative: "9001", nom_de_l_aide_de_la_demarche: "Vergers de rue" }],
  };
  expect(await said(JSON.stringify(portal), "region.json", "iledefrance")).toContain(
    "1 annonce lue : 1 nouvelle",
  );
  const plan = { code: 4, libelle: "Entretien des berges", siren_de_l_entite_acheteuse: 5120016 };
  expect(await said(JSON.stringify([plan]), "plans.json", "approch")).toContain("0 est un appel");
  const feed = `<rss version="2.0"><channel><title>Fondation</title><item><title>Un four à pain</title>
    <link>https://example.org/four</link><pubDate>Tue, 03 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>`;
  expect(await said(feed, "flux.xml", "feed")).toContain("1 annonce lue : 1 nouvelle");
  expect(await found("vergers")).toEqual(["Vergers de rue"]);
  expect(await found("four")).toEqual(["Un four à pain"]);
  expect(await found("berges")).toEqual([]);
});

test("a table goes in by the name of its mapping; another name is told those that there are", async () => {
  const mapping = {
    source: "table",
    prefix: "rives",
    columns: { titre: { from: ["Quoi"] }, organisme: { from: [], otherwise: "Les Rives" } },
  } as const;
  await keepMapping(app, operator(), { name: "Région des Rives", mapping });
  const table = "Quoi;Qui\nUn moulin;x\n;y\n";
  const told = await said(table, "rives.csv", "table", "--mapping", "région des rives");
  expect(told).toContain("2 annonces lues : 1 nouvelle, 0 mises à jour, 0 déjà connues");
  expect(told).toContain("rives.csv, ligne 3 : refusée.");
  await expect(said(table, "rives.csv", "table", "--mapping", "ailleurs")).rejects.toThrow(
    "Aucune correspondance ne s’appelle « ailleurs ». Il y a : Région des Rives, iledefrance",
  );
});
