/** A page writes so many lines at most: a list longer than that is walked disc by disc, or page by page. */
export const MOST_LINES = 200;

/** How many a page of one place holds. */
export const PLACE_PAGE = 100;

/** Which of the points of each disc are written out: from, and how many. */
export interface Written {
  readonly from: number;
  readonly most: number;
}

/**
 * Which lines of each disc stand on the page, so that everything is in the list and the page stays light: all of
 * them when they are few; a page of them when there is but one disc; else the first ones of each, and the disc
 * leads to a nearer view where the others are.
 */
export function linesOf(counts: readonly number[], page: number): readonly Written[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length === 1) return [{ from: (page - 1) * PLACE_PAGE, most: PLACE_PAGE }];
  if (total <= MOST_LINES) return counts.map((count) => ({ from: 0, most: count }));
  // What few have, they show; the others share what is left.
  let left = MOST_LINES;
  const most = new Map<number, number>();
  const smallest = counts
    .map((count, disc) => ({ count, disc }))
    .toSorted((a, b) => a.count - b.count);
  for (const [at, { count, disc }] of smallest.entries()) {
    const share = Math.max(2, Math.floor(left / (smallest.length - at)));
    most.set(disc, Math.min(count, share));
    left -= Math.min(count, share);
  }
  return counts.map((_, disc) => ({ from: 0, most: most.get(disc) ?? 0 }));
}

export interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** Some things of one kind that stand at one place. */
interface Held {
  readonly kind: string;
  readonly ids: readonly string[];
}

/** So many things stand at some places. */
export function sizeOf(points: readonly Held[]): number {
  return points.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** The things that stand at some places, in their order: all of them, or a page. */
export function thingsOf(
  points: readonly Held[],
  { from, most }: Written = { from: 0, most: Infinity },
): readonly Thing[] {
  const things: Thing[] = [];
  let passed = 0;
  for (const { kind, ids } of points) {
    if (things.length >= most) break;
    const first = Math.max(0, from - passed);
    const here = ids.slice(first, first + most - things.length);
    for (const id of here) things.push({ kind, id });
    passed += ids.length;
  }
  return things;
}

/** How many things there are of each kind: what stands in several places is one, of the kinds that may. */
export function countThings(
  points: readonly Held[],
  several: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, ids } of eachOnce(points, several))
    counts.set(kind, (counts.get(kind) ?? 0) + ids.length);
  return counts;
}

/** Each thing once: what stands in several communes of one disc is one line of it. */
export function eachOnce<One extends Held>(
  points: readonly One[],
  several: ReadonlySet<string>,
): readonly One[] {
  const seen = new Set<string>();
  return points.flatMap((one) => {
    if (!several.has(one.kind)) return [one];
    const ids = one.ids.filter((id) => !seen.has(`${one.kind} ${id}`));
    for (const id of ids) seen.add(`${one.kind} ${id}`);
    return ids.length === 0 ? [] : [{ ...one, ids }];
  });
}
