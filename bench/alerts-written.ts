import { setTimeout as wait } from "node:timers/promises";

import { sql } from "kysely";

import type { OpenedApp } from "../src/app.ts";
import { listMatchedByAll } from "../src/modules/calls/alerts/store/matching.ts";
import { takeNoticesIn } from "../src/modules/calls/sources/actions/take-notices.ts";
import { isId } from "../src/basics/id.ts";
import { placeIndexIn } from "../src/modules/territory/index.ts";
import { job } from "../src/services/house/index.ts";
import { runJobs } from "../src/services/jobs/index.ts";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
} from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import { keepAlerts } from "./support/make-alerts.ts";
import { keepCalls, makeNotices } from "./support/make-calls.ts";

const ALERTS = 20_000;
const KNOWN = 2_000;
const NEW = 120;
/** Calls arrive this many at a time, as a source brings them, in milliseconds from one lot to the next. */
const LOT = 4;
const EVERY = 250;
/** Nobody waits longer, in milliseconds. */
const LATEST = 20_000;

export const bench: Bench = {
  name: "alerts-written",
  title:
    "From the commit that brings a call to the row of its alerts, with 20,000 saved searches, through the queue of the product.",
  unit: "ms, 99th percentile",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  say("alerts-written: keeping calls and searches");
  await keepCalls(app, { count: KNOWN, seed: 1 });
  await keepAlerts(app, { count: ALERTS, seed: 3 });
  await app.pool.query("delete from graphile_worker._private_jobs");
  await app.transaction(job("events"), ({ db }) =>
    sql`update house.event set delivered_at = told_at where delivered_at is null`.execute(db),
  );
  const runner = await runJobs(app);
  try {
    say(`alerts-written: ${NEW} calls arrive`);
    const arrived = await arrive(app);
    const waited = await waitFor(app, arrived);
    const same = await isRight(app, arrived);
    return outcomeOf(waited, same);
  } finally {
    await runner.stop();
  }
}

interface Arrived {
  readonly call: string;
  /** The instant of the commit, by the clock of the process. */
  readonly at: number;
}

async function arrive(app: OpenedApp): Promise<readonly Arrived[]> {
  const index = await app.transaction(job("opening"), placeIndexIn);
  const today = app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const notices = [...makeNotices(index, today, { count: NEW, seed: 2, from: KNOWN })];
  const arrived: Arrived[] = [];
  for (let from = 0; from < notices.length; from += LOT) {
    const records = notices
      .slice(from, from + LOT)
      .map((notice) => ({ notice, raw: JSON.stringify(notice) }));
    await app.transaction(job("import-calls"), (work) => takeNoticesIn(work, { records }));
    const at = Date.now();
    const ids = records.map(({ notice }) => notice.sourceId);
    const { rows } = await sql<{ call: string }>`select call from calls.notice
      where source = 'csv' and source_id = any (${ids}::text[])`.execute(app.db);
    arrived.push(...rows.map(({ call }) => ({ call, at })));
    await wait(EVERY);
  }
  return arrived;
}

/** For each call, how long until its event was delivered: its rows are written in that transaction. */
async function waitFor(app: OpenedApp, arrived: readonly Arrived[]): Promise<readonly number[]> {
  const until = Date.now() + LATEST;
  for (;;) {
    const { rows } = await app.transaction(job("events"), ({ db }) =>
      sql<{ subject: string; at: number | null }>`
        select subject, extract(epoch from delivered_at)::float8 * 1000 as at from house.event
        where name = 'calls.call-published' and subject = any (${arrived.map(({ call }) => call)}::text[])`.execute(
        db,
      ),
    );
    const done = new Map(rows.flatMap(({ subject, at }) => (at === null ? [] : [[subject, at]])));
    if (done.size === arrived.length || Date.now() > until)
      return arrived.map(({ call, at }) => (done.get(call) ?? Date.now()) - at);
    await wait(50);
  }
}

/** Each row is there once: the same searches as by asking all of them. */
async function isRight(app: OpenedApp, arrived: readonly Arrived[]): Promise<boolean> {
  return app.transaction(job("calls-hears"), async (work) => {
    for (const { call } of arrived) {
      if (!isId<"Call">(call)) return false;
      const all = await listMatchedByAll(work, call, "calls.alert");
      const { rows } = await sql<{ written: number; addresses: number }>`
        select count(*)::int as written, count(distinct space)::int as addresses
        from calls.alert_match where call = ${call}`.execute(work.db);
      const { rows: told } = await sql<{
        addresses: number;
      }>`select count(distinct space)::int as addresses
        from calls.alert where id = any (${[...all]}::uuid[])`.execute(work.db);
      const [row] = rows;
      if (row?.written !== row?.addresses || row?.written !== told[0]?.addresses) return false;
    }
    return true;
  });
}

function outcomeOf(waited: readonly number[], same: boolean): Outcome {
  return {
    report: reportOf("alerts-written", [
      {
        ...measure({
          name: "alerts-written",
          ours: quantile(waited, 0.99),
          must: 2_000,
          better: "lower",
          sameResult: same,
        }),
      },
    ]),
    notes: [
      `${NEW} calls, ${LOT} at a time every ${EVERY} ms, among ${ALERTS} searches: median ${round(median(waited))} ms, latest ${round(Math.max(...waited))} ms, to the commit of the rows.`,
      "Same result: for each call, one row for each address that has a search which fits it when all are asked, and none besides. What kills leave is in docs/reliability.md.",
    ],
    curves: [],
  };
}
