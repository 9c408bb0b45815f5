import { Writable } from "node:stream";

import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool, PoolClient } from "pg";

import { isOutlived, MOST_OF_A_LIFE, PreparedNames } from "./prepared.ts";
import { hearStatement } from "./slow.ts";

/** What is told before the statement that follows, in the same journey to PostgreSQL and back. */
export const TOLD = "/* told */ ";
const BEGIN = `${TOLD}begin; `;

/**
 * The pool as the query builder uses it. A statement with values is prepared once it came often. What
 * begins with `TOLD` (who acts from now on, perhaps after `begin`) waits for the next statement and goes
 * just before it, down the same connection: telling who acts costs no journey of its own. When somebody
 * else is told before anything was asked, the first was never needed.
 */
export function tellingPool(pool: Pool): PostgresPool {
  const names = new PreparedNames();
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      // Here alone: who takes a client of the pool as it is may copy rows, which no pipeline does.
      const client = Object.assign(await pool.connect(), { pipeline: true });
      const one =
        known.get(client) ??
        tellingClient(client, names, (text, took) => hearStatement(pool, text, took));
      known.set(client, one);
      return one;
    },
  };
}

const NOTHING = { command: "SELECT", rowCount: 0, rows: [] } as const;

function tellingClient(
  client: PoolClient,
  names: PreparedNames,
  hear: (text: string, took: number) => void,
): PostgresPoolClient {
  let waiting: { readonly begins: boolean; readonly text: string } | undefined;
  const prepared = new Set<string>();
  const ask = asking(client, { names, prepared, hear });
  const query = async (text: string, values: readonly unknown[]) => {
    if (text.startsWith(TOLD)) {
      const begins = text.startsWith(BEGIN) || waiting?.begins === true;
      waiting = { begins, text: text.slice(text.startsWith(BEGIN) ? BEGIN.length : TOLD.length) };
      return NOTHING;
    }
    const before = waiting;
    waiting = undefined;
    if (before === undefined) return ask(text, values);
    // Nothing was asked since it began, or since who acts was told: nothing is to be ended, or told.
    if (isEnd(text)) return before.begins ? NOTHING : ask(text, values);
    const stream = streamOf(client);
    stream?.cork();
    const told = client.query(before.begins ? `begin; ${before.text}` : before.text);
    const answer = ask(text, values);
    stream?.uncork();
    // When it could not be told who acts, that is what went wrong, whatever the answer.
    answer.catch(() => undefined);
    await told;
    return answer;
  };
  const release = (destroy?: boolean) => {
    Object.assign(client, { pipeline: false });
    client.release(destroy === true || prepared.size > MOST_OF_A_LIFE);
  };
  // All else of the client stays as it is.
  return Object.assign(Object.create(client), { query, release });
}

interface Asking {
  readonly names: PreparedNames;
  /** What this connection prepared in its life. */
  readonly prepared: Set<string>;
  readonly hear: (text: string, took: number) => void;
}

/** Asks one statement, prepared once it came often, and tells how long it took. */
function asking(client: PoolClient, { names, prepared, hear }: Asking) {
  const askPrepared = async (name: string, text: string, values: readonly unknown[]) => {
    prepared.add(name);
    try {
      return await client.query({ name, text, values: [...values] });
    } catch (error) {
      if (isOutlived(error)) names.forget();
      throw error;
    }
  };
  return async (text: string, values: readonly unknown[]) => {
    const name = values.length === 0 ? undefined : names.of(text);
    const began = performance.now();
    try {
      return await (name === undefined
        ? client.query(text, [...values])
        : askPrepared(name, text, values));
    } finally {
      hear(text, performance.now() - began);
    }
  };
}

/** Where the client writes; what is written while it is corked leaves in one piece. */
function streamOf(client: PoolClient): Writable | undefined {
  const stream: unknown = Reflect.get(Object(Reflect.get(client, "connection")), "stream");
  return stream instanceof Writable ? stream : undefined;
}

function isEnd(text: string): boolean {
  return text === "commit" || text === "rollback";
}
