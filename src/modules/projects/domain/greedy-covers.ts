/** Somebody who may be chosen, when there are too many for an exact answer. */
export interface Taker {
  readonly covers: ReadonlySet<string>;
  readonly price: number;
}

/**
 * Covers found by the greedy rule: who brings most first, then the cheapest; whoever is superfluous in
 * the end is left out, the dearest first. Another cover is looked for without the first one chosen of
 * each before.
 */
export function greedyCovers(
  takers: readonly Taker[],
  wanted: readonly string[],
  most: number,
): readonly (readonly number[])[] {
  const covers: (readonly number[])[] = [];
  const barred = new Set<number>();
  while (covers.length < most) {
    const chosen = greedyCover(takers, wanted, barred);
    const [first] = chosen ?? [];
    if (chosen === undefined || first === undefined) break;
    const cover = withoutSuperfluous(takers, wanted, chosen);
    if (!covers.some((one) => sameMembers(one, cover))) covers.push(cover);
    barred.add(first);
  }
  return covers;
}

/**
 * How many times the smallest cover a greedy one may be, at most: 1 + 1/2 + … + 1/d, where nobody
 * covers more than d; about ln d (V. Chvátal, 1979).
 */
export function greedyBound(takers: readonly Taker[]): number {
  const largest = Math.max(1, ...takers.map(({ covers }) => covers.size));
  let sum = 0;
  for (let i = 1; i <= largest; i += 1) sum += 1 / i;
  return sum;
}

function greedyCover(
  takers: readonly Taker[],
  wanted: readonly string[],
  barred: ReadonlySet<number>,
): readonly number[] | undefined {
  const left = new Set(wanted);
  const chosen: number[] = [];
  while (left.size > 0) {
    let best: { readonly place: number; readonly gain: number; readonly price: number } | undefined;
    for (const [place, { covers, price }] of takers.entries()) {
      if (barred.has(place)) continue;
      const gain = covers.intersection(left).size;
      if (gain === 0) continue;
      if (best === undefined || gain > best.gain || (gain === best.gain && price < best.price))
        best = { place, gain, price };
    }
    if (best === undefined) return undefined;
    chosen.push(best.place);
    for (const one of takers[best.place]?.covers ?? []) left.delete(one);
  }
  return chosen;
}

function withoutSuperfluous(
  takers: readonly Taker[],
  wanted: readonly string[],
  chosen: readonly number[],
): readonly number[] {
  const dearestFirst = chosen.toSorted(
    (one, other) => (takers[other]?.price ?? 0) - (takers[one]?.price ?? 0),
  );
  let kept = chosen;
  for (const place of dearestFirst) {
    const others = kept.filter((one) => one !== place);
    if (wanted.every((one) => others.some((other) => takers[other]?.covers.has(one))))
      kept = others;
  }
  return kept;
}

function sameMembers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((place) => other.includes(place));
}
