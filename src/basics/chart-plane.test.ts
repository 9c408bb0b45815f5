import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { APART, FRAME, gatherPoints, projectionOf } from "./chart-plane.ts";

const DROME = { south: 44.1, north: 45.3, west: 4.5, east: 5.9 };
const CREST = { latitude: 44.7283, longitude: 5.0237 };

const points = fc.array(
  fc.record({
    longitude: fc.double({ min: DROME.west, max: DROME.east, noNaN: true }),
    latitude: fc.double({ min: DROME.south, max: DROME.north, noNaN: true }),
  }),
  { maxLength: 300 },
);

describe("a projection", () => {
  test.each([
    ["a département", DROME],
    ["a long strip", { south: 44, north: 44.1, west: 0, east: 7 }],
    ["a tall strip", { south: 42, north: 51, west: 2, east: 2.1 }],
    ["La Réunion", { south: -21.4, north: -20.87, west: 55.2, east: 55.84 }],
  ])("shows the whole of %s, with room around", (_, box) => {
    const { at, shown } = projectionOf(box);
    for (const [longitude, latitude] of [
      [box.west, box.south],
      [box.east, box.north],
    ] as const) {
      const [x, y] = at({ longitude, latitude });
      expect(Math.min(x, FRAME.width - x)).toBeGreaterThan(30);
      expect(Math.min(y, FRAME.height - y)).toBeGreaterThan(30);
    }
    expect(shown.west).toBeLessThan(box.west);
    expect(shown.north).toBeGreaterThan(box.north);
  });

  test("knows how long a kilometre is, at its middle", () => {
    const { at, kilometre } = projectionOf(DROME);
    const north = { ...CREST, latitude: CREST.latitude + 10 / 111.195 };
    expect((at(CREST)[1] - at(north)[1]) / kilometre).toBeCloseTo(10, 0);
  });
});

describe("points that are gathered", () => {
  test("are all in a disc, once, and no two discs are nearer than a finger", () => {
    fc.assert(
      fc.property(points, (given) => {
        const numbered = given.map((point, id) => ({ ...point, id }));
        const discs = gatherPoints(projectionOf(DROME), numbered);
        const ids = discs.flatMap((disc) => disc.points.map(({ id }) => id));
        expect(ids.toSorted((a, b) => a - b)).toEqual(numbered.map(({ id }) => id));
        for (const [at, one] of discs.entries())
          for (const other of discs.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(APART);
      }),
      { numRuns: 60 },
    );
  });

  test("stand where their points do, and inside of the drawing", () => {
    const [disc, ...others] = gatherPoints(projectionOf(DROME), [CREST, CREST, CREST]);
    expect(others).toEqual([]);
    const [x, y] = projectionOf(DROME).at(CREST);
    expect([disc?.x, disc?.y]).toEqual([expect.closeTo(x, 3), expect.closeTo(y, 3)]);
    expect(disc?.points).toHaveLength(3);
  });

  test("are left out when the drawing does not show them", () => {
    const paris = { latitude: 48.85, longitude: 2.35 };
    expect(gatherPoints(projectionOf(DROME), [paris])).toEqual([]);
    expect(gatherPoints(projectionOf(DROME), [])).toEqual([]);
  });

  test("are the same discs each time", () => {
    fc.assert(
      fc.property(points, (given) => {
        const projection = projectionOf(DROME);
        expect(gatherPoints(projection, given)).toEqual(gatherPoints(projection, given));
      }),
      { numRuns: 20 },
    );
  });
});
