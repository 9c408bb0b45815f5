import { type Sheet, sheetOf } from "../counting/sheet.ts";

/*
 * For tests and benches: ballots drawn from a seed, and each method once more, written from its paper in
 * the plainest way, sharing nothing with what it checks.
 */

/** Whole numbers from 0 to one below what is asked, the same at each run (mulberry32). */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** A sheet of random marks from 0 to `last`; rows carry 1 to `heaviest` voices. */
export function randomSheet(
  draw: (below: number) => number,
  size: { readonly rows: number; readonly options: number; readonly last: number },
  heaviest = 4,
): Sheet {
  const marks = Uint8Array.from({ length: size.rows * size.options }, () => draw(size.last + 1));
  const voices = Int32Array.from({ length: size.rows }, () => 1 + draw(heaviest));
  return { options: size.options, marks, voices };
}

/** Rankings of all options without equals, each as likely as the others; with one voice each. */
export function randomOrders(
  draw: (below: number) => number,
  size: { readonly rows: number; readonly options: number },
): Sheet {
  const { rows, options } = size;
  const marks = new Uint8Array(rows * options);
  for (let row = 0; row < rows; row += 1) marks.set(shuffled(draw, options), row * options);
  return { options, marks, voices: new Int32Array(rows).fill(1) };
}

/** The numbers from 1 to `length` in a random order. */
export function shuffled(draw: (below: number) => number, length: number): number[] {
  const numbers = Array.from({ length }, (_, i) => i + 1);
  for (let i = length - 1; i > 0; i -= 1) {
    const j = draw(i + 1);
    [numbers[i], numbers[j]] = [numbers[j] ?? 0, numbers[i] ?? 0];
  }
  return numbers;
}

export function rowsOf({ options, marks, voices }: Sheet): { marks: number[]; voices: number }[] {
  return [...voices].map((carried, row) => ({
    marks: [...marks.subarray(row * options, (row + 1) * options)],
    voices: carried,
  }));
}

export function ofRows(
  rows: readonly { readonly marks: readonly number[]; readonly voices: number }[],
): Sheet {
  return sheetOf(
    rows.map(({ marks }) => marks),
    rows.map(({ voices }) => voices),
  );
}

/** One row a voice. */
export function unfolded(sheet: Sheet): number[][] {
  return rowsOf(sheet).flatMap(({ marks, voices }) =>
    Array.from({ length: voices }, () => [...marks]),
  );
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

/** Groups by a list of numbers compared one after the other, the greatest first. */
export function groupsByList(values: readonly (readonly number[])[]): number[][] {
  const sorted = values
    .map((value, option) => ({ value, option }))
    .toSorted((a, b) => compare(a.value, b.value) || a.option - b.option);
  const groups: { value: readonly number[]; options: number[] }[] = [];
  for (const { value, option } of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && compare(group.value, value) === 0) group.options.push(option);
    else groups.push({ value, options: [option] });
  }
  return groups.map(({ options }) => options);
}

/** The majority value of an option: all its mentions sorted, and the lower median taken away until none is left. */
export function naiveMajorityValue(mentions: readonly number[]): number[] {
  const left = mentions.toSorted((a, b) => a - b);
  const taken: number[] = [];
  while (left.length > 0) taken.push(...left.splice(Math.ceil(left.length / 2) - 1, 1));
  return taken;
}

export function naiveJudgment(sheet: Sheet) {
  const ballots = unfolded(sheet);
  const values = Array.from({ length: sheet.options }, (_, option) =>
    naiveMajorityValue(ballots.map((marks) => marks[option] ?? 0)),
  );
  return { medians: values.map(([median]) => median ?? 0), order: groupsByList(values) };
}

/** Voices that rank one before another, pair by pair and ballot by ballot. */
export function naivePairwise(sheet: Sheet): number[][] {
  const { options, marks, voices } = sheet;
  const table = Array.from({ length: options }, () => Array.from({ length: options }, () => 0));
  const placeOf = (row: number, option: number) => marks[row * options + option] || 1_000;
  for (const [a, line] of table.entries())
    for (const b of line.keys())
      for (const [row, carried] of voices.entries())
        if (placeOf(row, a) < placeOf(row, b)) line[b] = (line[b] ?? 0) + carried;
  return table;
}

/** Strengths of paths by their meaning: the most voices such that links of at least as many lead from one to the other. */
export function naiveStrengths(pairwise: readonly (readonly number[])[]): number[][] {
  const link = (a: number, b: number) => {
    const [won, lost] = [pairwise[a]?.[b] ?? 0, pairwise[b]?.[a] ?? 0];
    return won > lost ? won : 0;
  };
  const options = pairwise.map((_, option) => option);
  const bounds = [...new Set(options.flatMap((a) => options.map((b) => link(a, b))))]
    .filter((bound) => bound > 0)
    .toSorted((a, b) => b - a);
  return options.map((from) => {
    const strengths = options.map(() => 0);
    for (const bound of bounds) {
      const reached = new Set([from]);
      for (const at of reached)
        for (const to of options) if (link(at, to) >= bound) reached.add(to);
      for (const to of reached) if (to !== from && strengths[to] === 0) strengths[to] = bound;
    }
    return strengths;
  });
}

/** Layers by their meaning: how many options stand one above the other, at most, over each. */
export function naiveLayers(strengths: readonly (readonly number[])[]): number[][] {
  const known = new Map<number, number>();
  const depth = (option: number): number => {
    const found = known.get(option);
    if (found !== undefined) return found;
    const above = strengths.flatMap((line, other) =>
      (line[option] ?? 0) > (strengths[option]?.[other] ?? 0) ? [1 + depth(other)] : [],
    );
    const deep = Math.max(0, ...above);
    known.set(option, deep);
    return deep;
  };
  return groupsByList(strengths.map((_, option) => [-depth(option)]));
}

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const less = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d;
const minus = (a: Fraction, b: Fraction): Fraction => lowest(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, k: bigint): Fraction => lowest(a.n * k, a.d);
const over = (a: Fraction, k: bigint): Fraction => lowest(a.n, a.d * k);

function lowest(n: bigint, d: bigint): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return a === 0n ? { n: 0n, d: 1n } : { n: n / a, d: d / a };
}

/** Equal shares voice by voice, with fractions: the price of a project is tried with each purse as the last that is emptied. */
export function naiveShares(asked: {
  readonly sheet: Sheet;
  readonly costs: readonly number[];
  readonly budget: number;
  readonly lots: readonly number[];
}) {
  const ballots = unfolded(asked.sheet);
  const purses = ballots.map(() => lowest(BigInt(asked.budget), BigInt(ballots.length)));
  const supporters = asked.costs.map((_, p) =>
    ballots.flatMap((marks, voice) => (marks[p] === 1 ? [voice] : [])),
  );
  const voices = supporters.map(({ length }) => length);
  const before = (a: number, b: number) =>
    (voices[b] ?? 0) - (voices[a] ?? 0) || (asked.lots[a] ?? 0) - (asked.lots[b] ?? 0);
  const rest = new Set(asked.costs.keys());
  const funded: number[] = [];
  for (;;) {
    let best: { project: number; price: Fraction } | undefined;
    for (const project of rest) {
      const price = priceOf(
        BigInt(asked.costs[project] ?? 0),
        (supporters[project] ?? []).flatMap((voice) => purses[voice] ?? []),
      );
      if (price === undefined) continue;
      const ahead = best === undefined || less(price, best.price);
      const equal = best !== undefined && !ahead && !less(best.price, price);
      if (ahead || (equal && best !== undefined && before(project, best.project) < 0))
        best = { project, price };
    }
    if (best === undefined) break;
    for (const voice of supporters[best.project] ?? []) {
      const purse = purses[voice];
      if (purse === undefined) continue;
      purses[voice] = less(purse, best.price) ? { n: 0n, d: 1n } : minus(purse, best.price);
    }
    rest.delete(best.project);
    funded.push(best.project);
  }
  const byShares = funded.length;
  let left = asked.budget - funded.reduce((sum, p) => sum + (asked.costs[p] ?? 0), 0);
  for (const project of [...rest].toSorted(before)) {
    const cost = asked.costs[project] ?? 0;
    if ((voices[project] ?? 0) === 0 || cost > left) continue;
    left -= cost;
    funded.push(project);
  }
  return { funded, byShares, left, voices };
}

/** The least price at which supporters, each paying it or all they have, pay the cost. */
function priceOf(cost: bigint, purses: readonly Fraction[]): Fraction | undefined {
  if (purses.length === 0) return undefined;
  const sorted = purses.toSorted((a, b) => (less(a, b) ? -1 : Number(less(b, a))));
  let due: Fraction = { n: cost, d: 1n };
  for (const [i, purse] of sorted.entries()) {
    const payers = BigInt(sorted.length - i);
    if (!less(times(purse, payers), due)) return over(due, payers);
    due = minus(due, purse);
  }
  return undefined;
}
