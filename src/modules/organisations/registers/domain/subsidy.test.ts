import { describe, expect, test } from "vitest";

import { type ReadRecord } from "./entry.ts";
import { readSubsidy } from "./subsidy.ts";

function valueOf<Value>(line: ReadRecord<Value>): Value {
  if (!line.read) throw new Error(line.detail);
  return line.value;
}
const day = (text: string) => Temporal.PlainDate.from(text);

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
