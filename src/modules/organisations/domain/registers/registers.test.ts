import { describe, expect, test } from "vitest";

import { readEntreprise } from "./entreprises.ts";
import { readSite, type ReadLine } from "./entry.ts";
import { entryOf, readGazette } from "./gazette.ts";
import { readSubsidy } from "./subsidy.ts";
import { recordsIn } from "./answers.ts";
import { spelledAs } from "./column-names.ts";
import { decodeLine, headerAmong, leavesOpen, separatorOf } from "./lines.ts";
import { readRna } from "./rna.ts";

function valueOf<Value>(line: ReadLine<Value>): Value {
  if (!line.read) throw new Error(line.detail);
  return line.value;
}

const day = (text: string) => Temporal.PlainDate.from(text);
const binary = (...bytes: readonly number[]) => String.fromCharCode(...bytes);

describe("the national register of associations", () => {
  const waldec = {
    id: "W269000777",
    siret: "99998807400012",
    date_creat: "2014-06-17",
    date_disso: "0001-01-01",
    groupement: "U",
    titre: "  LES AMIS\n DU FOUR ",
    titre_court: "LES AMIS DU ...",
    objet: "rallumer le four",
    objet_social1: "6030",
    objet_social2: "000000",
    adrs_numvoie: "35",
    adrs_libvoie: "Pascal",
    adrs_codeinsee: "26108",
    adrs_codepostal: "26400",
    adrs_libcommune: "Crest",
    telephone: "0676561853",
    siteweb: "jp@exemple.org",
    email: "jp@exemple.org",
    position: "D",
  };

  test("a line of waldec: no street, no telephone, no e-mail address", () => {
    const read = valueOf(readRna(waldec));
    expect(read).toEqual({
      register: "rna",
      key: "W269000777",
      numbers: { rna: "W269000777", siren: "999988074", siret: "99998807400012" },
      kind: "association",
      name: "LES AMIS DU FOUR",
      shortName: undefined,
      purpose: "rallumer le four",
      commune: "26108",
      town: "Crest",
      postcode: "26400",
      site: undefined,
      state: "dissolved",
      createdOn: day("2014-06-17"),
      dissolvedOn: undefined,
      themes: ["006030"],
      grouping: "union",
      doubts: ["site : une adresse électronique, gardée pour personne"],
    });
    expect(JSON.stringify(read)).not.toMatch(/Pascal|0676561853|jp@/);
  });

  test("an older id is opaque, and what took its place is its number of today", () => {
    const read = valueOf(
      readRna({ id: "751P0008-5568", titre: "Indigo", rup_mi: "W751085568", position: "R" }),
    );
    expect(read.key).toBe("751P0008-5568");
    expect(read.numbers).toEqual({ rna: "W751085568", formerNumber: "751P0008-5568" });
    expect(read.state).toBe("replaced");
  });

  test.each([
    ["W2A1000123", "letters of Corsica"],
    ["W9R4000123", "letters of overseas"],
  ])("%s is a number: %s", (id) => {
    expect(valueOf(readRna({ id, titre: "Indigo" })).numbers).toEqual({ rna: id });
  });

  test("the answers of the API, under their own names", () => {
    const read = valueOf(
      readRna({
        id_association: "W269000778",
        titre: "Cyclo",
        siret: "0",
        numero_reconnaissance_utilite_publique: '"',
        date_creation: "0001-01-01",
        objet_social1: "11000",
        adresse_code_insee: "2A004",
        adresse_code_postal: "1000",
        site_web: "www.cyclo.example.org",
        position_activite: "S",
      }),
    );
    expect(read).toMatchObject({
      numbers: { rna: "W269000778" },
      commune: "2A004",
      postcode: "01000",
      site: "http://www.cyclo.example.org",
      state: "removed",
      themes: ["011000"],
      doubts: [],
    });
    expect(read.createdOn).toBeUndefined();
  });

  test.each([
    [{ titre: "Sans numéro" }, "no-identifier"],
    [{ id: "W269000778", titre: '"' }, "no-name"],
    ["texte", "not-a-record"],
    [null, "not-a-record"],
  ])("%j is kept apart", (line, refusal) => {
    expect(readRna(line)).toMatchObject({ read: false, refusal });
  });

  test("a wrong SIRET is a doubt, and the rest is kept", () => {
    const read = valueOf(readRna({ id: "W269000778", titre: "Cyclo", siret: "99998807400013" }));
    expect(read.numbers).toEqual({ rna: "W269000778" });
    expect(read.doubts).toEqual(["SIRET faux : 99998807400013"]);
  });
});

test.each([
  ["www.exemple.org", "http://www.exemple.org"],
  ["http://http://exemple.org/", "http://exemple.org/"],
  ["www", undefined],
  ["http:// exemple.org", undefined],
  ["jp@exemple.org", undefined],
  ["javascript:alert(1)", undefined],
])("the site « %s » is %s", (typed, expected) => {
  expect(readSite(typed)).toBe(expected);
});

describe("recherche-entreprises", () => {
  const answer = {
    siren: "999988074",
    nom_complet: "L'ATELIER DU LIEN (ADL)",
    nom_raison_sociale: "L'ATELIER DU LIEN",
    sigle: "ADL",
    nature_juridique: "9220",
    etat_administratif: "A",
    dirigeants: [{ nom: "DUPONT", prenoms: "JEANNE" }],
    siege: {
      siret: "99998807400012",
      adresse: "3 RUE DU PONT 26400 CREST",
      code_postal: "26400",
      commune: "26108",
      libelle_commune: "CREST",
    },
    complements: { identifiant_association: "W269000112", est_association: true },
  };

  test("an association, without its leaders nor its street", () => {
    const read = valueOf(readEntreprise(answer));
    expect(read).toMatchObject({
      register: "sirene",
      key: "999988074",
      numbers: { siren: "999988074", siret: "99998807400012", rna: "W269000112" },
      kind: "association",
      name: "L'ATELIER DU LIEN",
      town: "CREST",
      state: "active",
    });
    expect(JSON.stringify(read)).not.toMatch(/DUPONT|RUE DU PONT/);
  });

  test.each([
    ["1000", "A", false],
    ["7210", "A", "local-authority"],
    ["9300", "A", "foundation"],
    ["5710", "A", "association"],
    ["7331", "A", "public-body"],
  ])("the legal category %s, %s, is %s", (nature_juridique, etat_administratif, expected) => {
    const read = readEntreprise({ ...answer, nature_juridique, etat_administratif });
    expect(read.read && read.value.kind).toBe(expected);
  });

  test("one of which a figure is false is kept apart", () => {
    const read = readEntreprise({ ...answer, siren: "999988075" });
    expect(read).toMatchObject({ read: false, refusal: "no-identifier" });
  });
});

describe("the Journal officiel", () => {
  const changed = {
    id: "201500260506",
    numero_rna: "W269000779",
    titre: null,
    titre_search: "LE FOUR. LE FOUR DE SAOU. LE FOUR",
    typeavis: "Modification",
    commune_actuelle: "Saou",
    dateparution: "2015-06-27",
    contenu: JSON.stringify({
      assoLoi1901: {
        dateDeclaration: "2015-06-14",
        modification: { ancienTitre: "LE FOUR", nouveauTitre: "LE FOUR DE SAOU" },
      },
    }),
  };

  test("a modification has its new name inside, and never the stacked one", () => {
    const notice = valueOf(readGazette(changed));
    expect(notice).toMatchObject({
      rna: "W269000779",
      kind: "modification",
      name: "LE FOUR DE SAOU",
      formerName: "LE FOUR",
      declaredOn: day("2015-06-14"),
    });
    expect(entryOf(notice)).toMatchObject({ key: "W269000779", name: "LE FOUR DE SAOU" });
    const silent = valueOf(readGazette({ ...changed, contenu: "{" }));
    expect(silent.name).toBeUndefined();
    expect(entryOf(silent)).toBeUndefined();
  });

  test("the number of an announcement is none of an association", () => {
    const read = readGazette({ ...changed, numero_rna: "ASS00786" });
    expect(read).toMatchObject({ read: false, refusal: "no-identifier" });
  });

  test("a dissolution, and a kind that is not read", () => {
    expect(valueOf(readGazette({ ...changed, typeavis: "Dissolution" })).kind).toBe("dissolution");
    expect(readGazette({ ...changed, typeavis: "Rectificatif" })).toMatchObject({ read: false });
  });

  test("only a page of the administration is linked", () => {
    const official = { ...changed, url_pdf: "https://www.journal-officiel.gouv.fr/a.pdf" };
    expect(valueOf(readGazette(official)).url).toBe(official.url_pdf);
    const other = { ...changed, url_pdf: "https://exemple.org/a.pdf" };
    expect(valueOf(readGazette(other)).url).toBeUndefined();
  });
});

describe("subsidies", () => {
  const line = {
    nomAttribuant: "Département de la Drôme",
    idAttribuant: "22260001700016",
    dateConvention: "2019-05-14",
    referenceDecision: "NA",
    nomBeneficiaire: "RACINES DU ROUBION",
    idBeneficiaire: "999988215",
    objet: "Jardins  d’école",
    montant: "1500.0",
    nature: "NUMERAIRE",
  };
  const read = (more: object) => valueOf(readSubsidy({ ...line, ...more }));

  test("a whole line", () => {
    expect(read({})).toEqual({
      funder: {
        key: "siren:222600017",
        name: "Département de la Drôme",
        siren: "222600017",
        department: "26",
      },
      beneficiary: { name: "RACINES DU ROUBION", siren: "999988215" },
      purpose: "Jardins d’école",
      amount: 150_000,
      note: undefined,
      nature: "aide en numéraire",
      reference: undefined,
      year: 2019,
      agreedOn: day("2019-05-14"),
      doubts: [],
    });
  });

  test.each([
    [{ dateConvention: "2014" }, 2014],
    [{ dateConvention: "NA", datesPeriodeVersement: "2017-12-14_2018-12-14" }, 2017],
    [{ dateConvention: "", datesPeriodeVersement: "NA" }, undefined],
  ])("%j is of the year %s", (when, year) => {
    expect(read(when).year).toBe(year);
  });

  test.each([
    ["NA", {}],
    ["", {}],
    ["999988215", { siren: "999988215" }],
    ["99998821500011", { siren: "999988215", siret: "99998821500011" }],
    ["W269000146", { rna: "W269000146" }],
    ["7280266", { written: "7280266" }],
    ["7,86E+13", { written: "7,86E+13" }],
    ["8094406540001", { written: "8094406540001" }],
  ])("the number « %s » of who receives gives %j: no figure is guessed", (number, expected) => {
    expect(read({ idBeneficiaire: number }).beneficiary).toEqual({
      name: "RACINES DU ROUBION",
      ...expected,
    });
  });

  test("who receives is known by its number alone, or not at all", () => {
    expect(read({ nomBeneficiaire: "" }).beneficiary.name).toMatch(/^SIREN 999.988.215$/);
    const nobody = { ...line, nomBeneficiaire: "", idBeneficiaire: "NA" };
    expect(readSubsidy(nobody)).toMatchObject({ read: false, refusal: "no-beneficiary" });
  });

  test("a purpose says no address and no telephone", () => {
    const { purpose } = read({ objet: "Bal, 06 12 34 56 78 ou jeanne@exemple.org" });
    expect(purpose).toBe("Bal, … ou …");
  });

  test("a loan, a guarantee and a help in kind are told where there is no sum", () => {
    const lent = { montant: "", montantPret: "800000", montantGarantie: "400000" };
    expect(read(lent)).toMatchObject({
      amount: undefined,
      note: expect.stringContaining("prêt de 800"),
    });
    expect(read({ montant: "", detailAvantagesNature: "Une salle" }).note).toBe(
      "en nature : Une salle",
    );
    expect(readSubsidy({ ...line, montant: "" })).toMatchObject({ refusal: "no-amount" });
  });

  test("two spellings of one funder have one key; without a number, its words", () => {
    const keys = [
      ["Conseil Départemental", "22260001700016"],
      ["Conseil dépatemental", "222600017"],
      ["Ville de Crest", "NA"],
      ["VILLE DE CREST ", "123"],
    ].map(([nomAttribuant, idAttribuant]) => read({ nomAttribuant, idAttribuant }).funder.key);
    const [number, words] = ["siren:222600017", "nom:ville de crest"];
    expect(keys).toEqual([number, number, words, words]);
  });

  test.each(["Mme Jeanne Exemple", "M. Exemple", "Monsieur Exemple"])(
    "%s is named nowhere",
    (name) => {
      const answer = readSubsidy({ ...line, nomBeneficiaire: name, idBeneficiaire: "NA" });
      expect(answer).toMatchObject({ read: false, refusal: "natural-person" });
      expect(JSON.stringify(answer)).not.toContain("Exemple");
    },
  );
});

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
