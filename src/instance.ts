import { constants } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

import pg from "pg";

import type { Config } from "#services/config";
import { type Addresses, checkReach, type EmbeddedServer, startEmbedded } from "#services/database";
import { CommandProblem } from "#services/house";
import { freeJobs } from "#services/jobs";

import { type OpenedApp, openApp, prepareDatabase } from "./app.ts";
import { texts } from "./running/texts.fr.ts";

/** A database to work on, and how to leave it. */
export interface HeldDatabase extends Addresses {
  readonly embedded: EmbeddedServer | undefined;
  readonly leave: () => Promise<void>;
}

/** The database for a command: the running instance's, else started here and stopped at the end. */
export async function holdDatabase(config: Config): Promise<HeldDatabase> {
  if (config.databaseUrl !== undefined) {
    return {
      url: config.databaseUrl,
      ownerUrl: config.databaseOwnerUrl,
      embedded: undefined,
      leave: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbedded(config.dataFolder);
  const forget = leaveWhenTold(embedded);
  return {
    url: embedded.url,
    ownerUrl: embedded.ownerUrl,
    embedded,
    leave: async () => {
      await embedded.stop();
      forget();
    },
  };
}

/** A command that is stopped half-way does not leave a server behind. */
function leaveWhenTold(embedded: EmbeddedServer): () => void {
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
  let told = false;
  const leave = (signal: NodeJS.Signals) => {
    if (told) return;
    told = true;
    void embedded.stop().finally(() => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of signals) process.on(signal, leave);
  return () => {
    for (const signal of signals) process.off(signal, leave);
  };
}

/**
 * Does something that nobody else may see half-done: refuses while an instance, or another command,
 * lives on this database.
 */
export async function alone<T>(app: OpenedApp, url: string, run: () => Promise<T>): Promise<T> {
  if (app.config.databaseUrl !== undefined) await checkReach({ url, ownerUrl: app.ownerUrl });
  const refusal = new CommandProblem(texts.siteOpen);
  const held = await holdInstance(url);
  if (held === undefined) throw refusal;
  try {
    const { rows } = await app.pool.query<{ others: number }>(
      `select count(*) as others from pg_stat_activity where datname = current_database()
       and application_name = 'archipel' and pid <> pg_backend_pid()`,
    );
    // Our own pool has the connection that asks, and perhaps some that rest.
    if ((rows[0]?.others ?? 0) > app.pool.totalCount - 1) throw refusal;
    return await run();
  } finally {
    await held.release();
  }
}

/** A base held on a connection of its own. */
export interface Held {
  readonly release: () => Promise<void>;
  /** Tells when the connection ends without having been released. */
  readonly lost: Promise<void>;
}

// An instance of the embedded database holds this lock alone, those of a given database with each
// other; what nobody may see half-done holds it alone. An orphan server has nobody holding it.
const LOCK = "hashtext('archipel instance')";

/** Says to others that an instance lives on this database, alone; undefined when another does, for so many milliseconds. */
export async function holdInstance(url: string, patience = 0): Promise<Held | undefined> {
  return hold(url, async (client) => {
    const whole = `select pg_try_advisory_lock(${LOCK}) as is`;
    if (!(await patiently(patience, () => isTrue(client, whole)))) return false;
    await freeJobs(client);
    return true;
  });
}

/** Who is first holds the base alone for an instant: another that comes then asks again for so many milliseconds. */
const INSTANT = 2_000;

/** Lives on this database with other instances; undefined when something is being done there alone. */
export async function joinInstances(url: string): Promise<Held | undefined> {
  return hold(url, async (client) => {
    const first = await isTrue(client, `select pg_try_advisory_lock(${LOCK}) as is`);
    if (first) await freeJobs(client);
    const shared = `select pg_try_advisory_lock_shared(${LOCK}) as is`;
    const joined = await patiently(INSTANT, () => isTrue(client, shared));
    if (first) await client.query(`select pg_advisory_unlock(${LOCK})`);
    return joined;
  });
}

/** Asks until the answer is yes, for so many milliseconds; at least once. */
async function patiently(patience: number, ask: () => Promise<boolean>): Promise<boolean> {
  for (const start = performance.now(); ; await wait(200)) {
    if (await ask()) return true;
    if (performance.now() - start > patience) return false;
  }
}

async function isTrue(client: pg.Client, question: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(question);
  return rows[0]?.is === true;
}

async function hold(
  url: string,
  take: (client: pg.Client) => Promise<boolean>,
): Promise<Held | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "archipel instance",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  const ended = new Promise<void>((tell) => {
    client.once("error", () => tell());
    client.once("end", () => tell());
  });
  client.on("error", () => undefined);
  await client.connect();
  const release = () => client.end().catch(() => undefined);
  try {
    if (await take(client)) return { release, lost: ended };
  } catch (error) {
    await release();
    throw error;
  }
  await release();
  return undefined;
}

/** Does one thing with the whole house, then closes what it opened. For commands. */
export function withHouse<T>(config: Config, run: (app: OpenedApp) => Promise<T>): Promise<T> {
  return withDatabase(config, async (app, url) => {
    if (config.databaseUrl !== undefined) await checkReach({ url, ownerUrl: app.ownerUrl });
    await prepareDatabase(app);
    return run(app);
  });
}

/** The same on the database as it is, which may be empty or of another version: nothing is migrated. */
export async function withDatabase<T>(
  config: Config,
  run: (app: OpenedApp, url: string) => Promise<T>,
): Promise<T> {
  const database = await holdDatabase(config);
  try {
    const app = openApp(config, database);
    try {
      return await run(app, database.url);
    } finally {
      await app.close();
    }
  } finally {
    await database.leave();
  }
}
