import { randomUUID } from "node:crypto";

import { Client, type Pool } from "pg";

/** That a process lives, on a connection that dies with it (decision 0016). */
interface Life {
  readonly id: string;
  readonly end: () => Promise<void>;
}

const lives = new WeakMap<Pool, Promise<Life | undefined>>();

/** A lock is two numbers of 32 bits: what it is for, and whose it is. */
const LOCK = "hashtext('archipel life'), hashtext($1)";

/**
 * Under which name this process says to others, on this database, that it lives; a new one after the
 * connection that says it broke. Undefined when it cannot be said now: then nobody knows.
 */
export async function lifeOf(pool: Pool): Promise<string | undefined> {
  const known = lives.get(pool) ?? begin(pool);
  lives.set(pool, known);
  const life = await known;
  if (life === undefined && lives.get(pool) === known) lives.delete(pool);
  return life?.id;
}

/** Says it no more: all that was begun in its name is begun by nobody alive. */
export async function endLife(pool: Pool): Promise<void> {
  const life = await lives.get(pool);
  lives.delete(pool);
  await life?.end();
}

async function begin(pool: Pool): Promise<Life | undefined> {
  const { connectionString } = pool.options;
  const client = new Client({
    connectionString,
    application_name: "archipel life",
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
  });
  const forget = () => void lives.delete(pool);
  client
    .once("error", forget)
    .once("end", forget)
    .on("error", () => undefined);
  const id = randomUUID();
  try {
    await client.connect();
    await client.query(`select pg_advisory_lock(${LOCK})`, [id]);
    return { id, end: () => client.end().catch(() => undefined) };
  } catch {
    void client.end().catch(() => undefined);
    return undefined;
  }
}
