import { expect, test } from "vitest";

import { seeOutlinesIn } from "../actions/see-outlines.ts";
import { readCommunePiece, readOutlineFile } from "../store/outline-files.ts";
import { readTerritoryFiles } from "../store/territory-files.ts";
import { boxAround, isInBox, kilometresBetween, type Box } from "./distance.ts";
import { boxOf, type Line, linesOf, type Outline, outlinesOf } from "./outline.ts";

const file = readOutlineFile(".");
const departments = outlinesOf(file.departments, file.grid);
const { communes } = readTerritoryFiles(".");
const CREST = { latitude: 44.7283, longitude: 5.0237 };
const work = { app: { config: { projectFolder: "." } } };

/** Whether a point is inside, by how often a line to the east crosses the rings. */
function holds({ polygons }: Pick<Outline, "polygons">, [x, y]: readonly [number, number]) {
  let inside = false;
  for (const ring of polygons.flat()) {
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

function outlinesOfCommunes(department: string): readonly Outline[] {
  const piece = readCommunePiece(".", file, department);
  expect(piece).toBeDefined();
  return piece === undefined ? [] : outlinesOf(piece, file.communes.grid);
}

const see = (box: Box, withCommunes: boolean) =>
  seeOutlinesIn(work, { box, communes: withCommunes });

test("lines walked backwards close a ring, and a shared line stands once", () => {
  const piece = {
    areas: [
      ["A", [["0 1"]]],
      ["B", [["-1 2"]]],
    ] as const,
    lines: ["0 0 10 0 0 10", "10 10 -10 0 0 -10", "0 0 0 -5 10 15"],
  };
  const grid = { scale: [0.1, 0.5], translate: [5, 44] } as const;
  const [a, b] = outlinesOf(piece, grid);
  expect(a?.polygons).toEqual([
    [
      [
        [5, 44],
        [6, 44],
        [6, 49],
        [5, 49],
        [5, 44],
      ],
    ],
  ]);
  expect(b?.polygons).toEqual([
    [
      [
        [6, 49],
        [6, 44],
        [5, 44],
        [5, 41.5],
        [6, 49],
      ],
    ],
  ]);
  expect(b?.box).toEqual({ south: 41.5, north: 49, west: 5, east: 6 });
  expect(linesOf(piece, grid)).toHaveLength(3);
});

test("every ring of a département is closed and on the Earth", () => {
  expect(departments).toHaveLength(101);
  const rings = departments.flatMap(({ polygons }) => polygons.flat());
  expect(rings.length).toBeGreaterThan(101);
  for (const ring of rings) {
    expect(ring.length).toBeGreaterThan(3);
    expect(ring.at(-1)).toEqual(ring[0]);
  }
  const whole = boxOf(rings.flat());
  expect(whole.west).toBeGreaterThan(-62);
  expect(whole.east).toBeLessThan(56);
  expect(whole.south).toBeGreaterThan(-22);
  expect(whole.north).toBeLessThan(52);
});

test.each([
  ["26", CREST.longitude, CREST.latitude],
  ["07", 4.598, 44.735],
  ["2A", 8.974, 41.621],
  ["971", -61.533, 16.241],
  ["974", 55.448, -20.879],
  ["976", 45.228, -12.781],
])("the outline of %s holds its chief town, and no other holds it", (code, longitude, latitude) => {
  const around = departments.filter((one) => holds(one, [longitude, latitude]));
  expect(around.map((one) => one.code)).toEqual([code]);
});

test("a commune stands in its own outline: nine in ten of the exact centres, all of them near", () => {
  const outlines = new Map(outlinesOfCommunes("26").map((one) => [one.code, one]));
  const own = communes.filter(
    ({ department, centre }) => department === "26" && centre?.precision === "exact",
  );
  expect(own.length).toBeGreaterThan(350);
  const inside = own.filter(({ code, centre }) => {
    const outline = outlines.get(code);
    return (
      outline !== undefined &&
      centre !== undefined &&
      holds(outline, [centre.longitude, centre.latitude])
    );
  });
  expect(inside.length / own.length).toBeGreaterThan(0.9);
});

test("every département has the outlines of its communes, and of no other's", () => {
  expect(file.communes.pieces).toHaveLength(101);
  let all = 0;
  for (const [code] of file.communes.pieces) {
    const piece = readCommunePiece(".", file, code);
    const codes = piece?.areas.map(([commune]) => commune) ?? [];
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((commune) => !commune.startsWith(code))).toEqual([]);
    all += codes.length;
  }
  expect(all).toBe(35_000);
  expect(readCommunePiece(".", file, "987")).toBeUndefined();
});

test("a box meets the départements that it touches, and the lines of communes only when asked", () => {
  const box = boxAround(CREST, 10);
  const far = see(box, false);
  expect(far.departments.map(({ code }) => code)).toContain("26");
  expect(far.departments.length).toBeLessThan(6);
  expect(far.communes).toEqual([]);
  const near = see(box, true).communes;
  expect(near.length).toBeGreaterThan(20);
  expect(
    near.filter((line: Line) => line.some(([x, y]) => isInBox(box, { longitude: x, latitude: y })))
      .length,
  ).toBeGreaterThan(10);
  for (const [x, y] of near.flat())
    expect(kilometresBetween(CREST, { longitude: x, latitude: y })).toBeLessThan(60);
});

test("over the sea there is no ground; La Réunion is one island", () => {
  expect(see(boxAround({ latitude: 46, longitude: -12 }, 50), true).departments).toEqual([]);
  const island = see(boxAround({ latitude: -21.1, longitude: 55.5 }, 60), true);
  expect(island.departments.map(({ code }) => code)).toEqual(["974"]);
});

test("asked again, and after many others, the same lines come", () => {
  const before = see(boxAround(CREST, 15), true).communes;
  for (const [code] of file.communes.pieces.slice(0, 20)) {
    const outline = departments.find((one) => one.code === code);
    expect(outline).toBeDefined();
    if (outline !== undefined) see(outline.box, true);
  }
  expect(see(boxAround(CREST, 15), true).communes).toEqual(before);
});
