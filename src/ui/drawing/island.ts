/**
 * An island from an identifier: the same id gives the same island on every server and for ever.
 *
 * Identity comes from the id alone; a state (a meeting soon, asleep) is drawn over it and never changes it.
 */

/** The seven lands, in the order of the draw: never reorder them, islands would change. */
export const LANDS = [
  "lavande",
  "abricot",
  "olivier",
  "chataigne",
  "calcaire",
  "basalte",
  "tuile",
] as const;
export type Land = (typeof LANDS)[number];

/** The eight landmarks, in the order of the draw. */
export const LANDMARKS = [
  "phare",
  "clocher",
  "moulin",
  "pins",
  "cypres",
  "maisons",
  "tour",
  "dolmen",
] as const;
export type LandmarkName = (typeof LANDMARKS)[number];

export interface Islet {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

export interface Island {
  /** Short name of the drawing: two ids of one drawing name share their island. */
  readonly drawing: string;
  readonly land: Land;
  readonly landmark: LandmarkName;
  /** The coast as an SVG path, in a box of −100…100. */
  readonly path: string;
  /** The 30 even points that the path goes around. */
  readonly points: readonly (readonly [number, number])[];
  readonly summit: readonly [number, number];
  readonly islets: readonly Islet[];
}

const POINTS = 30;
const HALF_EXTENT = 70;
const TURN = 2 * Math.PI;

/** FNV-1a, 32 bits, on the UTF-8 bytes (draft-eastlake-fnv). */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): numbers in [0, 1) from a seed of 32 bits. */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The land colour of an id, for the emblem and for the initials of a person. */
export function landOf(id: string): Land {
  return pick(LANDS, mulberry32(fnv1a32(id))());
}

/** Draws the island of an id. */
export function islandOf(id: string): Island {
  const hash = fnv1a32(id);
  const r = mulberry32(hash);
  const land = pick(LANDS, r());
  const landmark = pick(LANDMARKS, r());
  const shape = drawShape(r);
  const points = fit(squeeze(outline(shape), shape));
  const count = Math.floor(3 * r());
  const islets = Array.from({ length: count }, () => islet(r, shape.bay));
  return {
    drawing: hash.toString(36),
    land,
    landmark,
    path: pathAround(points),
    points,
    summit: centroid(points),
    islets,
  };
}

interface Shape {
  readonly waves: readonly {
    readonly k: number;
    readonly height: number;
    readonly phase: number;
  }[];
  readonly bay: number;
  readonly depth: number;
  readonly width: number;
  readonly axis: number;
  readonly flat: number;
}

type Point = readonly [number, number];

function drawShape(r: () => number): Shape {
  const waves = [2, 3, 4, 5, 6, 7, 8, 9].map((k) => {
    const height = (0.1 + 0.22 * r()) / k ** 0.85;
    return { k, height, phase: 6.283 * r() };
  });
  return {
    waves,
    bay: 6.283 * r(),
    depth: 0.18 + 0.26 * r(),
    width: 0.26 + 0.16 * r(),
    // oxlint-disable-next-line approx-constant -- this figure is the algorithm: islands must not change
    axis: 3.1416 * r(),
    flat: 0.72 + 0.24 * r(),
  };
}

function outline({ waves, bay, depth, width }: Shape): Point[] {
  return Array.from({ length: POINTS }, (_, i) => {
    const angle = (i / POINTS) * TURN;
    const hills = waves.reduce(
      (sum, { k, height, phase }) => sum + height * Math.cos(k * angle + phase),
      0,
    );
    const away = angleBetween(angle, bay);
    const radius = 1 + hills - depth * Math.exp(-(away * away) / (2 * width * width));
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

/** Narrows the island across its axis. */
function squeeze(points: readonly Point[], { axis, flat }: Shape): Point[] {
  const [cos, sin] = [Math.cos(axis), Math.sin(axis)];
  return points.map(([x, y]) => {
    const along = x * cos + y * sin;
    const across = (y * cos - x * sin) * flat;
    return [along * cos - across * sin, along * sin + across * cos] as const;
  });
}

/** Centres, scales the larger half-extent to 70, and rounds to even integers. */
function fit(points: readonly Point[]): Point[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const scale = HALF_EXTENT / Math.max((right - left) / 2, (bottom - top) / 2);
  return points.map(
    ([x, y]) =>
      [even((x - (left + right) / 2) * scale), even((y - (top + bottom) / 2) * scale)] as const,
  );
}

/**
 * M m0 Q p1 m1 t…: m[i] is the middle of p[i] and p[i+1]. The points are even, so each middle is whole
 * and T rebuilds each point exactly.
 */
function pathAround(points: readonly Point[]): string {
  const at = (i: number): Point => points[i % POINTS] ?? [0, 0];
  const middle = (i: number): Point => [
    (at(i)[0] + at(i + 1)[0]) / 2,
    (at(i)[1] + at(i + 1)[1]) / 2,
  ];
  const [startX, startY] = middle(0);
  const [controlX, controlY] = at(1);
  const [firstX, firstY] = middle(1);
  const steps = Array.from({ length: POINTS - 1 }, (_, i) => {
    const [from, to] = [middle(i + 1), middle(i + 2)];
    return `${to[0] - from[0]}${signed(to[1] - from[1])}`;
  });
  return `M${startX}${signed(startY)}Q${controlX}${signed(controlY)} ${firstX}${signed(firstY)}t${joined(steps)}z`;
}

function even(value: number): number {
  return Math.round(value / 2) * 2 || 0;
}

function signed(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}

function joined(steps: readonly string[]): string {
  return steps.reduce(
    (path, step) => (step.startsWith("-") || path === "" ? path + step : `${path} ${step}`),
    "",
  );
}

/** The centroid of the polygon, rounded: where the landmark stands. */
function centroid(points: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  points.forEach(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % POINTS] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [Math.round(x / (3 * area)) || 0, Math.round(y / (3 * area)) || 0];
}

function islet(r: () => number, bay: number): Islet {
  const angle = bay + (r() - 0.5) * 1.6;
  const distance = 72 + 14 * r();
  const rx = Math.round(4 + 4 * r());
  const ry = Math.round(3 + 3 * r());
  return {
    x: Math.round(distance * Math.cos(angle)),
    y: Math.round(distance * Math.sin(angle)),
    rx,
    ry,
  };
}

function angleBetween(a: number, b: number): number {
  const apart = Math.abs(a - b) % TURN;
  return Math.min(apart, TURN - apart);
}

/** One of these, by a draw in [0, 1). */
export function pick<Kind>(from: readonly [Kind, ...Kind[]], draw: number): Kind {
  return from[Math.floor(from.length * draw)] ?? from[0];
}
