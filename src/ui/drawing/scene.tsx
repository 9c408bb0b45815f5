import { raw } from "hono/html";

import type { Land } from "./island.ts";
import { fnv1a32, mulberry32 } from "./island.ts";
import { BOAT_DRAWING, LANDMARK_DRAWINGS } from "./landmarks.ts";
import { shore } from "./shore.ts";

/** What stands on the shore: its name, how far along (0 to 1), how large. */
export type Standing = readonly [
  name: keyof typeof LANDMARK_DRAWINGS,
  along: number,
  scale: number,
];

export interface SceneProps {
  /** The hills come from it: the same word, the same view. */
  readonly seed: string;
  readonly land: Land;
  readonly standing: readonly Standing[];
  /** Where a boat sails, 0 to 1; without it, none. */
  readonly boat?: number | undefined;
  readonly size?: "carte" | "large" | undefined;
  readonly class?: string | undefined;
}

const SIZES = { carte: [400, 190], large: [860, 210] } as const;

/** A coastal view: of a story, of a house. Hidden from ears; it decorates what is told beside. */
export function Scene({ seed, land, standing, boat, size = "carte", class: extra }: SceneProps) {
  const [width, height] = SIZES[size];
  const r = mulberry32(fnv1a32(seed));
  const level = height - 28;
  const hills = (high: number, low: number, count: number) =>
    shore(
      Array.from({ length: count }, () => level - low - r() * (high - low)),
      width,
    );
  const sun = `<circle class="astre" cx="${Math.round(width * (0.15 + 0.7 * r()))}" cy="${44 + Math.round(r() * 14)}" r="${20 + Math.round(r() * 8)}"/>`;
  return (
    <svg
      class={extra === undefined ? "vue" : `vue ${extra}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      {raw(
        [
          sun,
          `<path class="rive-1" d="${hills(110, 10, 7)}"/>`,
          `<path class="rive-2" d="${hills(60, 8, 8)}"/>`,
          `<path class="rive-3 ${land}" d="${hills(18, 4, 9)}"/>`,
          ...standing.map(
            ([name, along, scale]) =>
              `<g class="amer" transform="translate(${Math.round(width * along)} ${level - 2}) scale(${scale})">${LANDMARK_DRAWINGS[name]}</g>`,
          ),
          `<path class="mer-plate" d="M0 ${level + 2}H${width}V${height}H0z"/>`,
          boat === undefined
            ? ""
            : `<g class="barque" transform="translate(${Math.round(width * boat)} ${level + 6}) scale(1.2)">${BOAT_DRAWING}</g>`,
        ].join(""),
      )}
    </svg>
  );
}
