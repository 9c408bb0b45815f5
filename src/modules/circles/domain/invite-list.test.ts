import { expect, test } from "vitest";

import { guessMapping, readPasted, readTable } from "./invite-list.ts";
import { cutTable, decodeTable, delimiterOf, isWorkbook } from "./invite-table.ts";

const read = (text: string) => readTable(text, guessMapping(text));

test("the columns are guessed by their names, and by the addresses in them", () => {
  const text =
    "Nom;Prénom;Tél.;Mél\nMartin;Solène;06 00 00 00 01;solene@exemple.fr\nRoux;Bilal;;bilal@exemple.fr\n";
  expect(guessMapping(text)).toEqual({
    delimiter: ";",
    hasHeader: true,
    address: 3,
    name: 0,
    firstName: 1,
    telephone: 2,
  });
  expect(read(text).listed.map(({ name, address }) => [name, address])).toEqual([
    ["Solène Martin", "solene@exemple.fr"],
    ["Bilal Roux", "bilal@exemple.fr"],
  ]);
});

test("a table without a header loses no line", () => {
  expect(read("solene@exemple.fr\nbilal@exemple.fr\n").listed).toHaveLength(2);
});

test("broken lines are told with their number, and the rest goes in", () => {
  const text = [
    "nom,adresse mail,portable",
    "Un,un@exemple.fr,",
    "Deux,pas une adresse,",
    "Trois,,06 11 22 33 44",
    "Quatre,quatre@exemple.fr,,encore,une",
    "Cinq,CINQ@Exemple.fr ,",
    "Six,cinq@exemple.fr,",
    '"Sept,sept@exemple.fr,',
    "Huit,huit@exemple.fr,",
  ].join("\r\n");
  const { listed, broken, twice } = read(text);
  expect(listed.map(({ address }) => address)).toEqual([
    "un@exemple.fr",
    "cinq@exemple.fr",
    "huit@exemple.fr",
  ]);
  expect(broken.map(({ line, why }) => [line, why])).toEqual([
    [3, "not-an-address"],
    [4, "no-address"],
    [5, "slipped"],
    [8, "torn"],
  ]);
  expect(broken[1]?.telephone).toBe("06 11 22 33 44");
  expect(twice.map(({ line }) => line)).toEqual([7]);
});

test("quotes hold separators, line ends and quotes", () => {
  const rows = cutTable('a;"b;""c""\nd";e\nf;g;h', ";");
  expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
    [1, ["a", 'b;"c"\nd', "e"]],
    [3, ["f", "g", "h"]],
  ]);
});

test.each([
  ["a;b;c\n1;2;3", ";"],
  ["a,b,c\n1,2,3", ","],
  ["a\tb\n1\t2", "\t"],
  ['"x, y";z', ";"],
] as const)("the separator of %j is %j", (text, delimiter) => {
  expect(delimiterOf(text)).toBe(delimiter);
});

test.each([
  ["utf-8", new TextEncoder().encode("Prénom;Mél\n")],
  ["utf-8", new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("Prénom;Mél\n")])],
  ["windows-1252", Buffer.from("Prénom;Mél\n", "latin1")],
  ["utf-16", new Uint8Array([0xff, 0xfe, ...Buffer.from("Prénom;Mél\n", "utf16le")])],
] as const)("a file in %s is read", (encoding, bytes) => {
  expect(decodeTable(new Uint8Array(bytes))).toEqual({ text: "Prénom;Mél\n", encoding });
});

test("a spreadsheet is known by how it begins, a table in plain text is none", () => {
  for (const mark of [
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0],
  ])
    expect(isWorkbook(new Uint8Array([...mark, 0x41]))).toBe(true);
  expect(isWorkbook(new TextEncoder().encode("PK;Mél\n"))).toBe(false);
});

test("a spreadsheet or a picture is no table", () => {
  expect(decodeTable(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).toBeUndefined();
  expect(decodeTable(new Uint8Array([0xff, 0xfe, 0, 0, 0, 0]))).toBeUndefined();
});

test("what is pasted is read one address a line, or several, with names or without", () => {
  const { listed, broken, twice } = readPasted(
    "Solène Martin <solene@exemple.fr>\nbilal@exemple.fr, ines@exemple.fr ; BILAL@exemple.fr\n\nbonjour\nmailto:odile@exemple.fr",
  );
  expect(listed.map(({ name, address }) => [name, address])).toEqual([
    ["Solène Martin", "solene@exemple.fr"],
    [undefined, "bilal@exemple.fr"],
    [undefined, "ines@exemple.fr"],
    [undefined, "odile@exemple.fr"],
  ]);
  expect(twice).toHaveLength(1);
  expect(broken.map(({ words }) => words)).toEqual(["bonjour"]);
});
