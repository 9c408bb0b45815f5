import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { placeIndexIn } from "#modules/territory";
import type { PlaceIndex } from "#rules/territory";
import { operator, person, visitor } from "#services/house";

import { type TestHouse, testHouse } from "../../../../../tests/support/house.ts";
import { situations } from "../../../../../tests/support/organisations.ts";
import { listVenues } from "../../actions/list-venues.ts";
import { isStepFree } from "../../domain/access-facts.ts";
import { venuesAsked } from "../../domain/search.ts";
import type { VenueRow } from "../../store/venues.ts";
import { guessColumns } from "../domain/guess-columns.ts";
import { readRow } from "../domain/read-row.ts";
import { chosenColumns, writeReport } from "../web/command.ts";
import { importVenues } from "./import-venues.ts";
import { importTable, keepTable, seeImport, seeTable } from "./sent-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "archipel-premises-test-"));
let app: TestHouse;
let index: PlaceIndex;
beforeAll(async () => {
  app = await testHouse();
  index = await app.transaction(operator(), placeIndexIn);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileOf(content: string | Uint8Array, ending = "csv"): string {
  files += 1;
  const path = join(folder, `table-${files}.${ending}`);
  writeFileSync(path, content);
  return path;
}
const bring = (content: string | Uint8Array, ending = "csv") =>
  importVenues(app, operator(), { path: fileOf(content, ending) });

type Row = Pick<VenueRow, "name" | "town" | "hours" | "hours_words" | "latitude" | "longitude" | "address" | "postcode"> & {
  readonly whole: string;
}; // prettier-ignore
async function rowsNamed(name: string): Promise<readonly Row[]> {
  return app.transaction(operator(), async (work) => {
    const { rows } = await sql<Row>`select name, town, hours, hours_words, address, postcode,
      point[1] as latitude, point[0] as longitude, v::text as whole
      from premises.venue v where name = ${name}`.execute(work.db);
    return rows;
  });
}
async function rowNamed(name: string): Promise<Row> {
  const [row, other] = await rowsNamed(name);
  if (row === undefined || other !== undefined) throw new Error(`not one venue is called ${name}`);
  return row;
}

describe("layouts", () => {
  test.each([
    ["semicolons, accents, capitals", "NOM DU LIEU;Adresse Postale;Code Postal;VILLE;Latitude;Longitude;HORAIRES D’OUVERTURE\nSalle Un;1 rue Neuve;26400;CREST;44,7299;5,0221;Du lundi au vendredi de 9h à 12h\n", "Salle Un", { town: "Crest", latitude: 44.7299, hours: "Mo-Fr 09:00-12:00" }],
    ["commas, both numbers in one column", 'name,address,postcode,city,coordinates,opening_hours\nSalle Deux,2 rue Neuve,26400,Crest,"44.7299, 5.0221","Mo-Fr 09:00-12:00; PH off"\n', "Salle Deux", { latitude: 44.7299, longitude: 5.0221, hours: "Mo-Fr 09:00-12:00; PH off" }],
    ["tabs, swapped columns", "lieu\tx\ty\tcommune\tcp\nSalle Trois\t44.7299\t5.0221\tCrest\t26400\n", "Salle Trois", { latitude: 44.7299, longitude: 5.0221 }],
    ["Lambert-93 with commas, a postcode without its zero", "NOM;CP;COMMUNE;x;y\nSalle Quatre;1000;Bourg-en-Bresse;871000,5;6570000,25\n", "Salle Quatre", { town: "Bourg-en-Bresse", postcode: "01000" }],
    ["no coordinates", "structure;ville;horaires\nSalle Cinq;Privas;sur rendez-vous le 2e jeudi\n", "Salle Cinq", { town: "Privas", latitude: null, hours: null, hours_words: "sur rendez-vous le 2e jeudi" }],
    ["names that say nothing", "a;b;c;d\nSalle Six;3 avenue de la Gare;44.7301;5.0219\nSalle Sept;4 avenue de la Gare;44.7302;5.0220\n", "Salle Six", { town: "Crest", address: "3 avenue de la Gare" }],
  ] as const)("%s", async (_, content, name, row) => {
    const report = await bring(content);
    expect(report).toMatchObject({ refused: 0, known: 0 });
    expect(await rowNamed(name)).toMatchObject(row);
    expect(await bring(content)).toMatchObject({ new: 0, known: report.read, updated: 0 });
  }); // prettier-ignore

  test.each([
    ["ISO-8859-1", Buffer.from("nom;commune\nSalle d’été latine;Saou\n".replace("’", "'"), "latin1"), "Salle d'été latine"],
    ["UTF-8 with its mark", Buffer.from("\ufeffnom;commune\nSalle d’hiver;Saou\n"), "Salle d’hiver"],
    ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("nom;commune\nSalle d’automne;Saou\n", "utf16le")]), "Salle d’automne"],
  ] as const)("%s", async (_, bytes, name) => {
    expect(await bring(bytes)).toMatchObject({ new: 1, refused: 0 });
    expect(await rowNamed(name)).toMatchObject({ town: "Saou" });
  }); // prettier-ignore

  test("JSON of a portal, and a column chosen by hand", async () => {
    const rows = [{ Appellation: "Salle Huit", Nom: "Mairie", Commune: "Crest", geo: { lat: 44.73, lon: 5.02 } }];
    const path = fileOf(JSON.stringify({ results: rows }), "json");
    const chosen = chosenColumns(["nom=Appellation"]);
    expect(await importVenues(app, operator(), { path, chosen })).toMatchObject({ new: 1 });
    expect(await rowNamed("Salle Huit")).toMatchObject({ latitude: 44.73, longitude: 5.02 });
    expect(() => chosenColumns(["couleur=Appellation"])).toThrow("--colonne");
  }); // prettier-ignore
});

describe("what a source says of access", () => {
  test.each([
    ["Accessibilité", "oui", {}, "La source dit : « Accessibilité : oui »."],
    ["Accessible", "Oui", {}, "La source dit : « Accessible : Oui »."],
    ["Accessibilité", "Accessible en fauteuil roulant", { wheelchair: { is: true } }, ""],
    ["Accès PMR", "oui", { wheelchair: { is: true } }, ""],
    ["accessible_fauteuil_roulant", "non", { wheelchair: { is: false } }, ""],
    ["wheelchair", "limited", {}, "La source dit : « wheelchair : limited »."],
    ["Entrée de plain-pied", "oui", { "level-entrance": { is: true } }, ""],
    ["Stationnement PMR", "oui", {}, ""],
  ] as const)("« %s : %s »", (column, says, access, about) => {
    const row = { nom: "Salle", commune: "Crest", [column]: says };
    const read = readRow(row, guessColumns([row]), index);
    if (!read.read) throw new Error(read.detail);
    expect(read.venue).toMatchObject({ access, about });
    expect(Object.keys(read.venue.access)).toEqual(Object.keys(access));
  });

  test("the list says and finds « de plain-pied » by the fact of the page alone", async () => {
    await bring("nom;commune;PMR;plain-pied\nSalle Roulante;Eurre;oui;\nSalle Plane;Eurre;;oui\n");
    const asked = venuesAsked.read({ ou: ["Eurre"], "plain-pied": ["oui"] });
    const { shown } = await listVenues(app, visitor, { asked });
    expect(shown.map(({ venue }) => venue.name)).toEqual(["Salle Plane"]);
    const all = await listVenues(app, visitor, { asked: { ...asked, stepFree: false } });
    const said = all.shown.flatMap(({ venue }) =>
      /Roulante|Plane/.test(venue.name) ? [`${venue.name} ${isStepFree(venue.access)}`] : [],
    );
    expect(said.toSorted()).toEqual(["Salle Plane true", "Salle Roulante false"]);
  });
});

describe("what cannot be", () => {
  test("a row in the sea, abroad or nowhere is kept apart with its line; a good commune stays without its point", async () => {
    const report = await bring(
      [
        "nom;commune;code_postal;lat;lon",
        "Au large;;;45.5;-4.5",
        "À Bruxelles;;;50.85;4.35",
        "Nulle part;;;;",
        "Ailleurs;Gotham;;;",
        "Point en mer;Crest;26400;45.5;-4.5",
        "Point à Paris;Crest;26400;48.8566;2.3522",
        ";;;;",
      ].join("\n"),
    );
    expect(report).toMatchObject({ read: 7, new: 2, refused: 5 });
    expect(report.doubts).toEqual({ "not-in-france": 1, "far-from-commune": 1 });
    expect(await rowNamed("Point en mer")).toMatchObject({ town: "Crest", latitude: null });
    const seen = await seeImport(app, operator(), { id: report.id, page: 1 });
    const apart = seen?.refused.map(({ name, refusal }) => `${name} ${refusal}`);
    expect(apart).toEqual([
      "ligne 2 not-in-france",
      "ligne 3 not-in-france",
      "ligne 4 no-place",
      "ligne 5 unknown-commune",
      "ligne 8 nothing-in-it",
    ]);
    expect(writeReport(report)).toContain("7 lignes lues : 2 nouveaux");
    expect(await seeImport(app, visitor, { id: report.id, page: 1 })).toBeUndefined();
  }); // prettier-ignore

  test("telephones, e-mail addresses and persons are kept nowhere, not even of refused rows", async () => {
    const report = await bring(
      [
        "nom;commune;description;telephone;contact;horaires",
        "Salle Dix;Crest;Demander Mme Dupont au 04 75 00 00 01, ou salle@example.org;04 75 00 00 02;Jean Martin;tél 06 12 34 56 78",
        "Salle Onze;Gotham;Contact : Jean Martin, jean@example.org;0475000003;Jean Martin;",
      ].join("\n"),
    );
    expect(report).toMatchObject({ new: 1, refused: 1 });
    const { whole } = await rowNamed("Salle Dix");
    const seen = await seeImport(app, operator(), { id: report.id, page: 1 });
    expect(seen?.refused).toHaveLength(1);
    for (const text of [whole, JSON.stringify(seen)])
      expect(text).not.toMatch(/Dupont|Martin|example\.org|04 ?75|06 12/);
  });

  test("only the operator imports; a page or a workbook is no table", async () => {
    const path = fileOf("nom;commune\nX;Crest\n");
    await expect(importVenues(app, visitor, { path })).rejects.toThrow("opérateur");
    await expect(bring("<!doctype html><p>Erreur")).rejects.toThrow("page web");
    await expect(importVenues(app, operator(), { path: join(folder, "absent.csv") })).rejects.toThrow("ni fichier");
  }); // prettier-ignore
});

test("before an import, each row whose point is left out is named with its line, and why", async () => {
  const lines = [
    "Les salles de la vallée;;",
    "",
    "Nom du lieu;Commune;Coordonnées",
    "Salle Treize;Crest;44.7297, 5.0203",
    "",
    'Salle Quatorze;Crest;"45,5 ; -4,5"',
    "Salle Quinze;Crest;48.8566, 2.3522",
    "Salle Seize;Crest;derrière la mairie",
    "Salle Treize;Crest;44.7297, 5.0203",
    "Total;;4",
  ];
  const bytes = Buffer.from(lines.join("\n"));
  const kept = await keepTable(app, operator(), { name: "5.csv", bytes, isTooLong: false });
  if (!kept.done) throw new Error(kept.refusal);
  const seen = await seeTable(app, operator(), { id: kept.value });
  expect(seen?.apart).toEqual([
    { line: "ligne 6", name: "Salle Quatorze", why: "not-in-france" },
    { line: "ligne 7", name: "Salle Quinze", why: "far-from-commune" },
    { line: "ligne 8", name: "Salle Seize", why: "unread-point" },
    { line: "ligne 10", name: undefined, why: "no-place" },
  ]);
  const asked = { id: kept.value, mapping: seen?.mapping ?? {}, source: "La vallée" };
  expect(await importTable(app, operator(), asked)).toMatchObject({
    value: { read: 6, new: 4, known: 1, refused: 1 },
  });
});

test("a table that is sent waits, is looked at, and goes in by the columns that were chosen", async () => {
  const bytes = Buffer.from("titre;ou;places\nSalle Douze;Crest;4\n");
  const { someone } = situations(app);
  const guest = person(await someone("Amadou"));
  const file = { name: "salles.csv", bytes, isTooLong: false };
  expect(await keepTable(app, guest, file)).toMatchObject({ refusal: "not-allowed" });
  const kept = await keepTable(app, operator(), file);
  if (!kept.done) throw new Error(kept.refusal);
  const id = kept.value;
  expect(await seeTable(app, guest, { id })).toBeUndefined();
  const seen = await seeTable(app, operator(), { id });
  expect(seen?.mapping).toMatchObject({ name: "titre", seats: "places" });
  expect(seen?.apart).toEqual([{ line: "ligne 2", name: undefined, why: "no-place" }]);
  const mapping = { ...seen?.mapping, commune: "ou" };
  const told = await importTable(app, operator(), { id, mapping, source: "Les salles" });
  expect(told).toMatchObject({ done: true, value: { new: 1 } });
  expect(await importTable(app, operator(), { id, mapping })).toMatchObject({ refusal: "gone" });
});

const DATA = "../shared/data/structures/lieux";

/** Real tables stay outside the project: tried only where they are at hand. */
describe.skipIf(!existsSync(DATA))("real tables", () => {
  test("1,117 partner premises go in, and a second time nothing is new", async () => {
    const house = await testHouse();
    const path = `${DATA}/lieux-partenaires.derive.csv`;
    const report = await importVenues(house, operator(), { path });
    expect(report).toMatchObject({ read: 1_117, new: 1_117, known: 0, refused: 0 });
    expect(report.doubts).toMatchObject({ "far-from-commune": 17, "commune-of-point": 3 });
    expect(await importVenues(house, operator(), { path })).toMatchObject({
      new: 0, known: 1_117, updated: 0, refused: 0,
    }); // prettier-ignore
  }, 120_000);

  test.each([
    ["aix-en-provence", 38, {}],
    ["angers", 63, {}],
    ["gironde", 347, { swapped: 347 }],
    ["hub-lo", 426, {}],
    ["maine-et-loire", 243, { "lambert-93": 243 }],
  ] as const)(
    "the original of %s: %i of %i",
    async (name, count, doubts) => {
      const house = await testHouse();
      const path = `${DATA}/${name}.json.gz`;
      const report = await importVenues(house, operator(), { path });
      expect(report).toMatchObject({ read: count, refused: 0 });
      expect(report.new + report.known).toBe(count);
      expect(report.doubts).toMatchObject(doubts);
      const said = await house.transaction(operator(), async (work) => {
        const { rows } = await sql<{ whole: string }>`
        select concat_ws(' ', name, about, services, address, hours_words, rules) as whole from premises.venue`.execute(
          work.db,
        );
        return rows.map(({ whole }) => whole).join("\n");
      });
      expect(said).not.toMatch(/[\w.]+@[\w-]+\.\w/);
      expect(said).not.toMatch(/(?<!\d)0[1-9](?:[ .]?\d\d){4}(?!\d)/);
    },
    120_000,
  );
});
