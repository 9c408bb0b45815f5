import { expect, test } from "vitest";

import { fromLambert93, isInFrance, placePoint, readCoordinate, readPair } from "./point.ts";

const BORDEAUX = {
  code: "33063",
  centre: { latitude: 44.8404, longitude: -0.5805, precision: "exact" },
} as const;
const CREST = {
  code: "26108",
  centre: { latitude: 44.7297, longitude: 5.0203, precision: "exact" },
} as const;
const REUNION = { latitude: -21.0, longitude: 55.3 };

test.each([
  ["44.8395", 44.8395],
  ["-0,5802", -0.5802],
  ["475198,121680863", 475198.121680863],
  [" 5 ", 5],
  ["", undefined],
  ["44,839,1", undefined],
  ["44°50", undefined],
])("« %s » is the number %s", (text, number) => expect(readCoordinate(text)).toBe(number));

test.each([
  ["44.8395, -0.5802", [44.8395, -0.5802]],
  ["44.8395,-0.5802", [44.8395, -0.5802]],
  ["44,8395 ; -0,5802", [44.8395, -0.5802]],
  ["44,8395, -0,5802", [44.8395, -0.5802]],
  ["POINT(-0.5802 44.8395)", [-0.5802, 44.8395]],
  ["[-0.5802, 44.8395]", [-0.5802, 44.8395]],
  ["44.8395", undefined],
  ["à Bordeaux, rue Neuve", undefined],
])("« %s » is a pair", (text, pair) => expect(readPair(text)).toEqual(pair));

test("a point is as it was given, swapped, or in Lambert-93: what decides is where it leads", () => {
  const near = { latitude: 44.839574881764, longitude: -0.58023800736287 };
  expect(placePoint([44.839574881764, -0.58023800736287], BORDEAUX)).toEqual({
    placed: true, point: near, way: "as-given",
  }); // prettier-ignore
  expect(placePoint([-0.58023800736287, 44.839574881764], BORDEAUX)).toEqual({
    placed: true, point: near, way: "swapped",
  }); // prettier-ignore
  const lambert = placePoint([475198.121680863, 6692424.50691385], undefined);
  expect(lambert).toMatchObject({
    placed: true,
    way: "lambert-93",
    point: { latitude: expect.closeTo(47.294016, 6), longitude: expect.closeTo(0.02466, 6) },
  });
});

test("IGN’s own point of control of Lambert-93", () => {
  // 3° E, 46° 30’ N is the origin of the projection: (700 000, 6 600 000).
  const origin = fromLambert93(700_000, 6_600_000);
  expect(origin?.latitude).toBeCloseTo(46.5, 7);
  expect(origin?.longitude).toBeCloseTo(3, 9);
});

test("a point far from its commune, in the sea, abroad or nowhere is not believed, and it is said why", () => {
  expect(placePoint([44.84, -0.58], CREST)).toMatchObject({ placed: false, why: "far-from-commune", km: 442 });
  expect(placePoint([45.5, -4.5], CREST)).toMatchObject({ placed: false, why: "not-in-france" });
  expect(placePoint([45.5, -4.5], undefined)).toMatchObject({ placed: false, why: "not-in-france" });
  expect(placePoint([50.85, 4.35], undefined)).toMatchObject({ placed: false, why: "not-in-france" });
  expect(placePoint([0, 0], undefined)).toMatchObject({ placed: false, why: "no-point" });
  expect(placePoint(undefined, CREST)).toMatchObject({ placed: false, why: "no-point" });
}); // prettier-ignore

test.each([
  [{ latitude: 44.73, longitude: 5.02 }, true],
  [{ latitude: 48.04, longitude: -4.85 }, true],
  [{ latitude: 43.3, longitude: 5.34 }, true],
  [REUNION, true],
  [{ latitude: 43.0, longitude: 4.5 }, false],
  [{ latitude: 46.2, longitude: 6.15 }, false],
  [{ latitude: 41.39, longitude: 2.17 }, false],
  [{ latitude: 51.5, longitude: -0.12 }, false],
])("%o is in France: %s", (point, is) => expect(isInFrance(point)).toBe(is));
