import { expect, test } from "vitest";

import { filesInZippedBytes, zipBytes } from "#services/files";

import { described, TEXT } from "../domain/test-document.ts";
import type { PicturesInside } from "../web/whole-document.ts";
import { writtenAs } from "../web/written-as.ts";
import { readFrom } from "./read-from.ts";

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pictures: PicturesInside = new Map([
  ["photo.png", { type: "image/png" as const, width: 1, height: 1, bytes: DOT }],
]);
const AT = Temporal.Instant.from("2026-11-01T10:00:00Z");

/** The `.odt` that the house writes, some of its parts changed or added. */
async function odtWith(change: Readonly<Record<string, (part: string) => string>> = {}) {
  const how = { projectFolder: process.cwd(), pictures };
  const file = await writtenAs("odt", described(TEXT), how);
  const parts = new Map<string, Uint8Array>();
  for (const one of (await filesInZippedBytes(Buffer.from(file?.bytes ?? ""), "all")) ?? []) {
    const bytes = await one.read(10_000_000);
    if (typeof bytes === "string") throw new Error(bytes);
    parts.set(one.name, bytes);
  }
  for (const [name, act] of Object.entries(change))
    parts.set(name, Buffer.from(act(Buffer.from(parts.get(name) ?? "").toString())));
  return zipBytes(
    [...parts].map(([name, bytes]) => ({ name, bytes })),
    AT,
  );
}

/** With these words in place of the text. */
const saying = (words: string) =>
  odtWith({
    "content.xml": (xml) =>
      xml.replace(/<office:text>[^]*<\/office:text>/, `<office:text>${words}</office:text>`),
  });

async function oneOf(bytes: Uint8Array) {
  const read = await readFrom("guide.odt", bytes);
  if (!read.ok) throw new Error(read.why);
  const [one] = read.documents;
  if (one?.contents.kind !== "text") throw new Error("no text");
  return { ...one, markdown: one.contents.markdown };
}

async function whyNot(bytes: Uint8Array) {
  const read = await readFrom("guide.odt", bytes);
  return read.ok ? undefined : read.why;
}

test("an .odt that left comes back: headings, lists, table, links, and its picture", async () => {
  const one = await oneOf(await odtWith());
  expect(one.title).toBe("Accueillir : « le guide »");
  expect(one.lost).toEqual([]);
  for (const piece of [
    "## Avant\n\n1. Ouvrir la porte\n2. Dire bonjour\n\n   - en souriant\n   - sans se presser\n",
    "Une **première** visite, *sans* ~~rendez-vous~~ : voir [la page](https://exemple.org/a?b=1&c=2).",
    "| Quoi | Combien |\n| --- | --- |\n| Chaises | 12 |\n| Tables \\| bancs | 3 |\n",
    "![Deux personnes](image-1)",
  ])
    expect(one.markdown).toContain(piece);
  expect(one.pictures).toEqual([{ name: "image-1", says: "Deux personnes", bytes: DOT }]);
});

test("notes stand in their place; comments, changes and objects do not come, and it is said", async () => {
  const one = await oneOf(
    await saying(
      `<text:tracked-changes><text:p>Retiré</text:p></text:tracked-changes>
      <text:p>Un mot<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>en bas</text:p></text:note-body></text:note>.<office:annotation><text:p>Tu crois ?</text:p></office:annotation></text:p>
      <text:p><draw:frame><draw:object><text:p>Un calcul</text:p></draw:object></draw:frame>Après</text:p>
      <table:table><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>`,
    ),
  );
  expect(one.markdown).toMatch(/Un mot \( ?en bas\)\./);
  for (const gone of ["Retiré", "Tu crois", "Un calcul"]) expect(one.markdown).not.toContain(gone);
  expect(one.lost.toSorted()).toEqual(["comments", "embedded", "merged-cells", "revisions"]);
});

test("macros do not come, and it is said; a picture that is not there gives way to its words", async () => {
  const one = await oneOf(
    await odtWith({
      "Basic/Standard/Module1.xml": () => "<x/>",
      "content.xml": (xml) =>
        xml.replace(/xlink:href="Pictures[^"]*"/, 'xlink:href="../../etc/passwd"'),
    }),
  );
  expect(one.lost.toSorted()).toEqual(["macros", "missing-pictures"]);
  expect(one.pictures).toEqual([]);
  expect(one.markdown).toContain("Deux personnes");
});

test.each([
  ["declares entities", "not-allowed", (xml: string) => `<!DOCTYPE l [<!ENTITY a "ha">]>${xml}`],
  ["is not well formed", "not-readable", (xml: string) => xml.slice(0, -40)],
  [
    "is nested without end",
    "not-readable",
    (xml: string) =>
      xml.replace(
        "<office:text>",
        `<office:text>${"<text:section>".repeat(10_000)}${"</text:section>".repeat(10_000)}`,
      ),
  ],
  [
    "weighs more than a text",
    "too-big",
    (xml: string) => xml.replace("<office:text>", `<office:text>${" ".repeat(9 * 1024 * 1024)}`),
  ],
] as const)("one that %s is refused: %s", async (_, why, change) => {
  expect(await whyNot(await odtWith({ "content.xml": change }))).toBe(why);
});

test.each([
  [
    "rows and columns without end",
    "<table:table><table:table-row>" +
      '<table:table-cell table:number-columns-spanned="60"/>'.repeat(1_000) +
      "</table:table-row>" +
      "<table:table-row/>".repeat(3_000) +
      "</table:table>",
  ],
  ["ends of lines without end", `<text:p>${"<text:line-break/>".repeat(400_000)}</text:p>`],
  [
    "an element named as what every object has",
    "<constructor/><text:p>Un mot</text:p>".repeat(50_001),
  ],
])(
  "one of %s is refused at once",
  async (_, words) => {
    const start = performance.now();
    expect(await whyNot(await saying(words))).toBe("not-readable");
    expect(performance.now() - start).toBeLessThan(10_000);
  },
  60_000,
);

test("one with ninety thousand descriptions of a picture takes its time and no more", async () => {
  const start = performance.now();
  const bytes = await saying(
    `<text:p>${'<draw:image xlink:href="x"/>'.repeat(100)}${"<svg:title>a</svg:title>".repeat(90_000)}</text:p>`,
  );
  const one = await oneOf(bytes);
  expect(one.lost.toSorted()).toEqual(["missing-pictures", "too-many-pictures"]);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);
