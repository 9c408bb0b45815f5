import { raw } from "hono/html";

import { LANDMARK_DRAWINGS, BOAT_DRAWING } from "./landmarks.ts";
import { shore } from "./shore.ts";

const STANDING = [
  ["clocher", 330, 0.8],
  ["cypres", 620, 0.7],
  ["maisons", 700, 0.62],
  ["moulin", 1040, 0.75],
  ["phare", 1410, 0.9],
] as const;

const COAST = raw(
  [
    '<svg class="sud" viewBox="0 0 1600 130" aria-hidden="true">',
    `<path class="rive-1" d="${shore([80, 68, 96, 98, 100, 96, 52, 76, 100, 102, 74, 32, 80, 102, 76, 64, 70], 1600)}"/>`,
    `<path class="rive-2" d="${shore([82, 98, 102, 88, 56, 92, 104, 94, 60, 86, 100, 80, 64, 90], 1600)}"/>`,
    `<path class="rive-3 calcaire" d="${shore([84, 104, 104, 88, 100, 98, 90, 96, 80, 106, 92, 102, 94], 1600)}"/>`,
    ...STANDING.map(
      ([name, x, scale]) =>
        `<g class="amer" transform="translate(${x} 98) scale(${scale})">${LANDMARK_DRAWINGS[name]}</g>`,
    ),
    '<path class="mer-plate" d="M0 104H1600V130H0z"/>',
    '<path class="onde" d="M61 118h35M221 117h17M355 122h34M557 112h21M720 122h26M868 115h34M1021 117h14M1156 116h31M1365 116h27M1520 122h20"/>',
    `<g class="barque" transform="translate(880 106) scale(.7)">${BOAT_DRAWING}</g></svg>`,
  ].join(""),
);

/** The coastal view at the foot of every page. */
export function Coast() {
  return COAST;
}
