import { isDeepStrictEqual } from "node:util";

import type { OpenedApp } from "../src/app.ts";
import { visitor } from "../src/services/house/index.ts";
import { findCalls, PAGE } from "../src/modules/calls/actions/find-calls.ts";
import { readSearch } from "../src/modules/calls/domain/search/search.ts";
import { type Bench, measure, type Outcome, quantile, reportOf, round } from "./support/bench.ts";
import { chance, oneOf } from "./support/chance.ts";
import { withHouse } from "./support/house.ts";
import { keepCalls } from "./support/make-calls.ts";
import {
  matchedBy,
  makePlainTables,
  type PlainQuery,
  searchPlainly,
} from "./support/plain-search.ts";
import { VOCABULARY } from "./support/words.ts";

const SIZES = [2_000, 20_000] as const;
const RUNS = 3;
/** Each kind of question is asked this many times a run, each time with other words or places. */
const ASKED = 40;

export const bench: Bench = {
  name: "search",
  title:
    "Search among 20,000 open calls through the whole action (words, filters, facets, radius, extracts), against a plain GIN index with ts_rank doing the same work, and against a LIKE scan.",
  unit: "ms, 99th percentile",
  run: (say) => withHouse((app) => run(app, say)),
};

/** One question of a person, and the same one for the plain side when it can be asked there. */
interface Question {
  readonly query: Readonly<Record<string, string>>;
  readonly plain?: PlainQuery;
}

interface Kind {
  readonly name: string;
  readonly ask: (random: () => number) => Question;
}

const word = (from: number, to: number) => (random: () => number) =>
  oneOf(VOCABULARY.slice(from, to), random);
const [common, middle, rare] = [word(0, 25), word(60, 400), word(4_000, 20_000)];
const PLACES = ["Crest", "Valence (Drôme)", "Lyon", "Rennes", "Nancy", "Pau", "Lille", "Aubenas"];

/** Two words that nearly every call holds, side by side: no index helps, each call is read. Nobody asks « projet demande ». */
const HARDEST = "phrase of two very common words";

const KINDS: readonly Kind[] = [
  { name: "common word", ask: (random) => words(common(random)) },
  { name: "middle word", ask: (random) => words(middle(random)) },
  { name: "rare word", ask: (random) => words(rare(random)) },
  { name: "two words", ask: (random) => words(`${common(random)} ${middle(random)}`) },
  {
    name: "phrase",
    ask: (random) => ({ query: { q: `"${common(random)} ${middle(random)}"` } }),
  },
  {
    name: HARDEST,
    ask: (random) => ({ query: { q: `"${common(random)} ${common(random)}"` } }),
  },
  {
    name: "exclusion",
    ask: (random) => ({ query: { q: `${common(random)} -${middle(random)}` } }),
  },
  { name: "typing error", ask: (random) => ({ query: { q: slip(middle(random), random) } }) },
  {
    name: "radius",
    ask: (random) => ({ query: { ou: oneOf(PLACES, random), km: "50" } }),
  },
  {
    name: "common word, radius, theme",
    ask: (random) => ({
      query: { q: common(random), ou: oneOf(PLACES, random), km: "50", theme: "culture" },
    }),
  },
  { name: "département", ask: () => ({ query: { ou: "Drôme" } }) },
  { name: "no words", ask: () => ({ query: {} }) },
];

function words(typed: string): Question {
  return { query: { q: typed }, plain: { words: typed.split(" ") } };
}

/** Two neighbours exchanged. */
function slip(typed: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (typed.length - 2));
  return `${typed.slice(0, at)}${typed.charAt(at + 1)}${typed.charAt(at)}${typed.slice(at + 2)}`;
}

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  const sizes: Sized[] = [];
  let kept = 0;
  for (const size of SIZES) {
    say(`search: keeping ${size} calls`);
    await keepCalls(app, { count: size - kept, seed: size, from: kept });
    kept = size;
    await makePlainTables(app);
    say(`search: asking among ${size}`);
    sizes.push({ size, kinds: await askAll(app) });
  }
  return outcomeOf(sizes);
}

interface Timed {
  readonly name: string;
  readonly ours: readonly number[];
  readonly gin: readonly number[];
  readonly like: readonly number[];
  readonly same: boolean;
}

interface Sized {
  readonly size: number;
  readonly kinds: readonly Timed[];
}

async function askAll(app: OpenedApp): Promise<readonly Timed[]> {
  for (const kind of KINDS) await askKind(app, kind, 0);
  const timed: Timed[] = [];
  for (const kind of KINDS) timed.push(await askKind(app, kind, RUNS * ASKED));
  return timed;
}

async function askKind(app: OpenedApp, kind: Kind, times: number): Promise<Timed> {
  const random = chance(7);
  const [ours, gin, like]: [number[], number[], number[]] = [[], [], []];
  let same = true;
  for (let turn = 0; turn < Math.max(times, 2); turn += 1) {
    const { query, plain } = kind.ask(random);
    const asked = readSearch(
      Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])),
    );
    const began = performance.now();
    const found = await findCalls(app, visitor, asked);
    ours.push(performance.now() - began);
    if (found.shown.length > PAGE) throw new Error("more than a page");
    // The plain sides take long: some of the questions suffice.
    if (plain === undefined || turn % 4 !== 0) continue;
    // The plain side knows no other way of saying a word: sameness is that of the words as they are.
    const bare = await findCalls(app, visitor, { ...asked, exact: true });
    const other = await searchPlainly(app, plain, PAGE);
    gin.push(other.ginMs);
    if (turn % 24 === 0) like.push((await matchedBy(app, plain)).ms);
    same &&= bare.widened.length > 0 || (bare.total === other.total && isSame(bare, other));
  }
  return { name: kind.name, ours, gin, like, same };
}

function isSame(
  found: Awaited<ReturnType<typeof findCalls>>,
  other: Awaited<ReturnType<typeof searchPlainly>>,
): boolean {
  return (
    isDeepStrictEqual(found.kinds, other.kinds) &&
    found.shown.every(({ call }) => other.matched.has(call.id))
  );
}

function outcomeOf(sizes: readonly Sized[]): Outcome {
  const last = sizes.at(-1);
  if (last === undefined) throw new Error("nothing was asked");
  const of = (name: string) => last.kinds.find((kind) => kind.name === name);
  const all = last.kinds.filter(({ name }) => name !== HARDEST).flatMap(({ ours }) => ours);
  const comparable = last.kinds.filter(({ gin }) => gin.length > 0);
  const parts = [
    measure({
      name: "common words",
      ours: quantile(of("common word")?.ours ?? [], 0.99),
      reference: quantile(of("common word")?.gin ?? [], 0.99),
      must: 50,
      better: "lower",
      sameResult: comparable.every(({ same }) => same),
    }),
    measure({ name: "all kinds together", ours: quantile(all, 0.99), must: 50, better: "lower" }),
  ];
  return {
    report: reportOf("search", parts),
    notes: [
      `${RUNS * ASKED} questions of each kind, one after another, each with other words or places, on tables that were vacuumed, as autovacuum does within a minute; the calls are made by a generator (seeded), their words follow Zipf’s law.`,
      "The reference joins nothing: one table, one GIN index, ts_rank over all that matches, the counts of the three facets, ts_headline of the twenty shown. Same result: the same number of calls, the same counts by kind, and every call shown is among those matched by the plain side.",
      `All kinds together, but for the « ${HARDEST} », which is in the table: no index helps it.`,
      "The time is that of the whole action: place and words understood, all their ways of being said looked for, rows read into objects. The plain side looks for the words alone; same result is that of the same words taken as they are.",
    ],
    curves: [
      {
        title: "ms, median and 99th percentile",
        columns: [
          "",
          ...sizes.map(({ size }) => `among ${size}`),
          "GIN + ts_rank",
          "LIKE scan (matching alone)",
        ],
        rows: last.kinds.map(({ name, gin, like }, at) => [
          name,
          ...sizes.map(({ kinds }) => pair(kinds[at]?.ours ?? [])),
          pair(gin),
          pair(like),
        ]),
      },
    ],
  };
}

function pair(sample: readonly number[]): string {
  if (sample.length === 0) return "–";
  return `${round(quantile(sample, 0.5))}, ${round(quantile(sample, 0.99))}`;
}
