import Supercluster from "supercluster";

import { fromPlane, type Point, toPlane } from "./mercator.ts";

/** The box of the drawing: 360 px wide on a phone, so that 64 of its units are 44 px. */
export const FRAME = { width: 520, height: 466 } as const;

/** No two discs stand nearer: each has the whole target of a finger to itself. */
export const APART = 64;

/** What stays free around what is drawn, for the discs at its edge. */
const MARGIN = 34;

/** A rectangle of degrees. */
export interface ChartBox {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** From degrees to the units of the drawing. */
export interface Projection {
  /** From the plane (mercator.ts) to the units of the drawing. */
  readonly fromPlane: (x: number, y: number) => readonly [number, number];
  readonly at: (point: Point) => readonly [number, number];
  /** So many units is a kilometre, at the middle of the drawing. */
  readonly kilometre: number;
  /** All that the drawing shows, its margins included. */
  readonly shown: ChartBox;
  /** So many units is the whole plane. */
  readonly scale: number;
}

/** Around the Earth at the equator, in kilometres. */
const AROUND = 40_075.017;

/** The projection that shows a whole box, as large as it can be. */
export function projectionOf(box: ChartBox): Projection {
  const [west, north] = toPlane({ longitude: box.west, latitude: box.north });
  const [east, south] = toPlane({ longitude: box.east, latitude: box.south });
  const scale = Math.min(
    (FRAME.width - 2 * MARGIN) / Math.max(east - west, 1e-7),
    (FRAME.height - 2 * MARGIN) / Math.max(south - north, 1e-7),
  );
  const [left, top] = [
    (west + east) / 2 - FRAME.width / 2 / scale,
    (north + south) / 2 - FRAME.height / 2 / scale,
  ];
  const corner = fromPlane([left, top]);
  const other = fromPlane([left + FRAME.width / scale, top + FRAME.height / scale]);
  const middle = ((corner.latitude + other.latitude) / 2 / 180) * Math.PI;
  const onDrawing = (x: number, y: number) => [(x - left) * scale, (y - top) * scale] as const;
  return {
    fromPlane: onDrawing,
    at: (point) => onDrawing(...toPlane(point)),
    kilometre: scale / (AROUND * Math.cos(middle)),
    shown: {
      south: other.latitude,
      north: corner.latitude,
      west: corner.longitude,
      east: other.longitude,
    },
    scale,
  };
}

/** Some points that are one disc, and where it stands. */
export interface Gathered<P> {
  readonly x: number;
  readonly y: number;
  readonly points: readonly P[];
}

interface Weighed<P> extends Gathered<P> {
  readonly weight: number;
}

/**
 * Points near one another become one disc at their middle, so that no two discs are nearer than a finger. The same points,
 * in the same order, give the same discs. What stands outside of the drawing is left out. A point may stand for several
 * things: then it weighs as much.
 */
export function gatherPoints<P extends Point>(
  projection: Projection,
  points: readonly P[],
  weightOf: (point: P) => number = () => 1,
): readonly Gathered<P>[] {
  const spots = spotsOf(projection, points, weightOf);
  if (spots.length === 0) return [];
  const index = new Supercluster<{ readonly at: number }>({
    radius: APART / projection.scale,
    extent: 1,
    minZoom: 0,
    maxZoom: 0,
  });
  index.load(
    spots.map(({ points: [first] }, at) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [first?.longitude ?? 0, first?.latitude ?? 0] },
      properties: { at },
    })),
  );
  const clusters = index.getClusters([-180, -90, 180, 90], 0).map(({ properties }) => {
    const leaves =
      "cluster_id" in properties
        ? index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.at)
        : [properties.at];
    // In the order in which they were given.
    return joined(leaves.toSorted((one, other) => one - other).flatMap((at) => spots[at] ?? []));
  });
  return apart(clusters).map(({ x, y, points: own }) => ({ x, y, points: own }));
}

/** So many units of the drawing are one spot: a quarter of a disc. */
const SPOT = APART / 4;

/** What the eye could not tell apart: thousands of points are a few hundred spots. Each stands at the middle of its points. */
function spotsOf<P extends Point>(
  projection: Projection,
  points: readonly P[],
  weightOf: (point: P) => number,
): readonly Weighed<P>[] {
  const spots = new Map<number, { x: number; y: number; weight: number; readonly points: P[] }>();
  for (const point of points) {
    if (!isShown(projection.shown, point)) continue;
    const [x, y] = projection.at(point);
    const weight = weightOf(point);
    const key = Math.floor(x / SPOT) * FRAME.height + Math.floor(y / SPOT);
    const known = spots.get(key);
    if (known === undefined)
      spots.set(key, { x: x * weight, y: y * weight, weight, points: [point] });
    else {
      known.x += x * weight;
      known.y += y * weight;
      known.weight += weight;
      known.points.push(point);
    }
  }
  return [...spots.values()].map((spot) => ({
    ...spot,
    x: spot.x / spot.weight,
    y: spot.y / spot.weight,
  }));
}

function isShown(box: ChartBox, { latitude, longitude }: Point): boolean {
  return (
    latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east
  );
}

/** The middles of two clusters may still be too near: then they are one. A drawing holds about sixty at most. */
function apart<P>(clusters: readonly Weighed<P>[]): readonly Weighed<P>[] {
  const discs = [...clusters];
  for (let at = 0; at < discs.length; at += 1) {
    const one = discs[at];
    const near = discs.findIndex(
      (other, place) =>
        one !== undefined && place > at && Math.hypot(one.x - other.x, one.y - other.y) < APART,
    );
    const other = discs[near];
    if (one === undefined || other === undefined) continue;
    discs.splice(near, 1);
    discs.splice(at, 1);
    discs.push(joined([one, other]));
    at = -1;
  }
  return discs;
}

/** Several discs as one, at the middle of all that they hold. */
function joined<P>(discs: readonly Weighed<P>[]): Weighed<P> {
  const weight = discs.reduce((sum, disc) => sum + disc.weight, 0);
  const middle = (at: "x" | "y") => discs.reduce((sum, disc) => sum + disc[at] * disc.weight, 0);
  const points = discs.flatMap((disc) => disc.points);
  return { x: middle("x") / weight, y: middle("y") / weight, points, weight };
}
