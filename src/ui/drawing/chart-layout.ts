import type { Projection } from "#basics/chart-plane";
import { toPlane } from "#basics/mercator";

/** Points one after another: longitude, latitude. */
export type ChartLine = readonly (readonly [number, number])[];

/** Where lines lie on the plane: outlines are drawn again and again, on other drawings. */
const planes = new WeakMap<ChartLine, Float64Array>();

function planeOf(line: ChartLine): Float64Array {
  const known = planes.get(line);
  if (known !== undefined) return known;
  const plane = new Float64Array(line.length * 2);
  for (const [at, [longitude, latitude]] of line.entries())
    plane.set(toPlane({ longitude, latitude }), at * 2);
  planes.set(line, plane);
  return plane;
}

/** How a line was drawn last: most maps are asked again and again. */
const drawnLast = new WeakMap<
  ChartLine,
  { readonly as: string; readonly path: string | undefined }
>();

/** A line in whole units, without what the eye would not see; undefined when nothing is left of it. */
export function pathOf(
  projection: Projection,
  line: ChartLine,
  closed: boolean,
): string | undefined {
  const as = `${projection.scale} ${projection.shown.west} ${projection.shown.north} ${closed}`;
  const known = drawnLast.get(line);
  if (known?.as === as) return known.path;
  const path = draw(projection, planeOf(line), closed);
  drawnLast.set(line, { as, path });
  return path;
}

function draw(projection: Projection, plane: Float64Array, closed: boolean): string | undefined {
  let path = "";
  let [x, y, steps] = [0, 0, 0];
  for (let at = 0; at < plane.length; at += 2) {
    const [px, py] = projection.fromPlane(plane[at] ?? 0, plane[at + 1] ?? 0);
    const [nx, ny] = [Math.round(px), Math.round(py)];
    if (steps === 0) path = `M${nx} ${ny}`;
    else if (Math.abs(nx - x) + Math.abs(ny - y) < 2) continue;
    else path += `l${nx - x}${ny - y < 0 ? "" : " "}${ny - y}`;
    [x, y] = [nx, ny];
    steps += 1;
  }
  if (steps < (closed ? 4 : 2)) return undefined;
  return closed ? `${path}z` : path;
}

/** The smallest box that holds a line, in units of the drawing. */
export function boundsOf(projection: Projection, line: ChartLine) {
  const plane = planeOf(line);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < plane.length; at += 2) {
    const [x, y] = projection.fromPlane(plane[at] ?? 0, plane[at + 1] ?? 0);
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { left, right, top, bottom };
}

/** A scale to measure with: round kilometres, and how long they are drawn. */
export function rulerOf({ kilometre }: Projection): {
  readonly km: number;
  readonly width: number;
} {
  const most = 110 / kilometre;
  const ten = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((step) => step * ten).find((step) => step <= most) ?? ten;
  return { km, width: Math.round(km * kilometre) };
}
