import { countStatements } from "#services/database";
import { answersMeasured, type Family, listJobs, loopDelay, type Sample } from "#services/health";
import {
  type App,
  isOperator,
  operator,
  reading,
  recordAdministrativeActIn,
  visitor,
  type Work,
} from "#services/house";

import { findAll } from "../domain/findings.ts";
import type { HealthFacts } from "../domain/facts.ts";
import { dropToken, isToken, makeToken } from "../store/metrics-token.ts";
import { cardsIn, seeFactsIn } from "./see-health.ts";

/** A token for whoever reads the figures, in the place of the one before; without `wanted`, none is left. */
export async function changeMetricsTokenIn(
  work: Work,
  { wanted }: { readonly wanted: boolean },
): Promise<string | undefined> {
  if (!isOperator(work.actor)) throw new Error("only the operator may do that");
  await recordAdministrativeActIn(work, {
    what: wanted ? "metrics-token-made" : "metrics-token-dropped",
  });
  if (wanted) return makeToken(work);
  await dropToken(work);
  return undefined;
}

const mayRead = reading((work: Work, token: string) => isToken(work, token));
const gather = reading((work: Work) => familiesIn(work));

/** The figures of the house and of this process, for who holds the token; undefined for anyone else. */
export async function seeMetrics(app: App, token: string): Promise<readonly Family[] | undefined> {
  if (!(await mayRead(app, visitor, token))) return undefined;
  return [...(await gather(app, operator(), undefined)), ...ofProcess(app)];
}

async function familiesIn(work: Work): Promise<readonly Family[]> {
  const facts = await seeFactsIn(work, await cardsIn(work));
  const jobs = await listJobs(work);
  const byJob = (value: (job: (typeof jobs)[number]) => number | undefined): readonly Sample[] =>
    jobs.flatMap((job) => {
      const found = value(job);
      return found === undefined ? [] : [{ labels: { job: job.name }, value: found }];
    });
  return [
    counter(
      "archipel_job_runs_total",
      "Runs of each job.",
      byJob(({ runs }) => runs),
    ),
    gauge(
      "archipel_job_failures",
      "Runs that failed since the last that went well.",
      byJob(({ failures }) => failures),
    ),
    gauge(
      "archipel_job_last_success_timestamp_seconds",
      "When each job last ended well.",
      byJob(({ lastOkAt }) => secondsOf(lastOkAt)),
    ),
    ...ofQueue(facts),
    ...ofMails(facts),
    ...ofMachine(facts),
    gauge(
      "archipel_finding",
      "What needs the operator's eye.",
      findAll(facts)
        .filter(({ urgency }) => urgency !== "well")
        .map(({ key, urgency }) => ({ labels: { key, urgency }, value: 1 })),
    ),
  ];
}

function ofQueue({ queue, now }: HealthFacts): readonly Family[] {
  const given = queue.given.reduce((sum, { count }) => sum + count, 0);
  const states = { waiting: queue.waiting, failing: queue.failing, given };
  const oldest = queue.oldestAt?.until(now).total("seconds") ?? 0;
  return [
    gauge("archipel_queue_jobs", "Work that waits.", byState(states)),
    gauge("archipel_queue_oldest_seconds", "How long the oldest waits.", [{ value: oldest }]),
  ];
}

function ofMails({ mails }: HealthFacts): readonly Family[] {
  const { sent, refused, waiting, bounced } = mails;
  return [
    gauge(
      "archipel_mails",
      "Mails of a day, and those that wait.",
      byState({ sent, refused, waiting }),
    ),
    gauge("archipel_addresses_bounced", "Addresses that come back.", [{ value: bounced }]),
  ];
}

function ofMachine({
  disk: { free, total },
  backups,
  accidents,
  slow,
}: HealthFacts): readonly Family[] {
  const last = secondsOf(backups.lastAt);
  return [
    gauge("archipel_disk_bytes", "The disk of the data folder.", byState({ free, total })),
    gauge(
      "archipel_backup_timestamp_seconds",
      "When the last backup was made.",
      last === undefined ? [] : [{ value: last }],
    ),
    gauge("archipel_accidents", "Errors of a day.", [{ value: accidents }]),
    gauge("archipel_slow_statements", "Statements over 200 ms of a day.", [{ value: slow }]),
  ];
}

const one = (value: number): readonly Sample[] => [{ value }];

/** What only this process knows: another one answers its own. */
function ofProcess(app: App): readonly Family[] {
  const { totalCount: total, idleCount: idle, waitingCount: waiting } = app.pool;
  const { asked, seconds } = countStatements(app.pool);
  const { rss, heapUsed } = process.memoryUsage();
  return [
    answersMeasured(app),
    gauge("archipel_pool_connections", "Connections.", byState({ total, idle, waiting })),
    counter("archipel_statements_total", "Statements asked.", one(asked)),
    counter("archipel_statement_seconds_total", "How long they took in all.", one(seconds)),
    gauge("process_resident_memory_bytes", "Resident memory.", one(rss)),
    gauge("nodejs_heap_size_used_bytes", "Heap in use.", one(heapUsed)),
    gauge("nodejs_eventloop_lag_p99_seconds", "Delay of the loop.", one(loopDelay() / 1000)),
    counter("process_uptime_seconds", "Since the start.", one(process.uptime())),
  ];
}

function gauge(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, type: "gauge", samples };
}

function counter(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, type: "counter", samples };
}

function byState(states: Readonly<Record<string, number>>): readonly Sample[] {
  return Object.entries(states).map(([state, value]) => ({ labels: { state }, value }));
}

function secondsOf(at: Temporal.Instant | undefined): number | undefined {
  return at === undefined ? undefined : at.epochMilliseconds / 1000;
}
