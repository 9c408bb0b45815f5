import { backupsOf, lastBackupOf } from "#services/backups";
import {
  type KnownAccident,
  type KnownProcess,
  type KnownStatement,
  listAccidents,
  listJobs,
  listProcesses,
  listSlow,
  seeDisk,
} from "#services/health";
import {
  contributionsIn,
  isOperator,
  namesIn,
  reading,
  seeInstanceIn,
  type Work,
} from "#services/house";
import { nightlyJobs, seeQueueIn } from "#services/jobs";
import { countMailsIn } from "#services/mail";

import { nextRun } from "../domain/cron.ts";
import type { CardFacts, HealthFacts, JobFacts } from "../domain/facts.ts";
import { type Finding, findAll } from "../domain/findings.ts";
import { listSizes, type PartSize } from "../store/sizes.ts";
import { seeSweptIn } from "./see-retention.ts";

export type { KnownAccident, KnownProcess, KnownStatement, PartSize };

/** What the page of health lays out under its findings. */
export interface SeenHealth {
  readonly facts: HealthFacts;
  readonly findings: readonly Finding[];
  readonly accidents: readonly KnownAccident[];
  /** Whether a reference was asked that no accident has. */
  readonly unknownReference: boolean;
  readonly slow: readonly KnownStatement[];
  readonly processes: readonly KnownProcess[];
  readonly sizes: readonly PartSize[];
  readonly swept: NonNullable<Awaited<ReturnType<typeof seeSweptIn>>>;
}

/** Of which the address is this module's own: it would ask itself. */
export const HEALTH_AT = "/operateur/sante";

/** How the house is, for the operator; undefined for anyone else. A reference finds its accident, however old. */
export const seeHealth = reading(
  async (
    work: Work,
    { reference }: { readonly reference?: string | undefined },
  ): Promise<SeenHealth | undefined> => {
    if (!isOperator(work.actor)) return undefined;
    const facts = await seeFactsIn(work, await cardsIn(work));
    const since = work.now.subtract({ hours: reference === undefined ? 24 : 24 * 90 });
    const asked = reference === undefined ? {} : { reference };
    const accidents = await listAccidents(work, { since, ...asked });
    return {
      facts,
      findings: findAll(facts),
      accidents,
      unknownReference: reference !== undefined && accidents.length === 0,
      slow: await listSlow(work, work.now.subtract({ hours: 24 })),
      processes: await listProcesses(work, work.now.subtract({ minutes: 3 })),
      sizes: await sizesIn(work),
      swept: (await seeSweptIn(work)) ?? [],
    };
  },
);

/** All that is known of how the house is, with what the modules told. Only for the operator: throws for anyone else. */
export async function seeFactsIn(work: Work, cards: readonly CardFacts[]): Promise<HealthFacts> {
  if (!isOperator(work.actor)) throw new Error("only the operator sees how the house is");
  const { app, now } = work;
  const aDayAgo = now.subtract({ hours: 24 });
  const { oldest, ...queue } = await seeQueueIn(work);
  const mails = await countMailsIn(work, aDayAgo);
  const accidents = await listAccidents(work, { since: aDayAgo });
  const slow = await listSlow(work, aDayAgo);
  const processes = await listProcesses(work, aDayAgo);
  const { publisher } = await seeInstanceIn(work);
  return {
    now,
    jobNames: namesIn(app).jobs,
    jobs: await jobFactsIn(work),
    queue: {
      ...queue,
      oldestAt: oldest === 0 ? undefined : now.subtract({ seconds: Math.round(oldest) }),
    },
    mails: {
      hasServer: app.config.smtpUrl !== undefined,
      ...(mails ?? { sent: 0, waiting: 0, refused: 0, bounced: 0, refusals: [] }),
    },
    disk: seeDisk(app),
    backups: {
      lastAt: lastBackupOf(backupsOf(app.config))?.madeAt,
      isPublic: publisher !== undefined,
    },
    accidents: accidents.reduce((sum, { count }) => sum + count, 0),
    slow: slow.reduce((sum, { count }) => sum + count, 0),
    processes: processes.map(({ seenAt }) => seenAt),
    cards,
  };
}

/** Each part of the base under its French name; one that a former release left behind keeps its own. */
async function sizesIn(work: Work): Promise<readonly PartSize[]> {
  const { schemas } = namesIn(work.app);
  return (await listSizes(work)).map(({ name, bytes }) => ({ name: schemas[name] ?? name, bytes }));
}

async function jobFactsIn(work: Work): Promise<readonly JobFacts[]> {
  const known = new Map((await listJobs(work)).map((job) => [job.name, job]));
  const nightly = nightlyJobs(work.app);
  return [...new Set([...nightly.keys(), ...known.keys()])].toSorted().map((name) => {
    const cron = nightly.get(name);
    const job = known.get(name);
    return {
      name,
      cron,
      lastAt: job?.lastAt,
      lastOkAt: job?.lastOkAt,
      nextAt: cron === undefined ? undefined : nextRun(cron, job?.lastAt ?? work.now),
      failures: job?.failures ?? 0,
      problem: job?.problem,
    };
  });
}

/** What the modules tell the operator, this one apart. */
export async function cardsIn(work: Work): Promise<readonly CardFacts[]> {
  const cards: CardFacts[] = [];
  for (const { title, at, tell } of contributionsIn(work, (one) => one.operatorCards))
    if (!at.startsWith(HEALTH_AT)) cards.push({ title, at, ...(await tell(work)) });
  return cards;
}

/** What the operator's own page says of health: how many things need their eye. The other cards stand beside it. */
export async function countToSeeIn(
  work: Work,
): Promise<{ readonly urgent: number; readonly toSee: number }> {
  const findings = findAll(await seeFactsIn(work, []));
  return {
    urgent: findings.filter(({ urgency }) => urgency === "urgent").length,
    toSee: findings.filter(({ urgency }) => urgency === "see").length,
  };
}
