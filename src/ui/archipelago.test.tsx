import { readFileSync } from "node:fs";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  CHART,
  MOST_ISLANDS,
  NAME_LINE,
  nameAt,
  type Placed,
  placeIslands,
  routeBetween,
  touchOf,
  twoLines,
} from "./drawing/archipelago-layout.ts";
import { Archipelago } from "./archipelago.tsx";
import { Emblem } from "./emblem.tsx";
import { write } from "./frame.tsx";
import { frameOf } from "./test-frame.ts";

const someIds = fc.uniqueArray(fc.uuid(), { maxLength: 20 });

test("the order in which islands are given moves none", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: MOST_ISLANDS }), (ids) => {
      const place = new Map(placeIslands(ids).map(({ id, x, y }) => [id, `${x} ${y}`]));
      const turned = placeIslands(ids.toReversed());
      expect(turned).toHaveLength(ids.length);
      for (const { id, x, y } of turned) expect(place.get(id)).toBe(`${x} ${y}`);
    }),
  );
});

test("islands keep to the chart and apart from each other", () => {
  fc.assert(
    fc.property(someIds, (ids) => {
      const placed = placeIslands(ids);
      expect(placed).toHaveLength(Math.min(ids.length, MOST_ISLANDS));
      for (const [i, a] of placed.entries()) {
        const reach = 76 * a.scale;
        expect(a.x - reach).toBeGreaterThanOrEqual(0);
        expect(a.x + reach).toBeLessThanOrEqual(CHART.width);
        expect(a.y - reach).toBeGreaterThanOrEqual(0);
        expect(a.y + reach).toBeLessThanOrEqual(CHART.height);
        for (const b of placed.slice(i + 1)) {
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(70 * (a.scale + b.scale));
        }
      }
    }),
  );
});

test("a circle more moves few of the others", () => {
  const drawn = fc.sample(fc.uniqueArray(fc.uuid(), { minLength: 10, maxLength: 11 }), {
    seed: 7,
    numRuns: 1000,
  });
  const moved = drawn
    .map((ids) => {
      const before = new Map(placeIslands(ids.slice(1)).map(({ id, x, y }) => [id, `${x} ${y}`]));
      return placeIslands(ids).filter(
        ({ id, x, y }) => before.has(id) && before.get(id) !== `${x} ${y}`,
      ).length;
    })
    .toSorted((a, b) => a - b);
  // All of them can move, once in a very long while: what is promised is « few », over many circles.
  expect(moved.reduce((sum, some) => sum + some, 0) / moved.length).toBeLessThan(1.5);
  expect(moved[Math.floor(moved.length * 0.99)]).toBeLessThanOrEqual(5);
});

test("a route is the same in both directions", () => {
  const [a, b] = placeIslands(["one", "two"]);
  if (a === undefined || b === undefined) throw new Error("two islands");
  expect(routeBetween(a, b)).toBe(routeBetween(b, a));
});

test("a long name is cut where it stays narrowest", () => {
  expect(twoLines("Qualité")).toEqual(["Qualité"]);
  expect(twoLines("Autour d’une voisine")).toEqual(["Autour d’une", "voisine"]);
});

test("a name stays inside the chart with all its lines, even in the letters of a phone", () => {
  const names = ["Théâtre au cœur", "Autour d’une voisine", "Vélos", "Intercommunalité"];
  for (const many of [1, 3, 5, 8, 12]) {
    for (let tried = 0; tried < 20; tried += 1) {
      const ids = Array.from({ length: many }, (_, i) => `circle ${tried} ${i}`);
      const islands = placeIslands(ids);
      expect(islands).toHaveLength(many);
      for (const placed of islands) {
        for (const lines of names.map(twoLines)) {
          const { x, y } = nameAt(placed, lines);
          const half = (Math.max(...lines.map(({ length }) => length)) * 32 * 0.58) / 2;
          expect(x - half).toBeGreaterThanOrEqual(0);
          expect(x + half).toBeLessThanOrEqual(CHART.width);
          expect(y + (lines.length - 1) * 32 * 1.05).toBeLessThanOrEqual(CHART.height);
          expect(Math.abs(x - placed.x)).toBeLessThan(180);
        }
      }
    }
  }
});

test("the middle of an island with its name is its own to touch, whatever its neighbours", () => {
  const names = ["Vélos", "Théâtre au cœur", "À côté, pas à la place", "Intercommunalité"];
  fc.assert(
    fc.property(someIds, (ids) => {
      const links = placeIslands(ids).map((placed, i) => {
        const lines = twoLines(names[i % names.length] ?? "");
        return { placed, touch: touchOf(placed, lines), middle: middleOf(placed, lines) };
      });
      expect(links).toHaveLength(ids.length);
      for (const { placed, middle } of links) {
        const touched = links.filter(
          ({ touch }) => Math.hypot(touch.x - middle.x, touch.y - middle.y) <= touch.r,
        );
        // What is drawn later lies above.
        expect(touched.at(-1)?.placed.id).toBe(placed.id);
      }
    }),
    { numRuns: 500 },
  );
});

/** The middle of the box around the shore, what is touched and the name, in the letters of a phone. */
function middleOf(placed: Placed, lines: readonly string[]) {
  const name = nameAt(placed, lines);
  const touch = touchOf(placed, lines);
  const half = (Math.max(...lines.map(({ length }) => length)) * 32 * 0.58) / 2;
  const shore = placed.island.points.map(([x, y]) => [
    placed.x + x * placed.scale,
    placed.y + y * placed.scale,
  ]);
  const xs = [...shore.map(([x = 0]) => x), name.x - half, name.x + half];
  const ys = [...shore.map(([, y = 0]) => y), name.y + (lines.length - 1) * 32 * NAME_LINE + 10];
  const between = (all: readonly number[], at: number) =>
    (Math.min(...all, at - touch.r) + Math.max(...all, at + touch.r)) / 2;
  return { x: between(xs, touch.x), y: between(ys, touch.y) };
}

const circles = Array.from({ length: 14 }, (_, i) => ({
  id: `circle ${i}`,
  name: `Cercle ${i}`,
  at: `/cercles/${i}`,
  asleep: i === 2,
}));

test("each island is a link with its state in words, and those not drawn are counted", async () => {
  const html = await write(
    frameOf({}),
    <Archipelago
      label="Les cercles"
      islands={circles}
      allAt="/cercles"
      routes={[{ from: "circle 0", to: "circle 13", count: 2 }]}
    />,
  );
  expect(html.match(/<a href="\/cercles\/\d+"/g)).toHaveLength(12);
  expect(html).toContain('aria-label="Cercle 2, se repose"');
  expect(html).toContain("et 2 autres îles");
  expect(html).not.toContain('class="route"');
});

test("an island shown twice is drawn once", async () => {
  const twice = await write(
    frameOf({}),
    <div>
      <Archipelago label="Les cercles" islands={circles.slice(0, 1)} />
      <Emblem id="circle 0" />
      <Emblem id="circle 0" />
    </div>,
  );
  expect(twice.match(/ d="M[^"]*Q[^"]*t[^"]*z"/g)).toHaveLength(1);
  for (const [, id] of twice.matchAll(/href="#([^"]+)"/g)) expect(twice).toContain(` id="${id}"`);
  const defined = [...twice.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(defined).size).toBe(defined.length);
});

const circle = (id: string) => ({ id, name: `Cercle ${id}`, at: `/cercles/${id}` });

test("names are written over the routes, with a halo in the colour of their ground", async () => {
  const html = await write(
    frameOf({}),
    <Archipelago
      label="Les cercles"
      islands={[circle("un"), circle("deux")]}
      routes={[{ from: "un", to: "deux", count: 1 }]}
    />,
  );
  expect(html.lastIndexOf('class="route"')).toBeGreaterThan(0);
  expect(html.lastIndexOf('class="route"')).toBeLessThan(html.indexOf("<text"));
  const sheet = readFileSync("src/ui/style/parts/drawings.css", "utf8");
  const rule = /\.carte text \{[^}]*\}/.exec(sheet)?.[0] ?? "";
  expect(rule).toContain("paint-order: stroke;");
  expect(rule).toContain("stroke: var(--fond, var(--large));");
});
