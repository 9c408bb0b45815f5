import { raw } from "hono/html";

/** Three islands: the mark of Archipel. */
const ISLES = [
  "M9 16c1-5 6-8 11-7 3 .6 3 3 6 4 2 1 2 5-1 6-3 1-4 4-8 4s-5-1-6-3-2-2-2-4z",
  "M33 9c1-3 5-4 8-3 2 1 5 1 5 4s-3 3-5 4-5 1-7-1-2-2-1-4z",
  "M31 23c2-2 6-2 9-1s3 4 1 5-4 3-7 2-5-4-3-6z",
] as const;

/** The mark in the header, in the lights of the chart. */
export const MARK = raw(
  `<svg viewBox="0 0 54 36" aria-hidden="true"><g class="w1" stroke-width="11">${ISLES.map((isle) => `<path d="${isle}"/>`).join("")}</g>${ISLES.map(
    (isle, i) => `<path d="${isle}" class="encre-${i}"/>`,
  ).join("")}</svg>`,
);

const COLOURS = ["0a5263", "9b1757", "2f6136"] as const;

const DRAWN = ISLES.map(
  (isle, i) => `<path fill="#${COLOURS[i] ?? COLOURS[0]}" d="${isle}"/>`,
).join("");

/**
 * The mark as an icon: alone, or on the ground that a telephone cuts to its own shape, the drawing then inside the
 * circle that every shape leaves (W3C, Web Application Manifest, « safe zone »: two fifths of the width).
 */
export function drawIcon(ground: "none" | "whole"): string {
  const box = ground === "none" ? [5, -5, 46, 46] : [-11, -21, 78, 78];
  const [x = 0, y = 0, width = 0, height = 0] = box;
  const under =
    ground === "none"
      ? ""
      : `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(" ")}">${under}${DRAWN}</svg>`;
}

/** The mark for the tab of the browser, inside the page: one request less. */
export const FAVICON = `data:image/svg+xml,${encodeURIComponent(drawIcon("none"))}`;
