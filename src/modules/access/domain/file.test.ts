import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { FILE_TYPES, nameOf, typeNamed } from "./file.ts";
import { recogniseFile } from "./file-content.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const zip = (...names: readonly string[]) =>
  bytes(names.map((name) => `PK\u0003\u0004${"\0".repeat(26)}${name}`).join(""));
const wide = (name: string) => name.split("").join("\0");
const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

describe("what a file is", () => {
  test.each([
    { told: "a PDF", is: bytes("%PDF-1.7\n"), type: "application/pdf" },
    { told: "a photograph", is: bytes("\xff\xd8\xff\xe1"), type: "image/jpeg" },
    { told: "a screenshot", is: bytes("\x89PNG\r\n\x1a\n"), type: "image/png" },
    { told: "a GIF", is: bytes("GIF89a"), type: "image/gif" },
    { told: "an AVIF", is: bytes("\0\0\0\x1cftypavif"), type: "image/avif" },
    { told: "a WebP", is: bytes("RIFF\x10\0\0\0WEBPVP8 "), type: "image/webp" },
    {
      told: "an OpenDocument spreadsheet",
      is: zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "content.xml"),
      type: "application/vnd.oasis.opendocument.spreadsheet",
    },
    {
      told: "a document of Word",
      is: zip("[Content_Types].xml", "word/document.xml"),
      type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
    {
      told: "an old document of Word",
      is: bytes(`${OLE}...${wide("WordDocument")}`),
      type: "application/msword",
    },
    {
      told: "a text with accents",
      is: new Uint8Array(Buffer.from("Budget é")),
      type: "text/plain; charset=utf-8",
    },
    {
      told: "a page of HTML is a text, whatever its name",
      is: bytes("<html><script>1</script>"),
      type: "text/plain; charset=utf-8",
    },
    {
      told: "a drawing in SVG is a text",
      is: bytes("<svg onload='x'/>"),
      type: "text/plain; charset=utf-8",
    },
  ])("$told", ({ is, type }) => {
    expect(recogniseFile(is)).toEqual({ done: true, value: type });
  });

  test.each([
    { told: "nothing", is: bytes(""), refusal: "empty" },
    { told: "a program", is: bytes("MZ\x90\0\x03"), refusal: "unknown-type" },
    { told: "an archive of anything", is: zip("photos/1.jpg"), refusal: "unknown-type" },
    {
      told: "a book (ODF's neighbour)",
      is: zip("mimetypeapplication/epub+zip"),
      refusal: "unknown-type",
    },
    {
      told: "a template of ODF",
      is: zip("mimetypeapplication/vnd.oasis.opendocument.text-template"),
      refusal: "unknown-type",
    },
    {
      told: "a document of Word with macros",
      is: zip("word/document.xml", "word/vbaProject.bin"),
      refusal: "has-macros",
    },
    {
      told: "an old table with macros",
      is: bytes(`${OLE}${wide("Workbook")}${wide("_VBA_PROJECT")}`),
      refusal: "has-macros",
    },
    { told: "an installer of Windows", is: bytes(`${OLE}...`), refusal: "unknown-type" },
    { told: "letters of no alphabet", is: bytes("Caf\xe9"), refusal: "unknown-type" },
  ])("refused: $told", ({ is, refusal }) => {
    expect(recogniseFile(is)).toEqual({ done: false, refusal });
  });

  test("whatever the bytes, it is a type that we know, or a refusal", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (some) => {
        const found = recogniseFile(some);
        expect(found.done ? typeNamed(found.value) : found.refusal).toBeDefined();
      }),
    );
  });
});

describe("the name of a file", () => {
  const pdf = FILE_TYPES[0];
  test.each([
    ["Compte rendu.pdf", "Compte rendu.pdf"],
    ["Compte rendu.PDF", "Compte rendu.pdf"],
    ["facture.exe", "facture.pdf"],
    ["C:\\Users\\Inès\\bilan 2026.pdf", "bilan 2026.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["fdp\u202Eexe.pdf", "fdpexe.pdf"],
    ["", "fichier.pdf"],
    [".pdf", "fichier.pdf"],
    ['un "nom"\r\nSet-Cookie: x.pdf', "un nom Set-Cookie x.pdf"],
    ["v1.2 du projet", "v1.2 du projet.pdf"],
  ])("%j is kept as %j", (sent, kept) => {
    expect(nameOf(sent, pdf)).toBe(kept);
  });
});
