import { gzipSync } from "node:zlib";

import { beforeAll, describe, expect, test } from "vitest";

import { operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { retains } from "../../actions/retains.ts";
import { dropMapping, keepMapping, mappingNamed, namesOfMappings } from "./mappings-kept.ts";
import { seeImport } from "./see-imports.ts";
import { importTable, keepTable, seeTable, seeTables } from "./tables-to-import.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const sent = (text: string, name = "appels.csv") => ({
  name,
  bytes: new TextEncoder().encode(text),
  isTooLong: false,
});

const gz = (text: string) => ({ name: "a.csv.gz", bytes: gzipSync(text), isTooLong: false });

const TABLE = `Intitulé;Structure;Date butoir;Pour qui ?;Lien
Jardins partagés;Ville de Bourg-les-Saules;30/09/2027;Associations;https://example.org/1
Fonds vélo;Fondation des Rives;bientôt;Associations;https://example.org/2
;Fondation des Rives;30/09/2027;;https://example.org/3
`;

async function kept(text = TABLE) {
  const told = await keepTable(app, operator(), sent(text));
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

describe("a table", () => {
  test("is looked at, imported by what was guessed, reported, and forgotten; the next one goes in by its name", async () => {
    const file = await kept();
    const seen = await seeTable(app, operator(), { file, named: undefined });
    expect(seen?.table.total).toBe(3);
    expect(seen?.mapping.columns).toMatchObject({
      titre: { from: ["Intitulé"] },
      organisme: { from: ["Structure"] },
      "date limite": { from: ["Date butoir"] },
      public: { from: ["Pour qui ?"] },
      lien: { from: ["Lien"] },
    });
    if (seen === undefined) throw new Error("gone");
    const told = await importTable(app, operator(), {
      file,
      mapping: seen.mapping,
      keep: { name: "Liste de Léa", isNew: true },
    });
    if (!told.done) throw new Error(told.refusal);
    expect(told.value).toMatchObject({ read: 3, new: 2, refused: 1, doubtful: 1, calls: 2 });
    const page = await seeImport(app, operator(), { id: told.value.id, page: 1 });
    expect(page?.import).toMatchObject({ source: "table", name: "appels.csv", refused: 1 });
    expect(page?.refused).toMatchObject([{ refusal: "no-title" }]);
    expect(page?.doubts).toMatchObject([{ doubts: ["échéance illisible : bientôt"] }]);
    expect(await seeTable(app, operator(), { file, named: undefined })).toBeUndefined();

    const mapping = await mappingNamed(app, operator(), "liste de léa");
    expect(mapping).toMatchObject({ source: "table", prefix: "liste-de-lea" });
    const next = await kept(TABLE.replace("bientôt", "01/10/2027"));
    const again = await seeTable(app, operator(), { file: next, named: "Liste de Léa" });
    expect(again?.isGuessed).toBe(false);
    if (again === undefined) throw new Error("gone");
    const second = await importTable(app, operator(), { file: next, mapping: again.mapping });
    expect(second).toMatchObject({
      done: true,
      value: { new: 0, updated: 1, unchanged: 1, refused: 1 },
    });
  });

  test("that is a workbook, empty, too long or no table is not kept, and says why", async () => {
    expect(await refusalOf(sent("PK\u0003\u0004 xl/workbook.xml"))).toBe("workbook");
    expect(await refusalOf(sent("PK\u0003\u0004 coupée"))).toBe("archive");
    expect(await refusalOf(sent(""))).toBe("empty");
    expect(await refusalOf({ ...sent(""), isTooLong: true })).toBe("too-long");
    expect(await refusalOf(sent("<html><body>Erreur</body></html>"))).toBe("page");
    expect(await refusalOf(sent("<urlset><url/></urlset>"))).toBe("no-record");
    expect(await refusalOf(sent("titre;organisme\n"))).toBe("no-record");
  });

  test("is read compressed too, as long as it is not longer than one that is sent whole", async () => {
    const told = await keepTable(app, operator(), gz(TABLE));
    if (!told.done) throw new Error(told.refusal);
    const seen = await seeTable(app, operator(), { file: told.value, named: undefined });
    expect(seen?.table.total).toBe(3);
    expect(await refusalOf(gz(`titre;organisme\n${"x".repeat(11_000_000)}`))).toBe("too-long");
    expect(await refusalOf(gz(`titre;organisme\n${"x".repeat(70_000_000)}`))).toBe("too-long");
  });

  test("is forgotten after a day, and no sooner", async () => {
    const file = await kept();
    const sweep = retains.find(({ name }) => name === "tables-to-import");
    const swept = async (hours: number) => {
      const before = app.clock.now().add({ hours }).subtract({ hours: 24 });
      await app.transaction(operator(), async (work) => sweep?.sweep(work, before));
      return seeTable(app, operator(), { file, named: undefined });
    };
    expect(sweep?.howLong).toBe("P1D");
    expect(await swept(23)).toBeDefined();
    expect(await swept(25)).toBeUndefined();
  });

  test("is the operator's alone, and so are the mappings", async () => {
    const file = await kept();
    expect(await keepTable(app, visitor, sent(TABLE))).toMatchObject({ refusal: "not-allowed" });
    expect(await seeTable(app, visitor, { file, named: undefined })).toBeUndefined();
    expect(await seeTables(app, visitor, undefined)).toBeUndefined();
    expect(await importTable(app, visitor, { file, mapping: EMPTY })).toMatchObject({
      refusal: "gone",
    });
    expect(await keepMapping(app, visitor, { name: "Volée", mapping: EMPTY })).toMatchObject({
      refusal: "not-allowed",
    });
  });
});

const EMPTY = { source: "table", prefix: "essai", columns: {} } as const;

describe("a kept mapping", () => {
  test("is renamed and changed by who saw its last wording, under a name of its own, and dropped", async () => {
    const name = "Chambre des métiers";
    expect((await keepMapping(app, operator(), { name, mapping: EMPTY, isNew: true })).done).toBe(
      true,
    );
    expect(
      await keepMapping(app, operator(), { name: "CHAMBRE des métiers", mapping: EMPTY }),
    ).toMatchObject({
      refusal: "name-taken",
    });
    const found = (await seeTables(app, operator(), undefined))?.find((one) => one.name === name);
    if (found === undefined) throw new Error("not kept");
    const change = { name: "Chambre", mapping: found.mapping, of: found };
    expect((await keepMapping(app, operator(), change)).done).toBe(true);
    expect(await keepMapping(app, operator(), change)).toMatchObject({
      refusal: "changed-meanwhile",
    });
    expect(await mappingNamed(app, operator(), "Chambre")).toMatchObject({
      prefix: "chambre-des-metiers",
    });
    expect(await namesOfMappings(app, operator(), undefined)).toContain("Chambre");
    expect((await dropMapping(app, operator(), found.id)).done).toBe(true);
    expect(await mappingNamed(app, operator(), "Chambre")).toBeUndefined();
  });

  test("two of like names never give their notices the same identifiers, nor those of a known portal", async () => {
    for (const name of ["ADEME !", "Ademe"])
      await keepMapping(app, operator(), { name, mapping: EMPTY, isNew: true });
    const all = (await seeTables(app, operator(), undefined)) ?? [];
    expect(
      all.flatMap(({ mapping }) => (mapping.prefix.startsWith("ademe") ? mapping.prefix : [])),
    ).toEqual(["ademe-3", "ademe-2"]);
  });
});

async function refusalOf(file: Parameters<typeof keepTable>[2]): Promise<string> {
  const told = await keepTable(app, operator(), file);
  return told.done ? "kept" : told.refusal;
}
