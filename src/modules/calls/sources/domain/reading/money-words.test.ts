import { describe, expect, test } from "vitest";

import { guessMapping } from "../mapping/guess.ts";
import type { Money } from "../../../domain/notice.ts";
import { readRecord } from "../records.ts";

/** The money of a row of our own table. */
function moneyOf(cells: Readonly<Record<string, string>>): {
  money: Money | undefined;
  doubts: readonly string[];
} {
  const whole = { titre: "Jardins partagés", organisme: "Ville de Crest", ...cells };
  const answer = readRecord({ source: "csv", name: "ligne 2", text: JSON.stringify(whole) });
  if (!answer.read) throw new Error(answer.detail);
  return { money: answer.notice.money, doubts: answer.notice.doubts };
}

/** What a page says of the money of the whole call: its figures are parted by a narrow space. */
const ALL = (euros: string) => `Enveloppe de tout l’appel : ${euros.replaceAll(" ", "\u202f")} €.`;

describe("what all share is not what one may get", () => {
  test.each<readonly [string, string, object]>([
    ["montant", "Enveloppe globale : 500 000 €", { words: ALL("500 000") }],
    ["montant", "Budget global de 1,2 M€", { words: ALL("1 200 000") }],
    ["montant", "Dotation de l’appel à projets : 80 000 euros", { words: ALL("80 000") }],
    ["montant", "Montant total de l’appel : 250 000 €", { words: ALL("250 000") }],
    ["montant", "300 000 € au total", { words: ALL("300 000") }],
    ["montant", "Aide maximale de 20 000 €", { most: 2_000_000 }],
    ["montant", "Plafond par projet : 15 000 €", { most: 1_500_000 }],
    ["montant", "jusqu’à 8 000 € par association", { most: 800_000 }],
    ["montant", "Dotation de 5 000 € par lauréat", { most: 500_000 }],
    [
      "montant",
      "Enveloppe de 500 000 €, plafonnée à 20 000 € par projet",
      { most: 2_000_000, words: ALL("500 000") },
    ],
    [
      "montant",
      "Budget total : 100 000 € ; aide de 1 000 à 5 000 € par dossier",
      { least: 100_000, most: 500_000, words: ALL("100 000") },
    ],
    ["montant", "de 500 à 3 000 €", { least: 50_000, most: 300_000 }],
    ["enveloppe", "500 000", { words: ALL("500 000") }],
    ["budget global", "1 200 000 €", { words: ALL("1 200 000") }],
    ["dotation", "45 000,00", { words: ALL("45 000") }],
  ])("%s: %s", (column, text, money) => {
    const read = moneyOf({ [column]: text });
    expect(read.money).toEqual(money);
    expect(read.doubts).toEqual([]);
  });

  test("both columns are told, each as what it is", () => {
    expect(moneyOf({ enveloppe: "500 000", "montant max": "20 000" }).money).toEqual({
      most: 2_000_000,
      words: ALL("500 000"),
    });
  });
});

test.each([
  ["Budget", "enveloppe"],
  ["Budget global", "enveloppe"],
  ["Enveloppe globale", "enveloppe"],
  ["Dotation totale de l’appel", "enveloppe"],
  ["Montant total de l’appel", "enveloppe"],
  ["totalBudget", "enveloppe"],
  ["total_amount", "enveloppe"],
  ["Aide maximale", "montant max"],
  ["Plafond par projet", "montant max"],
  ["Montant", "montant max"],
  ["Dotation maximale", "montant max"],
  ["Montant max par dossier", "montant max"],
])("a foreign column « %s » is our « %s »", (name, column) => {
  const records = ["4 000", "12 500", "800"].map((sum, at) => ({
    Intitulé: `Appel ${at}`,
    [name]: sum,
  }));
  const { mapping } = guessMapping(records, { prefix: "essai" });
  const found = Object.entries(mapping.columns).find(([, rule]) => rule.from.includes(name));
  expect(found?.[0]).toBe(column);
});
