import { describe, expect, test } from "vitest";

import { readEntreprise } from "./entreprises.ts";
import { readSite, type ReadRecord } from "./entry.ts";
import { entryOf, readGazette } from "./gazette.ts";
import { readRna } from "./rna.ts";

function valueOf<Value>(line: ReadRecord<Value>): Value {
  if (!line.read) throw new Error(line.detail);
  return line.value;
}
const day = (text: string) => Temporal.PlainDate.from(text);

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
