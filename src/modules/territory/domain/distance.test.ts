import * as fc from "fast-check";
import { expect, test } from "vitest";

import { boxAround, distanceToClaim, isInBox, kilometresBetween, middleOf } from "./distance.ts";
import type { Precision } from "./place.ts";

const crest = { latitude: 44.7341, longitude: 5.0192 };
const die = { latitude: 44.7533, longitude: 5.3703 };
const paris = { latitude: 48.8534, longitude: 2.3488 };
const saintDenis = { latitude: -20.8823, longitude: 55.4504 };

const anywhere = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test.each([
  { told: "Crest to Die", from: crest, to: die, kilometres: 27.8 },
  { told: "Crest to Paris", from: crest, to: paris, kilometres: 500.7 },
  { told: "Paris to Saint-Denis of La Réunion", from: paris, to: saintDenis, kilometres: 9_400 },
  {
    told: "one degree along the equator",
    from: { latitude: 0, longitude: 179.5 },
    to: { latitude: 0, longitude: -179.5 },
    kilometres: 111.2,
  },
])("$told is about $kilometres km", ({ from, to, kilometres }) => {
  expect(Math.abs(kilometresBetween(from, to) / kilometres - 1)).toBeLessThan(0.01);
});

test("a distance is the same there and back, and never longer than half the Earth", () => {
  fc.assert(
    fc.property(anywhere, anywhere, (from, to) => {
      const there = kilometresBetween(from, to);
      expect(there).toBeCloseTo(kilometresBetween(to, from), 6);
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThan(20_016);
    }),
  );
});

test("the box around a place loses nothing that is near enough", () => {
  fc.assert(
    fc.property(anywhere, anywhere, fc.integer({ min: 0, max: 2000 }), (centre, point, radius) => {
      fc.pre(kilometresBetween(centre, point) <= radius);
      expect(isInBox(boxAround(centre, radius), point)).toBe(true);
    }),
    { numRuns: 300 },
  );
  // Chance seldom falls near: points on the very edge, in all directions.
  fc.assert(
    fc.property(
      anywhere,
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
      (centre, way, radius) => {
        const point = {
          latitude: centre.latitude + ((radius * 0.999) / 111.195) * Math.cos(way),
          longitude:
            centre.longitude +
            (((radius * 0.999) / 111.195) * Math.sin(way)) /
              Math.cos((centre.latitude * Math.PI) / 180),
        };
        fc.pre(Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180);
        fc.pre(kilometresBetween(centre, point) <= radius);
        expect(isInBox(boxAround(centre, radius), point)).toBe(true);
      },
    ),
  );
});

test("the box around Crest is no larger than it must be", () => {
  const box = boxAround(crest, 30);
  expect(box.north - box.south).toBeCloseTo(0.54, 2);
  expect(box.east - box.west).toBeCloseTo(0.76, 2);
});

test("over the 180th meridian or a pole, the box spans all longitudes", () => {
  expect(boxAround({ latitude: -13.3, longitude: -179.9 }, 50)).toMatchObject({
    west: -180,
    east: 180,
  });
  expect(boxAround({ latitude: 89.9, longitude: 10 }, 50)).toMatchObject({
    west: -180,
    east: 180,
    north: 90,
  });
});

test.each([
  ["exact", "exact", 28],
  ["exact", "postcode", undefined],
  ["epci", "exact", undefined],
  ["department", "department", undefined],
] as const)("a distance between %s and %s is claimed: %s", (one, other, claimed) => {
  const at = (precision: Precision, place: typeof crest) => ({ ...place, precision });
  expect(distanceToClaim(at(one, crest), at(other, die))).toBe(claimed);
});

test("neighbours are never said to be at 0 km, only a place from itself", () => {
  const near = { ...crest, latitude: crest.latitude + 0.001, precision: "exact" } as const;
  expect(distanceToClaim({ ...crest, precision: "exact" }, near)).toBe(1);
  expect(distanceToClaim(near, near)).toBe(0);
});

test("the middle of nothing is nowhere", () => {
  expect(middleOf([])).toBeUndefined();
  expect(
    middleOf([
      { latitude: 44, longitude: 4 },
      { latitude: 45, longitude: 6 },
    ]),
  ).toEqual({ latitude: 44.5, longitude: 5 });
});
