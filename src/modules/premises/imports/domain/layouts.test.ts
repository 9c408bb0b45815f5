import { beforeAll, describe, expect, test } from "vitest";

import { placeIndexIn } from "#modules/territory";
import type { PlaceIndex } from "#rules/territory";
import { operator } from "#services/house";

import { testHouse } from "../../../../../tests/support/house.ts";
import { guessColumns } from "./guess-columns.ts";
import { readRow } from "./read-row.ts";

let index: PlaceIndex;
beforeAll(async () => {
  index = await (await testHouse()).transaction(operator(), placeIndexIn);
});

const CREST = { latitude: expect.closeTo(44.7297, 3), longitude: expect.closeTo(5.0203, 3) };

const guessed = (row: Readonly<Record<string, unknown>>) =>
  readRow(row, guessColumns([row]), index);
function venueOf(row: Readonly<Record<string, unknown>>) {
  const read = guessed(row);
  if (!read.read) throw new Error(read.detail);
  return read.venue;
}

describe("where a point stands", () => {
  test.each([
    ["behind the address", { adresse: "12 rue Neuve, 26400 Crest (44,7297 ; 5,0203)" }],
    ["behind the address, with points", { adresse: "12 rue Neuve 26400 Crest 44.7297, 5.0203" }],
    ["well-known text, longitude first", { localisation: "POINT(5.0203 44.7297)" }],
    ["well-known text with its system", { geom: "SRID=4326;POINT Z (5.0203 44.7297 180)" }],
    ["one column", { coord: "44.7297, 5.0203" }],
    ["GeoJSON as a text", { forme: '{"type":"Point","coordinates":[5.0203, 44.7297]}' }],
    ["degrees in two columns", { latitude: `44°43'47"N`, longitude: `5°1'13"E` }],
    ["degrees in one column", { gps: "44° 43′ 47″ N, 5° 1′ 13″ E" }],
    ["Lambert-93", { X_L93: "859978,4", Y_L93: "6405444,1" }],
  ])("%s", (_, cells) => {
    const venue = venueOf({ "Nom du lieu": "Salle Neuve", Commune: "Crest", ...cells });
    expect(venue.point).toMatchObject(CREST);
    expect(venue.doubts).not.toContain("swapped");
  });

  test.each([
    ["12 rue Neuve, 26400 Crest (44,7297 ; 5,0203)"],
    ["POINT(5.0203 44.7297)"],
    ["44.7297, 5.0203"],
  ])("chosen by hand: %s", (cell) => {
    const mapping = { name: "a", address: "b", point: "b", commune: "c" } as const;
    const read = readRow({ a: "Salle", b: cell, c: "Crest" }, mapping, index);
    expect(read).toMatchObject({ read: true, venue: { point: CREST } });
  });

  test("what is left of the address is the address", () => {
    const adresse = "12 rue Neuve, 26400 Crest (44,7297 ; 5,0203)";
    expect(venueOf({ nom: "Salle", adresse })).toMatchObject({
      address: "12 rue Neuve",
      commune: { code: "26108" },
    });
  });

  test("a west longitude is west, and what cannot be read is said", () => {
    const west = { nom: "Salle", commune: "Bordeaux", gps: `44°50'25"N 0°34'50"O` };
    expect(venueOf(west).point?.longitude).toBeCloseTo(-0.5806, 3);
    const mapping = { name: "nom", commune: "commune", point: "gps" } as const;
    const lost = readRow({ ...west, gps: "derrière l’église" }, mapping, index);
    expect(lost).toMatchObject({ venue: { doubts: ["unread-point"] } });
  });
});

test("a row without a name is called by its kind; with neither, by its commune", () => {
  const named = venueOf({ type: "Médiathèque", ville: "Crest" });
  expect(named).toMatchObject({ name: "Médiathèque", doubts: ["no-point", "no-name"] });
  const mapping = { name: "nom", commune: "ville", seats: "places" } as const;
  const only = readRow({ nom: "", ville: "Crest", places: "4" }, mapping, index);
  expect(only).toMatchObject({ venue: { name: "Local (Crest)", doubts: ["no-point", "no-name"] } });
});

test("equipment that our list does not name stays, in the words of its source", () => {
  const venue = venueOf({ nom: "Salle", ville: "Crest", equipement: "wifi, café et flipper" });
  expect(venue).toMatchObject({ equipment: ["wifi"], services: "café, flipper" });
});

test.each([
  [{ Enseigne: "Salle Neuve", CP: "26400", Jauge: "40 personnes" }, { seats: 40 }],
  [{ Libellé: "Salle Neuve", "Code postal": "26400", "Nb places": "12" }, { seats: 12 }],
  [{ "Nom du lieu": "Salle Neuve", INSEE: "26108", Horaires: "lun-ven 9h-18h", "Tél.": "04 75 00 00 01" }, { hours: "Mo-Fr 09:00-18:00" }],
  [{ nom: "Salle Neuve", adresse1: "1 rue Neuve", adresse2: "Bâtiment B", ville: "Crest" }, { address: "1 rue Neuve, Bâtiment B" }],
])("columns named otherwise: %o", (row, said) =>
  expect(venueOf(row)).toMatchObject({ ...said, name: "Salle Neuve", commune: { code: "26108" } }),
); // prettier-ignore
