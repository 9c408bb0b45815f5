import * as fc from "fast-check";
import { expect, test } from "vitest";

import { isSameCommune, renewCommune } from "./new-edition.ts";
import { knownCommune, knownDepartment, knownRegion, type Commune } from "./place.ts";
import { readToldCommune } from "./told-communes.ts";

const village: Commune = {
  code: knownCommune("26999"),
  name: "Saint-Essai",
  department: knownDepartment("26"),
  region: knownRegion("84"),
  epci: "200040509",
  postcodes: ["26400"],
  population: 812,
  centre: { latitude: 44.7, longitude: 5, precision: "postcode" },
  within: undefined,
  formerNames: ["Vieil-Essai"],
};
const known = {
  communes: new Map<string, Commune>([[village.code, village]]),
  regions: new Map([
    [village.department, village.region],
    [knownDepartment("01"), village.region],
  ]),
};

/** As geo.api.gouv.fr writes it, with invented figures. */
const record = {
  nom: "Saint-Essai-l'Exemple",
  code: "26999",
  codesPostaux: ["26400", "26401"],
  codeEpci: "200040509",
  population: 820,
  centre: { type: "Point", coordinates: [5.0123, 44.7234] },
};

test("a record of geo.api.gouv.fr gives its measured centre, longitude first", () => {
  expect(readToldCommune(record, known)).toMatchObject({
    read: true,
    commune: {
      code: "26999",
      name: "Saint-Essai-l’Exemple",
      department: "26",
      region: "84",
      postcodes: ["26400", "26401"],
      population: 820,
      centre: { latitude: 44.7234, longitude: 5.0123, precision: "exact" },
    },
  });
});

test.each([
  [
    {
      CODE_INSEE: "26999",
      Nom: "Saint-Essai",
      Latitude: "44,72",
      Longitude: "5,01",
      "Code postal": "26400",
    },
  ],
  [{ code: "26999", lat: "44.72", lon: "5.01", cp: "26400 26401" }],
  [{ insee: 26999, lat: 44.72, lng: 5.01 }],
])("a line of a table is understood, whatever it calls its columns: %j", (line) => {
  expect(readToldCommune(line, known)).toMatchObject({
    read: true,
    commune: { name: "Saint-Essai", centre: { latitude: 44.72, longitude: 5.01 } },
  });
});

test("a first zero that a spreadsheet ate is given back", () => {
  expect(readToldCommune({ code: 1999, nom: "Essai", cp: 1400 }, known)).toMatchObject({
    commune: { code: "01999", department: "01", postcodes: ["01400"] },
  });
});

test.each([
  ["no-code", { nom: "Sans code" }],
  ["no-code", { code: "2C001", nom: "X" }],
  ["no-code", { code: "99100", nom: "Étranger" }],
  ["no-code", "rien"],
  ["no-code", null],
  ["no-name", { code: "26998" }],
  ["unknown-department", { code: "75056", nom: "Paris" }],
  ["bad-centre", { ...record, centre: { coordinates: [5, 444.7] } }],
  ["bad-centre", { ...record, centre: { coordinates: [0, 0] } }],
  ["bad-centre", { code: "26999", lat: "44.72" }],
  ["bad-centre", { code: "26999", lat: "#N/D", lon: "#N/D" }],
  ["far-centre", { ...record, centre: { coordinates: [44.7234, 5.0123] } }],
] as const)("%s: the record is refused, and says which", (refusal, bad) => {
  expect(readToldCommune(bad, known)).toMatchObject({ read: false, refusal });
});

test("whatever the record is, it is read or refused, never an accident", () => {
  fc.assert(
    fc.property(fc.anything(), (anything) => {
      expect(typeof readToldCommune(anything, known).read).toBe("boolean");
    }),
  );
});

test("what a source does not say stays as it was known", () => {
  const told = readToldCommune({ code: "26999", population: "9 000" }, known);
  expect(told.read && renewCommune(village, told.commune)).toEqual({
    ...village,
    population: 9000,
  });
});

test("a measured centre replaces an approximate one, and is never given up for one", () => {
  const told = readToldCommune(record, known);
  const measured = told.read ? renewCommune(village, told.commune) : village;
  expect(measured.centre?.precision).toBe("exact");
  expect(renewCommune(measured, village).centre).toEqual(measured.centre);
  expect(renewCommune(measured, { ...village, centre: undefined }).centre).toEqual(measured.centre);
});

test("two tellings are the same only when nothing differs", () => {
  expect(isSameCommune(village, { ...village })).toBe(true);
  expect(isSameCommune(village, { ...village, population: 813 })).toBe(false);
  expect(isSameCommune(village, { ...village, centre: undefined })).toBe(false);
  expect(isSameCommune(village, { ...village, formerNames: [] })).toBe(false);
});
