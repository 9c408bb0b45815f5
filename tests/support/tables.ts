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

/** How many rows each table holds: behind the walls. */
export async function countsIn(
  app: App,
  tables: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const text = tables
    .map((table) => `select '${table}' as name, count(*) as rows from ${table}`)
    .join(" union all ");
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ name: string; rows: string }>(text),
  );
  return new Map(rows.map(({ name, rows: count }) => [name, Number(count)]));
}

/**
 * Has the database note each row that comes into these tables or goes from them (the role that serves the
 * houses may not truncate): laid on a template, once for all its copies. To count all rows again after each
 * request takes longer than the request.
 */
export async function layTally(app: App, tables: readonly string[]): Promise<void> {
  await behindTheWalls(app, async (client) => {
    await client.query(TALLY);
    for (const table of tables)
      await client.query(
        `create trigger tally after insert or delete on ${table} for each row execute function tally.note('${table}')`,
      );
  });
}

const TALLY = `
  create schema tally;
  create table tally.moved (name text not null, more int not null);
  create function tally.note() returns trigger language plpgsql security definer as $note$
  begin
    insert into tally.moved values (tg_argv[0], case tg_op when 'INSERT' then 1 else -1 end);
    return null;
  end $note$;
`;

/** The connection that reads the tally of a house again and again: a new one each time costs more than the reading. */
const reading = new WeakMap<TestHouse, Promise<Client>>();

async function readerOf(app: TestHouse): Promise<Client> {
  const client = await openBehindTheWalls(app);
  app.ends.push(() => client.end());
  return client;
}

/** How many rows more (less, below zero) each table holds than when the tally was laid; nothing of those that never moved. */
export async function movedIn(app: TestHouse): Promise<ReadonlyMap<string, number>> {
  const known = reading.get(app) ?? readerOf(app);
  reading.set(app, known);
  const { rows } = await (
    await known
  ).query<{ name: string; more: string }>(
    "select name, sum(more) as more from tally.moved group by name order by name",
  );
  return new Map(rows.map(({ name, more }) => [name, Number(more)]));
}

/** Takes away from a house every private row that someone may not see, but those that `keep` says (SQL, where `$person` is that person). */
export async function takeAwayHidden(
  app: App,
  actor: Actor,
  tables: readonly { readonly table: string; readonly keep: string }[],
): Promise<void> {
  const who = actor.for === undefined ? "null::uuid" : `'${actor.for}'::uuid`;
  for (const { table, keep } of tables) {
    const places = await placesShown(app, actor, table);
    await behindTheWalls(app, (client) =>
      client.query(
        `delete from ${table} where ctid <> all ($1::tid[]) and (${keep.replaceAll("$person", who)}) is not true`,
        [places],
      ),
    );
  }
}

/** Where the rows of a table stand that someone sees. */
async function placesShown(app: App, actor: Actor, table: string): Promise<readonly string[]> {
  const { rows } = await app.transaction(actor, (work) =>
    sql<{ place: string }>`select ctid::text as place from ${sql.table(table)}`.execute(work.db),
  );
  return rows.map(({ place }) => place);
}

/** How many rows a condition holds for (SQL, where `$person` is who looks) that someone may not see. */
export async function hiddenOf(
  app: App,
  actor: Actor,
  { table, rows }: { readonly table: string; readonly rows: string },
): Promise<number> {
  const places = await placesShown(app, actor, table);
  return behindTheWalls(app, async (client) => {
    const found = await client.query<{ many: string }>(
      `select count(*) as many from ${table} where ctid <> all ($1::tid[]) and (${rows.replaceAll("$person", `'${actor.for}'::uuid`)})`,
      [places],
    );
    return Number(found.rows[0]?.many ?? 0);
  });
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
