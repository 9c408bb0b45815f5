import fc from "fast-check";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";

import { filesInZippedBytes } from "#services/files";

import type { Contents } from "../../domain/contents.ts";
import { described, TABLE, TEXT } from "../domain/test-document.ts";
import type { PicturesInside } from "../web/whole-document.ts";
import { writtenAs } from "../web/written-as.ts";
import { drawnOf } from "./drawn.ts";
import { readFrom } from "./read-from.ts";
import type { ReadDocument } from "./read.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

async function zipped(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, holds] of Object.entries(files)) zip.addBuffer(Buffer.from(holds), name);
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

async function documentsOf(
  name: string,
  bytes: Uint8Array | string,
): Promise<readonly ReadDocument[]> {
  const read = await readFrom(name, Buffer.from(bytes));
  if (!read.ok) throw new Error(`refused: ${read.why}`);
  return read.documents;
}

async function oneOf(name: string, bytes: Uint8Array | string): Promise<ReadDocument> {
  const [one, ...others] = await documentsOf(name, bytes);
  if (one === undefined || others.length > 0) throw new Error("not one document");
  return one;
}

async function whyNot(name: string, bytes: Uint8Array | string): Promise<string | undefined> {
  const read = await readFrom(name, Buffer.from(bytes));
  return read.ok ? undefined : read.why;
}

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pictures: PicturesInside = new Map([
  ["photo.png", { type: "image/png" as const, width: 1, height: 1, bytes: DOT }],
]);

async function written(
  format: "md" | "csv" | "docx" | "odt",
  contents: Contents,
): Promise<Uint8Array> {
  const how = { projectFolder: process.cwd(), pictures };
  const file = await writtenAs(format, described(contents), how);
  return Buffer.from(file?.bytes ?? "");
}

/** The `.docx` that the house writes, with other files in it, or its main part changed. */
async function docxWith(files: Files, change = (xml: string) => xml): Promise<Buffer> {
  const own: Record<string, string | Uint8Array> = {};
  for (const file of (await filesInZippedBytes(await written("docx", TEXT), "all")) ?? []) {
    const bytes = await file.read(10_000_000);
    if (typeof bytes === "string") throw new Error(bytes);
    own[file.name] = bytes;
  }
  const main = Buffer.from(own["word/document.xml"] ?? "").toString();
  return await zipped({ ...own, "word/document.xml": change(main), ...files });
}

test("Markdown that left comes back as it was, under its title", async () => {
  const one = await oneOf("x.md", await written("md", { kind: "text", markdown: "# Un\n\nmot\n" }));
  expect(one).toEqual({
    title: "Accueillir : « le guide »",
    contents: { kind: "text", markdown: "# Un\n\nmot\n" },
    pictures: [],
    lost: ["front-matter"],
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("mot", "# a", "---", "- x", "", "> é", "| a |")),
      async (lines) => {
        const markdown = `début\n${lines.join("\n")}\nfin\n`;
        const back = await oneOf("x.md", await written("md", { kind: "text", markdown }));
        expect(back.contents).toEqual({ kind: "text", markdown });
      },
    ),
    { numRuns: 50 },
  );
});

test("a text is called by its first heading, else by its file", async () => {
  expect((await oneOf("a.md", "# Le *titre*\n\nmot")).title).toBe("Le titre");
  expect((await oneOf("compte-rendu_du 3 mai.md", "mot")).title).toBe("compte rendu du 3 mai");
});

test("what Markdown cannot keep is said, and nothing is fetched", async () => {
  const one = await oneOf(
    "a.md",
    "<div>x</div>\n\n![là](https://exemple.org/p.png) ![](data:image/png;base64,AA) ![ici](p.png)",
  );
  expect(one.contents).toEqual({
    kind: "text",
    markdown: "<div>x</div>\n\n[là](<https://exemple.org/p.png>)  ici",
  });
  expect(one.pictures).toEqual([]);
  expect(one.lost.toSorted()).toEqual(["html", "missing-pictures", "remote-pictures"]);
});

test("a table that left comes back as it was, its columns typed by what is in them", async () => {
  const one = await oneOf("salles.csv", await written("csv", TABLE));
  expect(one.title).toBe("salles");
  if (one.contents.kind !== "table" || TABLE.kind !== "table") throw new Error("no table");
  expect(one.contents.rows).toEqual(TABLE.rows);
  expect(one.contents.columns.map(({ name, title, type }) => [name, title, type])).toEqual(
    TABLE.columns.map(({ name, title, type }) => [name, title, type]),
  );
});

test("a table of a spreadsheet in French is read as it was meant", async () => {
  const latin = Buffer.from(
    "Prix;Né le;Code;Accès\n3,5;03/05/2026;01500;oui\n12;1/1/2025;75001;non\n",
    "latin1",
  );
  const one = await oneOf("t.csv", latin);
  expect(one.contents).toMatchObject({
    columns: [
      { type: "number" },
      { name: "ne-le", type: "date" },
      { type: "text" },
      { type: "boolean" },
    ],
    rows: [
      ["3.5", "2026-05-03", "01500", "true"],
      ["12", "2025-01-01", "75001", "false"],
    ],
  });
  expect(one.lost).toEqual(["odd-letters"]);
});

test("a line with more cells than columns is left out, and it is said", async () => {
  const one = await oneOf("t.csv", "a;b\n1;2\n1;2;3\n4;5\n");
  expect(one.contents).toMatchObject({
    rows: [
      ["1", "2"],
      ["4", "5"],
    ],
  });
  expect(one.lost).toEqual(["broken-lines"]);
});

test("a table of 100,000 lines, or of 10 MB, is refused at once", async () => {
  const start = performance.now();
  expect(await whyNot("t.csv", "a;b\n" + "1;2\n".repeat(100_000))).toBe("too-big");
  expect(await whyNot("t.csv", `a;b\n"${"x\n".repeat(19_000)}`)).toBeUndefined();
  expect(await whyNot("t.csv", `${"a;".repeat(200)}\n1`)).toBe("too-big");
  expect(await whyNot("a.md", Buffer.alloc(10 * 1024 * 1024 + 1, "a"))).toBe("too-big");
  expect(await whyNot("a.md", Buffer.alloc(10 * 1024 * 1024, "a"))).toBe("too-big");
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);

test.each([
  ["a.md", "", "empty"],
  ["a.md", " \n ", "empty"],
  ["a.md", "a\0b", "not-readable"],
  ["a.exe", "MZ", "not-readable"],
  ["a.pdf", "%PDF-1.7", "not-readable"],
  ["a.docx", "ce n’est pas une archive", "not-readable"],
  ["a.docx", "PK\u0003\u0004abîmée", "not-readable"],
  ["a.csv", "\n\n\n", "empty"],
])("%s holding %j is refused in words", async (name, holds, why) => {
  expect(await whyNot(name, Buffer.from(holds, "latin1"))).toBe(why);
});

test("a folder of Markdown is one document each, with the pictures that it names", async () => {
  const documents = await documentsOf(
    "dossier.zip",
    await zipped({
      "guide/un.md":
        "# Un\n\n![Un point](images/le%20point.png) ![rien](../../etc/passwd) ![là](/etc/passwd)",
      "guide/images/le point.png": DOT,
      "guide/deux.md": "mot ![Le même](images/le%20point.png)",
      "guide/t.csv": "a;b\n1;2\n",
      "guide/.cache": "x",
      "__MACOSX/guide/un.md": "x",
      "guide/script.js": "x",
    }),
  );
  expect(documents.map(({ title, contents }) => [title, contents.kind])).toEqual([
    ["deux", "text"],
    ["t", "table"],
    ["Un", "text"],
  ]);
  const one = documents[2];
  expect(one?.pictures.map(({ name, says }) => [name, says])).toEqual([
    ["images/le%20point.png", "Un point"],
  ]);
  expect(one?.contents).toMatchObject({
    markdown: "# Un\n\n![Un point](images/le%20point.png) rien là",
  });
  expect(one?.lost.toSorted()).toEqual(["missing-pictures", "other-files"]);
  const { drawn, broken } = await drawnOf(one?.pictures ?? []);
  expect(broken).toEqual([]);
  expect(drawn).toMatchObject([
    { name: "images/le%20point.png", says: "Un point", type: "image/png", width: 1 },
  ]);
});

test("a drawing in SVG, a page and a broken picture are no pictures", async () => {
  const { drawn, broken } = await drawnOf([
    { name: "<svg", says: "", bytes: Buffer.from("<svg><script>x</script></svg>") },
    { name: "cut", says: "", bytes: DOT.subarray(0, 40) },
  ]);
  expect(drawn).toEqual([]);
  expect(broken).toEqual(["<svg", "cut"]);
});

test("an archive whose paths climb is refused whole", async () => {
  const honest = await zipped({ "aaaaaa/un.md": "# Un" });
  for (const climbing of ["../../", "/etc//", "c:\\win\\"]) {
    const bytes = Buffer.from(
      honest.toString("latin1").replaceAll("aaaaaa/", `${climbing}x`.slice(0, 7)),
      "latin1",
    );
    expect(await whyNot("a.zip", bytes)).toBe("not-allowed");
  }
});

test("a bomb costs what is allowed, whatever size it says", async () => {
  const start = performance.now();
  const zeros = "0".repeat(61 * 1024 * 1024);
  const bomb = await zipped({ "a.md": zeros });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await whyNot("a.zip", bomb)).toBe("too-big");
  // The same, which says that it holds a hundred bytes, here and in its directory.
  const liar = Buffer.from(bomb);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(zeros.length);
  const said = Buffer.alloc(4);
  said.writeUInt32LE(100);
  for (let at = liar.indexOf(size); at >= 0; at = liar.indexOf(size, at + 4)) said.copy(liar, at);
  expect(liar.equals(bomb)).toBe(false);
  expect(await whyNot("a.zip", liar)).toBe("too-big");
  expect(await whyNot("a.docx", await zipped({ "word/document.xml": zeros }))).toBe("too-big");
  const many = await zipped(
    Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`${at}.md`, "x"])),
  );
  expect(await whyNot("a.zip", many)).toBe("too-big");
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);

test("a .docx that left comes back: headings, lists, table, links, and its picture", async () => {
  const one = await oneOf("guide.docx", await written("docx", TEXT));
  expect(one.title).toBe("Accueillir : « le guide »");
  expect(one.lost).toEqual([]);
  if (one.contents.kind !== "text") throw new Error("no text");
  for (const piece of [
    "## Avant\n\n1. Ouvrir la porte\n2. Dire bonjour\n\n   - en souriant\n   - sans se presser\n",
    "Une **première** visite, *sans* ~~rendez-vous~~ : voir [la page](https://exemple.org/a?b=1&c=2).",
    "| Quoi | Combien |\n| --- | --- |\n| Chaises | 12 |\n| Tables \\| bancs | 3 |\n",
    "![Deux personnes](image-1)",
  ])
    expect(one.contents.markdown).toContain(piece);
  expect(one.pictures.map(({ name, says }) => [name, says])).toEqual([
    ["image-1", "Deux personnes"],
  ]);
  expect((await drawnOf(one.pictures)).drawn).toHaveLength(1);
});

test("macros, comments, changes and headers of a .docx do not come, and it is said", async () => {
  const bytes = await docxWith(
    {
      "word/vbaProject.bin": "x",
      "word/comments.xml": "<w:comments/>",
      "word/header1.xml": "<w:hdr/>",
      "word/charts/chart1.xml": "<c/>",
      "word/embeddings/a.xlsx": "x",
    },
    (xml) =>
      xml.replace(
        "<w:body>",
        '<w:body><w:p><w:ins w:id="1" w:author="a"><w:r><w:t>Ajouté</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>Retiré</w:delText></w:r></w:del></w:p>',
      ),
  );
  const one = await oneOf("a.docm", bytes);
  expect(one.lost.toSorted()).toEqual(
    "comments drawings embedded headers macros revisions".split(" "),
  );
  expect(one.contents).toMatchObject({ markdown: expect.stringContaining("Ajouté") });
  expect(JSON.stringify(one.contents)).not.toContain("Retiré");
});

test("a .docx that declares entities is not opened", async () => {
  const lol = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
  const outside = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  for (const type of [lol, outside])
    expect(
      await whyNot(
        "a.docx",
        await docxWith({}, (xml) => xml.replace(/(<\?xml[^>]*>)?/, `$1${type}`)),
      ),
    ).toBe("not-allowed");
  expect(await whyNot("a.docx", await docxWith({}, () => "<w:document>"))).toBe("not-readable");
});

test("a .docx that names a picture of elsewhere, or a file of the machine, fetches neither", async () => {
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="TARGET" TargetMode="External"/></Relationships>';
  for (const target of ["file:///etc/passwd", "http://127.0.0.1:9/p.png", "/etc/passwd"]) {
    const bytes = await docxWith(
      { "word/_rels/document.xml.rels": rels.replace("TARGET", target) },
      (xml) =>
        xml
          .replace(/r:embed="[^"]*"/, 'r:link="rIdX"')
          .replaceAll(/<w:hyperlink[^>]*>/g, "<w:hyperlink>"),
    );
    const one = await oneOf("a.docx", bytes);
    expect(one.pictures).toEqual([]);
    expect(one.lost).toContain("missing-pictures");
    expect(JSON.stringify(one.contents)).not.toContain("root:");
  }
});

test("a .docx nested without end, or of a million cells, takes its time and no more", async () => {
  const start = performance.now();
  const deep = await docxWith({}, (xml) =>
    xml.replace(
      "<w:body>",
      `<w:body>${"<w:tbl><w:tr><w:tc>".repeat(3_000)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(3_000)}`,
    ),
  );
  await readFrom("a.docx", deep);
  const wide = await docxWith({}, (xml) =>
    xml.replace(
      "<w:body>",
      `<w:body><w:tbl><w:tr>${"<w:tc><w:p/></w:tc>".repeat(500_000)}</w:tr></w:tbl>`,
    ),
  );
  await readFrom("a.docx", wide);
  expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);

test("a hostile text as long as may be is read, within its time", async () => {
  const start = performance.now();
  for (const piece of ["[", "![", "*a_", "`", "> ", "- ", "<a ", "[a](", "|a", "![a](b", "\\"])
    await readFrom("a.md", Buffer.from(piece.repeat(290_000 / piece.length)));
  expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);
