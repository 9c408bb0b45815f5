import { describe, expect, test } from "vitest";

import { readForeignMoment } from "./dates.ts";
import { deadlineInText } from "./deadline-in-text.ts";
import { readBracket } from "./sums.ts";
import { valuesAt } from "./values.ts";

describe("where a value stands", () => {
  const record = {
    fields: { nom: "Jardins" },
    financeurs: [{ nom: "Ville" }, { nom: "Région" }],
    "a.b": "entier",
    json: '[{"title": "Sport"}, {"title": "Culture"}]',
    titre: { en: "Gardens", fr: "Jardins" },
    langues: { br: "Liorzhoù" },
    oui: true,
    nombre: 12.5,
    vide: "  ",
    rien: null,
  };
  test.each([
    ["fields.nom", ["Jardins"]],
    ["financeurs.nom", ["Ville", "Région"]],
    ["financeurs.1.nom", ["Région"]],
    ["financeurs.7.nom", []],
    ["financeurs", ["Ville", "Région"]],
    ["a.b", ["entier"]],
    ["json.title", ["Sport", "Culture"]],
    ["titre", ["Jardins"]],
    ["langues", ["Liorzhoù"]],
    ["oui", ["oui"]],
    ["nombre", ["12.5"]],
    ["vide", []],
    ["rien", []],
    ["constructor.name", []],
    ["__proto__.toString", []],
    ["fields.nom.trop.loin", []],
  ])("« %s » holds %j", (path, values) => {
    expect(valuesAt(record, path)).toEqual(values);
  });
});

test.each([
  ["2026-09-30T22:00:00+00:00", "2026-10-01"],
  ["2026-09-30T15:00:00Z", "2026-09-30 17:00:00"],
  ["1790791200000", "2026-09-30 20:00:00"],
  ["1790791200", "2026-09-30 20:00:00"],
  ["46295", "2026-09-30"],
  ["20260930", "2026-09-30"],
  ["30/09/2026", "2026-09-30"],
  ["2026/9/3", "2026-09-03"],
  ["30-sept-2026", "2026-09-30"],
  ["Wed, 30 Sep 2026 10:00:00 GMT", "2026-09-30 12:00:00"],
  ["Mon, 02 Nov 2026 23:30:00 EST", "2026-11-03 05:30:00"],
  ["Mon, 02 Nov 2026 10:00:00 Europe/Paris", "2026-11-02 10:00:00"],
  ["Mon, 02 Nov 2026 10:00:00 XYZ", "2026-11-02"],
  ["lun., 02 nov. 2026 10:00:00 +0100", "2026-11-02 10:00:00"],
  ["Monday, November 2, 2026", "2026-11-02"],
  ["mardi 3 novembre 2026 - 12h00", "2026-11-03 12:00:00"],
  ["Wed, 30 Sep 2026 23:30:00 +0000", "2026-10-01 01:30:00"],
  ["30 Sep 2026", "2026-09-30"],
  ["September 30, 2026", "2026-09-30"],
  ["12", undefined],
  ["2026", undefined],
  ["13/25/2026", undefined],
  ["bientôt", undefined],
])("the moment « %s » is %s", (typed, moment) => {
  const found = readForeignMoment(typed);
  const said = found && `${found.date.toString()} ${found.time?.toString() ?? ""}`.trim();
  expect(said).toBe(moment);
});

test.each([
  ["1M - 5M€", { least: "1000000.00", most: "5000000.00" }],
  ["de 1 à 5 M€", { least: "1000000.00", most: "5000000.00" }],
  ["de 500 à 3 000 €", { least: "500.00", most: "3000.00" }],
  ["jusqu’à 30 000 euros", { most: "30000.00" }],
  ["moins de 40 k€", { most: "40000.00" }],
  ["plus de 5 M€", { least: "5000000.00" }],
  ["1 200,50 €", { least: "1200.50", most: "1200.50" }],
  ["12500.5", { least: "12500.50", most: "12500.50" }],
  ["80 % plafonné à 5 000 €", undefined],
  ["5 000 € par jardin", undefined],
  ["selon le projet", undefined],
])("the sum « %s » is %j", (typed, bracket) => {
  expect(readBracket(typed)).toEqual(bracket);
});

test.each([
  ["Répondez jusqu’au 30 juin 2026 à midi.", "2026-06-30"],
  ["Ouverture le 1er mars 2026 ; date limite de dépôt : 15/09/2026.", "2026-09-15"],
  ["Au plus tard le jeudi 1er octobre 2026", "2026-10-01"],
  ["Le festival a lieu le 30 juin 2026.", undefined],
  ["Jusqu’au bout.", undefined],
])("the text « %s » says %s", (text, day) => {
  expect(deadlineInText(text)?.toString()).toBe(day);
});
