import { expect, test } from "vitest";

import { writePdf, type Printed } from "./index.ts";
import { wordsOf } from "./test-words.ts";

const sheet: Printed = {
  title: "Feuille de présence",
  at: Temporal.Instant.from("2026-11-24T10:00:00Z"),
  foot: (page, pages) => `page ${page} sur ${pages}`,
  parts: [
    { words: "Mardi 1er décembre 2026 à 18 h 30, « salle des fêtes », 12 € :" },
    { heading: "Qui vient" },
    {
      table: {
        columns: [{ head: "Nom" }, { head: "Signature", width: 200 }],
        rows: [
          [{ words: "Łukasz Żółć", isHead: true }, ""],
          ["Þórður Œuvré", "🦊"],
        ],
        rowHeight: 28,
      },
    },
  ],
};

/** What stands in the file outside of its packed streams. */
const bare = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

test("a printed page says its language and title, and is tagged", async () => {
  const told = bare(await writePdf(process.cwd(), sheet));
  expect(told).toMatch(/^%PDF-1\.7/);
  expect(told).toContain("/Lang (fr-FR)");
  expect(told).toContain("/DisplayDocTitle true");
  expect(told).toContain("/Marked true");
  for (const tag of ["/S /H1", "/S /H2", "/S /P", "/S /Table", "/S /TH", "/S /TD", "/Scope /Row"])
    expect(told).toContain(tag);
  expect(told).toContain("pdfuaid:part>1");
});

test("the same page at the same moment is the same bytes", async () => {
  expect(await writePdf(process.cwd(), sheet)).toEqual(await writePdf(process.cwd(), sheet));
});

test("long tables go on over pages, each with its foot", async () => {
  const rows = Array.from({ length: 60 }, (_, i) => [`Personne ${i + 1}`, ""]);
  const [, , table] = sheet.parts;
  if (table === undefined || !("table" in table)) throw new Error("no table");
  const long = { ...sheet, parts: [{ table: { ...table.table, rows } }] };
  const pages = bare(await writePdf(process.cwd(), long)).match(/\/Type \/Page\b(?!s)/g);
  expect(pages).toHaveLength(3);
});

test("who copies the words has them, with Latin Extended and narrow spaces", async () => {
  const words = wordsOf(await writePdf(process.cwd(), sheet));
  expect(words).toContain("Łukasz Żółć");
  expect(words).toContain("Þórður Œuvré");
  expect(words).toContain("12\u202f€");
  expect(words).toContain("page 1 sur 1");
  expect(words).not.toContain("🦊");
});

test("a code to photograph is a figure that says where it leads", async () => {
  const code = {
    to: "https://archipel.example/porte/K3M92XPA",
    label: "Le code qui mène à la page",
  };
  const told = bare(await writePdf(process.cwd(), { ...sheet, parts: [{ code }] }));
  expect(told).toContain("/S /Figure");
  expect(told).toMatch(/\/Alt /);
});

test("a list is one, headings go down, and the language is that of the words", async () => {
  const items = [
    { sign: "•", words: "Pommes", depth: 0 },
    { sign: "1.", words: "Coupées", depth: 1 },
  ];
  const bytes = await writePdf(process.cwd(), {
    ...sheet,
    language: "br",
    parts: [{ heading: "Un" }, { heading: "Deux", level: 3 }, { items }],
  });
  const told = bare(bytes);
  expect(told).toContain("/Lang (br)");
  for (const tag of ["/S /H3", "/S /L\n", "/S /LI", "/S /LBody"]) expect(told).toContain(tag);
  expect(wordsOf(bytes)).toContain("1. Coupées");
});

test("a picture is a figure as large as the page at most, on the next page where there is no room", async () => {
  const bytes = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const picture = { bytes, width: 4_000, height: 9_000, says: "Le puits" };
  const told = bare(
    await writePdf(process.cwd(), { ...sheet, parts: [{ picture }, { words: "Après" }] }),
  );
  expect(told).toContain("/S /Figure");
  expect(told).toMatch(/\/Alt /);
  expect(told.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
});
