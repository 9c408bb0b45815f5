import sharp from "sharp";
import { expect, test } from "vitest";

import { wordsOf } from "../../../../services/pdf/test-words.ts";
import type { Contents } from "../../domain/contents.ts";
import type { WrittenFormat } from "../domain/described.ts";
import { described, TEXT } from "../domain/test-document.ts";
import type { PictureInside, PicturesInside } from "./whole-document.ts";
import { writtenAs } from "./written-as.ts";

const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const pictures: PicturesInside = new Map([
  ["photo.png", { type: "image/png" as const, width: 1, height: 1, bytes: DOT }],
]);

async function written(format: WrittenFormat, contents: Contents, inside = pictures) {
  const how = { projectFolder: process.cwd(), pictures: inside };
  const file = await writtenAs(format, described(contents), how);
  if (file === undefined) throw new Error(`no ${format}`);
  return Buffer.from(file.bytes);
}
const printed = (contents: Contents) => written("pdf", contents);

test("a text as PDF is tagged, in its language, and says its words", async () => {
  const bytes = await printed(TEXT);
  const told = bytes.toString("latin1");
  expect(told).toContain("/Lang (fr)");
  for (const tag of ["/S /H1", "/S /H2", "/S /H3", "/S /L\n", "/S /LI", "/S /Table", "/S /TH"])
    expect(told).toContain(tag);
  const words = wordsOf(bytes);
  expect(told).toContain("/Alt (Deux personnes)");
  expect(words).toContain("CC-BY-4.0");
});

test("the pictures of a text stand in its PDF, each a figure that says what it shows", async () => {
  const figures = async (markdown: string) =>
    (await printed({ kind: "text", markdown })).toString("latin1").match(/\/S \/Figure/g)?.length ??
    0;
  expect(await figures("Rien à voir, ![ailleurs](https://ailleurs.example/a.png).")).toBe(0);
  const three = "![Le puits](photo.png)\n\n- un ![](photo.png)\n\n> ![Le seau](photo.png)\n";
  expect(await figures(three)).toBe(3);
  const words = wordsOf(await printed({ kind: "text", markdown: three }));
  expect(words).not.toContain("Le puits");
  expect(words).toContain("Image sans description");
});

test("a picture that is named a thousand times stands once in the file, and two hundred times on its pages", async () => {
  const markdown = "![Le puits](photo.png)\n\n".repeat(1_000);
  const told = (await printed({ kind: "text", markdown })).toString("latin1");
  expect(told.match(/\/S \/Figure/g)).toHaveLength(200);
  // One for its colours, one for what shows through.
  expect(told.match(/\/Subtype \/Image/g)?.length).toBeLessThanOrEqual(2);
  const html = (await written("html", { kind: "text", markdown })).toString();
  expect(html.match(/<img /g)).toHaveLength(200);
  expect(html.match(/Image : Le puits/g)).toHaveLength(800);
}, 30_000);

test("a PNG that is too large to unpack is left out alone, and said; what stands after it is drawn", async () => {
  const photo = await sharp({ create: { width: 1, height: 1, channels: 3, background: "white" } })
    .jpeg()
    .toBuffer();
  const large = { type: "image/png" as const, width: 6_000, height: 6_000, bytes: DOT };
  const all: PicturesInside = new Map<string, PictureInside>([
    ["carte.png", large],
    ["seau.jpg", { type: "image/jpeg" as const, width: 1, height: 1, bytes: photo }],
    ["point.png", { type: "image/png" as const, width: 1, height: 1, bytes: DOT }],
  ]);
  const markdown = "![La carte](carte.png)\n\n![Le seau](seau.jpg)\n\n![Un point](point.png)\n";
  const bytes = await written("pdf", { kind: "text", markdown }, all);
  expect(bytes.toString("latin1").match(/\/S \/Figure/g)).toHaveLength(2);
  const words = wordsOf(bytes);
  expect(words).toContain("Image : La carte");
  expect(words).not.toContain("Le seau");
});

test("a long table is cut where nobody reads it, and the file says so", async () => {
  const rows = Array.from({ length: 2_500 }, (_, at) => [`ligne ${at}`]);
  const long: Contents = {
    kind: "table",
    columns: [{ name: "a", title: "A", type: "text", description: "" }],
    rows,
  };
  const words = wordsOf(await printed(long));
  expect(words).toContain("ligne 999");
  expect(words).not.toContain("ligne 1000");
  expect(words).toContain("Voici les 1000 premières lignes, sur 2500.");
  for (const whole of ["csv", "html"] as const)
    expect((await written(whole, long)).toString()).toContain("ligne 2499");
}, 60_000);
