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

interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** The kinds of which something stands in several places, and how many things there are of each kind. */
export function countThings(points: readonly Thing[]): {
  readonly counts: ReadonlyMap<string, number>;
  readonly repeated: ReadonlySet<string>;
} {
  const things = new Map<string, Set<string>>();
  const repeated = new Set<string>();
  for (const { kind, id } of points) {
    const own = things.getOrInsertComputed(kind, () => new Set());
    if (own.has(id)) repeated.add(kind);
    else own.add(id);
  }
  return { counts: new Map([...things].map(([kind, { size }]) => [kind, size])), repeated };
}

/** Each thing once: what stands in several communes of one disc is one line of it. */
export function eachOnce<One extends Thing>(
  points: readonly One[],
  repeated: ReadonlySet<string>,
): readonly One[] {
  const seen = new Set<string>();
  return points.filter(({ kind, id }) => {
    if (!repeated.has(kind)) return true;
    const isNew = !seen.has(`${kind} ${id}`);
    seen.add(`${kind} ${id}`);
    return isNew;
  });
}
