import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdDecompressSync } from "node:zlib";

import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";

import { operator, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readSearch } from "../../domain/search/search.ts";
import { findCalls } from "../../actions/find-calls.ts";
import { importNotices } from "./import-notices.ts";
import { seeImport, seeImports } from "./see-imports.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

function fileOf(name: string, content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), "archipel-import-")), name);
  writeFileSync(file, content);
  return file;
}

const HEAD = "identifiant;titre;organisme;date_limite;heure_limite;departements;montant_max";
const line = (id: number, deadline = "31/12/2026") =>
  `L-${id};Un four à pain numéro ${id};Commune de Valfleury;${deadline};12:00;26;1 500`;
const csv = (...lines: readonly string[]) => [HEAD, ...lines].join("\n");

async function zipped(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

async function told(name: string, bytes: Uint8Array) {
  return (await importNotices(app, operator(), { source: "csv", file: { name, bytes } })).told;
}

describe("an archive", () => {
  test("is read file after file; what is none of them is told in one sentence", async () => {
    const bytes = await zipped({
      "a.csv": csv(line(901)),
      "b.csv.gz": gzipSync(csv(line(902))),
      "c.csv": "<!DOCTYPE html><h1>404",
      "lisez-moi.md": "rien",
    });
    const report = await importNotices(app, operator(), {
      source: "csv",
      file: { name: "appels.zip", bytes },
    });
    expect(report).toMatchObject({ read: 3, new: 2, refused: 1 });
    expect(report.told).toEqual([
      { name: "appels.zip, c.csv", says: expect.stringContaining("C’est une page web") },
    ]);
    const path = fileOf("appels.zip", "");
    writeFileSync(path, bytes);
    const again = await importNotices(app, operator(), { source: "csv", path });
    expect(again).toMatchObject({ read: 3, new: 0, unchanged: 2, refused: 1 });
    await expect(importNotices(app, operator(), { source: "ted", path })).rejects.toThrow(
      "Cette archive ne contient aucun fichier .xml",
    );
  });

  test("that is a bomb, damaged or a workbook costs one refusal", async () => {
    const bomb = await told("a.csv.gz", gzipSync(Buffer.alloc(70_000_000)));
    expect(bomb).toEqual([{ name: "a.csv.gz", says: expect.stringContaining("dépasse 64 Mo") }]);
    const cut = await told("b.csv.gz", gzipSync(csv(line(903))).subarray(0, 40));
    expect(cut).toEqual([{ name: "b.csv.gz", says: "refusée. Le fichier est abîmé." }]);
    const book = await told("c.csv", await zipped({ "xl/workbook.xml": "<x/>" }));
    expect(book[0]?.says).toContain("C’est un classeur");
  });
});

describe("an import", () => {
  test("finds a commune by its name, and says on which line something was not understood", async () => {
    const head = "identifiant;titre;organisme;date_limite;communes";
    const path = fileOf(
      "lieux.csv",
      [
        head,
        "C-1;Un four à Crest;Commune;31/12/2026;Crest",
        "C-2;Un four;Commune;31/02/2027;Saint-Paul",
        "C-3;;Commune;;",
      ].join("\n"),
    );
    const report = await importNotices(app, operator(), { source: "csv", path });
    expect(report.told.map(({ name }) => name)).toEqual([
      expect.stringContaining("4"),
      expect.stringContaining("3"),
    ]);
    expect(report.told[1]?.says).toMatch(/31\/02\/2027/);
    const near = await findCalls(
      app,
      visitor,
      readSearch({ q: ["four"], ou: ["Crest"], portee: ["pres"] }),
    );
    expect(near.shown.map(({ call }) => call.title)).toEqual(["Un four à Crest"]);
    const seen = await seeImport(app, operator(), { id: report.id, page: 1 });
    expect(seen?.doubts).toMatchObject([{ sourceId: "C-2" }]);
  });

  test("keeps each record whole, packed, but never who typed it into its source", async () => {
    const aid = {
      id: 77,
      slug: "un-four-partage",
      url: "/aides/un-four-partage/",
      name: "Un four partagé",
      financers: ["Région imaginaire"],
      author: "saisie@example.org",
    };
    const path = fileOf("aide.json", JSON.stringify({ results: [aid] }));
    const report = await importNotices(app, operator(), { source: "aides-territoires", path });
    expect(report).toMatchObject({ read: 1, new: 1 });
    const kept = await app.pool.query<{ raw: Uint8Array }>(
      "select raw_zstd as raw from calls.notice where title = 'Un four partagé'",
    );
    const raw = kept.rows.map((row) => zstdDecompressSync(row.raw).toString());
    const { author: _, ...whole } = aid;
    expect(raw).toEqual([JSON.stringify(whole)]);
  });

  test("tells what became of each record, and the parts add up", async () => {
    const path = fileOf("appels.csv", csv(line(1), ";;;;;;", "L-3;;Commune;;;;", line(2)));
    const report = await importNotices(app, operator(), { source: "csv", path });
    expect(report).toMatchObject({ new: 2, updated: 0, unchanged: 0, merged: 0, calls: 2 });
    expect(report.new + report.updated + report.unchanged + report.merged + report.refused).toBe(
      report.read,
    );
    expect(report.refused).toBeGreaterThan(0);
  });

  test("twice changes nothing; a changed line updates its call and tells its history", async () => {
    const path = fileOf("appels.csv", csv(line(11), line(12)));
    await importNotices(app, operator(), { source: "csv", path });
    expect(await importNotices(app, operator(), { source: "csv", path })).toMatchObject({
      new: 0,
      updated: 0,
      unchanged: 2,
    });
    writeFileSync(path, csv(line(11, "15/01/2027"), line(12)));
    expect(await importNotices(app, operator(), { source: "csv", path })).toMatchObject({
      new: 0,
      updated: 1,
      unchanged: 1,
    });
    const { rows } = await sql<{ what: string; before: string; after: string }>`
      select what, before, after from calls.change where call = (select call from calls.notice where source_id = 'L-11') and what = 'deadline-moved'`.execute(
      app.db,
    );
    expect(rows).toEqual([{ what: "deadline-moved", before: "2026-12-31", after: "2027-01-15" }]);
  });

  test("of the same identifier twice in one file keeps the last, and counts both", async () => {
    const path = fileOf("appels.csv", csv(line(21), line(21, "15/01/2027")));
    expect(await importNotices(app, operator(), { source: "csv", path })).toMatchObject({
      read: 2,
      new: 1,
      updated: 1,
    });
  });

  test("is for the operator alone", async () => {
    const path = fileOf("appels.csv", csv(line(31)));
    await expect(importNotices(app, visitor, { source: "csv", path })).rejects.toThrow(
      "Seul l’opérateur",
    );
    expect(await seeImports(app, visitor, { page: 1 })).toBeUndefined();
  });

  test("that was cut goes on from where it was: nothing is doubled, nothing lost", async () => {
    const lines = Array.from({ length: 450 }, (_, i) => line(1000 + i));
    const path = fileOf("appels.csv", csv(...lines));
    let saved = 0;
    const cut = importNotices(app, operator(), {
      source: "csv",
      path,
      progress: ({ read }) => {
        saved = read;
        if (read >= 150) throw new Error("cut");
      },
    });
    await expect(cut).rejects.toThrow("cut");
    expect(saved).toBeLessThan(450);
    const again = await importNotices(app, operator(), { source: "csv", path });
    expect(again).toMatchObject({ read: 450, new: 450 - saved, unchanged: saved });
  });

  test("two at once of the same file keep each notice once", async () => {
    const path = fileOf("appels.csv", csv(...Array.from({ length: 60 }, (_, i) => line(3000 + i))));
    const both = await Promise.allSettled(
      [1, 2].map(() => importNotices(app, operator(), { source: "csv", path })),
    );
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    const { rows } = await sql<{ n: number; calls: number }>`
      select count(*) as n, count(distinct call) as calls from calls.notice where source_id like 'L-30%' and length(source_id) = 6`.execute(
      app.db,
    );
    expect(rows[0]).toEqual({ n: 60, calls: 60 });
  });

  test("of what is nowhere says so", async () => {
    await expect(
      importNotices(app, operator(), { source: "ted", path: "/nulle/part" }),
    ).rejects.toThrow("ni fichier ni dossier");
  });

  test("keeps a refused record whole for the operator, with its reason", async () => {
    const path = fileOf("casse.xml", "<TED_EXPORT><coupé");
    const report = await importNotices(app, operator(), { source: "ted", path });
    expect(report).toMatchObject({ read: 1, refused: 1 });
    const seen = await seeImport(app, operator(), { id: report.id, page: 1 });
    expect(seen?.refused).toMatchObject([{ name: "casse.xml", raw: "<TED_EXPORT><coupé" }]);
    const { rows } = await app.transaction(visitor, (work) =>
      sql`select from calls.refused_record`.execute(work.db),
    );
    expect(rows).toEqual([]);
  });

  test.each(["ted", "boamp", "aides-territoires", "csv"] as const)(
    "of %s never stops on hostile bytes, and loses no record",
    async (source) => {
      const hostile = [
        "\u0000\u0001\ud800 <!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        '{"results":[{},null,1,{"id":"\\u0000"}]}',
        'a;b\n"',
        "%PDF-1.7",
        "[".repeat(5000),
      ];
      for (const content of hostile) {
        const name = source === "ted" ? "x.xml" : source === "csv" ? "x.csv" : "x.json";
        const report = await importNotices(app, operator(), {
          source,
          path: fileOf(name, content),
        });
        expect(
          report.new + report.updated + report.unchanged + report.merged + report.refused,
        ).toBe(report.read);
      }
    },
  );
});

const REAL = "../shared/data";

describe.runIf(existsSync(REAL))("real files", () => {
  test.each([
    {
      source: "ted",
      path: "marches/ted-fr",
      counts: { read: 370, new: 370, refused: 0, calls: 245 },
    },
    {
      source: "boamp",
      path: "marches/boamp-ods",
      counts: { read: 4, new: 3, refused: 1, reasons: { "not-yet-known": 1 } },
    },
    {
      source: "aides-territoires",
      path: "appels/aides-territoires/aides-territoires_periurbain.csv",
      counts: { read: 274, new: 274, refused: 0 },
    },
  ] as const)("$source: $counts", async ({ source, path, counts }) => {
    const report = await importNotices(app, operator(), { source, path: join(REAL, path) });
    expect(report).toMatchObject(counts);
  });

  test("awards and modifications are kept, and never shown as calls", async () => {
    const { rows } = await sql<{ shown: number; joined: number; kept: number }>`
      select count(call) filter (where leads) as shown, count(call) as joined, count(*) as kept from calls.notice where source = 'ted' and nature <> 'call'`.execute(
      app.db,
    );
    // Five awards of the set follow a call of the set: they stand on its page.
    expect(rows[0]).toEqual({ shown: 0, joined: 5, kept: 125 });
    const found = await findCalls(
      app,
      visitor,
      readSearch({ fermes: ["oui"], genre: ["marches"] }),
    );
    expect(found.total).toBeGreaterThanOrEqual(245);
  });
});
