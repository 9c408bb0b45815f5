/*
 * Builds the outlines of `src/modules/territory/data` from TopoJSON that holds the communes of France, and
 * another that holds its départements (objects « communes » and « departements », each with `code`). For
 * maintainers, when IGN publishes a new edition of Admin Express: `node tools/outlines.ts <communes.topojson[.gz]>
 * <départements.topojson[.gz]>`, look at a map, run the tests of `territory`, commit.
 *
 * Each département becomes a piece that is read alone: its communes, and the lines between them once. What the
 * sources quantised stays on their grid; nothing else is dropped.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";

import { z } from "zod";

import { departmentOf, knownCommune } from "../src/modules/territory/domain/place.ts";

const DATA = new URL("../src/modules/territory/data/", import.meta.url);

const pair = z.tuple([z.number(), z.number()]);
const geometry = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("Polygon"),
    arcs: z.array(z.array(z.int())),
    properties: z.object({ code: z.string() }),
  }),
  z.object({
    type: z.literal("MultiPolygon"),
    arcs: z.array(z.array(z.array(z.int()))),
    properties: z.object({ code: z.string() }),
  }),
]);
const topology = z.object({
  transform: z.object({ scale: pair, translate: pair }),
  objects: z.record(z.string(), z.object({ geometries: z.array(geometry) })),
  arcs: z.array(z.array(pair)),
});
type Topology = z.infer<typeof topology>;
type Geometry = z.infer<typeof geometry>;

function read(path: string): Topology {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes) : bytes;
  return topology.parse(JSON.parse(text.toString("utf8")));
}

/** Some geometries with only their own lines: `{ areas: [[code, [["0 -3 7"]]]], lines: ["x y dx dy …"] }`. */
function pieceOf({ arcs }: Topology, geometries: readonly Geometry[]) {
  const places = new Map<number, number>();
  const lines: string[] = [];
  const place = (arc: number) => {
    const whole = arc < 0 ? ~arc : arc;
    const at = places.getOrInsertComputed(
      whole,
      () => lines.push((arcs[whole] ?? []).flat().join(" ")) - 1,
    );
    return arc < 0 ? ~at : at;
  };
  const areas = geometries.map(
    (one) =>
      [
        one.properties.code,
        (one.type === "Polygon" ? [one.arcs] : one.arcs).map((rings) =>
          rings.map((ring) => ring.map(place).join(" ")),
        ),
      ] as const,
  );
  return { areas, lines };
}

function pack(piece: unknown): Buffer {
  return brotliCompressSync(JSON.stringify(piece), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
}

const byCode = (one: Geometry, other: Geometry) =>
  one.properties.code < other.properties.code ? -1 : 1;
const [communesPath, departmentsPath] = process.argv.slice(2);
if (communesPath === undefined || departmentsPath === undefined)
  throw new Error("node tools/outlines.ts <communes.topojson[.gz]> <departements.topojson[.gz]>");

const departments = read(departmentsPath);
const communes = read(communesPath);
const pieces = [
  ...Map.groupBy((communes.objects.communes?.geometries ?? []).toSorted(byCode), ({ properties }) =>
    departmentOf(knownCommune(properties.code)),
  ),
].map(([code, geometries]) => ({ code, bytes: pack(pieceOf(communes, geometries)) }));

let from = 0;
const places = pieces.map(({ code, bytes }) => {
  const place = [code, from, bytes.length] as const;
  from += bytes.length;
  return place;
});
const first = pack({
  grid: departments.transform,
  departments: pieceOf(
    departments,
    (departments.objects.departements?.geometries ?? []).toSorted(byCode),
  ),
  communes: { grid: communes.transform, pieces: places },
});
writeFileSync(new URL("outlines.json.br", DATA), first);
writeFileSync(
  new URL("outlines-communes.json.br", DATA),
  Buffer.concat(pieces.map(({ bytes }) => bytes)),
);
process.stdout.write(`${pieces.length} départements, ${first.length + from} bytes\n`);
