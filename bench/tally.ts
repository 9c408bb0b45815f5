import { shareEqually } from "../src/modules/decisions/domain/methods/equal-shares.ts";
import { judge } from "../src/modules/decisions/domain/methods/majority-judgment.ts";
import { schulze } from "../src/modules/decisions/domain/methods/schulze.ts";
import type { Sheet } from "../src/modules/decisions/domain/counting/sheet.ts";
import {
  drawing,
  naiveShares,
  randomOrders,
  randomSheet,
} from "../src/modules/decisions/domain/methods/test-tally.ts";
import {
  type Bench,
  type Curve,
  type Measure,
  measure,
  median,
  type Outcome,
  reportOf,
  round,
  spread,
} from "./support/bench.ts";
import { plainJudgment, plainSchulze, sortedJudgment } from "./support/plain-tally.ts";

const SEED = 7;
/** Each count is made this many times, and the median counts. */
const RUNS = 15;
/** The targets of a tally (Schulze with 100 options, majority judgment), in milliseconds. */
const MUST = { schulze: 20, judgment: 200 } as const;
const RANKED = { rows: 1_000, options: 100 } as const;
const JUDGED = { rows: 1_000_000, options: 10, last: 5 } as const;
/** Small enough for medians to be taken away one by one. */
const SMALL = { rows: 4_000, options: 10, last: 5 } as const;
/** Small enough for a purse a voice, in fractions. */
const SHARED = { rows: 200, options: 15, last: 1 } as const;

export const bench: Bench = {
  name: "tally",
  title:
    "The counts by Schulze (100 options, 1,000 ballots) and by majority judgment (10 options, 1,000,000 ballots), from the ballots in memory to the order, in one process.",
  unit: "ms a count",
  run: async (say) => run(say),
};

function run(say: (sentence: string) => void): Outcome {
  say(`tally: Schulze, ${RANKED.options} options`);
  const ranking = compareRanking();
  say(`tally: majority judgment, ${JUDGED.rows} ballots`);
  const judgment = compareJudgment(JUDGED, sortedJudgment);
  say("tally: small sizes, the plainest way");
  const small = compareJudgment(SMALL, plainJudgment);
  const shares = compareShares();
  say("tally: cost against size");
  return {
    report: reportOf("tally", [
      partOf(
        `Schulze, ${RANKED.options} options, ${RANKED.rows} ballots, ms`,
        MUST.schulze,
        ranking,
      ),
      partOf(
        `majority judgment, ${JUDGED.rows} ballots, ${JUDGED.options} options, ms`,
        MUST.judgment,
        judgment,
      ),
      partOf(
        `majority judgment, ${SMALL.rows} ballots, medians taken away one by one, ms`,
        MUST.judgment,
        small,
      ),
    ]),
    notes: [
      `Median of ${RUNS} counts (their ends): Schulze ${spread(ranking.times)} ms, the very first ${round(ranking.first)}; majority judgment ${spread(judgment.times)} ms, the very first ${round(judgment.first)}.`,
      "References: Schulze pair by pair, paths by reaching, at full size; majority judgment by sorting all mentions and walking outwards from the middle, at full size, and by taking medians away one by one, which takes the square of the voices, at the smaller size. Each reference runs once. Same result: all tables, medians and groups.",
      `Equal shares, ${SHARED.options} projects, ${SHARED.rows} ballots: ${round(median(shares.times))} ms, a purse a voice in fractions ${round(shares.plain)} ms; ${shares.same ? "the same purchases" : "NOT the same purchases"}.`,
    ],
    curves: [schulzeCurve(), judgmentCurve(), sharesCurve()],
  };
}

/** A count made again and again, and once the plain way. */
interface Compared {
  readonly first: number;
  readonly times: readonly number[];
  readonly plain: number;
  readonly same: boolean;
}

function partOf(name: string, must: number, { times, plain, same: sameResult }: Compared): Measure {
  return measure({
    name,
    ours: median(times),
    reference: plain,
    must,
    better: "lower",
    sameResult,
  });
}

function compareRanking(): Compared {
  const sheet = randomOrders(drawing(SEED), RANKED);
  const lots = Array.from({ length: RANKED.options }, (_, i) => i);
  const { first, times, value } = repeated(() => schulze(sheet, lots));
  const plain = clocked(() => plainSchulze(sheet));
  const { pairwise, strengths, order } = value;
  const ours = { pairwise: [...pairwise], strengths: [...strengths], order };
  return { first, times, plain: plain.ms, same: same(ours, plain.value) };
}

function compareJudgment(
  size: typeof JUDGED | typeof SMALL,
  plainly: (sheet: Sheet) => object,
): Compared {
  const sheet = ballotsOf(size);
  const { first, times, value } = repeated(() => judge(sheet));
  const plain = clocked(() => plainly(sheet));
  const { medians, order } = value;
  return { first, times, plain: plain.ms, same: same({ medians, order }, plain.value) };
}

/** Ballots of one voice, marked at random. */
function ballotsOf(size: {
  readonly rows: number;
  readonly options: number;
  readonly last: number;
}): Sheet {
  return randomSheet(drawing(SEED), size, 1);
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function clocked<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const began = performance.now();
  const value = work();
  return { ms: performance.now() - began, value };
}

function repeated<T>(work: () => T) {
  const { ms: first, value } = clocked(work);
  return { first, value, times: Array.from({ length: RUNS }, () => clocked(work).ms) };
}

function sharesOf(size: {
  readonly rows: number;
  readonly options: number;
  readonly last: number;
}) {
  const draw = drawing(SEED);
  const sheet = randomSheet(draw, size, 1);
  const costs = Array.from({ length: size.options }, () => 1_000_00 + draw(20_000_00));
  return { sheet, costs, budget: 60_000_00, lots: costs.map((_, i) => i) };
}

function compareShares(): Compared {
  const asked = sharesOf(SHARED);
  const { first, times, value } = repeated(() => shareEqually(asked));
  const plain = clocked(() => naiveShares(asked));
  const ours = { funded: value.funded, left: value.left };
  const theirs = { funded: plain.value.funded, left: plain.value.left };
  return { first, times, plain: plain.ms, same: same(ours, theirs) };
}

function schulzeCurve(): Curve {
  const sizes = [
    [1_000, 10],
    [10_000, 10],
    [100_000, 10],
    [1_000, 25],
    [1_000, 50],
    [1_000, 100],
    [1_000, 200],
    [10_000, 100],
  ] as const;
  return {
    title: "Schulze, cost against size",
    columns: ["ballots", "options", "median, ms"],
    rows: sizes.map(([rows, options]) => {
      const sheet = randomOrders(drawing(SEED), { rows, options });
      return [rows, options, round(median(repeated(() => schulze(sheet, [])).times))];
    }),
  };
}

function judgmentCurve(): Curve {
  const sizes = [
    [1_000, 10],
    [10_000, 10],
    [100_000, 10],
    [1_000_000, 10],
    [1_000_000, 20],
  ] as const;
  return {
    title: "Majority judgment, cost against size",
    columns: ["ballots", "options", "median, ms"],
    rows: sizes.map(([rows, options]) => {
      const sheet = ballotsOf({ rows, options, last: JUDGED.last });
      return [rows, options, round(median(repeated(() => judge(sheet)).times))];
    }),
  };
}

function sharesCurve(): Curve {
  const sizes = [
    [100, 10],
    [1_000, 20],
    [10_000, 20],
    [10_000, 60],
  ] as const;
  return {
    title: "Equal shares, cost against size",
    columns: ["ballots", "projects", "median, ms", "bought by shares"],
    rows: sizes.map(([rows, options]) => {
      const asked = sharesOf({ rows, options, last: 1 });
      const { times, value } = repeated(() => shareEqually(asked));
      const byShares = value.by.filter((one) => one === "shares").length;
      return [rows, options, round(median(times)), byShares];
    }),
  };
}
