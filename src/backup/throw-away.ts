import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import type { PoolClient } from "pg";

import {
  builderOn,
  DatabaseProblem,
  makeFolder,
  openPool,
  startEmbedded,
} from "#services/database";
import {
  type Actor,
  type App,
  codeOf,
  CommandProblem,
  transaction,
  type Work,
} from "#services/house";

import { quoted } from "./tables.ts";
import { texts } from "./texts.fr.ts";

/** A house on a base that is thrown away afterwards, with the keys and the modules of ours. */
export interface ThrowAway {
  readonly app: App;
  /** On the same server, or on one of its own when that server lets us make no base. */
  readonly where: "beside" | "apart";
}

const NAME = "archipel_drill_";
/** PostgreSQL, Appendix A: insufficient privilege. */
const NOT_ALLOWED = "42501";
/** The same: somebody is connected to it. */
const IN_USE = "55006";

/** Does something in a house that is thrown away afterwards, whose owner we are; one at a time. */
export async function inThrowAway<T>(app: App, run: (place: ThrowAway) => Promise<T>): Promise<T> {
  const client = await app.pool.connect();
  try {
    const { rows } = await client.query<{ alone: boolean }>(
      "select pg_try_advisory_lock(hashtext('archipel drill')) as alone",
    );
    if (rows[0]?.alone !== true) throw new CommandProblem(texts.drill.underWay);
    try {
      return await inBase(app, client, run);
    } finally {
      await client.query("select pg_advisory_unlock(hashtext('archipel drill'))");
    }
  } finally {
    client.release();
  }
}

async function inBase<T>(
  app: App,
  client: PoolClient,
  run: (place: ThrowAway) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(makeFolder(app.config.dataFolder), "drill-"));
  const base = await makeBase(app, client, folder);
  const pool = openPool(base.url, 4);
  try {
    const inside: App = {
      ...app,
      config: {
        ...app.config,
        dataFolder: folder,
        databaseUrl: base.url,
        databaseOwnerUrl: undefined,
      },
      pool,
      ownerUrl: undefined,
      db: builderOn(pool),
      transaction: <V>(actor: Actor, act: (work: Work) => Promise<V>) =>
        transaction(inside, actor, act),
    };
    return await run({ app: inside, where: base.where });
  } finally {
    await pool.end().catch(() => undefined);
    await base.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Base {
  readonly url: string;
  readonly where: ThrowAway["where"];
  readonly leave: () => Promise<void>;
}

async function makeBase(app: App, client: PoolClient, folder: string): Promise<Base> {
  try {
    return await makeBeside(app, client);
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error;
  }
  try {
    const server = await startEmbedded(folder);
    return { url: server.ownerUrl, where: "apart", leave: server.stop };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (error instanceof DatabaseProblem)
      throw new CommandProblem(texts.drill.noPlace(error.message), { cause: error });
    throw error;
  }
}

/**
 * Drops a base of ours. The plain form asks a worker of autovacuum to leave, and waits for it; the other one, which ends
 * whoever is there, is refused to us while such a worker is: it is the superuser's.
 */
async function dropBase(client: PoolClient, name: string): Promise<void> {
  try {
    await client.query(`drop database if exists ${quoted(name)}`);
  } catch (error) {
    if (codeOf(error) !== IN_USE) throw error;
    await client.query(`drop database if exists ${quoted(name)} with (force)`);
  }
}

/** A second base on the same server; those that a killed drill left there go first. */
async function makeBeside(app: App, client: PoolClient): Promise<Base> {
  const drop = (name: string) => dropBase(client, name);
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where starts_with(datname, $1) and datdba = current_user::regrole",
    [NAME],
  );
  for (const { name } of rows) await drop(name);
  const name = `${NAME}${randomBytes(6).toString("hex")}`;
  await client.query(`create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(app.pool.options.connectionString ?? "");
  url.pathname = `/${name}`;
  return {
    url: url.href,
    where: "beside",
    leave: async () => {
      await drop(name);
    },
  };
}
