import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { expect, test, vi } from "vitest";

import { filesInZippedBytes } from "#services/files";

import {
  htmlFlaws,
  linkedFlaws,
  linkedThereAndBack,
} from "../../../../../tests/support/checked-by-others.ts";
import type { Contents } from "../../domain/contents.ts";
import type { WrittenFormat } from "../domain/described.ts";
import { described, TABLE, TEXT } from "../domain/test-document.ts";
import type { PicturesInside } from "./whole-document.ts";
import { writtenAs } from "./written-as.ts";

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pictures: PicturesInside = new Map([
  ["photo.png", { type: "image/png" as const, width: 1, height: 1, bytes: DOT }],
]);

async function written(format: WrittenFormat, contents: Contents) {
  const file = await writtenAs(format, described(contents), {
    projectFolder: process.cwd(),
    pictures,
  });
  if (file === undefined) throw new Error(`no ${format}`);
  return file;
}
const asText = async (format: WrittenFormat, contents: Contents) =>
  String((await written(format, contents)).bytes);
const asBytes = async (format: WrittenFormat, contents: Contents) =>
  Buffer.from((await written(format, contents)).bytes);

test("a text has no columns, and a file is named after its title", async () => {
  const how = { projectFolder: process.cwd() };
  expect(await writtenAs("csv", described(TEXT), how)).toBeUndefined();
  expect(await writtenAs("csvw", described(TEXT), how)).toBeUndefined();
  const { name, type } = await written("md", TEXT);
  expect({ name, type }).toEqual({
    name: "accueillir-le-guide.md",
    type: "text/markdown; charset=utf-8",
  });
  expect((await written("csvw", TABLE)).name).toBe("accueillir-le-guide.csv-metadata.json");
});

test.each([
  ["a text", TEXT],
  ["a table", TABLE],
  [
    "a text that skips levels",
    { kind: "text", markdown: "#### Quatre\n\n# Un\n\n###### Six\n\n3. trois\n" },
  ],
] satisfies [string, Contents][])("%s as HTML is what html-validate asks", async (_, contents) => {
  const html = await asText("html", contents);
  expect(htmlFlaws(html)).toEqual([]);
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('rel="license" href="https://spdx.org/licenses/CC-BY-4.0"');
  expect(html).toContain("Par Solène Le Goff, Les Jardins &lt;partagés&gt;.");
  expect(html).toContain("https://archipel.example/communs/documents/9a2b");
});

test("hostile words stay words in HTML, and no picture of elsewhere is loaded", async () => {
  const markdown =
    '<script>x</script> ![a](https://exemple.org/p.gif) ![b](data:image/png;base64,AA) [c](javascript:x) "';
  const html = await asText("html", { kind: "text", markdown });
  expect(html).not.toMatch(/<script|<img|href="javascript/);
  expect(html).toContain("&lt;script&gt;");
});

test.each(["docx", "odt"] as const)("the same version is the same %s, whenever", async (format) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    vi.setSystemTime(new Date("2026-11-01T10:00:00Z"));
    const first = await asBytes(format, TEXT);
    vi.setSystemTime(new Date("2026-11-02T11:11:11Z"));
    expect(first.equals(await asBytes(format, TEXT))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ["a text", TEXT, "CreativeWork"],
  ["a table", TABLE, "Dataset"],
] as const)("%s as linked data says terms that exist", async (_, contents, type) => {
  const text = await asText("jsonld", contents);
  expect(await linkedFlaws(text)).toEqual([]);
  expect(JSON.parse(text)).toMatchObject({
    "@type": type,
    license: { "@id": "https://spdx.org/licenses/CC-BY-4.0" },
    isBasedOn: { name: "Recevoir", license: { "@id": "https://spdx.org/licenses/CC0-1.0" } },
    about: [
      {
        "@type": "skos:Concept",
        "skos:prefLabel": { "@value": "Accueil et passage", "@language": "fr" },
        "skos:altLabel": [{ "@value": "Accueil" }, { "@value": "Passage" }],
        "skos:inScheme": { "@id": "https://archipel.example/themes" },
      },
    ],
  });
  // A term that SKOS has not is seen.
  expect(await linkedFlaws(text.replace("skos:altLabel", "skos:otherLabel"))).not.toEqual([]);
});

test("the columns of a table are described in terms of CSV on the Web", async () => {
  const text = await asText("csvw", TABLE);
  expect(await linkedFlaws(text)).toEqual([]);
  expect(await linkedFlaws(text.replace('"titles"', '"titres"'))).not.toEqual([]);
  const told: unknown = JSON.parse(text);
  expect(told).toMatchObject({
    url: "https://archipel.example/communs/documents/3f1c.csv",
    "dc:license": { "@id": "https://spdx.org/licenses/CC-BY-4.0" },
    tableSchema: {
      columns: [
        {
          name: "lieu",
          titles: "Lieu",
          datatype: "string",
          "dc:description": "Le nom de la salle",
        },
        { name: "places", datatype: "integer" },
        { name: "prix", datatype: "number" },
        { name: "depuis", datatype: "date" },
        { name: "ouvert", datatype: "boolean" },
        { name: "site", datatype: "anyURI" },
      ],
    },
  });
});

test.each([
  ["a text", "jsonld", TEXT],
  ["a table", "jsonld", TABLE],
  ["the columns of a table", "csvw", TABLE],
] as const)(
  "%s as %s says the same once another tool expanded and compacted it",
  async (_, format, contents) => {
    const [came, said] = await linkedThereAndBack(await asText(format, contents));
    expect(came).toBe(said);
    expect(said.split("\n").length).toBeGreaterThan(10);
  },
);

test("a table as CSV opens by itself, and runs nothing", async () => {
  expect(await asText("csv", TABLE)).toBe(
    "\ufeffLieu;Places;Prix;Depuis;Ouvert;Site\r\n" +
      "Salle « des fêtes » | A;120;3.5;2026-05-03;true;https://exemple.org/\r\n" +
      "'=1+1;-4;-2.5;;false;\r\n",
  );
});

test("a text as .docx is read again by another, with its headings, lists, table, links and picture", async () => {
  const bytes = await asBytes("docx", TEXT);
  const { value, messages } = await mammoth.convertToHtml({ buffer: bytes });
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  for (const one of [
    "<h1>Accueillir quelqu’un</h1>",
    "<h2>Avant</h2>",
    "<strong>première</strong>",
    "<em>sans</em>",
    "<s>rendez-vous</s>",
    '<a href="https://exemple.org/a?b=1&amp;c=2">la page</a>',
    "<ol><li>Ouvrir la porte</li><li>Dire bonjour<ul><li>en souriant</li><li>sans se presser</li></ul></li></ol>",
    "<strong>Combien</strong>",
    "Tables | bancs",
    'alt="Deux personnes"',
  ])
    expect(value).toContain(one);
  const files = (await filesInZippedBytes(bytes, "all")) ?? [];
  expect(files.map(({ name }) => name)).toContain("word/document.xml");
  const styles = await files.find(({ name }) => name === "word/styles.xml")?.read(1_000_000);
  expect(Buffer.from(styles instanceof Uint8Array ? styles : []).toString()).toContain(
    'w:val="fr"',
  );
});

test("a table as .docx has its head and its rows", async () => {
  const { value } = await mammoth.convertToHtml({ buffer: await asBytes("docx", TABLE) });
  expect(value).toContain("<thead>");
  expect(value).toContain("Salle « des fêtes » | A");
  expect(value).toContain("Un nombre. En euros");
});

test("a text as .odt is an OpenDocument: its type first and bare, its parts well formed and told", async () => {
  const bytes = await asBytes("odt", TEXT);
  // ISO/IEC 26300-2, 3.3: at byte 38, so that a file manager knows it.
  expect(bytes.toString("latin1", 30, 38)).toBe("mimetype");
  expect(bytes.toString("latin1", 38, 77)).toBe("application/vnd.oasis.opendocument.text");
  const files = (await filesInZippedBytes(bytes, "all")) ?? [];
  const names = files.map(({ name }) => name);
  expect(names).toEqual([
    "META-INF/manifest.xml",
    "Pictures/1.png",
    "content.xml",
    "meta.xml",
    "mimetype",
    "styles.xml",
  ]);
  const parts = new Map<string, string>();
  for (const file of files.filter(({ name }) => name.endsWith(".xml"))) {
    const read = await file.read(1_000_000);
    const xml = Buffer.from(read instanceof Uint8Array ? read : []).toString();
    expect(wellFormed(xml)).toBe(true);
    parts.set(file.name, xml);
  }
  for (const name of names.filter((one) => !/^META|mimetype/.test(one)))
    expect(parts.get("META-INF/manifest.xml")).toContain(`full-path="${name}"`);
  const content = parts.get("content.xml") ?? "";
  for (const one of [
    'text:outline-level="2">Avant</text:h>',
    '<text:span text:style-name="Bold">première</text:span>',
    'xlink:href="https://exemple.org/a?b=1&amp;c=2"',
    'un <text:s text:c="1"/>deux',
    "<svg:title>Deux personnes</svg:title>",
    "<table:table-header-rows>",
  ])
    expect(content).toContain(one);
});

/** Whether a text is well-formed XML, by a parser that is not of the house. */
function wellFormed(xml: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let isGood = true;
  parser.on("error", () => {
    isGood = false;
  });
  parser.write(xml).close();
  return isGood;
}
