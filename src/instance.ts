import pg from "pg";

import type { Config } from "#services/config";
import { type EmbeddedServer, startEmbedded } from "#services/database";

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

async function isAlone(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ others: string }>(
      `select count(*) as others from pg_stat_activity
       where backend_type = 'client backend' and datname = current_database() and pid <> pg_backend_pid()`,
    );
    return rows[0]?.others === "0";
  } finally {
    await client.end();
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
export async function withHouse<T>(
  config: Config,
  run: (app: OpenedApp) => Promise<T>,
): Promise<T> {
  const database = await holdDatabase(config);
  try {
    const app = openApp(config, database.url);
    try {
      await prepareDatabase(app);
      return await run(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.leave();
  }
}
