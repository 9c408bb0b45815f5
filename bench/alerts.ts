import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { asOwner, job } from "../src/services/house/index.ts";
import type { CallId } from "../src/modules/calls/domain/call.ts";
import { listMatched, listMatchedByAll } from "../src/modules/calls/alerts/store/matching.ts";
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
import { withHouse } from "./support/house.ts";
import { keepAlerts } from "./support/make-alerts.ts";
import { keepCalls } from "./support/make-calls.ts";

const ALERTS = 100_000;
/** What alerts are anchored on, and the new calls that are measured, after some to warm up. */
const KNOWN = 2_000;
const NEW = 120;
const WARM = 20;
const SIZES = [10_000, 30_000, ALERTS] as const;

export const bench: Bench = {
  name: "alerts",
  title:
    "One new call against 100,000 saved searches, against one set-based statement that asks all of them.",
  unit: "ms a call, median",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  say("alerts: keeping calls");
  await keepCalls(app, { count: KNOWN, seed: 1 });
  const calls = await newCalls(app);
  const rows: Sizes[] = [];
  let kept = 0;
  for (const size of SIZES) {
    say(`alerts: ${size} searches`);
    await keepAlerts(app, { count: size - kept, seed: size });
    kept = size;
    rows.push(await compare(app, calls, size));
  }
  const last = rows.at(-1);
  if (last === undefined) throw new Error("nothing was measured");
  const part = measure({
    name: "alerts",
    ours: median(last.ours),
    reference: median(last.reference),
    must: round(median(last.reference)),
    better: "lower",
    sameResult: rows.every(({ same }) => same),
  });
  return {
    report: reportOf("alerts", [part]),
    notes: [
      `${NEW - WARM} new calls, each asked by both ways in turn, in one transaction, on ${KNOWN} calls already kept; ${WARM} more to warm up.`,
      `A call matches ${round(mean(last.matches))} searches, ${round((100 * mean(last.matches)) / ALERTS)} % of them; same result: the same identifiers, for each call and size.`,
      "The reference reads a copy of the table without row security, so that PostgreSQL may use all that it has.",
    ],
    curves: [
      {
        title: "By number of searches",
        columns: ["searches", "ours, ms", "p99", "all asked, ms", "p99", "matches a call"],
        rows: rows.map(({ size, ours, reference, matches }) => [
          size,
          round(median(ours)),
          round(quantile(ours, 0.99)),
          round(median(reference)),
          round(quantile(reference, 0.99)),
          round(mean(matches)),
        ]),
      },
    ],
  };
}

async function newCalls(app: OpenedApp): Promise<readonly CallId[]> {
  await keepCalls(app, { count: NEW, seed: 2, from: KNOWN });
  const { rows } = await sql<{ call: CallId }>`
    select call from calls.notice where substr(source_id, 7)::integer >= ${KNOWN} and call is not null
    order by source_id`.execute(app.db);
  return rows.map(({ call }) => call);
}

interface Sizes {
  readonly size: number;
  readonly ours: readonly number[];
  readonly reference: readonly number[];
  readonly matches: readonly number[];
  readonly same: boolean;
}

/** Both ways on each call, one first and then the other, turn by turn. */
async function compare(app: OpenedApp, calls: readonly CallId[], size: number): Promise<Sizes> {
  await asOwner(app, (owner) =>
    owner.transaction(job("keep-alerts"), async ({ db }) => {
      await sql`drop table if exists public.all_alerts`.execute(db);
      await sql`create table public.all_alerts as select * from calls.alert`.execute(db);
      await sql`grant select on public.all_alerts to public`.execute(db);
    }),
  );
  await asOwner(app, ({ pool }) => pool.query("vacuum analyze public.all_alerts"));
  const seen: { ours: number; reference: number; matches: number; same: boolean }[] = [];
  for (const [i, call] of calls.entries()) {
    await app.transaction(job("calls-hears"), async (work) => {
      const byKeys = () => timed(() => listMatched(work, call));
      const byAll = () => timed(() => listMatchedByAll(work, call, "public.all_alerts"));
      const first = await (i % 2 === 0 ? byKeys() : byAll());
      const second = await (i % 2 === 0 ? byAll() : byKeys());
      const [ours, reference] = i % 2 === 0 ? [first, second] : [second, first];
      const same = ours.value.toSorted().join() === reference.value.toSorted().join();
      seen.push({ ours: ours.ms, reference: reference.ms, matches: ours.value.length, same });
    });
  }
  const kept = seen.slice(WARM);
  return {
    size,
    ours: kept.map(({ ours }) => ours),
    reference: kept.map(({ reference }) => reference),
    matches: kept.map(({ matches }) => matches),
    same: seen.every(({ same }) => same),
  };
}

function mean(sample: readonly number[]): number {
  return sample.reduce((sum, one) => sum + one, 0) / sample.length;
}
