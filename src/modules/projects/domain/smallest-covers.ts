/** Somebody who may be chosen: what they cover, one bit a requirement, and what choosing them costs. */
export interface Choice {
  readonly mask: number;
  readonly price: number;
}

/** Some choices, by their place in the list, that cover all together. */
export interface Cover {
  readonly chosen: readonly number[];
  readonly price: number;
}

export interface Covers {
  /** The smallest first, then the cheapest. */
  readonly covers: readonly Cover[];
  /** Whether nothing better exists: false when the search was given up. */
  readonly complete: boolean;
}

/** Steps of the search before it is given up. The hardest cases of 60 choices and 25 bits that we know take 6,000. */
const MOST_STEPS = 100_000;

interface Search {
  /** The cheapest first. */
  readonly choices: readonly Choice[];
  readonly most: number;
  readonly chosen: number[];
  covers: readonly Cover[];
  steps: number;
  /** Counts of each bit, written over at each step. */
  readonly counts: Int32Array;
  readonly gains: Int32Array;
  readonly shares: Float64Array;
}

/** What a branch still has to do: bits not covered, choices that are left, what is covered once and twice. */
interface Branch {
  readonly left: number;
  readonly open: readonly number[];
  readonly price: number;
  readonly once: number;
  readonly twice: number;
}

/** What can be known of a branch before it is walked. */
interface Outlook {
  /** The bit that the fewest choices cover; none when nobody covers some bit. */
  readonly rarest: number | undefined;
  /** No fewer choices, and no less money, can do it. */
  readonly least: number;
  readonly cheapest: number;
}

/**
 * The best covers of some bits, at most `most`: those with the fewest choices, then the lowest price, in
 * which no choice is superfluous. Exact, by branch and bound: some choice must cover the bit that the
 * fewest cover, and each is tried in turn, without those tried before it; so each cover is met once. A
 * branch is left when even what it cannot do without is no better than the last of the best.
 *
 * Set cover is NP-hard (R. M. Karp, 1972): for 60 choices and 25 bits it is still a matter of
 * milliseconds (`npm run bench -- partner-sets`). Choices are given the cheapest first.
 */
export function smallestCovers(choices: readonly Choice[], wanted: number, most: number): Covers {
  const search: Search = {
    choices,
    most,
    chosen: [],
    covers: [],
    steps: 0,
    counts: new Int32Array(32),
    gains: new Int32Array(32),
    shares: new Float64Array(32),
  };
  const open = choices.map((_, place) => place);
  walk(search, { left: wanted, open, price: 0, once: 0, twice: 0 });
  return { covers: search.covers, complete: search.steps <= MOST_STEPS };
}

function walk(search: Search, branch: Branch): void {
  const { choices, chosen } = search;
  search.steps += 1;
  if (search.steps > MOST_STEPS || hasSuperfluous(search, branch)) return;
  if (branch.left === 0) {
    keep(search, branch.price);
    return;
  }
  if (search.covers[search.most - 1]?.chosen.length === chosen.length + 1) {
    finish(search, branch);
    return;
  }
  const open = branch.open.filter((place) => (maskAt(choices, place) & branch.left) !== 0);
  const { rarest, least, cheapest } = outlookOf(search, open, branch.left);
  if (rarest === undefined) return;
  const size = chosen.length + least;
  if (!isBetter(search, size, branch.price + cheapest)) return;
  let rest: readonly number[] = open;
  for (const place of inOrder(choices, open, { left: branch.left, rarest })) {
    rest = rest.filter((one) => one !== place);
    const { mask, price } = choices[place] ?? NOTHING;
    chosen.push(place);
    walk(search, {
      left: branch.left & ~mask,
      open: rest,
      price: branch.price + price,
      once: branch.once | mask,
      twice: branch.twice | (branch.once & mask),
    });
    chosen.pop();
  }
}

/** One more may be chosen, no more: it covers all that is left, or the branch ends here. */
function finish(search: Search, { left, open, price, once, twice }: Branch): void {
  const { choices, chosen } = search;
  for (const place of open) {
    const choice = choices[place] ?? NOTHING;
    if ((left & ~choice.mask) !== 0) continue;
    chosen.push(place);
    const after = twice | (once & choice.mask);
    if (!chosen.some((one) => (maskAt(choices, one) & ~after) === 0))
      keep(search, price + choice.price);
    chosen.pop();
  }
}

const NOTHING: Choice = { mask: 0, price: 0 };

function maskAt(choices: readonly Choice[], place: number): number {
  return choices[place]?.mask ?? 0;
}

/** Whether somebody chosen brings nothing that the others do not: whatever comes next, they stay superfluous. */
function hasSuperfluous({ choices, chosen }: Search, { twice }: Branch): boolean {
  return chosen.some((place) => (maskAt(choices, place) & ~twice) === 0);
}

function isBetter({ covers, most }: Search, size: number, price: number): boolean {
  const last = covers[most - 1];
  if (last === undefined || size < last.chosen.length) return true;
  return size === last.chosen.length && price < last.price;
}

function keep(search: Search, price: number): void {
  const { chosen, covers, most } = search;
  if (!isBetter(search, chosen.length, price)) return;
  search.covers = [...covers, { chosen: [...chosen], price }]
    .toSorted((one, other) => one.chosen.length - other.chosen.length || one.price - other.price)
    .slice(0, most);
}

/**
 * The bounds are those of a dual solution of the linear programme (V. Chvátal, 1979): each bit pays its
 * share of the choice that serves it best, and no choice receives more than it costs.
 */
function outlookOf(search: Search, open: readonly number[], left: number): Outlook {
  const { choices, counts, gains, shares } = search;
  counts.fill(0);
  gains.fill(0);
  shares.fill(Number.POSITIVE_INFINITY);
  for (const place of open) {
    const { mask, price } = choices[place] ?? NOTHING;
    const gain = countBits(mask & left);
    const share = price / gain;
    for (let bits = mask & left; bits !== 0; bits &= bits - 1) {
      const bit = lowestBit(bits);
      counts[bit] = (counts[bit] ?? 0) + 1;
      if (gain > (gains[bit] ?? 0)) gains[bit] = gain;
      if (share < (shares[bit] ?? 0)) shares[bit] = share;
    }
  }
  let [rarest, fewest, parts, paid] = [0, Number.POSITIVE_INFINITY, 0, 0];
  for (let bits = left; bits !== 0; bits &= bits - 1) {
    const bit = lowestBit(bits);
    const count = counts[bit] ?? 0;
    if (count === 0) return { rarest: undefined, least: 0, cheapest: 0 };
    if (count < fewest) [rarest, fewest] = [bit, count];
    parts += 1 / (gains[bit] ?? 1);
    paid += shares[bit] ?? 0;
  }
  // Thirds and sevenths do not add up exactly: a hair less never leaves a good branch.
  const least = Math.ceil(parts - 1e-9);
  return { rarest, least, cheapest: Math.max(paid - 1e-6, sumOfFirst(choices, open, least)) };
}

/** As many choices as are needed cost no less than the cheapest ones. */
function sumOfFirst(choices: readonly Choice[], open: readonly number[], count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += choices[open[i] ?? -1]?.price ?? 0;
  return sum;
}

/** Those who cover the rarest bit: who brings most first, then the cheapest. */
function inOrder(
  choices: readonly Choice[],
  open: readonly number[],
  { left, rarest }: { readonly left: number; readonly rarest: number },
): readonly number[] {
  return open
    .filter((place) => (maskAt(choices, place) & (1 << rarest)) !== 0)
    .toSorted(
      (one, other) =>
        countBits(maskAt(choices, other) & left) - countBits(maskAt(choices, one) & left) ||
        one - other,
    );
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** How many bits are set (Hacker's Delight, section 5-1). */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
