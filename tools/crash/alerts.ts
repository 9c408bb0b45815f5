import { sql } from "kysely";

import { keepAlerts } from "../../bench/support/make-alerts.ts";
import { withRight, job } from "../../src/services/house/index.ts";
import { doWaitingJobs } from "../../src/services/jobs/index.ts";
import { takeNoticesIn } from "../../src/modules/calls/sources/actions/take-notices.ts";
import type { CallId } from "../../src/modules/calls/domain/call.ts";
import type { Notice } from "../../src/modules/calls/domain/notice.ts";
import { listMatchedByAll } from "../../src/modules/calls/alerts/store/matching.ts";
import type { OpenedApp } from "../../src/app.ts";
import { chance, zipf } from "../../bench/support/chance.ts";
import { VOCABULARY } from "../../bench/support/words.ts";
import type { Scenario } from "./scenario.ts";

const ALERTS = 1_500;
const CALLS = 4;

/** Calls arrive and are matched: each alert that meets a call has it once, each address is told of it once. */
export const alertsScenario: Scenario = {
  house: "empty",
  together: 250,
  prepare: (app) => keepAlerts(app, { count: ALERTS, seed: 7 }),
  begin: async (app, point) => {
    const random = chance(point.seed);
    const rank = zipf(4_000, random);
    const words = () => Array.from({ length: 40 }, () => VOCABULARY[rank()] ?? "jardin").join(" ");
    const notices = Array.from({ length: CALLS }, (_, place) =>
      noticeOf(`p${point.number}-${place}`, words()),
    );
    await app.transaction(job("import-calls"), (work) =>
      takeNoticesIn(work, { records: notices.map((notice) => ({ notice, raw: "{}" })) }),
    );
  },
  work: (app) => doWaitingJobs(app),
  check: async (app, point) => {
    const { rows } = await sql<{ call: CallId }>`
      select call from calls.notice where source_id like ${`p${point.number}-%`}`.execute(app.db);
    const wrong = rows.length === CALLS ? [] : [`${rows.length} calls instead of ${CALLS}`];
    for (const { call } of rows) wrong.push(...(await wrongOf(app, call)));
    return wrong;
  },
  seen: () => `${told} addresses told in all`,
};

let told = 0;

/** What of one call is not as it must be: its alerts, and what their addresses are told. */
function wrongOf(app: OpenedApp, call: CallId): Promise<readonly string[]> {
  return app.transaction(job("calls-hears"), async (work) => {
    const expected = await listMatchedByAll(work, call);
    const addresses = await sql<{ space: string }>`
      select distinct space from calls.alert where id = any (${[...expected]}::uuid[])`.execute(
      work.db,
    );
    const matches = await sql<{ space: string }>`
      select space from calls.alert_match where call = ${call}`.execute(work.db);
    const said = await withRight(work, "notify", ({ db }) =>
      sql<{ space: string }>`select space from notifications.notification
        where kind = 'calls.new-call' and object = ${call}`.execute(db),
    );
    told += said.rows.length;
    return [
      ...differences("kept", matches.rows, addresses.rows),
      ...differences("told", said.rows, addresses.rows),
    ];
  });
}

type Rows = readonly { readonly space: string }[];

function differences(what: string, are: Rows, expected: Rows): readonly string[] {
  const sorted = (rows: Rows) =>
    rows
      .map(({ space }) => space)
      .toSorted()
      .join(" ");
  if (sorted(are) === sorted(expected)) return [];
  return [`${what}: ${are.length} addresses instead of ${expected.length}`];
}

function noticeOf(sourceId: string, words: string): Notice {
  return {
    source: "csv",
    sourceId,
    nature: "call",
    title: words.slice(0, 80),
    summary: words,
    sections: [{ text: words }],
    body: { name: "Ville imaginée" },
    audiences: [],
    themes: [],
    cpv: [],
    places: [],
    deadline: { date: Temporal.Now.plainDateISO().add({ days: 40 }) },
    lots: [],
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
  };
}
