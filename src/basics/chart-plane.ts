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
  return {
    at: (point) => {
      const [x, y] = toPlane(point);
      return [(x - left) * scale, (y - top) * scale];
    },
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

/**
 * Points near one another become one disc at their middle, so that no two discs are nearer than a finger. The same points,
 * in the same order, give the same discs. What stands outside of the drawing is left out.
 */
export function gatherPoints<P extends Point>(
  projection: Projection,
  points: readonly P[],
): readonly Gathered<P>[] {
  const inside = points.filter((point) => isShown(projection.shown, point));
  if (inside.length === 0) return [];
  const index = new Supercluster<{ readonly at: number }>({
    radius: APART / projection.scale,
    extent: 1,
    minZoom: 0,
    maxZoom: 0,
  });
  index.load(
    inside.map(({ longitude, latitude }, at) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      properties: { at },
    })),
  );
  const clusters = index.getClusters([-180, -90, 180, 90], 0).map(({ properties }) => {
    const leaves =
      "cluster_id" in properties
        ? index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties.at)
        : [properties.at];
    // In the order in which they were given: that of the list.
    const own = leaves.toSorted((one, other) => one - other).flatMap((at) => inside[at] ?? []);
    return discOf(projection, own);
  });
  return apart(clusters);
}

function isShown(box: ChartBox, { latitude, longitude }: Point): boolean {
  return (
    latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east
  );
}

function discOf<P extends Point>(projection: Projection, points: readonly P[]): Gathered<P> {
  let [x, y] = [0, 0];
  for (const point of points) {
    const [px, py] = projection.at(point);
    x += px / points.length;
    y += py / points.length;
  }
  return { x, y, points };
}

/** The middles of two clusters may still be too near: then they are one. A drawing holds about sixty at most. */
function apart<P>(clusters: readonly Gathered<P>[]): readonly Gathered<P>[] {
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
    discs.push(joined(one, other));
    at = -1;
  }
  return discs;
}

function joined<P>(one: Gathered<P>, other: Gathered<P>): Gathered<P> {
  const [n, m] = [one.points.length, other.points.length];
  const middle = (a: number, b: number) => (a * n + b * m) / (n + m);
  return {
    x: middle(one.x, other.x),
    y: middle(one.y, other.y),
    points: [...one.points, ...other.points],
  };
}
