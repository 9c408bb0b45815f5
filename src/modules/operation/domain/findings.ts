import { words } from "./findings.fr.ts";
import type { HealthFacts, JobFacts } from "./facts.ts";

/** "well"; "see": when there is time, today; "urgent": now. */
export type Urgency = "well" | "see" | "urgent";

/** One line of the page of health: what it is about, how it is, and what to do. */
export interface Finding {
  /** Stays the same as long as it is about the same thing: an alert is told once under it. */
  readonly key: string;
  readonly urgency: Urgency;
  readonly title: string;
  readonly says: string;
  /** What to do; absent when all is well. */
  readonly todo?: string;
  /** A page where more is said. */
  readonly at?: string;
}

/** Under this part of the disk, PostgreSQL and backups may stop. */
const LEAST_FREE = 0.1;
const OLDEST_BACKUP_DAYS = 2;
/** A job that could run and waits longer than this: nothing takes it. */
const STUCK_HOURS = 1;
/** A job that fails so often in a row does not mend by itself. */
const MOST_FAILURES = 3;
/** How late a job that comes by itself may be: the house may have been closed a moment. */
const LATE_HOURS = 2;
const MANY_SLOW = 100;
const ALIVE_MINUTES = 3;
const SOURCES = /^\/operateur\/(sources|imports)\b/;

/** How the house is, what needs the eye first. */
export function findAll(facts: HealthFacts): readonly Finding[] {
  const order: Readonly<Record<Urgency, number>> = { urgent: 0, see: 1, well: 2 };
  return [
    ofBackups(facts),
    ofDisk(facts),
    ofQueue(facts),
    ...ofJobs(facts),
    ofMails(facts),
    ofAccidents(facts),
    ofProcesses(facts),
    ofSlow(facts),
    ...ofSources(facts),
  ].toSorted((a, b) => order[a.urgency] - order[b.urgency]);
}

function ofBackups({ backups: { lastAt, isPublic }, now }: HealthFacts): Finding {
  const { title, todo } = words.backups;
  const key = "backups";
  if (lastAt === undefined)
    return isPublic
      ? { key, urgency: "urgent", title, says: words.backups.none, todo }
      : { key, urgency: "well", title, says: words.backups.noneYet };
  const hours = Math.floor(lastAt.until(now).total({ unit: "hours" }));
  const says = words.backups.last(hours);
  return isPublic && hours > 24 * OLDEST_BACKUP_DAYS
    ? { key, urgency: "urgent", title, says, todo }
    : { key, urgency: "well", title, says };
}

function ofDisk({ disk: { free, total, isFull } }: HealthFacts): Finding {
  const { title, todo } = words.disk;
  if (isFull) return { key: "disk", urgency: "urgent", title, says: words.disk.full, todo };
  const part = total === 0 ? 1 : free / total;
  const says = words.disk.free(free, part);
  return part < LEAST_FREE
    ? { key: "disk", urgency: "urgent", title, says, todo }
    : { key: "disk", urgency: "well", title, says };
}

function ofQueue({ queue, now, jobNames = {} }: HealthFacts): Finding {
  const { title } = words.queue;
  const given = queue.given.reduce((sum, { count }) => sum + count, 0);
  const hours = queue.oldestAt?.until(now).total({ unit: "hours" }) ?? 0;
  const key = "queue";
  if (hours > STUCK_HOURS) {
    const says = words.queue.stuck(queue.waiting, Math.floor(hours));
    return { key, urgency: "urgent", title, says, todo: words.queue.unstick };
  }
  if (given > 0) {
    const says = words.queue.given(
      given,
      queue.given.map(({ name }) => jobNames[name] ?? name).join(", "),
    );
    return { key, urgency: "see", title, says, todo: words.queue.look };
  }
  return { key, urgency: "well", title, says: words.queue.waiting(queue.waiting, queue.failing) };
}

function ofJobs({ jobs, now, jobNames = {} }: HealthFacts): readonly Finding[] {
  const bad = jobs.flatMap((job) => ofJob(job, jobNames[job.name] ?? job.name, now));
  const { title } = words.jobs;
  const nightly = jobs.filter(({ cron }) => cron !== undefined).length;
  return bad.length > 0
    ? bad
    : [{ key: "jobs", urgency: "well", title, says: words.jobs.well(nightly) }];
}

function ofJob(
  { name, failures, problem, ...job }: JobFacts,
  called: string,
  now: Temporal.Instant,
): Finding[] {
  const title = words.jobs.one(called);
  const key = `job ${name}`;
  if (failures > 0) {
    const urgency = failures >= MOST_FAILURES ? "urgent" : "see";
    const says = words.jobs.failed(failures, problem ?? "?");
    return [{ key, urgency, title, says, todo: words.jobs.todo(name) }];
  }
  const { cron, lastAt, nextAt } = job;
  const late =
    cron !== undefined && lastAt !== undefined && nextAt !== undefined
      ? nextAt.until(now).total({ unit: "hours" })
      : 0;
  return late > LATE_HOURS
    ? [{ key, urgency: "see", title, says: words.jobs.late, todo: words.jobs.unlate }]
    : [];
}

function ofMails({ mails, backups: { isPublic } }: HealthFacts): Finding {
  const { title } = words.mails;
  const [key, at] = ["mails", "/operateur/courriels"];
  if (!mails.hasServer && mails.waiting === 0 && isPublic) {
    const { noServerYetOpen: says, setUp: todo } = words.mails;
    return { key, urgency: "see", title, at, says, todo };
  }
  if (!mails.hasServer)
    return mails.waiting === 0
      ? { key, urgency: "well", title, at, says: words.mails.noServer }
      : {
          key,
          urgency: "see",
          title,
          at,
          says: words.mails.kept(mails.waiting),
          todo: words.mails.hand,
        };
  if (mails.refused > 0) {
    const says = words.mails.refused(mails.refused);
    return { key, urgency: "urgent", title, at, says, todo: words.mails.todo };
  }
  return { key, urgency: "well", title, at, says: words.mails.well(mails.sent, mails.waiting) };
}

function ofAccidents({ accidents }: HealthFacts): Finding {
  const { title, todo } = words.accidents;
  const says = words.accidents.says(accidents);
  return accidents > 0
    ? { key: "accidents", urgency: "see", title, says, todo }
    : { key: "accidents", urgency: "well", title, says };
}

function ofProcesses({ processes, now }: HealthFacts): Finding {
  const { title, todo } = words.processes;
  const since = now.subtract({ minutes: ALIVE_MINUTES });
  const alive = processes.filter((at) => Temporal.Instant.compare(at, since) >= 0).length;
  const says = words.processes.says(alive);
  // Before the first beat nothing is known yet.
  if (processes.length === 0)
    return { key: "processes", urgency: "well", title, says: words.processes.starts };
  return alive === 0
    ? { key: "processes", urgency: "see", title, says, todo }
    : { key: "processes", urgency: "well", title, says };
}

function ofSlow({ slow }: HealthFacts): Finding {
  const { title, todo } = words.slow;
  const says = words.slow.says(slow);
  return slow > MANY_SLOW
    ? { key: "slow", urgency: "see", title, says, todo }
    : { key: "slow", urgency: "well", title, says };
}

/** What the modules tell of sources: their own page says what to do. */
function ofSources({ cards }: HealthFacts): readonly Finding[] {
  return cards
    .filter(({ at }) => SOURCES.test(at))
    .map(({ title, at, sentence, needsYou }) =>
      needsYou
        ? { key: `card ${at}`, urgency: "see", title, at, says: sentence, todo: words.sources }
        : { key: `card ${at}`, urgency: "well", title, at, says: sentence },
    );
}
