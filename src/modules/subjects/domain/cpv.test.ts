import { existsSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { cpvLabel, cpvLabels, readCpv } from "./cpv.ts";

const NOMENCLATURE = "../shared/data/vocab/cpv/cpv-2008-fr.csv";

test.each([
  ["85312000", "Action sociale sans hébergement"],
  ["85312000-9", "Action sociale sans hébergement"],
  ["85312110", "Garde et accueil de jour d’enfants"],
  ["85312330", "Conseil et accompagnement"],
  ["15842000", "Pain, épicerie et plats préparés"],
  ["77313000", "Espaces verts et jardins"],
  ["45000000", "Travaux"],
])("%s is « %s »", (code, label) => {
  expect(cpvLabel(code)).toBe(label);
});

test.each(["", "85", "8531200", "853120000", "99000000", "02000000", "SERVICES", "85312000-99"])(
  "« %s » is no CPV code",
  (text) => {
    expect(readCpv(text)).toBeUndefined();
    expect(cpvLabel(text)).toBeUndefined();
  },
);

test("two codes of one group are said once", () => {
  expect(cpvLabels(["85311100", "85311100-3", "nothing", "80500000"])).toEqual([
    "Accueil de personnes âgées",
    "Formation",
  ]);
});

test.skipIf(!existsSync(NOMENCLATURE))("every code of the nomenclature has a label", () => {
  const codes = readFileSync(NOMENCLATURE, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.slice(0, 8))
    .filter((code) => /^\d{8}$/.test(code));
  expect(codes.length).toBeGreaterThan(9_000);
  expect(codes.filter((code) => cpvLabel(code) === undefined)).toEqual([]);
});
