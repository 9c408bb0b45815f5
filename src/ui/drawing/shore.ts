/**
 * A line of hills as an SVG path, closed far under the view. `heights` are its controls, evenly spaced,
 * so that the line reaches `width`. Controls are taken even: each middle is whole, T rebuilds them exactly.
 */
export function shore(heights: readonly number[], width: number): string {
  const step = 2 * Math.ceil(width / (heights.length - 1.5) / 2);
  const at = (i: number) => Math.round((heights[i] ?? 0) / 2) * 2;
  const middle = (i: number) => `${(i + 0.5) * step} ${(at(i) + at(i + 1)) / 2}`;
  const middles = Array.from({ length: heights.length - 2 }, (_, i) => middle(i + 1));
  return `M0 999V${at(0)}Q${step} ${at(1)} ${middles.join("T")}V999z`;
}
