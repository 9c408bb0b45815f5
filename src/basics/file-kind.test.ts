import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { isPage, utf16Of, whatFileIs } from "./file-kind.ts";

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

test.each([
  {
    told: "a page of HTML",
    bytes: latin("\u00ef\u00bb\u00bf\n<!DOCTYPE html><p>404"),
    says: "C’est une page web",
  },
  {
    told: "a page of XHTML",
    bytes: latin('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD"><html/>'),
    says: "C’est une page web",
  },
  {
    told: "a workbook",
    bytes: latin("PK\u0003\u0004....xl/workbook.xml"),
    says: "C’est un classeur",
  },
  {
    told: "an old workbook",
    bytes: latin("\u00d0\u00cf\u0011\u00e0..."),
    says: "C’est un classeur",
  },
  { told: "an archive", bytes: latin("PK\u0003\u0004....rna.csv"), says: "C’est une archive" },
  {
    told: "a bundle",
    bytes: latin(`avis.xml${"\u0000".repeat(249)}ustar`),
    says: "C’est une archive",
  },
  { told: "gzip", bytes: gzipSync("titre;organisme"), says: "C’est une archive" },
  { told: "Parquet", bytes: latin("PAR1\u0000\u0001"), says: "Parquet" },
  { told: "a document", bytes: latin("%PDF-1.7"), says: "PDF" },
  {
    told: "a picture",
    bytes: Uint8Array.from({ length: 500 }, (_, at) => at % 29),
    says: "pas du texte",
  },
])("what cannot be read is told in one sentence: $told", ({ bytes, says }) => {
  expect(whatFileIs(bytes)).toContain(says);
});

test.each([
  "titre;organisme\nUn;Ville",
  '{"a":"<html>"}',
  "<rss><title>x</title></rss>",
  "<?xml version='1.0'?><!-- <html> --><ANNONCE/>",
  "titre\u0000;organisme",
  "",
])("« %s » is left to its reader", (text) => {
  for (const encoding of ["utf8", "latin1", "utf16le"] as const)
    expect(whatFileIs(Buffer.from(text, encoding))).toBeUndefined();
});

test("UTF-16 is known by its zeros, with or without its mark", () => {
  const little = Buffer.from("titre;été\nÉcole;Ville", "utf16le");
  expect(utf16Of(little)).toBe("utf-16le");
  expect(utf16Of(Buffer.from(little).swap16())).toBe("utf-16be");
  expect(utf16Of(Buffer.from("\ufeff日本語の文", "utf16le"))).toBe("utf-16le");
  expect(utf16Of(Buffer.from("titre;organisme"))).toBeUndefined();
});

test("a page is one after a comment too, and a feed is none", () => {
  expect(["<!DOCTYPE html><p>", "\n<html lang=fr>", "<!-- x --><html>"].map(isPage)).toEqual([
    true,
    true,
    true,
  ]);
  expect(["<htmlx>", "<rss>", "html", "<!-- x"].map(isPage)).toEqual([false, false, false, false]);
});
