import { setTimeout as wait } from "node:timers/promises";

import pg from "pg";

import type { Config } from "#services/config";
import { type EmbeddedServer, startEmbedded } from "#services/database";
import { CommandProblem } from "#services/house";

import { type OpenedApp, openApp, prepareDatabase } from "./app.ts";

/** A database to work on, and how to leave it. */
export interface HeldDatabase {
  readonly url: string;
  readonly embedded: EmbeddedServer | undefined;
  readonly leave: () => Promise<void>;
}

// The live instance of an embedded database holds this lock on a connection of its own: an orphan
// server, whose instance died, has nobody holding it.
const INSTANCE_LOCK = "select pg_try_advisory_lock(hashtext('archipel instance')) as held";

/** The database for a command: the running instance's, else started here and stopped at the end. */
export async function holdDatabase(config: Config): Promise<HeldDatabase> {
  if (config.databaseUrl !== undefined) {
    return { url: config.databaseUrl, embedded: undefined, leave: () => Promise.resolve() };
  }
  const embedded = await startEmbedded(config.dataFolder);
  return {
    url: embedded.url,
    embedded,
    leave: async () => {
      if (await isAlone(embedded.url)) await embedded.stop();
    },
  };
}

/** Whether nobody else works on this database. Our own connections take a moment to be gone. */
async function isAlone(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      const { rows } = await client.query<{ others: string; lives: boolean }>(
        `select count(*) as others, coalesce(bool_or(application_name = 'archipel instance'), false) as lives
         from pg_stat_activity
         where backend_type = 'client backend' and datname = current_database() and pid <> pg_backend_pid()`,
      );
      if (rows[0]?.others === "0") return true;
      // After a third of a second, an instance that is still there lives.
      if (rows[0]?.lives === true && tries >= 6) return false;
      await wait(50);
    }
    return false;
  } finally {
    await client.end();
  }
}

/**
 * Does something that nobody else may see half-done: refuses while an instance, or another command,
 * lives on this database.
 */
export async function alone<T>(app: OpenedApp, url: string, run: () => Promise<T>): Promise<T> {
  const refusal = new CommandProblem(
    "Le site est ouvert sur ces données. Arrêtez-le d’abord, puis recommencez. Rien n’a changé.",
  );
  const held = await holdInstance(url);
  if (held === undefined) throw refusal;
  try {
    const { rows } = await app.pool.query<{ others: number }>(
      `select count(*) as others from pg_stat_activity where datname = current_database()
       and application_name = 'archipel' and pid <> pg_backend_pid()`,
    );
    // Our own pool has one connection: the one that asks.
    if ((rows[0]?.others ?? 0) > 0) throw refusal;
    return await run();
  } finally {
    await held.release();
  }
}

/** Says to others that an instance lives on this database; undefined when another already does. */
export async function holdInstance(
  url: string,
): Promise<{ readonly release: () => Promise<void> } | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: "archipel instance" });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>(INSTANCE_LOCK);
  if (rows[0]?.held) return { release: () => client.end().catch(() => undefined) };
  await client.end();
  return undefined;
}

/** Does one thing with the whole house, then closes what it opened. For commands. */
export function withHouse<T>(config: Config, run: (app: OpenedApp) => Promise<T>): Promise<T> {
  return withDatabase(config, async (app) => {
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
    const app = openApp(config, database.url);
    try {
      return await run(app, database.url);
    } finally {
      await app.close();
    }
  } finally {
    await database.leave();
  }
}
