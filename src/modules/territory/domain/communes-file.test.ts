import { existsSync, readFileSync, statSync } from "node:fs";
import { gunzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { readTerritoryFiles } from "../store/territory-files.ts";
import { readCommunes, readDepartments, readRegions, writeCommunes } from "./communes-file.ts";
import { isInBox, kilometresBetween } from "./distance.ts";
import {
  isApproximate,
  isMainland,
  knownCommune,
  knownDepartment,
  knownRegion,
  type Commune,
  type Precision,
} from "./place.ts";

const DATA = new URL("../data/communes.tsv.gz", import.meta.url);
const OUTLINES = "../shared/data/geo/communes-fr-2026.csv.gz";
const { communes, departments, regions } = readTerritoryFiles(".");
const byCode = new Map<string, Commune>(communes.map((commune) => [commune.code, commune]));

const islet: Commune = {
  code: knownCommune("2A999"),
  name: "L’Îlot-d’Essai",
  department: knownDepartment("2A"),
  region: knownRegion("94"),
  epci: undefined,
  postcodes: ["20999", "20998"],
  population: 0,
  centre: undefined,
  within: undefined,
  formerNames: ["Vieil-Îlot", "Petit-Îlot"],
};

test("what is written is read again, the same", () => {
  const placed: Commune = {
    ...islet,
    code: knownCommune("2A998"),
    centre: { latitude: -12.5, longitude: 45.1234, precision: "epci" },
  };
  const corsica = [{ code: islet.department, name: "Corse-du-Sud", region: islet.region }];
  expect(readCommunes(writeCommunes([islet, placed]), corsica)).toEqual([placed, islet]);
});

test.each([
  ["a code that is none", "code\n2C001\tX"],
  ["a département that nobody knows", "code\n26108\tCrest"],
  ["a centre off the Earth", "code\n2A999\tX\t\t\t0\t95\t0"],
  ["a precision that is none", "code\n2A999\tX\t\t\t0\t42\t9\tguess"],
])("a file with %s is refused whole", (_, text) => {
  const corsica = readDepartments("code\n2A\tCorse-du-Sud\t94");
  expect(() => readCommunes(text, corsica)).toThrow("unreadable line");
});

test("codes of départements and régions are checked", () => {
  expect(() => readDepartments("code\n20\tCorse\t94")).toThrow("unreadable line");
  expect(() => readRegions("code\nAURA\tX")).toThrow("unreadable line");
});

test("the whole of France is there, small and quickly read", () => {
  expect(communes.filter(({ within }) => within === undefined)).toHaveLength(34_969);
  expect(communes.filter(({ within }) => within !== undefined)).toHaveLength(45);
  expect(departments).toHaveLength(109);
  expect(regions).toHaveLength(26);
  expect(byCode.size).toBe(communes.length);
  expect(statSync(DATA).size).toBeLessThan(1_500_000);
});

test("each commune is in a département and a région that exist", () => {
  const regionOf = new Map<string, string>(departments.map(({ code, region }) => [code, region]));
  const names = new Set<string>(regions.map(({ code }) => code));
  expect(communes).not.toHaveLength(0);
  for (const { department, region } of communes) {
    expect(regionOf.get(department)).toBe(region);
    expect(names.has(region)).toBe(true);
  }
});

test("Drôme and Ardèche are exact, each of their 697 communes", () => {
  const ours = communes.filter(({ department }) => department === "26" || department === "07");
  expect(ours).toHaveLength(697);
  expect(ours.filter(({ centre }) => centre?.precision !== "exact")).toEqual([]);
});

test("the whole mainland is placed, and inside France", () => {
  const france = { south: 41.3, north: 51.2, west: -5.2, east: 9.7 };
  const astray = communes.filter(
    ({ department, centre }) =>
      isMainland(department) && (centre === undefined || !isInBox(france, centre)),
  );
  expect(astray).toEqual([]);
});

test.each([
  ["26108", "Crest", 44.734, 5.019],
  ["2A004", "Ajaccio", 41.92, 8.74],
  ["75111", "Paris 11e Arrondissement", 48.859, 2.379],
  ["97411", "Saint-Denis", -20.88, 55.45],
  ["98735", "Papeete", -17.53, -149.57],
])("%s is %s, and where it must be", (code, name, latitude, longitude) => {
  const commune = byCode.get(code);
  expect(commune?.name).toBe(name);
  expect(commune?.centre?.latitude).toBeCloseTo(latitude, 1);
  expect(commune?.centre?.longitude).toBeCloseTo(longitude, 1);
});

test.skipIf(!existsSync(OUTLINES))(
  "centres are as near to the outlines of IGN as the sources say",
  () => {
    const errors = new Map<string, number[]>();
    for (const line of gunzipSync(readFileSync(OUTLINES)).toString().split("\n").slice(1)) {
      const [code = "", , department = "", , , , , longitude = "", latitude = ""] = line.split(";");
      const centre = byCode.get(code)?.centre;
      if (latitude === "" || centre === undefined || department.length > 2) continue;
      const error = kilometresBetween(centre, {
        latitude: Number(latitude),
        longitude: Number(longitude),
      });
      errors.getOrInsert(centre.precision, []).push(error);
    }
    const nineInTen = (precision: string) => {
      const sorted = (errors.get(precision) ?? []).toSorted((a, b) => a - b);
      return sorted[Math.floor(sorted.length * 0.9)] ?? Infinity;
    };
    expect(nineInTen("exact")).toBeLessThan(2);
    expect(nineInTen("postcode")).toBeLessThan(11);
    expect(nineInTen("epci")).toBeLessThan(28);
    expect((errors.get("exact") ?? []).filter((error) => error > 20)).toEqual([]);
  },
);

function at(precision: Precision) {
  return { centre: { latitude: 0, longitude: 0, precision } };
}

test("only a measured centre is not approximate", () => {
  expect(isApproximate(at("exact"))).toBe(false);
  expect(isApproximate(at("postcode"))).toBe(true);
  expect(isApproximate({ centre: undefined })).toBe(true);
});
