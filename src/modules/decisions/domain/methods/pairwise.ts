import type { Sheet } from "../counting/sheet.ts";

/** The most that one byte holds. */
const BYTE = 255;
/** Bytes are added four at a time. */
const WORD = 4;

/**
 * Counts, for each two options, the voices that rank the first before the second:
 * `[a * options + b]` for `a` before `b`.
 *
 * One ballot is a byte an option: its voices where the option is below the rank at hand, else 0. That row
 * is added to the row of every option of that rank, four bytes in one addition, into sums that are
 * emptied before a byte could overflow. A ballot of more voices than a byte holds is added by itself. So
 * a ballot of `n` options costs `n²/4` additions, and the table is exact up to 2^53 voices.
 */
export function pairwiseOf({ options, marks, voices }: Sheet): Float64Array {
  const count = emptyCount(options);
  let pending = 0;
  for (let row = 0; row < voices.length; row += 1) {
    const carried = voices[row] ?? 0;
    const light = carried <= BYTE;
    if (light && pending + carried > BYTE) {
      empty(count);
      pending = 0;
    }
    pending += light ? carried : 0;
    const last = lineUp(count, marks.subarray(row * options, (row + 1) * options));
    count.below.fill(light ? carried : 1);
    addBallot(count, { last, times: light ? undefined : carried });
  }
  empty(count);
  return count.pairwise;
}

interface Count {
  readonly options: number;
  /** Words in a row of sums. */
  readonly width: number;
  readonly pairwise: Float64Array;
  /** Sums of ballots by bytes, and the same memory by words. */
  readonly sums: Uint8Array;
  readonly sumWords: Int32Array;
  readonly below: Uint8Array;
  readonly belowWords: Int32Array;
  /** The options of each rank of the ballot at hand: the first one, and after each the next; -1 ends. */
  readonly first: Int32Array;
  readonly next: Int32Array;
}

function emptyCount(options: number): Count {
  const width = Math.ceil(options / WORD);
  const sums = new Uint8Array(options * width * WORD);
  const below = new Uint8Array(width * WORD);
  return {
    options,
    width,
    pairwise: new Float64Array(options * options),
    sums,
    sumWords: new Int32Array(sums.buffer),
    below,
    belowWords: new Int32Array(below.buffer),
    first: new Int32Array(BYTE + 1).fill(-1),
    next: new Int32Array(options),
  };
}

/** Puts the options of a ballot in lists, one a rank; answers the last rank. */
function lineUp({ first, next }: Count, ranks: Uint8Array): number {
  let last = 0;
  for (let option = 0; option < ranks.length; option += 1) {
    const rank = ranks[option] ?? 0;
    next[option] = first[rank] ?? -1;
    first[rank] = option;
    if (rank > last) last = rank;
  }
  return last;
}

/** Adds one ballot, rank by rank; options without a rank, 0, are before none: their list is not read. */
function addBallot(
  count: Count,
  ballot: { readonly last: number; readonly times: number | undefined },
): void {
  const { first, next, below } = count;
  for (let rank = 1; rank <= ballot.last; rank += 1) {
    const head = first[rank] ?? -1;
    for (let option = head; option >= 0; option = next[option] ?? -1) below[option] = 0;
    for (let option = head; option >= 0; option = next[option] ?? -1)
      if (ballot.times === undefined) addRow(count, option);
      else addHeavy(count, option, ballot.times);
    first[rank] = -1;
  }
}

function addRow({ width, sumWords, belowWords }: Count, option: number): void {
  const line = option * width;
  for (let word = 0; word < width; word += 1)
    sumWords[line + word] = (sumWords[line + word] ?? 0) + (belowWords[word] ?? 0);
}

function addHeavy({ options, pairwise, below }: Count, option: number, voices: number): void {
  const line = option * options;
  for (let other = 0; other < options; other += 1)
    if (below[other] === 1) pairwise[line + other] = (pairwise[line + other] ?? 0) + voices;
}

/** Moves the sums by bytes into the table. */
function empty({ options, width, pairwise, sums }: Count): void {
  for (let a = 0; a < options; a += 1)
    for (let b = 0; b < options; b += 1) {
      const cell = a * options + b;
      pairwise[cell] = (pairwise[cell] ?? 0) + (sums[a * width * WORD + b] ?? 0);
    }
  sums.fill(0);
}
