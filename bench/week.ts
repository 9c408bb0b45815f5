import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { countGaps, RIGHT } from "../src/modules/homecare/gaps/actions/count-gaps.ts";
import { GAPS_PAGE, seeGaps } from "../src/modules/homecare/gaps/actions/see-gaps.ts";
import { seePassages } from "../src/modules/homecare/actions/see-passages.ts";
import { seeToday } from "../src/modules/homecare/actions/see-week.ts";
import type { VisitId } from "../src/modules/homecare/domain/visit.ts";
import { job, operator, person, type PersonId } from "../src/services/house/index.ts";
import {
  type Bench,
  type Curve,
  measure,
  type Measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
  timed,
} from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import {
  DAILY,
  type Helped,
  makeTerritory,
  type TerritorySizes,
  VISITS,
} from "./support/make-week.ts";

/** A territory, and how often each page is read. */
export type Sizes = TerritorySizes & { readonly times: number };

const SIZES: Sizes = { persons: 10_000, circles: 5, times: 200 };
const SMALL: Sizes = { persons: 200, circles: 2, times: 20 };
const MUST_MS = 50;
const WARM = 20;
/** Pages of gaps that are read, in turn. */
const FIRST_PAGES = 30;

export const bench: Bench = {
  name: "week",
  title: `A helper’s coming two weeks, and the day of somebody at home, among ${SIZES.persons.toLocaleString("en")} persons with ${VISITS} visits a week each; beside the same rows read without row security, words closed.`,
  unit: "ms, 99th percentile",
  run: (say, options) =>
    withHouse((app) => measureWeek(app, say, options.includes("--small") ? SMALL : SIZES)),
};

/** Measures what a helper and whom they help read. */
export async function measureWeek(
  app: OpenedApp,
  say: (sentence: string) => void,
  sizes: Sizes,
): Promise<Outcome> {
  say(`week: ${sizes.circles} helpers, among ${sizes.persons} persons at home`);
  const helped = await makeTerritory(app, sizes);
  const counted = await timed(() => countGaps.run(app, {}, job("count-gaps")));
  const gaps: number[] = [];
  const ours: number[] = [];
  const plain: number[] = [];
  const days: number[] = [];
  let isSame = true;
  for (let i = 0; i < WARM + sizes.times; i += 1) {
    const one = helped[i % helped.length];
    if (one === undefined) throw new Error("nobody helps");
    const mine = await timed(() => passagesOf(app, one.helper));
    const theirs = await timed(() => plainOf(app, one));
    const day = await timed(() =>
      seeToday(app, person(one.persons[i % one.persons.length] ?? one.helper), undefined),
    );
    const gap = await timed(() => seeGaps(app, operator(), { page: 1 + (i % FIRST_PAGES) }));
    isSame &&= mine.value.join() === theirs.value.join() && mine.value.length === one.visits.length;
    if (i < WARM) continue;
    ours.push(mine.ms);
    plain.push(theirs.ms);
    days.push(day.ms);
    gaps.push(gap.ms);
  }
  const seen = { ours, plain, days, gaps, isSame, isCounted: await isCounted(app) };
  return {
    report: reportOf("week", measuresOf(seen)),
    notes: [
      ...notesOf(sizes),
      `All are counted in 200 communes; to one of seven who comes cannot on the coming eight days. The count of each night, once: ${round(counted.ms)} ms. Its same result: as many gaps as PostgreSQL finds in the rows.`,
    ],
    curves: [curveOf(seen)],
  };
}

interface Seen {
  readonly ours: readonly number[];
  readonly plain: readonly number[];
  readonly days: readonly number[];
  readonly gaps: readonly number[];
  readonly isSame: boolean;
  readonly isCounted: boolean;
}

function measuresOf({
  ours,
  plain,
  days,
  gaps,
  isSame,
  isCounted: same,
}: Seen): readonly Measure[] {
  return [
    measure({
      name: "a helper’s two weeks",
      ours: quantile(ours, 0.99),
      reference: quantile(plain, 0.99),
      must: MUST_MS,
      better: "lower",
      sameResult: isSame,
    }),
    measure({
      name: "today, of somebody at home",
      ours: quantile(days, 0.99),
      must: MUST_MS,
      better: "lower",
    }),
    measure({
      name: "the page of gaps",
      ours: quantile(gaps, 0.99),
      must: MUST_MS,
      better: "lower",
      sameResult: same,
    }),
  ];
}

const notesOf = ({ persons, circles, times }: Sizes) => [
  `${(persons * VISITS).toLocaleString("en")} visits in all; ${circles} helpers go to seven persons each, twice a day, ${14 * 7 * DAILY} passages in two weeks; ${times} times each, one request at a time.`,
  "A helper’s page opens the words of each visit with the key of whose it is, and writes a line a day in the log of each person: both are in the time.",
];

const line = (name: string, sample: readonly number[]) => [
  name,
  round(median(sample)),
  round(quantile(sample, 0.99)),
];

function curveOf(rows: Seen): Curve {
  return {
    title: "Read again and again",
    columns: ["", "median, ms", "p99, ms"],
    rows: [
      line("a helper’s two weeks", rows.ours),
      line("the same rows, unchecked", rows.plain),
      line("today, of somebody at home", rows.days),
      line("the page of gaps", rows.gaps),
    ],
  };
}

/** The visits of a helper’s page, each once. */
async function passagesOf(app: OpenedApp, helper: PersonId): Promise<readonly VisitId[]> {
  const seen = await seePassages(app, person(helper), undefined);
  return [...new Set(seen?.passages.map(({ visit }) => visit.id))].toSorted();
}

/** The same rows by one statement, on tables without row security. */
async function plainOf(app: OpenedApp, { helper }: Helped): Promise<readonly VisitId[]> {
  const { rows } = await app.transaction(person(helper), ({ db }) =>
    sql<{
      id: VisitId;
    }>`select v.* from unchecked.assignment a join unchecked.visit v on v.id = any (a.visits)
      where a.helper = ${helper} and a.ended_at is null and v.stopped is null order by v.id`.execute(
      db,
    ),
  );
  return rows.map(({ id }) => id);
}

/** Whether the page tells all days of all places, each once, and as many gaps are counted as PostgreSQL finds in the rows of who is. */
async function isCounted(app: OpenedApp): Promise<boolean> {
  let told = 0;
  for (let page = 1; ; page += 1) {
    const seen = await seeGaps(app, operator(), { page });
    told += seen?.days.length ?? 0;
    if ((seen?.days.length ?? 0) < GAPS_PAGE) break;
  }
  const { rows } = await app.transaction(job(RIGHT), ({ db }) =>
    sql<{ many: number; gaps: number; days: number }>`select count(*)::int as many,
      (select sum(visits)::int from homecare.gap) as gaps,
      (select count(distinct (day, place))::int from homecare.gap) as days
      from homecare.cannot_come said join homecare.counted on counted.space = said.space`.execute(
      db,
    ),
  );
  const [counted] = rows;
  return told > 0 && told === counted?.days && counted.gaps === counted.many;
}
