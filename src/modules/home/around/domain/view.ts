import { fromPlane, toPlane } from "#basics/mercator";
import { type Box, type Coordinates, isInBox } from "#rules/territory";

/** Mainland France and Corsica, with a little sea: what « everywhere » shows. */
export const MAINLAND: Box = { south: 41.2, north: 51.2, west: -5.3, east: 9.7 };

/** The least that is drawn, in degrees: about three kilometres. */
const LEAST = 0.03;

/** « 4.5,44.1,5.9,45.3 »: west, south, east, north. Undefined when it is no rectangle of the Earth. */
export function readBox(written: string): Box | undefined {
  const parts = written.split(",");
  if (parts.length !== 4 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,9})?$/.test(part.trim())))
    return undefined;
  const [west = 0, south = 0, east = 0, north = 0] = parts.map(Number);
  const isOnEarth = west >= -180 && east <= 180 && south >= -85 && north <= 85;
  return isOnEarth && west < east && south < north
    ? roomy({ south, north, west, east })
    : undefined;
}

const down = (degrees: number) => Math.floor(degrees * 1_000) / 1_000;
const up = (degrees: number) => Math.ceil(degrees * 1_000) / 1_000;

/** Writes it again, to a hundred metres. */
export function writeBox({ west, south, east, north }: Box): string {
  return [down(west), down(south), up(east), up(north)].join(",");
}

/** The rectangle that holds some points and a little around them; undefined when there is none. */
export function boxAroundAll(points: readonly Coordinates[]): Box | undefined {
  if (points.length === 0) return undefined;
  const box = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity };
  for (const { longitude, latitude } of points) {
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
  }
  return roomy(box);
}

/** What « everything » shows: where the points of the mainland are; where the others are, when it has none. */
export function boxOfEverything(points: readonly Coordinates[]): Box {
  const mainland = points.filter((point) => isInBox(MAINLAND, point));
  return boxAroundAll(mainland.length > 0 ? mainland : points) ?? MAINLAND;
}

/** No smaller than what a map of communes can show. */
function roomy(box: Box): Box {
  const [dx, dy] = [
    Math.max(0, LEAST - (box.east - box.west)) / 2,
    Math.max(0, LEAST - (box.north - box.south)) / 2,
  ];
  return {
    south: Math.max(-85, box.south - dy),
    north: Math.min(85, box.north + dy),
    west: Math.max(-180, box.west - dx),
    east: Math.min(180, box.east + dx),
  };
}

/** The same middle, so many times as wide; undefined when it would show less than it can, or more than the Earth. */
export function zoomed(box: Box, times: number): Box | undefined {
  const [west, north] = toPlane({ longitude: box.west, latitude: box.north });
  const [east, south] = toPlane({ longitude: box.east, latitude: box.south });
  const [x, y] = [(west + east) / 2, (north + south) / 2];
  const [dx, dy] = [((east - west) / 2) * times, ((south - north) / 2) * times];
  if (dx > 0.2 || dy > 0.2 || (times < 1 && box.east - box.west <= LEAST)) return undefined;
  const corner = fromPlane([x - dx, y - dy]);
  const other = fromPlane([x + dx, y + dy]);
  return roomy({
    south: other.latitude,
    north: corner.latitude,
    west: Math.max(-180, corner.longitude),
    east: Math.min(180, other.longitude),
  });
}
