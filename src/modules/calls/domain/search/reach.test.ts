import { expect, test } from "vitest";

import {
  type Commune,
  indexPlaces,
  knownCommune,
  knownDepartment,
  knownRegion,
  type Precision,
} from "#rules/territory";

import type { Place } from "../notice.ts";
import { reachOf } from "./reach.ts";

const village = (code: string, precision: Precision, epci?: string): Commune => ({
  code: knownCommune(code),
  name: `Essai ${code}`,
  department: knownDepartment("26"),
  region: knownRegion("84"),
  epci,
  postcodes: ["26400"],
  population: 100,
  centre: { latitude: 44.7, longitude: 5, precision },
  within: undefined,
  formerNames: [],
});
const index = indexPlaces({
  communes: [
    village("26997", "exact", "200000001"),
    village("26998", "postcode", "200000001"),
    village("26999", "exact"),
  ],
  departments: [{ code: knownDepartment("26"), name: "Drôme", region: knownRegion("84") }],
  regions: [{ code: knownRegion("84"), name: "Auvergne-Rhône-Alpes" }],
});

const nowhere = {
  departments: [],
  regions: [],
  coversDepartments: [],
  coversRegions: [],
  national: false,
  points: [],
};
const drome = { departments: ["26"], regions: ["84"] };

test.each<{ told: string; places: readonly Place[]; reach: object }>([
  { told: "nothing", places: [], reach: {} },
  {
    told: "a commune touches its département and its region, and covers neither",
    places: [{ scale: "commune", code: "26999" }],
    reach: { ...drome, points: [{ commune: "26999", latitude: 44.7, longitude: 5 }] },
  },
  {
    told: "a commune that is placed among its neighbours claims no distance",
    places: [{ scale: "commune", code: "26998" }],
    reach: drome,
  },
  {
    told: "a commune that nobody knows is in the département of its code",
    places: [{ scale: "commune", code: "26990" }],
    reach: { departments: ["26"] },
  },
  {
    told: "a group of communes is its communes",
    places: [{ scale: "group", code: "200000001" }],
    reach: { ...drome, points: [{ commune: "26997", latitude: 44.7, longitude: 5 }] },
  },
  {
    told: "a département covers itself and touches its region",
    places: [{ scale: "department", code: "26" }],
    reach: { ...drome, coversDepartments: ["26"] },
  },
  {
    told: "a region touches no département",
    places: [{ scale: "region", code: "84" }],
    reach: { regions: ["84"], coversRegions: ["84"] },
  },
  { told: "the country", places: [{ scale: "country", code: "FR" }], reach: { national: true } },
])("$told", ({ places, reach }) => {
  expect(reachOf(places, index)).toEqual({ ...nowhere, ...reach });
});
