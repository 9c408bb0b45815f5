import type { OpenedApp } from "../src/app.ts";
import { listPublished } from "../src/modules/commons/actions/list-documents.ts";
import { compareVersions } from "../src/modules/commons/actions/see-document.ts";
import { publishedAsked } from "../src/modules/commons/domain/search.ts";
import { isWordHeld, MOST_COUNTED } from "../src/modules/commons/store/search.ts";
import { askThingsIn } from "../src/modules/subjects/index.ts";
import { visitor } from "../src/services/house/index.ts";
import { webOf } from "../src/web.tsx";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
  timed,
} from "./support/bench.ts";
import { chance, oneOf } from "./support/chance.ts";
import { withHouse } from "./support/house.ts";
import { makePlainDocuments, searchPlainly } from "./support/plain-documents.ts";
import { makeLongText, makePublished, makeWriter } from "./support/make-commons.ts";
import { VOCABULARY } from "./support/words.ts";

export interface CommonsSizes {
  readonly documents: number;
  readonly versions: number;
  readonly letters: number;
  /** Each question is asked so many times. */
  readonly times: number;
}

const SIZES: CommonsSizes = { documents: 100_000, versions: 200, letters: 100_000, times: 100 };
const WARM = 6;
const MUST = { read: 50, compared: 100, searched: 50 } as const;

export const bench: Bench = {
  name: "commons",
  title: `A document of ${SIZES.versions} versions and ${SIZES.letters / 1_000} KB, read and compared; a search among ${SIZES.documents.toLocaleString("en")} documents, against a GIN index with ts_rank that is given the same widened words.`,
  unit: "ms, 99th percentile",
  run: (say) => withHouse((app) => benchCommons(app, SIZES, say)),
};

export async function benchCommons(
  app: OpenedApp,
  sizes: CommonsSizes,
  say: (sentence: string) => void,
): Promise<Outcome> {
  const { documents, versions, times } = sizes;
  const by = await makeWriter(app);
  say(`commons: a text of ${versions} versions`);
  const document = await makeLongText(app, by, sizes);
  const web = webOf(app);
  const read = await again(times, async () => {
    const at = `http://localhost/communs/documents/${document}`;
    const page = await web.request(at, { headers: { host: "localhost" } });
    if (page.status !== 200) throw new Error(`${at} was answered ${page.status}`);
    await page.text();
  });
  const compared = await again(times, async (at) => {
    const before = 1 + (at % (versions - 1));
    const seen = await compareVersions(app, visitor, { document, before, after: versions });
    if (seen === undefined) throw new Error("nothing is compared");
  });
  say(`commons: ${documents} documents`);
  await makePublished(app, by, documents);
  await makePlainDocuments(app);
  const searched = await searchIn(app, times);
  return outcomeOf(sizes, { read, compared, ...searched });
}

async function again(
  times: number,
  ask: (at: number) => Promise<unknown>,
): Promise<readonly number[]> {
  for (let at = 0; at < WARM; at += 1) await ask(at);
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) all.push((await timed(() => ask(at))).ms);
  return all;
}

interface Searched {
  readonly ours: readonly number[];
  readonly plain: readonly number[];
  readonly isSame: boolean;
}

const RANKS: readonly (readonly [number, number])[] = [
  [0, 25],
  [60, 400],
  [4_000, 20_000],
];

/** Common words, others and rare ones in turn, each asked of the action and of the plain table. */
async function searchIn(app: OpenedApp, times: number): Promise<Searched> {
  const random = chance(3);
  const ours: number[] = [];
  const plain: number[] = [];
  let isSame = true;
  for (let at = -WARM; at < times; at += 1) {
    const [from, to] = RANKS[(at + WARM) % RANKS.length] ?? [0, 1];
    const words = oneOf(VOCABULARY.slice(from, to), random);
    const asked = publishedAsked.read({ q: [words] });
    const found = await timed(() => listPublished(app, visitor, asked));
    const { things } = await app.transaction(visitor, (work) =>
      askThingsIn(work, words, (word) => isWordHeld(work, word)),
    );
    const known = await timed(() => searchPlainly(app, things));
    if (at >= 0) ours.push(found.ms);
    if (at >= 0) plain.push(known.ms);
    // Ours takes other endings of a word too: never fewer, as far as it counts.
    isSame &&= found.value.total >= Math.min(known.value, MOST_COUNTED);
  }
  return { ours, plain, isSame };
}

interface Measured extends Searched {
  readonly read: readonly number[];
  readonly compared: readonly number[];
}

const p99 = (sample: readonly number[]) => quantile(sample, 0.99);

function outcomeOf(
  { documents, versions, letters, times }: CommonsSizes,
  { read, compared, ours, plain, isSame }: Measured,
): Outcome {
  const both = (sample: readonly number[]) => `${round(median(sample))} / ${round(p99(sample))}`;
  return {
    report: reportOf("commons", [
      measure({ name: "read", ours: p99(read), must: MUST.read, better: "lower" }),
      measure({ name: "compared", ours: p99(compared), must: MUST.compared, better: "lower" }),
      measure({
        name: "searched",
        ours: p99(ours),
        reference: p99(plain),
        must: Math.min(MUST.searched, p99(plain)),
        better: "lower",
        sameResult: isSame,
      }),
    ]),
    notes: [
      `Read: the page, whole, of a text of ${letters} letters and ${versions} versions, by a visitor. Compared: the versions of before with the last, by the action. ${times} times each, six more to warm up.`,
      `Searched: the whole action among ${documents} documents of some 1,000 letters, their words by Zipf’s law; common, middle and rare words in turn. The reference: one table, one GIN index, the count and the twenty first by ts_rank. The same result: ours, which takes other endings of a word too and counts to 5,000, never finds fewer.`,
    ],
    curves: [
      {
        title: "Median / p99 in ms",
        columns: ["what", "ms"],
        rows: [
          ["read", both(read)],
          ["compared", both(compared)],
          ["searched", both(ours)],
          ["searched by GIN and ts_rank", both(plain)],
        ],
      },
    ],
  };
}
