import type { Box } from "./distance.ts";

/*
 * Outlines as the files of `data/` keep them: whole numbers of a grid, each line once, each place by the numbers of
 * its lines (TopoJSON specification 1.0, section 2.1.4: a negative number is a line walked backwards).
 */

/** From whole numbers to degrees of WGS 84, longitude first. */
export interface Grid {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

/** Some places that share their lines. */
export interface Piece {
  /** The code of each, and its polygons: rings of lines (« 0 -3 7 »), the first one its outside. */
  readonly areas: readonly (readonly [string, readonly (readonly string[])[]])[];
  /** Where each line begins, then its steps: « x y dx dy dx dy ». */
  readonly lines: readonly string[];
}

/** Points one after another: longitude, latitude. */
export type Line = readonly (readonly [number, number])[];

export interface Outline {
  readonly code: string;
  /** Its polygons; of each, its outside, then its holes. */
  readonly polygons: readonly (readonly Line[])[];
  readonly box: Box;
}

/** The outlines of the places of a piece, closed. */
export function outlinesOf(piece: Piece, grid: Grid): readonly Outline[] {
  const lines = linesOf(piece, grid);
  return piece.areas.map(([code, polygons]) => {
    const drawn = polygons.map((rings) => rings.map((ring) => walk(lines, numbers(ring))));
    return { code, polygons: drawn, box: boxOf(drawn.flat(2)) };
  });
}

/** All lines of a piece, each once: between two places too. */
export function linesOf({ lines }: Piece, { scale, translate }: Grid): readonly Line[] {
  return lines.map((written) => {
    const steps = numbers(written);
    let [x, y] = [0, 0];
    const line: (readonly [number, number])[] = [];
    for (let at = 0; at + 1 < steps.length; at += 2) {
      x += steps[at] ?? 0;
      y += steps[at + 1] ?? 0;
      line.push([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    }
    return line;
  });
}

function numbers(written: string): readonly number[] {
  return written.split(" ").map(Number);
}

function walk(lines: readonly Line[], ring: readonly number[]): Line {
  const parts = ring.map((line) =>
    line < 0 ? (lines[~line] ?? []).toReversed() : (lines[line] ?? []),
  );
  // A line begins where the one before it ends.
  return parts.flatMap((part, at) => (at === 0 ? part : part.slice(1)));
}

/** The smallest rectangle that holds some points; one of nothing, when there is none. */
export function boxOf(points: Line): Box {
  const box = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity };
  for (const [longitude, latitude] of points) {
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
  }
  return box;
}

/** Whether two rectangles have a point in common. */
export function boxesMeet(one: Box, other: Box): boolean {
  return (
    one.south <= other.north &&
    one.north >= other.south &&
    one.west <= other.east &&
    one.east >= other.west
  );
}
