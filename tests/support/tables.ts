import { createHash } from "node:crypto";

import { sql } from "kysely";
import { Client } from "pg";
import { inject } from "vitest";

import { type Actor, type App, operator, person, visitor } from "#services/house";
import { cookieName } from "#services/sessions";

import { schemasOf } from "../../src/app.ts";
import type { TestHouse } from "./house.ts";

export interface TableOfHouse {
  /** "people.person" */
  readonly name: string;
  /** Held by row security. */
  readonly isPrivate: boolean;
  /** Held even against the role that owns it. */
  readonly forced: boolean;
}

/** Every table of the house, without the bookkeeping of migrations. */
export async function tablesOf(app: App): Promise<readonly TableOfHouse[]> {
  const { rows } = await sql<TableOfHouse>`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as "isPrivate",
      c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname = any (${[...schemasOf(app)]})
      and c.relname not in ('migration', 'migration_lock')
    order by 1`.execute(app.db);
  return rows;
}

/** Views that would show more than their reader may see: those without `security_invoker`. */
export async function viewsThatLend(app: App): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and n.nspname = any (${[...schemasOf(app)]})
      and not coalesce('security_invoker=true' = any (c.reloptions), false) order by 1`.execute(
    app.db,
  );
  return rows.map(({ name }) => name);
}

/** Functions that would run with more rights than who calls them. */
export async function functionsThatLend(app: App): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || p.proname as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname = any (${[...schemasOf(app)]}) order by 1`.execute(app.db);
  return rows.map(({ name }) => name);
}

/** A summary of what a private table shows to someone: equal when they see the same. */
export async function shownTo(app: App, actor: Actor, table: string): Promise<string> {
  const { rows } = await app.transaction(actor, (work) =>
    sql<{ shown: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as shown
      from ${sql.table(table)} as row`.execute(work.db),
  );
  return rows[0]?.shown ?? "";
}

/** The same for all tables, as they are: behind the walls. */
export async function heldIn(
  app: App,
  tables: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return behindTheWalls(app, async (client) => {
    const held = new Map<string, string>();
    for (const table of tables) {
      const { rows } = await client.query<{ held: string }>(
        `select count(*) || ' ' || md5(coalesce(string_agg(row::text, '|' order by row::text), '')) as held from ${table} as row`,
      );
      held.set(table, rows[0]?.held ?? "");
    }
    return held;
  });
}

/** The connection that counts in a house again and again: a new one each time costs more than the count. */
const counting = new WeakMap<TestHouse, Promise<Client>>();

async function counterOf(app: TestHouse): Promise<Client> {
  const client = await openBehindTheWalls(app);
  app.ends.push(() => client.end());
  return client;
}

/** How many rows each table holds: behind the walls. */
export async function countsIn(
  app: TestHouse,
  tables: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const known = counting.get(app) ?? counterOf(app);
  counting.set(app, known);
  const client = await known;
  const text = tables
    .map((table) => `select '${table}' as name, count(*) as rows from ${table}`)
    .join(" union all ");
  const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const { rows } = await client.query<{ name: string; rows: string }>({ name, text });
  return new Map(rows.map(({ name: table, rows: count }) => [table, Number(count)]));
}

/** Takes away from a house every private row that someone may not see, but those that `keep` says (SQL, where `$person` is that person). */
export async function takeAwayHidden(
  app: App,
  actor: Actor,
  tables: readonly { readonly table: string; readonly keep: string }[],
): Promise<void> {
  const who = actor.for === undefined ? "null::uuid" : `'${actor.for}'::uuid`;
  for (const { table, keep } of tables) {
    const { rows } = await app.transaction(actor, (work) =>
      sql<{ place: string }>`select ctid::text as place from ${sql.table(table)}`.execute(work.db),
    );
    await behindTheWalls(app, (client) =>
      client.query(
        `delete from ${table} where ctid <> all ($1::tid[]) and (${keep.replaceAll("$person", who)}) is not true`,
        [rows.map(({ place }) => place)],
      ),
    );
  }
}

/** Works on the database of a house as PostgreSQL's own superuser, whom no policy and no trigger holds. */
export async function behindTheWalls<T>(app: App, run: (client: Client) => Promise<T>): Promise<T> {
  const client = await openBehindTheWalls(app);
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function openBehindTheWalls(app: App): Promise<Client> {
  const url = new URL(app.pool.options.connectionString ?? "");
  const superuser = new URL(inject("superuserUrl"));
  [url.username, url.password] = [superuser.username, superuser.password];
  const client = new Client({ connectionString: url.href });
  await client.connect();
  await client.query("set session_replication_role = replica");
  return client;
}

/** Who acts in a session, as the site itself finds out. */
export async function actorOf(
  app: TestHouse,
  cookies: ReadonlyMap<string, string>,
): Promise<Actor> {
  const token = cookies.get(cookieName(app));
  if (token === undefined) return visitor;
  for (const { identifies } of app.modules) {
    const known = await identifies?.(app, token);
    if (known !== undefined) return known.operator ? operator(known.person) : person(known.person);
  }
  return visitor;
}
