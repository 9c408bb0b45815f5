import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ZipFile } from "yazl";

import { operator, visitor } from "#services/house";
import { type TestHouse, testHouse } from "../../../../../tests/support/house.ts";
import { situations } from "../../../../../tests/support/organisations.ts";
import type { Imported } from "../domain/account.ts";
import { writeRegisterReport } from "../web/command.ts";
import { importRegister } from "./import-register.ts";
import { seeRegisterImport, seeRegisterImports } from "./see-register-imports.ts";

const folder = mkdtempSync(join(tmpdir(), "archipel-registers-"));
let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function importText(what: Imported, name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return importRegister(app, operator(), { what, path });
}

function lines(all: readonly object[]): string {
  return JSON.stringify({ results: all });
}

function named(id: string, titre: string): string {
  return `${JSON.stringify({ id, numero_rna: "W269000805", titre, typeavis: "Création" })}\n`;
}

async function rowsOf(query: string): Promise<readonly unknown[]> {
  const { rows } = await app.transaction(operator(), (work) => sql.raw(query).execute(work.db));
  return rows;
}

const HEAD = "id;siret;date_creat;titre;objet;adrs_codeinsee;adrs_libcommune;telephone;position";
const WALDEC = [
  HEAD,
  'W269000801;"";2014-06-17;"LE FOUR ""À PAIN""";rallumer le four;26281;Saou;0676561853;A',
  'W269000802;"";2014-06-17;"ouvert et jamais fermé;x;26281;Saou;;A',
  "W269000803;;2014-06-17;LA CHORALE;chanter;26281;Saou;;A;de;trop",
  ";;2014-06-17;SANS NUMÉRO;;26281;Saou;;A",
  "W269000804;;2014-06-17;LES MARCHEURS;marcher;26281;Saou;;D",
].join("\r\n");

test("a register goes in, what is broken is kept apart, and again changes nothing", async () => {
  const bytes = Buffer.from(WALDEC, "latin1");
  const first = await importText("rna", "waldec.csv", bytes);
  expect(first).toMatchObject({
    read: 5,
    new: 2,
    updated: 0,
    unchanged: 0,
    refused: 3,
    reasons: { "broken-line": 2, "no-identifier": 1 },
  });
  expect(
    await rowsOf("select key, name, state from organisations.register_entry order by key"),
  ).toEqual([
    { key: "W269000801", name: 'LE FOUR "À PAIN"', state: "active" },
    { key: "W269000804", name: "LES MARCHEURS", state: "dissolved" },
  ]);
  expect(await importText("rna", "waldec.csv", bytes)).toMatchObject({ new: 0, unchanged: 2 });
  const changed = Buffer.from(WALDEC.replace("marcher;", "marcher loin;"), "latin1");
  expect(await importText("rna", "waldec.csv", changed)).toMatchObject({ new: 0, updated: 1 });
  expect(writeRegisterReport(first)).toContain("ligne 3 : Un guillemet s’ouvre");
});

test("only the operator imports, and reads what was kept apart", async () => {
  const asked = { what: "rna", path: join(folder, "waldec.csv") } as const;
  await expect(importRegister(app, visitor, asked)).rejects.toThrow("Seul l’opérateur");
  expect(await seeRegisterImports(app, visitor, { page: 1 })).toBeUndefined();
  const listed = await seeRegisterImports(app, operator(), { page: 1 });
  const last = listed?.imports.at(-1);
  if (last === undefined) throw new Error("no import is listed");
  const seen = await seeRegisterImport(app, operator(), { id: last.id, page: 1 });
  expect(seen?.refused.map(({ name }) => name)).toEqual(["ligne 3", "ligne 4", "ligne 5"]);
  expect(await seeRegisterImport(app, visitor, { id: last.id, page: 1 })).toBeUndefined();
});

test("a dissolution in the Journal officiel is told to who represents it, and applied to nothing", async () => {
  const { someone, verified, toldTo, stands } = situations(app);
  const odile = await someone("Odile");
  const oven = await verified([odile], { numbers: { rna: "W269000801" } });
  const notice = {
    id: "202600010001",
    numero_rna: "W269000801",
    titre: "LE FOUR",
    typeavis: "Dissolution",
    dateparution: "2026-11-03",
  };
  expect(await importText("joafe", "jo.json", lines([notice, { id: "1" }]))).toMatchObject({
    new: 1,
    refused: 1,
  });
  expect(await toldTo(odile)).toEqual(["organisations.gazette-dissolved"]);
  await importText("joafe", "jo.json", lines([notice]));
  expect(await toldTo(odile)).toHaveLength(1);
  expect(await stands(oven)).toBe("verified");
});

test("an older announcement read late does not give its old name back", async () => {
  await importText("joafe", "new.jsonl", named("202600010003", "LE NEUF"));
  await importText("joafe", "old.jsonl", named("199900010003", "L’ANCIEN"));
  const query = "select name from organisations.register_entry where key = 'W269000805'";
  expect(await rowsOf(query)).toEqual([{ name: "LE NEUF" }]);
});

const six = Buffer.from([0xfc, 0xbe, 0x8e, 0x96, 0x94, 0xbc]);
const SUBSIDIES = Buffer.concat([
  Buffer.from(
    "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant\n",
  ),
  Buffer.from("Conseil D"),
  six,
  Buffer.from("partemental;22260001700016;2019-05-14;LES MARCHEURS;W269000804;Balises;1500.0\n"),
  Buffer.from("Conseil départemental;222600017;2018;LES MARCHEURS;NA;Cartes;250,50\n"),
  Buffer.from("CONSEIL DEPARTEMENTAL;22260000000000;2018;LA HARPE;999988215;NA;100\n"),
  Buffer.from("Conseil départemental;222600017;2018;Mme Jeanne Exemple;NA;Bourse;100\n"),
]);

test("subsidies: compressed, mended, one funder under three spellings, placed where a register knows", async () => {
  const first = await importText("subventions", "s.csv.gz", gzipSync(SUBSIDIES));
  expect(first).toMatchObject({ read: 4, new: 3, refused: 1, reasons: { "natural-person": 1 } });
  expect(await rowsOf("select name, department from organisations.funder")).toEqual([
    { name: "Conseil départemental", department: "26" },
  ]);
  const query = "select commune, place_of, amount from organisations.subsidy order by amount";
  expect(await rowsOf(query)).toEqual([
    { commune: null, place_of: "funder", amount: 10_000 },
    { commune: null, place_of: "funder", amount: 25_050 },
    { commune: "26281", place_of: "beneficiary", amount: 150_000 },
  ]);
  expect(await importText("subventions", "s.csv", SUBSIDIES)).toMatchObject({
    new: 0,
    unchanged: 3,
  });
  const raw = "select raw from organisations.register_refused where refusal = 'natural-person'";
  expect(JSON.stringify(await rowsOf(raw))).not.toContain("Jeanne");
});

const TABLE = "id;titre;objet\nW262000701;Les Œufs d’été;cuire\n";

test.each([
  {
    told: "UTF-16 with its mark",
    name: "a.csv",
    content: Buffer.from(`\ufeff${TABLE}`, "utf16le"),
  },
  {
    told: "UTF-16 without it",
    name: "b.txt",
    content: Buffer.from(TABLE.replaceAll(";", "\t"), "utf16le"),
  },
  {
    told: "other ends of lines",
    name: "c.csv",
    content: Buffer.from(TABLE.replaceAll("\n", "\r")),
  },
  { told: "upright bars", name: "d.csv", content: Buffer.from(TABLE.replaceAll(";", "|")) },
  { told: "lines above", name: "e.csv", content: Buffer.from(`Nos associations;;\n\n${TABLE}`) },
  {
    told: "one answer, compressed, on many lines",
    name: "f.json.gz",
    content: gzipSync(
      JSON.stringify(
        { association: { id_association: "W262000701", titre: "Les Œufs d’été", objet: "cuire" } },
        undefined,
        1,
      ),
    ),
  },
  {
    told: "JSON of Windows",
    name: "g.json",
    content: Buffer.from(
      '[{"id":"W262000701","titre":"Les \u008cufs d\u0092été","objet":"cuire"}]',
      "latin1",
    ),
  },
])("the same association, from $told", async ({ name, content }) => {
  expect(await importText("rna", name, content)).toMatchObject({ read: 1, refused: 0 });
  const query = "select name, purpose from organisations.register_entry where key = 'W262000701'";
  expect(await rowsOf(query)).toEqual([{ name: "Les Œufs d’été", purpose: "cuire" }]);
});

test("of an archive each file is read, and what is none of them is told", async () => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(TABLE.replace("701", "702")), "rna_26.csv");
  zip.addBuffer(Buffer.from("<!DOCTYPE html><p>404"), "rna_27.csv");
  zip.addBuffer(
    Buffer.from('{"results":[{"id":"W262000703","titre":"Un"},{"id":"W2620'),
    "rna_28.json",
  );
  zip.addBuffer(Buffer.from("rien à lire"), "LISEZMOI.md");
  zip.end();
  const pieces = await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece));
  const report = await importText("rna", "rna.zip", Buffer.concat(pieces));
  expect(report).toMatchObject({ read: 4, new: 2, refused: 2 });
  expect(report.told).toEqual([
    { name: "rna_27.csv", says: expect.stringContaining("C’est une page web") },
    { name: "rna_28.json, après la fiche 1", says: "Le fichier est coupé : la suite manque." },
  ]);
});

test("a line without end costs its beginning alone, and the next one is read", async () => {
  const content = gzipSync(`id;titre\n${"x".repeat(30_000_000)}\nW262000704;Un\n`);
  const report = await importText("rna", "bomb.csv.gz", content);
  expect(report).toMatchObject({ read: 2, new: 1, refused: 1 });
  expect(report.told[0]).toEqual({
    name: "ligne 2",
    says: "Cette ligne est trop longue pour être une fiche.",
  });
});

test.each([
  ["page.csv", Buffer.from("<!DOCTYPE html><p>404"), "C’est une page web"],
  ["announcements.xml", Buffer.from("<?xml version='1.0'?><PARUTION/>"), "C’est du XML"],
  ["table.parquet", Buffer.from("PAR1\u0000"), "Parquet"],
  ["nowhere.csv", undefined, "Il n’y a ni fichier"],
  ["broken.json", "[{", "n’est pas du JSON"],
  ["broken.csv.gz", Buffer.from([0x1f, 0x8b, 1, 2, 3]), "Ce fichier est abîmé"],
])("%s is refused with a sentence", async (name, content, sentence) => {
  if (content !== undefined) writeFileSync(join(folder, name), content);
  const asked = { what: "rna", path: join(folder, name) } as const;
  await expect(importRegister(app, operator(), asked)).rejects.toThrow(sentence);
});
