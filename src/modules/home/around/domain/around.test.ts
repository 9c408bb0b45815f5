import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isInBox } from "#rules/territory";

import { around, nextRadius, RADII, radiusNear } from "./asked.ts";
import { countThings, eachOnce, linesOf, MOST_LINES, PLACE_PAGE, thingsOf } from "./parts.ts";
import { boxAroundAll, boxOfEverything, MAINLAND, readBox, writeBox, zoomed } from "./view.ts";

describe("what an address asks", () => {
  test("is read again as it was written, and what is a default is not written", () => {
    const asked = around.read({
      ou: ["Crest"],
      km: ["70"],
      voir: ["appels", "liens"],
      page: ["2"],
    });
    expect(asked).toMatchObject({ typedPlace: "Crest", km: "70", kinds: ["appels", "liens"] });
    expect(around.write(asked)).toBe("ou=Crest&km=70&voir=appels&voir=liens&page=2");
    expect(around.write(around.read({}))).toBe("");
  });

  test.each([
    ["a radius that is none", { km: ["-3"] }],
    ["a page that is none", { page: ["zero"] }],
    ["no kind at all", { voir: ["", " "] }],
  ])("leaves out %s", (_, query) => {
    expect(around.write(around.read(query))).toBe("");
  });

  test("goes one step nearer or wider, and no further than the ends", () => {
    expect(nextRadius("30", "nearer")).toBe("20");
    expect(nextRadius("30", "wider")).toBe("50");
    expect(nextRadius("5", "nearer")).toBeUndefined();
    expect(nextRadius("300", "wider")).toBeUndefined();
    expect(RADII.map((km) => radiusNear(Number(km)))).toEqual([...RADII]);
    expect(radiusNear(1_000)).toBe("300");
  });
});

describe("a rectangle in an address", () => {
  test("is west, south, east, north, and is read again at least as wide as it was", () => {
    const box = { south: 44.1234, north: 45.3, west: -4.56789, east: 5.9 };
    expect(readBox(writeBox(box))).toEqual({ south: 44.123, north: 45.3, west: -4.568, east: 5.9 });
  });

  test.each([
    ["nothing", ""],
    ["three numbers", "1,2,3"],
    ["words", "a,b,c,d"],
    ["west of its west", "5.9,44,4.5,45"],
    ["off the Earth", "4,44,5,91"],
    ["an exponent", "1e1,2,3e1,4"],
    ["infinity", "-Infinity,2,3,4"],
  ])("is none when it is %s", (_, written) => {
    expect(readBox(written)).toBeUndefined();
  });

  test("of one point has room around it, and can be seen wider, then nearer again", () => {
    const crest = { latitude: 44.7283, longitude: 5.0237 };
    const box = boxAroundAll([crest]);
    expect(box && isInBox(box, crest)).toBe(true);
    const wider = box && zoomed(box, 2);
    expect(wider && wider.east - wider.west).toBeCloseTo(0.06, 6);
    expect(box && zoomed(box, 0.5)).toBeUndefined();
    expect(zoomed({ south: -80, north: 80, west: -170, east: 170 }, 2)).toBeUndefined();
  });

  test("of everything is where the mainland has points; overseas, when it has none; France, when there are none at all", () => {
    const [crest, reunion] = [
      { latitude: 44.7283, longitude: 5.0237 },
      { latitude: -20.88, longitude: 55.45 },
    ];
    expect(isInBox(boxOfEverything([crest, reunion]), reunion)).toBe(false);
    expect(isInBox(boxOfEverything([reunion]), reunion)).toBe(true);
    expect(boxOfEverything([])).toEqual(MAINLAND);
  });
});

describe("the lines of a page", () => {
  test("are all of them while they are few", () => {
    expect(linesOf([3, 5], 1)).toEqual([
      { from: 0, most: 3 },
      { from: 0, most: 5 },
    ]);
    expect(linesOf([], 1)).toEqual([]);
  });

  test("are those of a page when all stand in one disc", () => {
    expect(linesOf([20_000], 3)).toEqual([{ from: 2 * PLACE_PAGE, most: PLACE_PAGE }]);
  });

  test("are some of each disc when they are many: never more than a page holds, none without any", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9_000 }), { minLength: 2, maxLength: 70 }),
        (counts) => {
          const lines = linesOf(counts, 1);
          const written = lines.map(({ most }, at) => Math.min(most, counts[at] ?? 0));
          expect(written.every((most) => most >= 1)).toBe(true);
          expect(written.reduce((sum, most) => sum + most, 0)).toBeLessThanOrEqual(MOST_LINES);
        },
      ),
    );
  });

  test("are walked page by page over several places, and each thing stands on one page", () => {
    const points = [7, 1, 12, 3].map((many, place) => ({
      kind: `genre-${place}`,
      ids: Array.from({ length: many }, (_, at) => String(at)),
    }));
    const all = thingsOf(points);
    expect(all).toHaveLength(23);
    const pages = [0, 5, 10, 15, 20].map((from) => thingsOf(points, { from, most: 5 }));
    expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
    expect(pages.flat()).toEqual(all);
  });

  test("say each thing once, and count it once", () => {
    const call = { kind: "appels", ids: ["12"] };
    const points = [call, { kind: "structures", ids: ["12"] }, { ...call }];
    const counts = countThings(points, new Set(["appels"]));
    expect(Object.fromEntries(counts)).toEqual({ appels: 1, structures: 1 });
    expect(eachOnce(points, new Set(["appels"]))).toEqual(points.slice(0, 2));
  });
});
