import { isDeepStrictEqual } from "node:util";

import type { OpenedApp } from "../src/app.ts";
import { findCalls } from "../src/modules/calls/actions/find-calls.ts";
import { MOST_WEIGHED, readSearch } from "../src/modules/calls/domain/search/search.ts";
import { visitor } from "../src/services/house/index.ts";
import { type Bench, measure, type Outcome, quantile, reportOf, round } from "./support/bench.ts";
import { chance, oneOf } from "./support/chance.ts";
import { withHouse } from "./support/house.ts";
import { keepArchive } from "./support/keep-archive.ts";
import { countPlainly, makePlainTables, searchPlainly } from "./support/plain-search.ts";
import { VOCABULARY } from "./support/words.ts";

/** Calls kept, the closed ones with the open; `--calls=200000` for a shorter trial. */
const WHOLE = 1_000_000;
const asked = /^--calls=(\d+)$/;
const TOTAL = Number(process.argv.map((word) => asked.exec(word)?.[1]).find(Boolean) ?? WHOLE);
const SIZES = [TOTAL / 10, TOTAL];

/** Each kind of question is asked this many times, each time with another word; the plain side, which takes longer, a quarter of them. */
const ASKED = 40;

export const bench: Bench = {
  name: "search-archive",
  title: `Search among ${TOTAL.toLocaleString("en")} calls with the closed ones, through the whole action (filters, facets, extracts), against a plain GIN index with ts_rank doing the same work.`,
  unit: "ms, 99th percentile",
  run: (say) => withHouse((app) => run(app, say)),
};

const word = (from: number, to: number) => (random: () => number) =>
  oneOf(VOCABULARY.slice(from, to), random);

interface Kind {
  readonly name: string;
  readonly draw: (random: () => number) => string;
  /** As most people ask: open calls alone, among all that closed. */
  readonly openOnly?: true;
}

const KINDS: readonly Kind[] = [
  { name: "common word", draw: word(0, 25) },
  { name: "middle word", draw: word(60, 400) },
  { name: "rare word", draw: word(4_000, 20_000) },
  { name: "common word, open calls alone", draw: word(0, 25), openOnly: true },
];

interface Timed {
  readonly name: string;
  readonly ours: readonly number[];
  readonly plain: readonly number[];
  readonly same: boolean;
}

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  const sizes: Sized[] = [];
  let kept = 0;
  let seconds = 0;
  for (const size of SIZES) {
    const from = kept;
    seconds += await keepArchive(app, { count: size - kept, seed: size, from }, (more) =>
      say(`search-archive: ${from + more} calls kept`),
    );
    kept = size;
    await makePlainTables(app);
    say(`search-archive: asking among ${size}`);
    const kinds: Timed[] = [];
    for (const kind of KINDS) {
      await askKind(app, kind, 2);
      kinds.push(await askKind(app, kind, ASKED));
    }
    sizes.push({ size, kinds });
  }
  return outcomeOf(sizes, seconds);
}

interface Sized {
  readonly size: number;
  readonly kinds: readonly Timed[];
}

function outcomeOf(sizes: readonly Sized[], seconds: number): Outcome {
  const last = sizes.at(-1)?.kinds ?? [];
  return {
    report: reportOf(
      "search-archive",
      last.map(({ name, ours, plain, same }) =>
        measure({
          name,
          ours: quantile(ours, 0.99),
          reference: quantile(plain, 0.99),
          must: 1_500,
          better: "lower",
          sameResult: same,
        }),
      ),
    ),
    notes: [
      `${TOTAL} calls of the project’s generator (seeded), 98 % of them closed, kept in ${round(seconds / 60)} minutes; ${ASKED} questions of each kind, each with another word, closed calls asked for but in the last kind; the plain side a quarter of them.`,
      `Of more than ${MOST_WEIGHED.toLocaleString("en")} calls, the page holds those that are open or closed less than a year ago, and says so; the plain side is then asked for the same ones. Same result: as many answer in all as the page says, the same number of calls, the same counts by kind, and every call shown is among those that the plain side matched.`,
    ],
    curves: [
      {
        title: "ms, median and 99th percentile",
        columns: ["", ...sizes.map(({ size }) => `among ${size}`), "GIN + ts_rank"],
        rows: last.map(({ name, plain }, at) => [
          name,
          ...sizes.map(({ kinds }) => pair(kinds[at]?.ours ?? [])),
          pair(plain),
        ]),
      },
    ],
  };
}

async function askKind(
  app: OpenedApp,
  { name, draw, openOnly }: Kind,
  times: number,
): Promise<Timed> {
  const random = chance(11);
  const [ours, plain]: [number[], number[]] = [[], []];
  let same = true;
  for (let turn = 0; turn < times; turn += 1) {
    const typed = draw(random);
    const began = performance.now();
    const closed = openOnly ? {} : { fermes: ["oui"] };
    const found = await findCalls(app, visitor, readSearch({ q: [typed], ...closed }));
    ours.push(performance.now() - began);
    if (turn % 4 !== 0) continue;
    // Both sides do the same work: where so many answer that ours says what closed lately, so does the plain one.
    const which = openOnly ? "open" : found.recentOnly ? "recent too" : "closed too";
    const other = await searchPlainly(app, { words: [typed] }, found.shown.length, which);
    plain.push(other.ginMs);
    if (found.widened.length > 0 || found.corrections.length > 0) continue;
    if (!openOnly) same &&= found.recentOnly === (await countPlainly(app, [typed])) > MOST_WEIGHED;
    same &&=
      found.total === other.total &&
      isDeepStrictEqual(found.kinds, other.kinds) &&
      found.shown.every(({ call }) => other.matched.has(call.id));
  }
  return { name, ours, plain, same };
}

function pair(sample: readonly number[]): string {
  return `${round(quantile(sample, 0.5))}, ${round(quantile(sample, 0.99))}`;
}
