import { pairwiseOf } from "./pairwise.ts";
import { drawnOrder, type Sheet } from "../counting/sheet.ts";

/** What rankings say together, under the Schulze method. Tables are square, row after row. */
export interface Ranking {
  readonly options: number;
  /** `pairwise[a * options + b]`: voices that rank `a` before `b`. */
  readonly pairwise: Float64Array;
  /** `strengths[a * options + b]`: the strength of the strongest path from `a` to `b`; 0 without a path. */
  readonly strengths: Float64Array;
  /** Options in groups, best first: the options of a group are beaten by none of the same group or a later one. */
  readonly order: readonly (readonly number[])[];
  /** The options that no other beats: the first group. */
  readonly winners: readonly number[];
  /** All options, one after the other: the groups in their order, and inside each the places drawn. */
  readonly drawn: readonly number[];
}

/**
 * Ranks options by the Schulze method (Schulze, Social Choice and Welfare 36, 2011), with winning votes.
 *
 * A ballot marks 1 the first, 2 the next, and so on; equals are allowed; 0 is not ranked: below all that
 * are, and equal to others like it. Where more voices rank `a` before `b` than `b` before `a`, a link leads
 * from `a` to `b`, as strong as the voices for `a`. A path is as strong as its weakest link, and `a` beats
 * `b` when the strongest path from `a` to `b` is stronger than the strongest one back.
 *
 * Lots break ties inside a group only: `lots[a]` is the place that `a` drew when the question was put.
 */
export function schulze(sheet: Sheet, lots: readonly number[]): Ranking {
  return rankByPairwise(sheet.options, pairwiseOf(sheet), lots);
}

/** The same from the voices that rank each option before each other. */
export function rankByPairwise(
  options: number,
  pairwise: Float64Array,
  lots: readonly number[],
): Ranking {
  const strengths = strongestPaths(options, pairwise);
  const order = layersOf(options, strengths);
  const [winners = []] = order;
  return { options, pairwise, strengths, order, winners, drawn: drawnOrder(order, lots) };
}

/** The strength of the strongest path between each two options (Floyd and Warshall, as in the paper, section 2.3). */
function strongestPaths(options: number, pairwise: Float64Array): Float64Array {
  const strengths = new Float64Array(options * options);
  for (let a = 0; a < options; a += 1)
    for (let b = 0; b < options; b += 1) {
      const won = pairwise[a * options + b] ?? 0;
      if (won > (pairwise[b * options + a] ?? 0)) strengths[a * options + b] = won;
    }
  for (let via = 0; via < options; via += 1)
    for (let from = 0; from < options; from += 1) {
      const first = strengths[from * options + via] ?? 0;
      if (first > 0) widen(strengths, { options, via, from, first });
    }
  return strengths;
}

/** Lets paths of one option to all others go through a third, where that makes them stronger. */
function widen(
  strengths: Float64Array,
  way: {
    readonly options: number;
    readonly via: number;
    readonly from: number;
    readonly first: number;
  },
): void {
  const { options, via, from, first } = way;
  for (let to = 0; to < options; to += 1) {
    const rest = strengths[via * options + to] ?? 0;
    const through = first < rest ? first : rest;
    if (to !== from && through > (strengths[from * options + to] ?? 0))
      strengths[from * options + to] = through;
  }
}

/**
 * Options in layers: first those that none beats, then those that none of the rest beats, and so on.
 * Beating is transitive (paper, section 4.1), so no layer is empty, and an option stands before those it
 * beats. Two options that do not beat each other may still be in different layers, when another one
 * stands between: the order of the layers is then part of the rule, and no lot is drawn for it.
 */
function layersOf(options: number, strengths: Float64Array): readonly (readonly number[])[] {
  const beats = (a: number, b: number) =>
    (strengths[a * options + b] ?? 0) > (strengths[b * options + a] ?? 0);
  const all = Array.from({ length: options }, (_, option) => option);
  const beaten = all.map((option) => all.filter((other) => beats(option, other)));
  const beatenBy = new Int32Array(options);
  for (const option of beaten.flat()) beatenBy[option] = (beatenBy[option] ?? 0) + 1;
  const layers: (readonly number[])[] = [];
  let layer = all.filter((option) => beatenBy[option] === 0);
  while (layer.length > 0) {
    layers.push(layer);
    const next: number[] = [];
    for (const option of layer.flatMap((one) => beaten[one] ?? [])) {
      const left = (beatenBy[option] ?? 0) - 1;
      beatenBy[option] = left;
      if (left === 0) next.push(option);
    }
    layer = next.toSorted((one, other) => one - other);
  }
  return layers;
}
