import { type Centre, type Coordinates, kilometresBetween } from "#rules/territory";

import { FRANCE } from "../data/france.ts";

/** How the two numbers of a point were understood. */
export type PointWay = "as-given" | "swapped" | "lambert-93";
/** Why a point is not believed. */
export type PointRefusal = "no-point" | "not-in-france" | "far-from-commune";

export type PlacedPoint =
  | { readonly placed: true; readonly point: Coordinates; readonly way: PointWay }
  | { readonly placed: false; readonly why: PointRefusal; readonly km: number | undefined };

/** « 44,8395 » and « 44.8395 » are one number; anything else is none. */
export function readCoordinate(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0]/g, "").replace(",", ".");
  return /^[-+]?\d{1,8}(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}

/** Both numbers in one text: « 44.83, -0.57 », « 44,83 ; -0,57 », « POINT(-0.57 44.83) », « [-0.57, 44.83] ». */
export function readPair(text: string): readonly [number, number] | undefined {
  const inside = text
    .replace(/^(?:SRID=\d{1,6};)?POINT|[()[\]]/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const sign of [";", /, | ,/, " ", ","]) {
    const [first, second, more] = inside.split(sign).map(readCoordinate);
    if (first !== undefined && second !== undefined && more === undefined) {
      if (inside.split(sign).length === 2) return [first, second];
    }
  }
  return undefined;
}

/** How far a point may be from what is known of the centre of its commune, in kilometres. */
const REACH = { exact: 25, postcode: 40, epci: 60, department: 150 } as const;
/** The communes of Guyane are as large as départements. */
const REACH_OF_GUYANE = 250;

interface Where {
  readonly code: string;
  readonly centre: Centre | undefined;
}

/**
 * Understands two numbers, the latitude first as most write it: as they are, else swapped, else as Lambert-93
 * (x, y in metres). What decides is where they lead: into France, and near the commune when it is known.
 */
export function placePoint(
  pair: readonly [number, number] | undefined,
  commune: Where | undefined,
): PlacedPoint {
  if (pair === undefined || pair.every((one) => one === 0))
    return { placed: false, why: "no-point", km: undefined };
  const [first, second] = pair;
  const ways: readonly (readonly [PointWay, Coordinates | undefined])[] = [
    ["as-given", degreesOf(first, second)],
    ["swapped", degreesOf(second, first)],
    ["lambert-93", fromLambert93(first, second)],
    ["lambert-93", fromLambert93(second, first)],
  ];
  let nearest: number | undefined;
  for (const [way, point] of ways) {
    if (point === undefined) continue;
    const km = commune?.centre && kilometresBetween(commune.centre, point);
    const isNear = km !== undefined && km <= reachOf(commune);
    if (isNear || (km === undefined && isInFrance(point))) return { placed: true, point, way };
    if (km !== undefined && isInFrance(point)) nearest = Math.min(nearest ?? km, km);
  }
  if (nearest === undefined) return { placed: false, why: "not-in-france", km: undefined };
  return { placed: false, why: "far-from-commune", km: Math.round(nearest) };
}

function reachOf(commune: Where | undefined): number {
  if (commune?.centre === undefined) return 0;
  return commune.code.startsWith("973") ? REACH_OF_GUYANE : REACH[commune.centre.precision];
}

function degreesOf(latitude: number, longitude: number): Coordinates | undefined {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : undefined;
}

/** How far beyond our outline, which is simplified, one is still on land: a harbour, a pier. */
const SHORE_KM = 3;

/** Whether a point is in France, or within three kilometres of its coast or borders as we know them. */
export function isInFrance(point: Coordinates): boolean {
  const { latitude: y, longitude: x } = point;
  let isInside = false;
  let isNear = false;
  for (const ring of FRANCE) {
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[at + 1] ?? ring[0] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
      if (Math.abs(y1 - y) < 1 && Math.abs(x1 - x) < 1)
        isNear ||= kilometresBetween(point, closest([x1, y1], [x2, y2], point)) <= SHORE_KM;
    }
  }
  return isInside || isNear;
}

type Corner = readonly [number, number];

/** The nearest point of a side: on so short a side the earth is flat, but for the width of a degree. */
function closest([x1, y1]: Corner, [x2, y2]: Corner, point: Coordinates): Coordinates {
  const width = Math.cos((point.latitude * Math.PI) / 180);
  const [dx, dy] = [(x2 - x1) * width, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = (point.longitude - x1) * width * dx + (point.latitude - y1) * dy;
  const at = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
  return { latitude: y1 + (y2 - y1) * at, longitude: x1 + (x2 - x1) * at };
}

/** The constants of Lambert-93 on the ellipsoid GRS 80 (IGN, NTG_71 and « Projections Lambert », 1995). */
const [EXPONENT, SCALE, X_OF_POLE, Y_OF_POLE] = [0.725607765, 11754255.426, 700000, 12655612.05];
const ECCENTRICITY = 0.08181919112;
const MERIDIAN = (3 * Math.PI) / 180;

/** A point of Lambert-93 in degrees; undefined when the numbers cannot be that. Right to a centimetre. */
export function fromLambert93(x: number, y: number): Coordinates | undefined {
  if (x < 0 || x > 1_400_000 || y < 5_900_000 || y > 7_300_000) return undefined;
  const [dx, dy] = [x - X_OF_POLE, Y_OF_POLE - y];
  const isometric = -Math.log(Math.hypot(dx, dy) / SCALE) / EXPONENT;
  let latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
  for (let turn = 0; turn < 12; turn += 1) {
    const sine = ECCENTRICITY * Math.sin(latitude);
    const flat = ((1 + sine) / (1 - sine)) ** (ECCENTRICITY / 2);
    latitude = 2 * Math.atan(flat * Math.exp(isometric)) - Math.PI / 2;
  }
  const longitude = MERIDIAN + Math.atan(dx / dy) / EXPONENT;
  return { latitude: (latitude * 180) / Math.PI, longitude: (longitude * 180) / Math.PI };
}
