import { expect, test } from "vitest";

import { DEPARTMENTS, REGIONS } from "./departments.ts";
import { departmentPlaces, postcodePlaces, readDepartment, unitePlaces } from "./gather.ts";
import { knownPlace, namedPlaces, placesOfBody } from "./names.ts";
import { nutsPlaces } from "./nuts.ts";

const short = (places: readonly { scale: string; code: string }[]): string =>
  places.map(({ scale, code }) => `${scale} ${code}`).join(", ");

test("there are 101 départements in 18 regions, each with its two codes of NUTS", () => {
  expect(DEPARTMENTS).toHaveLength(101);
  expect(new Set(DEPARTMENTS.map(({ region }) => region)).size).toBe(REGIONS.size);
  expect(new Set(DEPARTMENTS.flatMap(({ nuts }) => nuts)).size).toBe(202 - 8);
});

test.each([
  { code: "FRK23", places: "department 26" },
  { code: "FRK22", places: "department 07" },
  { code: "FR713", places: "department 26" },
  { code: "FR105", places: "department 92" },
  { code: "FRK", places: "region 84" },
  { code: "FR10", places: "region 11" },
  { code: "FRB0", places: "region 24" },
  {
    code: "FRJ1",
    places: "department 11, department 30, department 34, department 48, department 66",
  },
  { code: "FR7", places: "region 84" },
  {
    code: "FRY",
    places: "department 971, department 972, department 973, department 974, department 976",
  },
  { code: "FRY40", places: "department 974" },
  { code: "FRA40", places: "department 974" },
  { code: "FR94", places: "department 974" },
  { code: "FR910", places: "department 971" },
  { code: "FR", places: "country FR" },
  { code: "BE100", places: "other BE100" },
  { code: "00", places: "" },
])("the NUTS code $code is: $places", ({ code, places }) => {
  expect(short(nutsPlaces(code, "ailleurs"))).toBe(places);
});

test("all the départements of a region are the region, all of the mainland are France", () => {
  const all = DEPARTMENTS.filter(({ code }) => code.length === 2).map(({ code }) => code);
  expect(short(departmentPlaces(all))).toBe("country FR");
  expect(short(departmentPlaces(["2A", "2B", "26"]))).toBe("region 94, department 26");
  expect(short(departmentPlaces(["99", "toto"]))).toBe("");
});

test("places found one by one are said once, France last", () => {
  const found = [...nutsPlaces("FR", ""), ...nutsPlaces("FRK23", ""), ...nutsPlaces("FRK", "")];
  expect(short(unitePlaces(found))).toBe("region 84, country FR");
});

test.each([
  ["1", "department 01"],
  ["2a", "department 2A"],
  ["20", "region 94"],
  ["20A", "department 2A"],
  ["20b", "department 2B"],
  ["974", "department 974"],
  ["26 - Drôme", "department 26"],
  ["988", "other 988"],
  ["99", ""],
  ["Drôme", ""],
])("the code « %s » is: %s", (written, places) => {
  expect(short(readDepartment(written))).toBe(places);
});

test.each([
  ["26400", "department 26"],
  ["20090", "department 2A"],
  ["20600", "department 2B"],
  ["97410", "department 974"],
  ["69505 CEDEX", "department 69"],
  ["B-1000", ""],
])("the postcode « %s » is in: %s", (written, places) => {
  expect(short(postcodePlaces(written))).toBe(places);
});

test.each([
  ["Drôme", "department 26"],
  ["DROME", "department 26"],
  ["Département de l’Isère", "department 38"],
  ["Région Occitanie", "region 76"],
  ["Ile de France", "region 11"],
  ["Réunion", "department 974"],
  ["France métropolitaine", "country FR"],
  ["Massif central", undefined],
])("the perimeter « %s » is: %s", (name, place) => {
  const found = knownPlace(name);
  expect(found && short([found])).toBe(place);
});

test("a perimeter that no table knows keeps its name", () => {
  expect(namedPlaces("  Massif   central ")).toEqual([
    { scale: "other", code: "massif-central", label: "Massif central" },
  ]);
});

test("a perimeter of control characters names no place, and none of them gets through", () => {
  expect(namedPlaces("\u0000")).toEqual([]);
  expect(namedPlaces("Mas\u0000sif")).toEqual([
    { scale: "other", code: "massif", label: "Massif" },
  ]);
});

test.each([
  ["Conseil départemental de la Drôme", "department 26"],
  ["Conseil départemental de la Loire-Atlantique", "department 44"],
  ["Conseil régional des Pays de la Loire", "region 52"],
  ["Établissement public foncier de l’Oise et Aisne", "department 02, department 60"],
  ["DDT du Tarn-et-Garonne", "department 82"],
  ["Chambre d’agriculture de la Drôme", "department 26"],
  ["Fondation de la Vienne", ""],
  ["Banque des territoires", ""],
])("the territory of « %s » is: %s", (name, places) => {
  expect(short(placesOfBody(name))).toBe(places);
});
