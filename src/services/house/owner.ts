import { type Kysely, sql } from "kysely";

import { builderOn, openPool, openToRuntime } from "#services/database";

import { transaction } from "./transaction.ts";
import type { App } from "./work.ts";

/** Work of the owner goes one thing after another: a lock, and what is done under it. */
const MOST = 4;

/**
 * Does something as who owns the tables, on connections of its own that are ended afterwards: migrations, rights,
 * backups, restores (decision 0036). No page, and no job but the drill, comes here: a test holds that wall. Where one role
 * does all, it is done as ourselves.
 */
export async function asOwner<T>(app: App, run: (owner: App) => Promise<T>): Promise<T> {
  if (app.ownerUrl === undefined) return run(app);
  const pool = openPool(app.ownerUrl, MOST);
  const db = builderOn(pool);
  const owner: App = {
    ...app,
    pool,
    db,
    ownerUrl: undefined,
    transaction: (actor, work) => transaction(owner, actor, work),
  };
  try {
    return await run(owner);
  } finally {
    await pool.end();
  }
}

/** Lets the role that serves use what the owner, whose connection is given, has in these schemas. One role alone has it already. */
export async function openToOurs(
  app: App,
  owner: Kysely<object>,
  schemas: readonly string[],
): Promise<void> {
  const role = await roleOf(app.db);
  if (role !== (await roleOf(owner))) await openToRuntime(owner, role, schemas);
}

async function roleOf(db: Kysely<object>): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
  return rows[0]?.role ?? "";
}
