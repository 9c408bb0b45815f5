import {
  type AskedSets,
  MOST_PARTNERS,
  MOST_REQUIREMENTS,
  partnerSets,
} from "../src/modules/projects/domain/partner-sets.ts";
import {
  type Bench,
  type Curve,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
} from "./support/bench.ts";
import { caseOf, laws, planeCase, tryAll } from "./support/make-partners.ts";

/** Cases of each law; each is answered this many times, and the median counts. */
const CASES = 12;
const RUNS = 5;
const SEED = 7;
/** The targets of partner sets, in milliseconds. */
const MUST = 100;
/** Small enough for every set to be tried: 2^16 of them. */
const SMALL = { partners: 16, requirements: 10, cases: 40 } as const;

export const bench: Bench = {
  name: "partner-sets",
  title:
    "The three best sets of partners that cover what a call requires, proved the best: 60 candidates, 25 requirements, in one process, without the database.",
  unit: "ms a question; size of the smallest set, where both sides are compared",
  run: async (say) => run(say),
};

const REAL = { partners: MOST_PARTNERS, requirements: MOST_REQUIREMENTS };

function run(say: (sentence: string) => void): Outcome {
  say(`partner-sets: ${SMALL.cases} small cases, all their sets tried`);
  const small = compareSmall();
  say("partner-sets: the sizes of real life");
  const answered = [
    ...laws.map((law) => ({
      name: law.name,
      told: Array.from({ length: CASES }, (_, i) => answerOf(caseOf(law, SEED + i, REAL))),
    })),
    { name: "lines and triples of a plane", told: [answerOf(planeCase())] },
  ];
  const all = answered.flatMap(({ told }) => told);
  const times = all.map(({ ms }) => ms);
  say("partner-sets: cost against size");
  return {
    report: reportOf("partner-sets", [
      measure({
        name: `the slowest question of ${MOST_PARTNERS} candidates, ms`,
        ours: Math.max(...times),
        must: MUST,
        better: "lower",
        sameResult: all.every(({ bound }) => bound === 1),
      }),
      measure({
        name: "small cases, ms, against trying every set",
        ours: median(small.ours),
        reference: median(small.reference),
        must: MUST,
        better: "lower",
        sameResult: small.same,
      }),
    ]),
    notes: [
      `${times.length} questions of ${MOST_PARTNERS} candidates and ${MOST_REQUIREMENTS} requirements; each asked ${RUNS} times, its median counts. Over all: median ${round(median(times))} ms, p99 ${round(quantile(times, 0.99))} ms. Same result, there: each is proved the best.`,
      `${SMALL.cases} small cases (${SMALL.partners} candidates, ${SMALL.requirements} requirements): the same three sizes and distances as trying all ${2 ** SMALL.partners} sets.`,
    ],
    curves: [byLaw(answered), curveOf()],
  };
}

interface Answered {
  readonly ms: number;
  readonly size: number;
  readonly bound: number;
}

function byLaw(
  answered: readonly { readonly name: string; readonly told: readonly Answered[] }[],
): Curve {
  return {
    title: "By law",
    columns: ["what each covers", "median, ms", "slowest, ms", "members"],
    rows: answered.map(({ name, told }) => {
      const [ms, sizes] = [told.map((one) => one.ms), told.map(({ size }) => size)];
      const ends = [Math.min(...sizes), Math.max(...sizes)];
      return [name, round(median(ms)), round(Math.max(...ms)), [...new Set(ends)].join("–")];
    }),
  };
}

function compareSmall() {
  const [ours, reference]: [number[], number[]] = [[], []];
  let same = true;
  for (let i = 0; i < SMALL.cases; i += 1) {
    const law = laws[i % laws.length];
    if (law === undefined) continue;
    const asked = caseOf(law, SEED + i, SMALL);
    const mine = clocked(() => partnerSets(asked));
    const tried = clocked(() => tryAll(asked));
    ours.push(mine.ms);
    reference.push(tried.ms);
    const told = mine.value.sets.map(({ members, km }) => `${members.length} partners, ${km} km`);
    same &&= told.join(";") === tried.value.join(";");
  }
  return { ours, reference, same };
}

/** How long this takes, without giving way to anything. */
function clocked<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const began = performance.now();
  const value = work();
  return { ms: performance.now() - began, value };
}

function answerOf(asked: AskedSets): Answered {
  const runs = Array.from({ length: RUNS }, () => clocked(() => partnerSets(asked)));
  const [first] = runs;
  return {
    ms: median(runs.map(({ ms }) => ms)),
    size: first?.value.sets[0]?.members.length ?? 0,
    bound: first?.value.bound ?? 0,
  };
}

/** Cost against size, exactly to 60 candidates and by the greedy rule beyond. */
function curveOf(): Curve {
  const sizes = [
    [10, 10],
    [20, 15],
    [40, 20],
    [60, 25],
    [200, 40],
    [1_000, 60],
  ] as const;
  const [, law] = laws;
  const rows = sizes.map(([partners, requirements]) => {
    const told = Array.from({ length: CASES }, (_, i) =>
      answerOf(caseOf(law, SEED + i, { partners, requirements })),
    );
    const ms = told.map((one) => one.ms);
    const bound = Math.max(...told.map((one) => one.bound));
    const answer = bound === 1 ? "exact" : `at most ${round(bound)} times the smallest`;
    return [partners, requirements, round(median(ms)), round(Math.max(...ms)), answer];
  });
  return {
    title: `Cost against size, ${law.name}`,
    columns: ["candidates", "requirements", "median, ms", "slowest, ms", "answer"],
    rows,
  };
}
