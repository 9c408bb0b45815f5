import type { Island } from "./island.ts";
import { fnv1a32, islandOf, mulberry32 } from "./island.ts";

/** The box of the chart. */
export const CHART = { width: 900, height: 660 } as const;

/** Beyond this many, the others are shown as one group. */
export const MOST_ISLANDS = 12;

export interface Placed {
  readonly id: string;
  readonly island: Island;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

type Berth = readonly [x: number, y: number, scale: number];

/** Berths for few or many: placed by hand so that names do not meet. */
const BERTHS: readonly (readonly Berth[])[] = [
  [[450, 310, 2]],
  [
    [450, 330, 1.5],
    [170, 230, 1.2],
    [730, 250, 1.2],
  ],
  [
    [455, 290, 1.4],
    [165, 170, 1.1],
    [730, 150, 1.1],
    [210, 480, 1.05],
    [700, 470, 1.1],
  ],
  [
    [450, 300, 1.25],
    [180, 190, 1.05],
    [725, 165, 1.05],
    [200, 480, 0.95],
    [655, 500, 1],
    [440, 85, 0.7],
    [820, 365, 0.72],
    [430, 540, 0.68],
  ],
  [
    [115, 105, 0.78],
    [335, 80, 0.8],
    [560, 110, 0.8],
    [785, 80, 0.78],
    [115, 305, 0.82],
    [340, 285, 0.82],
    [560, 320, 0.82],
    [785, 290, 0.82],
    [110, 510, 0.75],
    [335, 490, 0.78],
    [560, 520, 0.75],
    [785, 495, 0.78],
  ],
];

/**
 * Places islands on the chart: the same islands are always in the same berths, whatever their order, their state
 * or the day, and a new one moves few of the others (each island ranks the berths by a hash of both:
 * rendezvous hashing, Thaler and Ravishankar 1998). At most `MOST_ISLANDS`; ids given twice are placed once.
 */
export function placeIslands(ids: readonly string[]): readonly Placed[] {
  const unique = [...new Set(ids)].slice(0, MOST_ISLANDS);
  const berths = BERTHS.find((some) => some.length >= unique.length) ?? [];
  const wishes = unique
    .flatMap((id) => berths.map((_, berth) => ({ id, berth, rank: fnv1a32(`${id} ${berth}`) })))
    .toSorted((a, b) => a.rank - b.rank || a.berth - b.berth || (a.id < b.id ? -1 : 1));
  const berthOf = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id, berth } of wishes) {
    if (berthOf.has(id) || taken.has(berth)) continue;
    berthOf.set(id, berth);
    taken.add(berth);
  }
  return unique.flatMap((id) => {
    const berth = berths[berthOf.get(id) ?? -1];
    return berth === undefined ? [] : [anchor(id, berth)];
  });
}

/** An island swings a little around its anchor. */
function anchor(id: string, [x, y, scale]: Berth): Placed {
  const r = mulberry32(fnv1a32(`anchor ${id}`));
  const swing = (most: number) => Math.round((r() - 0.5) * 2 * most);
  return { id, island: islandOf(id), x: x + swing(10), y: y + swing(8), scale };
}

/** A route between two islands, bent to one side so that it does not cross the middle of the chart straight. */
export function routeBetween(a: Placed, b: Placed): string {
  const [from, to] = a.id < b.id ? [a, b] : [b, a];
  const side = fnv1a32(from.id + to.id) % 2 === 0 ? 0.16 : -0.16;
  const middleX = Math.round((from.x + to.x) / 2 - (to.y - from.y) * side);
  const middleY = Math.round((from.y + to.y) / 2 + (to.x - from.x) * side);
  return `M${from.x} ${from.y}Q${middleX} ${middleY} ${to.x} ${to.y}`;
}

/** Where the name of an island is written: under its lowest shore. */
export function nameLine({ island, y, scale }: Placed): number {
  const lowest = Math.max(...island.points.map(([, py]) => py));
  return Math.round(y + lowest * scale + 30);
}

/** From one line of a name to the next: the halo of the second hides nothing of the first (drawings.css). */
export const NAME_LINE = 1.25;
/** The largest size of a name, on a phone (drawings.css), and the widest that one letter takes of it. */
const NAME = { size: 32, line: NAME_LINE, letter: 0.6 } as const;
/** What stays free between a name and the edge of the chart. */
const MARGIN = 6;

/**
 * Where the middle of a name is written: under its island, moved only as much as it takes for all its
 * lines to stay inside the chart, even in the letters of a phone.
 */
export function nameAt(placed: Placed, lines: readonly string[]): { x: number; y: number } {
  const half = Math.min((widest(lines) * NAME.size * NAME.letter) / 2, CHART.width / 2 - MARGIN);
  const below = Math.max(0, lines.length - 1) * NAME.size * NAME.line + NAME.size * 0.3;
  const x = Math.min(Math.max(placed.x, half + MARGIN), CHART.width - half - MARGIN);
  const y = Math.min(nameLine(placed), CHART.height - below - MARGIN);
  return { x: Math.round(x), y: Math.floor(y) };
}

/**
 * What of the chart belongs to the link of an island: a circle over it and its name, so that no water of
 * a neighbour lies between the two.
 */
export function touchOf(
  placed: Placed,
  lines: readonly string[],
): { readonly x: number; readonly y: number; readonly r: number } {
  const name = nameAt(placed, lines);
  return {
    x: Math.round((placed.x + name.x) / 2),
    y: Math.round((placed.y + name.y) / 2),
    r: nameLine(placed) - placed.y,
  };
}

/** « Autour d’une voisine » on two lines, « Autour » / « d’une voisine », so that names stay narrow. */
export function twoLines(name: string): readonly string[] {
  const words = name.split(" ");
  if (name.length <= 12 || words.length === 1) return [name];
  const cuts = words
    .slice(1)
    .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")] as const);
  return cuts.reduce((best, cut) => (widest(cut) < widest(best) ? cut : best));
}

function widest(lines: readonly string[]): number {
  return Math.max(...lines.map(({ length }) => length));
}
