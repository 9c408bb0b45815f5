import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  type Commune,
  indexPlaces,
  kilometresBetween,
  knownCommune,
  knownDepartment,
  knownRegion,
  type PlaceIndex,
  type Precision,
} from "#rules/territory";

import { communesOnWay } from "./way.ts";

const commune = (
  code: string,
  latitude: number,
  longitude: number,
  precision: Precision = "exact",
): Commune => ({
  code: knownCommune(code),
  name: `Essai ${code}`,
  department: knownDepartment("26"),
  region: knownRegion("84"),
  epci: undefined,
  postcodes: ["26400"],
  population: 100,
  centre: { latitude, longitude, precision },
  within: undefined,
  formerNames: [],
});

function indexOf(communes: readonly Commune[]): PlaceIndex {
  return indexPlaces({
    communes,
    departments: [{ code: knownDepartment("26"), name: "Drôme", region: knownRegion("84") }],
    regions: [{ code: knownRegion("84"), name: "Auvergne-Rhône-Alpes" }],
  });
}

const START = commune("26001", 44.73, 5.02);
const END = commune("26002", 44.56, 4.75);

test("both ends are on the way, a commune between them nearly, one far beside is not", () => {
  const index = indexOf([
    START,
    END,
    commune("26003", 44.65, 4.89),
    commune("26004", 44.92, 5.3),
    commune("26005", 44.66, 4.9, "postcode"),
  ]);
  const found = communesOnWay(index, { from: "26001", to: "26002", most: 15 });
  expect(found).toEqual([
    { code: "26001", km: 0 },
    { code: "26002", km: 0 },
    { code: "26003", km: 0 },
    { code: "26005", km: undefined },
  ]);
});

test("nobody knows the way between two when one is nowhere", () => {
  expect(communesOnWay(indexOf([START]), { from: "26001", to: "26002", most: 15 })).toBeUndefined();
});

test("no commune whose detour is small enough is lost, wherever the two are", () => {
  const place = fc.record({
    latitude: fc.double({ min: 42, max: 51, noNaN: true }),
    longitude: fc.double({ min: -4, max: 8, noNaN: true }),
  });
  fc.assert(
    fc.property(place, place, place, fc.integer({ min: 1, max: 80 }), (a, b, other, most) => {
      const index = indexOf([
        commune("26001", a.latitude, a.longitude),
        commune("26002", b.latitude, b.longitude),
        commune("26003", other.latitude, other.longitude),
      ]);
      const found = communesOnWay(index, { from: "26001", to: "26002", most }) ?? [];
      const detour =
        kilometresBetween(a, other) + kilometresBetween(other, b) - kilometresBetween(a, b);
      expect(found.some(({ code }) => code === "26003")).toBe(detour <= most);
    }),
  );
});
