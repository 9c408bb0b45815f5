import { describe, expect, test } from "vitest";

import { type ReadRecord } from "./entry.ts";
import { readSubsidy } from "./subsidy.ts";
import { recordsIn } from "#basics/answers";
import { spelledAs } from "./column-names.ts";
import { decodeLine, headerAmong, leavesOpen, separatorOf } from "#basics/table-lines";
import { readRna } from "./rna.ts";

function valueOf<Value>(line: ReadRecord<Value>): Value {
  if (!line.read) throw new Error(line.detail);
  return line.value;
}
const day = (text: string) => Temporal.PlainDate.from(text);
const binary = (...bytes: readonly number[]) => String.fromCharCode(...bytes);

describe("lines of bytes", () => {
  const six = (...bytes: readonly number[]) => binary(0xfc, ...bytes);

  test.each([
    [binary(0xc3, 0xa9), "é"],
    [binary(0xe9), "é"],
    [
      `Conseil D${six(0xbe, 0x8e, 0x96, 0x94, 0xbc)}partemental`,
      "Conseil Département".slice(0, 17),
    ],
    [`150 000${six(0xbe, 0x8c, 0x83, 0xa0, 0xbc)}`, "150 000€"],
  ])("%j is read « %s »", (line, text) => {
    expect(decodeLine(line)).toContain(text);
  });

  test("a line in each encoding spoils no other: each is read alone", () => {
    expect([binary(0xc3, 0xa9), binary(0xe9)].map(decodeLine)).toEqual(["é", "é"]);
  });

  test.each([
    ['"a";"b', true],
    ['"a";"b"', false],
    ['a "b" c;d', false],
    ['a;"il dit ""oui""";c', false],
    ['a;"il dit ""oui;c', true],
  ])("« %s » leaves a quote open: %s", (line, open) => {
    expect(leavesOpen(line, ";", false)).toBe(open);
  });

  test("the separator is the one that the header shows", () => {
    expect(separatorOf('"a;b",c,d')).toBe(",");
    expect(separatorOf("a;b")).toBe(";");
  });
});

describe("what others name otherwise", () => {
  const canonical = {
    nomAttribuant: "Ville de Crest",
    idAttribuant: "21260108200016",
    dateConvention: "2025-03-04",
    nomBeneficiaire: "Club de judo",
    idBeneficiaire: "73282932000074",
    montant: "1234.56",
  };
  const under = (names: readonly string[], values = Object.values(canonical)) =>
    Object.fromEntries(names.map((name, at) => [name, values[at]]));

  test.each([
    { told: "small letters", names: Object.keys(canonical).map((name) => name.toLowerCase()) },
    {
      told: "words joined by signs",
      names:
        "NOM_ATTRIBUANT ID_ATTRIBUANT DATE_CONVENTION NOM_BENEFICIAIRE ID_BENEFICIAIRE MONTANT".split(
          " ",
        ),
    },
    {
      told: "labels for people",
      names: [
        "Nom de l’attribuant",
        "Identification de l'attribuant",
        "Date de la convention",
        "Nom du bénéficiaire",
        "Identification du bénéficiaire",
        "Montant total de la subvention",
      ],
    },
  ])("a subsidy is the same under $told", ({ names }) => {
    expect(valueOf(readSubsidy(under(names)))).toEqual(valueOf(readSubsidy(canonical)));
  });

  test.each([
    ["04/03/2025", "1 234,56 €"],
    ["2025-03-04T00:00:00+01:00", "1,234.56"],
    ["04/03/2025", "1 234,56 euros"],
  ])("a day as « %s » and a sum as « %s » are read", (dateConvention, montant) => {
    expect(valueOf(readSubsidy({ ...canonical, dateConvention, montant }))).toEqual(
      valueOf(readSubsidy(canonical)),
    );
  });

  test("a year that stands alone, and a sum that may be two things", () => {
    expect(valueOf(readSubsidy({ ...canonical, dateConvention: "", exercice: 2024 })).year).toBe(
      2024,
    );
    expect(readSubsidy({ ...canonical, montant: "12,500" })).toMatchObject({
      refusal: "no-amount",
      detail: "Montant absent ou illisible : 12,500",
    });
  });

  test("an association under the names of another dump", () => {
    const read = readRna({
      NUMERO_RNA: "W262000010",
      Nom: "Les Œufs d’été",
      Objet: "cuire",
      "Code commune": "26108",
      Etat: "Active",
      "Date de création": "17/06/1890",
    });
    expect(valueOf(read)).toMatchObject({
      key: "W262000010",
      name: "Les Œufs d’été",
      commune: "26108",
      state: "active",
    });
    expect(valueOf(readRna({ ID: "W262000010", TITRE: "Un", POSITION: "D" })).state).toBe(
      "dissolved",
    );
    expect(
      valueOf(readRna({ id: "W262000010", titre: "Un", date_creat: "1890-06-17" })),
    ).toMatchObject({ createdOn: day("1890-06-17") });
  });

  test("a name that has its place keeps it, whatever stands beside it", () => {
    const read = spelledAs({ nom: ["titre"] });
    expect(read({ titre: "autre", nom: "le sien" })).toEqual({ nom: "le sien" });
    expect(read({ nom: "le sien", TITRE: "autre" })).toEqual({ nom: "le sien" });
    expect(read({ inconnu: "x" })).toEqual({ inconnu: "x" });
  });

  test.each([
    { told: "a list", whole: [{ a: 1 }] },
    {
      told: "the Explore API of before",
      whole: { nhits: 1, records: [{ recordid: "r", fields: { a: 1 } }] },
    },
    { told: "GeoJSON", whole: { features: [{ type: "Feature", properties: { a: 1 } }] } },
    { told: "one record", whole: { a: 1 } },
    { told: "one record in an object", whole: { result: { association: { a: 1 } } } },
  ])("an answer of a service: $told", ({ whole }) => {
    expect(recordsIn(whole)).toEqual([{ a: 1 }]);
  });

  test.each([
    ["Subventions 2025;;;", "", "Mise à jour;02/11;;", "nom;objet;montant;date", "A;b;1;2"],
    ["nom;montant", "A;1"],
    ["nom", "A"],
  ])("the columns are named on the first line that is wide enough: %s", (...lines) => {
    expect(lines[headerAmong(lines)]).toMatch(/^nom/);
  });
});
