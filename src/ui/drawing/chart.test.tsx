import { expect, test } from "vitest";

import { gatherPoints, projectionOf } from "#basics/chart-plane";
import { Chart, type ChartDisc } from "#ui/chart";

import { write } from "../frame.tsx";
import { frameOf } from "../test-frame.ts";
import { pathOf, rulerOf } from "./chart-layout.ts";
import { nameDiscs } from "./chart-names.ts";

const BOX = { south: 44.1, north: 45.3, west: 4.5, east: 5.9 };
const projection = projectionOf(BOX);
const LAND = {
  id: "26",
  name: "Drôme",
  polygons: [
    [
      [
        [4.6, 44.2],
        [5.8, 44.2],
        [5.8, 45.2],
        [4.6, 45.2],
        [4.6, 44.2],
      ],
    ],
  ] as const,
};

function disc(changes: Partial<ChartDisc>): ChartDisc {
  return {
    x: 100,
    y: 100,
    href: "#a",
    count: 3,
    label: "Crest : 3 points",
    name: "Crest",
    mark: undefined,
    ...changes,
  };
}

const draw = (discs: readonly ChartDisc[]) =>
  write(
    frameOf({}),
    <Chart label="Carte" projection={projection} lands={[LAND]} discs={discs} marks={["flag"]} />,
  );

test("a land is drawn once, and used for each depth of its water", async () => {
  const html = await draw([]);
  expect(html.match(/<path id="terre-26"/g)).toHaveLength(1);
  expect(html.match(/<use href="#terre-26"/g)).toHaveLength(5);
});

test("a neighbour where nothing stands is an outline, without water nor ground", async () => {
  const html = await write(
    frameOf({}),
    <Chart
      label="Carte"
      projection={projection}
      lands={[{ ...LAND, far: true }]}
      discs={[]}
      marks={[]}
    />,
  );
  expect(html.match(/<use href="#terre-26"/g)).toHaveLength(1);
  expect(html).toContain('<use href="#terre-26" class="loin"/>');
});

test("a disc is a link with its words, its number, and the target of a finger", async () => {
  const html = await draw([disc({})]);
  expect(html).toMatch(/<a href="#a" class="pin" aria-label="Crest : 3 points">/);
  expect(html).toContain('<circle class="prise" r="32"/>');
  expect(html).toContain('<text y="6">3</text>');
});

test("one point shows its kind, and no number", async () => {
  const html = await draw([disc({ count: 1, mark: "flag" })]);
  expect(html).not.toContain('<text y="6">1</text>');
  expect(html).toContain('class="amer"');
});

test("names are written as text, whatever they hold", async () => {
  const html = await draw([disc({ name: "<script>", label: '"><script>' })]);
  expect(html).not.toContain("<script>");
});

test("what the eye would not see is not drawn", () => {
  expect(
    pathOf(
      projection,
      [
        [5, 44.7],
        [5.0001, 44.7],
        [5, 44.7001],
        [5, 44.7],
      ],
      true,
    ),
  ).toBeUndefined();
  expect(
    pathOf(
      projection,
      [
        [4.6, 44.2],
        [5.8, 44.2],
      ],
      false,
    ),
  ).toMatch(/^M\d+ \d+l\d+ 0$/);
});

test("the ruler measures round kilometres", () => {
  const { km, width } = rulerOf(projection);
  expect([10, 20, 50]).toContain(km);
  expect(width).toBe(Math.round(km * projection.kilometre));
  expect(rulerOf(projectionOf({ south: 44.7, north: 44.73, west: 5, east: 5.03 })).km).toBeLessThan(
    2,
  );
});

test("a name without room is left to its disc", () => {
  const crowd = Array.from({ length: 30 }, (_, at) =>
    disc({ x: 260, y: 60 + at * 10, name: `Commune ${at}` }),
  );
  const written = nameDiscs(crowd).match(/<text/g) ?? [];
  expect(written.length).toBeLessThan(30);
  expect(nameDiscs([disc({})])).toContain(">Crest</text>");
});

test("two places far from each other are two discs", () => {
  const discs = gatherPoints(projection, [
    { longitude: 4.7, latitude: 44.3 },
    { longitude: 5.7, latitude: 45.1 },
  ]);
  expect(discs).toHaveLength(2);
});

test("a route goes from disc to disc, and to the very place where no disc is", async () => {
  const [from, to] = [
    { longitude: 4.7, latitude: 44.3 },
    { longitude: 5.7, latitude: 45.1 },
  ];
  const [x, y] = projection.at(from);
  const [far] = projection.at(to).map(Math.round);
  const route = async (discs: readonly ChartDisc[]) => {
    const html = await write(
      frameOf({}),
      <Chart
        {...{ projection, discs, label: "Carte", lands: [LAND], marks: [] }}
        routes={[{ from, to, weight: 2 }]}
      />,
    );
    return /<path class="route"[^>]* d="([^"]*)"/.exec(html)?.[1] ?? "";
  };
  const near = disc({ x: x + 10, y: y - 10 });
  expect(await route([near])).toMatch(
    new RegExp(`^M${Math.round(x + 10)} ${Math.round(y - 10)}Q.* ${far} \\d+$`),
  );
  expect(await route([])).not.toBe("");
  const [a, b] = [projection.at(from), projection.at(to)];
  const middle = disc({ x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 });
  expect(await route([middle])).toMatch(new RegExp(`^M${Math.round(x)} ${Math.round(y)}Q`));
});
