import { expect, test } from "vitest";

import { knownId } from "#basics/id";
import { knownCommune } from "#rules/territory";

import type { LineId } from "./orientation.ts";
import { areasOf, reachOf } from "./reach.ts";
import { followTable, type Hop } from "./table-route.ts";

const id = (number: number): LineId =>
  knownId<"OrientationLine">(`00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);

function hop(number: number, more: Partial<Hop> & { readonly to?: number } = {}): Hop {
  const { to, ...rest } = more;
  return {
    line: id(number),
    stands: true,
    score: 0,
    reach: 0,
    passesTo: to === undefined ? undefined : id(to),
    isAsked: false,
    ...rest,
  };
}

test.each([
  { told: "nothing answers", hops: [hop(1), hop(2)], way: [] },
  { told: "the best comes first", hops: [hop(1, { score: 1 }), hop(2, { score: 2 })], way: [2, 1] },
  {
    told: "of two as good, the nearest",
    hops: [hop(1, { score: 1, reach: 2 }), hop(2, { score: 1, reach: 0 })],
    way: [2, 1],
  },
  {
    told: "a line passes on to one that answers something else",
    hops: [hop(1, { score: 1, to: 3 }), hop(2, { score: 1 }), hop(3)],
    way: [1, 3, 2],
  },
  {
    told: "lines pass on to one another in a ring",
    hops: [hop(1, { score: 1, to: 2 }), hop(2, { to: 3 }), hop(3, { to: 1 })],
    way: [1, 2, 3],
  },
  {
    told: "who was asked already is passed over, and still shows the way",
    hops: [hop(1, { score: 1, to: 2, isAsked: true }), hop(2)],
    way: [2],
  },
  {
    told: "what stands no more is passed over, and still shows the way",
    hops: [hop(1, { score: 1, to: 2 }), hop(2, { stands: false, to: 3 }), hop(3)],
    way: [1, 3],
  },
  { told: "a line passes on to one that is gone", hops: [hop(1, { score: 1, to: 9 })], way: [1] },
] as const)("the way, when $told", ({ hops, way }) => {
  expect(followTable(hops)).toEqual(way.map((number) => id(number)));
});

test("whatever passes on to whatever, each line comes at most once, and only those that stand", () => {
  let seed = 42;
  const dice = (sides: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % sides;
  for (let round = 0; round < 300; round += 1) {
    const hops = Array.from({ length: 1 + dice(12) }, (_, i) =>
      hop(i, { score: dice(3), stands: dice(4) > 0, isAsked: dice(5) === 0, to: dice(14) }),
    );
    const way = followTable(hops);
    expect(new Set(way).size).toBe(way.length);
    for (const line of way)
      expect(hops.find((one) => one.line === line)).toMatchObject({ stands: true, isAsked: false });
    const answering = hops.filter(({ stands, isAsked, score }) => stands && !isAsked && score > 0);
    for (const { line } of answering) expect(way).toContain(line);
  }
});

test.each([
  { own: ["commune-26108"], ofTable: [], reach: 0 },
  { own: ["commune-26113"], ofTable: ["commune-26108"], reach: undefined },
  { own: ["departement-26"], ofTable: [], reach: 1 },
  { own: ["region-84"], ofTable: [], reach: 3 },
  { own: [], ofTable: ["commune-26108"], reach: 0 },
  { own: [], ofTable: [], reach: 3 },
])("a line at $own on a table of $ofTable, asked from Crest", ({ own, ofTable, reach }) => {
  const areas = areasOf({ communes: new Map() }, knownCommune("26108"));
  // Without the list of communes, the région is not known: « everywhere » still holds.
  expect(reachOf(areas, own, ofTable)).toBe(own[0] === "region-84" ? undefined : reach);
});
