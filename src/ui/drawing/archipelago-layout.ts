import { type Cell, cellsOf, HEIGHT_OF, WIDTH } from "./archipelago-cells.ts";
import { NAME_SIZE, widthOfName, wrapName } from "./archipelago-names.ts";
import type { Island } from "./island.ts";
import { fnv1a32, islandOf, mulberry32 } from "./island.ts";

/** Beyond this many, the others are shown as one group. */
export const MOST_ISLANDS = 12;

/** An island in its cell: nothing else of the chart stands there, but its name. */
export interface Placed {
  readonly id: string;
  readonly island: Island;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly cell: Cell;
  /** Its name as it is written, and where the middle of its first line stands. */
  readonly name: { readonly lines: readonly string[]; readonly x: number; readonly y: number };
}

/** What is placed: its name has its place too. */
export interface ToPlace {
  readonly id: string;
  readonly name: string;
}

/** From the shore to the first line of a name, and what stays free inside a cell. */
const UNDER = 8;
const MARGIN = 6;
/** Islands reach 70 from their middle, and a little for their beach (`island.ts`). */
const REACH = 76;

/** The box of a chart of so many islands. */
export function chartOf(count: number): { readonly width: number; readonly height: number } {
  return { width: WIDTH, height: HEIGHT_OF(Math.min(count, MOST_ISLANDS)) };
}

/**
 * Places islands on the chart, each with its name in a cell of its own: no name lies under another island, whatever
 * the names and the letters of a phone, because no two cells meet. The same islands are always in the same cells,
 * whatever their order, their state or the day, and a new one moves few of the others, but where the chart gains a
 * row (each island ranks the cells by a hash of both: rendezvous hashing, Thaler and Ravishankar 1998). At most `MOST_ISLANDS`; ids given twice are placed once.
 */
export function placeIslands(asked: readonly ToPlace[]): readonly Placed[] {
  const unique = [...new Map(asked.map((one) => [one.id, one])).values()].slice(0, MOST_ISLANDS);
  const cells = cellsOf(unique.length);
  const wishes = unique
    .flatMap(({ id }) => cells.map((_, cell) => ({ id, cell, rank: fnv1a32(`${id} ${cell}`) })))
    .toSorted((a, b) => a.rank - b.rank || a.cell - b.cell || (a.id < b.id ? -1 : 1));
  const cellOf = new Map<string, number>();
  const taken = new Set<number>();
  for (const { id, cell } of wishes) {
    if (cellOf.has(id) || taken.has(cell)) continue;
    cellOf.set(id, cell);
    taken.add(cell);
  }
  return unique.flatMap((one) => {
    const cell = cells[cellOf.get(one.id) ?? -1];
    return cell === undefined ? [] : [anchor(one, cell)];
  });
}

/** An island and its name fill their cell as they may, and swing a little in what is left. */
function anchor({ id, name }: ToPlace, cell: Cell): Placed {
  const lines = wrapName(name, cell.width - 2 * MARGIN);
  const written = lines.length * NAME_SIZE * NAME_LINE;
  const room = cell.height - 2 * MARGIN - UNDER - written;
  const scale = Math.min(cell.most, room / 2 / REACH, (cell.width / 2 - MARGIN) / REACH);
  const r = mulberry32(fnv1a32(`anchor ${id}`));
  const swing = (most: number) => (r() - 0.5) * 2 * Math.max(0, most);
  const half = Math.max(REACH * scale, Math.max(...lines.map(widthOfName)) / 2);
  const x = Math.round(cell.x + cell.width / 2 + swing(cell.width / 2 - MARGIN - half));
  const free = (room - 2 * REACH * scale) / 2;
  const y = Math.round(cell.y + MARGIN + REACH * scale + Math.max(0, free + swing(free)));
  const line = Math.round(y + REACH * scale + UNDER + NAME_SIZE * 0.8);
  return { id, island: islandOf(id), x, y, scale, cell, name: { lines, x, y: line } };
}

/** From one line of a name to the next: the halo of the second hides nothing of the first (drawings.css). */
export const NAME_LINE = 1.25;

/**
 * A route between two islands, in the water between the cells: from an island to the channel above its cell, along it,
 * down a channel between two columns where the other is in another row, along the channel above the other, and down to
 * it. So it runs through no island and under no name, whatever stands where.
 */
export function routeBetween(a: Placed, b: Placed): string {
  const [from, to] = a.id < b.id ? [a, b] : [b, a];
  // Routes of one channel lie side by side.
  const lane = ((fnv1a32(from.id + to.id) % 3) - 1) * 4;
  const above = ({ cell }: Placed) => cell.y - cell.channel / 2 + lane;
  const points: (readonly [number, number])[] = [
    [from.x, from.y],
    [from.x, above(from)],
  ];
  if (from.cell.y !== to.cell.y) {
    const channel = channelTowards(from.cell, to.x) + lane;
    points.push([channel, above(from)], [channel, above(to)]);
  }
  points.push([to.x, above(to)], [to.x, to.y]);
  return rounded(points);
}

/** The channel beside a cell, on the side of where one goes. */
function channelTowards({ x, width, channel }: Cell, goal: number): number {
  const right = goal > x + width / 2 ? x + width + channel / 2 : x - channel / 2;
  return Math.min(Math.max(right, channel / 2), WIDTH - channel / 2);
}

const CORNER = 12;

/** Lines from point to point, their corners rounded. */
function rounded(points: readonly (readonly [number, number])[]): string {
  const path = points.map(([x, y], i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined) return `M${x} ${y}`;
    if (after === undefined) return `L${x} ${y}`;
    const [px, py] = towards([x, y], before);
    const [nx, ny] = towards([x, y], after);
    return `L${px} ${py}Q${x} ${y} ${nx} ${ny}`;
  });
  return path.join("");
}

function towards(
  [x, y]: readonly [number, number],
  [tx, ty]: readonly [number, number],
): readonly [number, number] {
  const far = Math.hypot(tx - x, ty - y);
  const part = far === 0 ? 0 : Math.min(CORNER, far / 2) / far;
  return [Math.round(x + (tx - x) * part), Math.round(y + (ty - y) * part)];
}
