import { raw } from "hono/html";

import { useFirstDrawing } from "#ui/frame";

import type { Island } from "./drawing/island.ts";
import { islandOf } from "./drawing/island.ts";
import { BOAT_DRAWING, LANDMARK_DRAWINGS } from "./drawing/landmarks.ts";

/** What is drawn over an island, and never changes it. Always said in words beside. */
export interface EmblemState {
  /** A meeting within seven days. */
  readonly boat?: boolean | undefined;
  /** Looks for people: its landmark is lit. */
  readonly lit?: boolean | undefined;
  /** Asleep: in grey. */
  readonly asleep?: boolean | undefined;
}

export type EmblemProps = EmblemState & {
  readonly id: string;
  readonly class?: string | undefined;
};

/** Widths of the four strokes of water around a coast, from the deep to the shore. */
export const WATER = [
  ["iso", 50],
  ["w2", 48],
  ["iso", 27],
  ["w1", 25],
] as const;

/**
 * The island of an id, 200 × 200, hidden from ears: its name is written beside.
 * Drawn once a page; shown again, it is only a reference.
 */
export function Emblem({ id, class: size, ...state }: EmblemProps) {
  const first = useFirstDrawing();
  const island = islandOf(id);
  return (
    <svg
      class={size === undefined ? "ile" : `ile ${size}`}
      viewBox="-100 -100 200 200"
      aria-hidden="true"
    >
      {raw(whole(island, first, state))}
      {raw(stateOver(island, state))}
    </svg>
  );
}

type First = (drawing: string) => boolean;

function whole(island: Island, first: First, { asleep }: EmblemState): string {
  const name = `i-${island.drawing}`;
  if (!first(name)) return `<use href="#${name}"/>`;
  const water = WATER.map(([kind, width]) =>
    coastLine(island, `class="${kind}" stroke-width="${width}"`),
  );
  const land = landOnce(island, first);
  return `${coastOnce(island, first)}<g id="${name}">${water.join("")}${asleep === true ? `<g class="dort">${land}</g>` : land}</g>`;
}

/** The coast's path, kept for reference the first time it is asked for. */
export function coastOnce(island: Island, first: First): string {
  const name = `c-${island.drawing}`;
  return first(name) ? `<defs><path id="${name}" d="${island.path}"/></defs>` : "";
}

/** One stroke along a coast already kept. */
export function coastLine({ drawing }: Island, attributes: string): string {
  return `<use href="#c-${drawing}" ${attributes}/>`;
}

/** Beach, coast, islets, relief and landmark: drawn the first time, then referred to. */
export function landOnce(island: Island, first: First): string {
  const { drawing, land, landmark, summit, islets } = island;
  const name = `t-${drawing}`;
  if (!first(name)) return `<use href="#${name}"/>`;
  const [x, y] = summit;
  const relief = (scale: number) =>
    coastLine(
      island,
      `class="relief" transform="translate(${x} ${y}) scale(${scale}) translate(${-x} ${-y})"`,
    );
  return [
    `<g id="${name}" class="${land}">`,
    coastLine(island, 'class="greve"'),
    coastLine(island, 'class="cote"'),
    ...islets.map(
      (one) => `<ellipse class="cote" cx="${one.x}" cy="${one.y}" rx="${one.rx}" ry="${one.ry}"/>`,
    ),
    relief(0.64),
    relief(0.34),
    `<g class="amer" transform="translate(${x} ${y + 8}) scale(1.05)">${LANDMARK_DRAWINGS[landmark]}</g></g>`,
  ].join("");
}

/** The beam of a lit landmark, and the boat of a coming meeting. */
export function stateOver({ summit: [x, y] }: Island, { boat, lit }: EmblemState): string {
  const beam = lit === true ? `<path class="rayon" d="M${x} ${y - 30}l74-27v50z"/>` : "";
  const sail =
    boat === true ? `<g class="barque" transform="translate(66 74)">${BOAT_DRAWING}</g>` : "";
  return beam + sail;
}
