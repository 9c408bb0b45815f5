import * as fc from "fast-check";
import { expect, test } from "vitest";

import { fnv1a32, islandOf, LANDMARKS, LANDS, mulberry32 } from "./island.ts";

const ids = fc.oneof(fc.uuid(), fc.string());

test("the hash and the draw are the published ones", () => {
  expect(fnv1a32("")).toBe(0x811c9dc5);
  expect(fnv1a32("a")).toBe(0xe40c292c);
  expect(fnv1a32("foobar")).toBe(0xbf9cf968);
  const r = mulberry32(0);
  expect(r()).toBe(0.26642920868471265);
});

test("an island never changes: the same id gives the same island, today and in ten years", () => {
  const { path, land, landmark, summit, islets } = islandOf("3f2b8c1e-5d4a-4c6b-9e7f-0a1b2c3d4e5f");
  expect({ path, land, landmark, summit, islets }).toMatchInlineSnapshot(`
    {
      "islets": [],
      "land": "basalte",
      "landmark": "phare",
      "path": "M64-4Q64 2 62 9t-6 13-9 11-12 7-14 3-13 6-15 13-17 6-10-12-5-16-9-8-10-6-5-10-1-11 4-11 9-10 7-9 6-9 9-6 9-7 10-11 14-9 14 0 10 8 7 10 6 9 8 7 8 8 5 10 2 11z",
      "summit": [
        1,
        0,
      ],
    }
  `);
});

test("its points are even whole numbers, in the box, the larger side exactly 140", () => {
  fc.assert(
    fc.property(ids, (id) => {
      const { points, path, summit, islets, land, landmark } = islandOf(id);
      expect(points).toHaveLength(30);
      for (const value of points.flat()) {
        expect(Math.abs(value % 2)).toBe(0);
        expect(Math.abs(value)).toBeLessThanOrEqual(70);
      }
      const extent = (axis: 0 | 1) =>
        Math.max(...points.map((point) => point[axis])) -
        Math.min(...points.map((point) => point[axis]));
      expect(Math.max(extent(0), extent(1))).toBeGreaterThanOrEqual(136);
      expect(path).not.toMatch(/\.|NaN|e/);
      expect(summit.every(Number.isInteger)).toBe(true);
      expect(islets.length).toBeLessThanOrEqual(2);
      for (const { x, y, rx, ry } of islets) {
        expect(Math.hypot(x, y) + Math.max(rx, ry)).toBeLessThanOrEqual(100);
      }
      expect(LANDS).toContain(land);
      expect(LANDMARKS).toContain(landmark);
    }),
  );
});

function numbers(text: string): number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number);
}

test("the path, followed as a reader of SVG does, comes back to where it began and meets each middle", () => {
  fc.assert(
    fc.property(ids, (id) => {
      const { path, points } = islandOf(id);
      const [, start = "", first = "", rest = ""] = /^M([^Q]+)Q([^t]+)t(.+)z$/.exec(path) ?? [];
      const [startX, startY] = numbers(start);
      let [controlX = 0, controlY = 0, x = 0, y = 0] = numbers(first);
      const steps = numbers(rest);
      expect(steps).toHaveLength(58);
      for (let i = 0; i < steps.length; i += 2) {
        [controlX, controlY] = [2 * x - controlX, 2 * y - controlY];
        const expected = points[(i / 2 + 2) % 30];
        expect([controlX || 0, controlY || 0]).toEqual(expected);
        [x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
      }
      expect([x, y]).toEqual([startX, startY]);
    }),
  );
});

test("lands and landmarks are drawn evenly enough that neighbours differ", () => {
  const drawn = Array.from({ length: 700 }, (_, i) => islandOf(`circle ${i}`));
  expect(LANDS).not.toHaveLength(0);
  expect(LANDMARKS).not.toHaveLength(0);
  for (const land of LANDS)
    expect(drawn.filter((one) => one.land === land).length).toBeGreaterThan(60);
  for (const mark of LANDMARKS)
    expect(drawn.filter((one) => one.landmark === mark).length).toBeGreaterThan(50);
});
