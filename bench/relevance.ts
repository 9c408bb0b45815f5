import type { OpenedApp } from "../src/app.ts";
import { findCalls } from "../src/modules/calls/actions/find-calls.ts";
import { readSearch } from "../src/modules/calls/domain/search/search.ts";
import { visitor } from "../src/services/house/index.ts";
import { type Bench, measure, type Outcome, reportOf, round } from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import { type Answered, type Half, type JudgedQuery, readQueries } from "./support/judged.ts";
import { type KeptCall, keepCollection, namesOfCalls } from "./support/keep-collection.ts";
import {
  crossGrades,
  meanGrades,
  missesAll,
  ndcg,
  RELEVANT,
  weightedKappa,
} from "./support/ndcg.ts";
import { keepReal } from "./support/keep-real.ts";
import { askPlainly, makePlainRelevance } from "./support/plain-relevance.ts";
import { showWorst } from "./support/show-worst.ts";

/** The order of the first five counts; of the first ten, whether there is anything of use. */
const [DEPTH, SHOWN] = [5, 10];
/** How much better than PostgreSQL with the title's weight the search must order what it finds. */
const AHEAD = 0.15;
const AIM = 0.75;

export const bench: Bench = {
  name: "relevance",
  title: `Queries written as volunteers would type them, through the whole action of the page as a visitor without filters, against PostgreSQL’s \`french\` with the title’s weight. Graded by two who did not write the search; half of them are never opened by who does.`,
  unit: `nDCG@${DEPTH}, and share of queries`,
  run: (say, options) => withHouse((app) => run(app, { say, shows: showsOpen(options) })),
};

/** `--show open` prints the open queries that fare worst. The others are never shown. */
function showsOpen(options: readonly string[]): boolean {
  const at = options.indexOf("--show");
  if (at === -1) return false;
  if (options[at + 1] !== "open") throw new Error("--show open: the other half is never shown");
  return true;
}

/** Names of calls, best first. */
type Way = (text: string) => Promise<readonly string[]>;

async function run(
  app: OpenedApp,
  { say, shows }: { readonly say: (sentence: string) => void; readonly shows: boolean },
): Promise<Outcome> {
  say("relevance: keeping the demonstration and the collection");
  const kept = await keepCollection(app);
  const names = await namesOfCalls(app, kept);
  await makePlainRelevance(app, kept);
  const halves = await askHalves(waysOf(app, names), say);
  const later = await askAll(waysOf(app, names).ours, readQueries("written-later"));
  const spoken = await askAll(waysOf(app, names).ours, readQueries("written-as-spoken"));
  const another = await askAll(waysOf(app, names).ours, readQueries("written-by-another"));
  const third = await askAll(waysOf(app, names).ours, readQueries("written-by-a-third"));
  if (shows) showWorst(say, { answered: halves.open.ours, kept });
  const real = await keepReal(app, kept);
  if (real.length === 0) return outcomeOf({ ...halves, later, spoken, another, third, kept });
  say(`relevance: again amid ${real.length} real notices that nobody graded`);
  await makePlainRelevance(app, [...kept, ...real]);
  const amid = await askHalves(waysOf(app, names), say);
  return outcomeOf({
    ...halves,
    later,
    spoken,
    another,
    third,
    kept,
    amid: { ...amid, count: real.length },
  });
}

async function askHalves(ways: Ways, say: (sentence: string) => void): Promise<Halves> {
  const ask = async (half: Half): Promise<Fared> => {
    const queries = readQueries(half);
    say(`relevance: asking the ${queries.length} queries of the half « ${half} »`);
    return {
      ours: await askAll(ways.ours, queries),
      any: await askAll(ways.any, queries),
      all: await askAll(ways.all, queries),
    };
  };
  return { open: await ask("open"), held: await ask("held") };
}

interface Ways {
  readonly ours: Way;
  readonly any: Way;
  readonly all: Way;
}

/** The search of the house and the two references; what is not among the names was graded by nobody. */
function waysOf(app: OpenedApp, names: ReadonlyMap<string, string>): Ways {
  const ours: Way = async (text) => {
    const found = await findCalls(app, visitor, readSearch({ q: [text] }));
    return found.shown.slice(0, SHOWN).map(({ call }) => names.get(call.id) ?? call.id);
  };
  const any: Way = (text) => askPlainly(app, { text, how: "any word", most: SHOWN });
  const all: Way = (text) => askPlainly(app, { text, how: "all words", most: SHOWN });
  return { ours, any, all };
}

/** The answers of the search and of the two references to the same queries. */
interface Fared {
  readonly ours: readonly Answered[];
  readonly any: readonly Answered[];
  readonly all: readonly Answered[];
}

async function askAll(way: Way, queries: readonly JudgedQuery[]): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const query of queries) {
    const results = await way(query.text);
    const grades = meanGrades(query.judges);
    answered.push({
      query,
      results,
      ndcg: ndcg(results, grades, DEPTH),
      misses: missesAll(results, grades),
    });
  }
  return answered;
}

/** The mean over the queries that have something relevant. */
function meanNdcg(answered: readonly Answered[]): number {
  const known = answered.flatMap(({ ndcg: value }) => value ?? []);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Of the queries that have a relevant call, how many find none in their first ten. */
function shareOfMisses(answered: readonly Answered[]): number {
  const asked = answered.filter(({ query }) =>
    [...meanGrades(query.judges).values()].some((grade) => grade >= RELEVANT),
  );
  return asked.filter(({ misses }) => misses).length / asked.length;
}

interface Halves {
  readonly open: Fared;
  readonly held: Fared;
}

interface Asked extends Halves {
  readonly kept: readonly KeptCall[];
  /** Those that who mends the search wrote and judged alone: they only tell what finds nothing. */
  readonly later: readonly Answered[];
  /** The same, in the words of everyday: written before what they miss was mended. */
  readonly spoken: readonly Answered[];
  /** The same, by somebody who wrote nothing of the search. */
  readonly another: readonly Answered[];
  /** The same, by who mended it afterwards, before they read its words. */
  readonly third: readonly Answered[];
  /** The same queries, with so many real notices besides. */
  readonly amid?: Halves & { readonly count: number };
}

function outcomeOf(asked: Asked): Outcome {
  const { open, held, amid } = asked;
  const reference = meanNdcg(held.any);
  const parts = [
    measure({
      name: `nDCG@${DEPTH}, held half`,
      ours: meanNdcg(held.ours),
      reference,
      must: round(reference + AHEAD),
      better: "higher",
    }),
    measure({
      name: `none of its calls in the first ${SHOWN}, held half`,
      ours: shareOfMisses(held.ours),
      reference: shareOfMisses(held.any),
      must: 0,
      better: "lower",
    }),
  ];
  return {
    report: reportOf("relevance", parts),
    notes: notesOf(asked),
    curves: [
      {
        title: `nDCG@${DEPTH}, and the share of queries whose first ${SHOWN} hold none of their calls`,
        columns: ["", "open half", "none", "held half", "none"],
        rows: [
          rowOf("Archipel", open.ours, held.ours),
          rowOf("`french`, any word, ts_rank, title at weight A", open.any, held.any),
          rowOf("`french`, all words, ts_rank, title at weight A", open.all, held.all),
          ...(amid === undefined
            ? []
            : [
                rowOf(`Archipel, amid ${amid.count} more`, amid.open.ours, amid.held.ours),
                rowOf(`\`french\`, any word, amid as many`, amid.open.any, amid.held.any),
              ]),
        ],
      },
    ],
  };
}

function rowOf(name: string, open: readonly Answered[], held: readonly Answered[]) {
  return [
    name,
    ...[open, held].flatMap((half) => [meanNdcg(half), shareOfMisses(half)].map(round)),
  ];
}

function notesOf(asked: Asked): readonly string[] {
  const { open, held, later, spoken, another, third, kept, amid } = asked;
  const queries = [...open.ours, ...held.ours].map(({ query }) => query);
  const none = [...open.ours, ...held.ours].filter(({ ndcg: value }) => value === undefined).length;
  const calls = kept.filter(({ isOpen }) => isOpen).length;
  return [
    `${queries.length} queries (${open.ours.length} open, ${held.ours.length} held; which is said by the digest of their number) among ${calls} open calls and ${kept.length - calls} closed ones: the demonstration’s and the collection of bench/relevance, whose calls say their source and licence. ${none} have no relevant call and count in no mean.`,
    `Each query was graded over the whole collection, 3 exactly what is looked for, 2 useful, 1 a little; the gain is 2^g − 1 of the mean of the judges, the discount log2, the ideal that of all judgements. A call is relevant from a mean of ${RELEVANT}.`,
    agreementOf(queries, kept),
    `The must is ${AHEAD} above « any word » of the same run; the aim is ${AIM}. The held half is never printed: aggregates alone.`,
    `Written later by who mends the search, and judged by them alone: ${later.length} queries, of which ${later.filter(({ misses }) => misses).length} find none of their calls in the first ${SHOWN}. They measure nothing but what is found at all.`,
    `As volunteers talk, written on 29 November 2026 before what they miss was mended, and judged by the same alone: ${spoken.length} queries, of which ${spoken.filter(({ misses }) => misses).length} find none (16 before), nDCG@${DEPTH} ${round(meanNdcg(spoken))} (0.501 before). They count in no mean.`,
    `Written on 30 November 2026 by somebody who wrote nothing of the search, judged by them alone: ${another.length} queries, of which ${another.filter(({ misses }) => misses).length} find none (78 before they were read), nDCG@${DEPTH} ${round(meanNdcg(another))} (0.60 before). They count in no mean.`,
    `Written on 1 December 2026 by who mended the search afterwards, before they read its words, judged by them alone: ${third.length} queries, of which ${third.filter(({ misses }) => misses).length} find none (17 at first reading), nDCG@${DEPTH} ${round(meanNdcg(third))} (0.766 then). They count in no mean.`,
    amid === undefined
      ? "No real notices are at hand: the queries are not asked again among more."
      : `Amid: ${amid.count} real notices of TED besides, their last day moved, which nobody graded and which count for nothing.`,
  ];
}

/** How much the two judges, who did not read each other, agree. */
function agreementOf(queries: readonly JudgedQuery[], kept: readonly KeptCall[]): string {
  const pairs = queries.flatMap(({ judges: [one, other] }) =>
    one === undefined || other === undefined ? [] : [[one, other] as const],
  );
  if (pairs.length === 0) return "Graded once so far: the second grades are made apart.";
  const calls = kept.map(({ id }) => id);
  const crossed = crossGrades(pairs, calls);
  const either = crossed.map((row, one) =>
    row.map((count, other) => (one === 0 && other === 0 ? 0 : count)),
  );
  const within = either.flatMap((row, one) =>
    row.map((count, other) => (Math.abs(one - other) <= 1 ? count : 0)),
  );
  const graded = either.flat().reduce((sum, count) => sum + count, 0);
  const close = within.reduce((sum, count) => sum + count, 0) / graded;
  return `Graded twice, apart: weighted kappa (squares) ${round(weightedKappa(crossed))} over all pairs of a query and a call; of the ${graded} pairs that either graded, ${Math.round(close * 100)} % differ by one grade at most.`;
}
