import { readFileSync } from "node:fs";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  chartOf,
  MOST_ISLANDS,
  NAME_LINE,
  type Placed,
  placeIslands,
  routeBetween,
} from "./drawing/archipelago-layout.ts";
import { NAME_SIZE, widthOfName, wrapName } from "./drawing/archipelago-names.ts";
import { Archipelago } from "./archipelago.tsx";
import { Emblem } from "./emblem.tsx";
import { write } from "./frame.tsx";
import { frameOf } from "./test-frame.ts";

const names = fc.oneof(
  fc.constantFrom(
    "Vélos",
    "Théâtre au cœur des villages",
    "Autour d’une voisine",
    "Intercommunalité",
    "Professionnels de la qualité",
    "Anticonstitutionnellement vôtre, à Saint-Remy-en-Bouzemont",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
  ),
  fc.string({ minLength: 1, maxLength: 80 }),
);
const someIslands = (most: number) =>
  fc.uniqueArray(fc.record({ id: fc.uuid(), name: names }), {
    maxLength: most,
    selector: ({ id }) => id,
  });

test("the order in which islands are given moves none", () => {
  fc.assert(
    fc.property(someIslands(MOST_ISLANDS), (islands) => {
      const place = new Map(placeIslands(islands).map(({ id, x, y }) => [id, `${x} ${y}`]));
      const turned = placeIslands(islands.toReversed());
      expect(turned).toHaveLength(islands.length);
      for (const { id, x, y } of turned) expect(place.get(id)).toBe(`${x} ${y}`);
    }),
  );
});

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;
const meets = (one: Box, other: Box) =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

const cellOf = ({ cell: { x, y, width, height } }: Placed): Box => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});
/** Its coast, to the last point that is drawn. */
const islandOf = ({ island, x, y, scale }: Placed): Box => {
  const xs = island.points.map(([px]) => x + px * scale);
  const ys = island.points.map(([, py]) => y + py * scale);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
};
/** Its name in the letters of a phone, the largest that there are. */
const nameOf = ({ name: { lines, x, y } }: Placed): Box => {
  const half = Math.max(...lines.map(widthOfName)) / 2;
  return {
    left: x - half,
    right: x + half,
    top: y - NAME_SIZE * 0.8,
    bottom: y + (lines.length - 1) * NAME_SIZE * NAME_LINE + NAME_SIZE * 0.3,
  };
};

test("each island and its name stand in a cell of their own, whatever the names: none lies under another", () => {
  fc.assert(
    fc.property(someIslands(20), (islands) => {
      const placed = placeIslands(islands);
      expect(placed).toHaveLength(Math.min(islands.length, MOST_ISLANDS));
      const { width, height } = chartOf(islands.length);
      for (const [i, one] of placed.entries()) {
        expect(holds({ left: 0, top: 0, right: width, bottom: height }, cellOf(one))).toBe(true);
        expect(holds(cellOf(one), islandOf(one))).toBe(true);
        expect(holds(cellOf(one), nameOf(one))).toBe(true);
        expect(meets(islandOf(one), nameOf(one))).toBe(false);
        for (const other of placed.slice(i + 1))
          expect(meets(cellOf(one), cellOf(other))).toBe(false);
        // At 360 px, 328 of which are the chart, an island with its name is a target for any finger.
        expect((one.cell.width * 328) / width).toBeGreaterThan(44);
        expect((one.cell.height * 328) / width).toBeGreaterThan(44);
      }
    }),
    { numRuns: 1_000 },
  );
});

/** The corners of a route, as its path writes them. */
function cornersOf(route: string): readonly (readonly [number, number])[] {
  return [...route.matchAll(/[MLQ](-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
}

test("a route runs through no other island and under no other name", () => {
  fc.assert(
    fc.property(someIslands(MOST_ISLANDS), (islands) => {
      const placed = placeIslands(islands);
      expect(placed).toHaveLength(islands.length);
      for (const [i, a] of placed.entries())
        for (const b of placed.slice(i + 1)) {
          const corners = cornersOf(routeBetween(a, b));
          expect(corners.length).toBeGreaterThan(2);
          for (const [at, [x, y]] of corners.entries()) {
            const [px, py] = corners[at - 1] ?? [x, y];
            const piece = {
              left: Math.min(x, px) - 3,
              right: Math.max(x, px) + 3,
              top: Math.min(y, py) - 3,
              bottom: Math.max(y, py) + 3,
            };
            for (const other of placed.filter((one) => one !== a && one !== b))
              expect(meets(piece, cellOf(other))).toBe(false);
            expect(meets(piece, nameOf(a)) || meets(piece, nameOf(b))).toBe(false);
          }
        }
    }),
    { numRuns: 300 },
  );
});

test("a circle more moves few of the others, but where the chart gains a row", () => {
  const drawn = fc.sample(fc.uniqueArray(fc.uuid(), { minLength: 11, maxLength: 12 }), {
    seed: 7,
    numRuns: 1000,
  });
  const moved = drawn
    .map((ids) => {
      const islands = ids.map((id) => ({ id, name: "Vélos" }));
      const before = new Map(
        placeIslands(islands.slice(1)).map(({ id, x, y }) => [id, `${x} ${y}`]),
      );
      return placeIslands(islands).filter(
        ({ id, x, y }) => before.has(id) && before.get(id) !== `${x} ${y}`,
      ).length;
    })
    .toSorted((a, b) => a - b);
  // All of them can move, once in a very long while: what is promised is « few », over many circles.
  expect(moved.reduce((sum, some) => sum + some, 0) / moved.length).toBeLessThan(1.5);
  expect(moved[Math.floor(moved.length * 0.99)]).toBeLessThanOrEqual(5);
});

test("a route is the same in both directions", () => {
  const [a, b] = placeIslands([
    { id: "one", name: "Un" },
    { id: "two", name: "Deux" },
  ]);
  if (a === undefined || b === undefined) throw new Error("two islands");
  expect(routeBetween(a, b)).toBe(routeBetween(b, a));
});

test("a name has three lines at most, no wider than its room; a word that is too wide is cut, an end says « … »", () => {
  expect(wrapName("Qualité", 274)).toEqual(["Qualité"]);
  expect(wrapName("Autour d’une voisine", 274)).toHaveLength(2);
  expect(wrapName("Intercommunalités", 200)[0]).toMatch(/-$/);
  fc.assert(
    fc.property(names, fc.integer({ min: 120, max: 300 }), (name, room) => {
      const lines = wrapName(name, room);
      expect(lines.length).toBeLessThanOrEqual(3);
      for (const line of lines) expect(widthOfName(line)).toBeLessThanOrEqual(room);
    }),
  );
});

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

test("at rest, an island is an outline: grey is a land, and no state", () => {
  const sheet = readFileSync("src/ui/style/parts/drawings.css", "utf8");
  expect(sheet).not.toContain("saturate");
  expect(/\.dort \{[^}]*\}/.exec(sheet)?.[0]).toContain("--pointille");
});

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
