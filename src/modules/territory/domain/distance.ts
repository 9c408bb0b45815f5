import type { Centre, Coordinates } from "./place.ts";

/** The mean radius of the Earth, in kilometres (IUGG). */
const EARTH = 6371.0088;

/** A rectangle of degrees, for an index of points; it never crosses the 180th meridian. */
export interface Box {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}

/** The length of the shortest way over the ground, in kilometres (haversine; a sphere, so within 0.6 %). */
export function kilometresBetween(from: Coordinates, to: Coordinates): number {
  const [latitude, longitude] = [
    radians(to.latitude - from.latitude),
    radians(to.longitude - from.longitude),
  ];
  const half =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      Math.sin(longitude / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}

/**
 * The distance that a page may claim between two communes, in whole kilometres, at least 1 when they differ.
 * Undefined as soon as one of them is only placed among its neighbours: it may still be found « around »
 * another, but nobody is told how far it is.
 */
export function distanceToClaim(from: Centre, to: Centre): number | undefined {
  if (from.precision !== "exact" || to.precision !== "exact") return undefined;
  const kilometres = kilometresBetween(from, to);
  return kilometres === 0 ? 0 : Math.max(1, Math.round(kilometres));
}

/**
 * The smallest rectangle of degrees that holds all points within some kilometres: an index looks
 * there first, and `kilometresBetween` then keeps those that are near enough. Around a pole or over
 * the 180th meridian it spans all longitudes.
 */
export function boxAround(centre: Coordinates, kilometres: number): Box {
  // A hair wider than the disc: a point on its very edge must not be lost to rounding.
  const angle = Math.max(0, kilometres) / EARTH + 1e-9;
  const [south, north] = [centre.latitude - degrees(angle), centre.latitude + degrees(angle)];
  const reach = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(radians(centre.latitude));
  if (south <= -90 || north >= 90 || reach >= 1) return allAround(south, north);
  const width = degrees(Math.asin(reach));
  const [west, east] = [centre.longitude - width, centre.longitude + width];
  return west < -180 || east > 180 ? allAround(south, north) : { south, north, west, east };
}

/** Whether a point stands in a rectangle, its edges included. */
export function isInBox(box: Box, { latitude, longitude }: Coordinates): boolean {
  return (
    latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east
  );
}

/** The middle of some points near one another; undefined when there is none. */
export function middleOf(points: readonly Coordinates[]): Coordinates | undefined {
  if (points.length === 0) return undefined;
  return {
    latitude: points.reduce((sum, { latitude }) => sum + latitude, 0) / points.length,
    longitude: points.reduce((sum, { longitude }) => sum + longitude, 0) / points.length,
  };
}

function allAround(south: number, north: number): Box {
  return { south: Math.max(-90, south), north: Math.min(90, north), west: -180, east: 180 };
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
