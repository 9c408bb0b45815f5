import type { Projection } from "#basics/chart-plane";

/** Points one after another: longitude, latitude. */
export type ChartLine = readonly (readonly [number, number])[];

/** A line in whole units, without what the eye would not see; undefined when nothing is left of it. */
export function pathOf(
  projection: Projection,
  line: ChartLine,
  closed: boolean,
): string | undefined {
  const steps: string[] = [];
  let [x, y] = [0, 0];
  for (const [longitude, latitude] of line) {
    const [px, py] = projection.at({ longitude, latitude });
    const [nx, ny] = [Math.round(px), Math.round(py)];
    if (steps.length === 0) steps.push(`M${nx} ${ny}`);
    else if (Math.abs(nx - x) + Math.abs(ny - y) < 2) continue;
    else steps.push(`l${nx - x}${ny - y < 0 ? "" : " "}${ny - y}`);
    [x, y] = [nx, ny];
  }
  if (steps.length < (closed ? 4 : 2)) return undefined;
  return steps.join("") + (closed ? "z" : "");
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
