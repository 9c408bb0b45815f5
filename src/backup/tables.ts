import { type ClientBase, escapeIdentifier } from "pg";

/** A table as it is copied: its columns in order, without those that PostgreSQL computes. */
export interface TableShape {
  /** « schema.table », which is also its name in the archive. */
  readonly name: string;
  readonly columns: readonly string[];
}

export interface SequenceState {
  readonly name: string;
  /** The last number given; null when none was. */
  readonly last: string | null;
}

/** Written by the migrator itself, on each side. */
const OF_THE_MIGRATOR = ["migration", "migration_lock"];

/** « a.b » as SQL writes it. */
export function quoted(name: string): string {
  return name.split(".").map(escapeIdentifier).join(".");
}

/** All tables of these schemas, in their order, then by name. */
export async function listTables(
  client: ClientBase,
  schemas: readonly string[],
): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select n.nspname || '.' || c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
         and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any($1) and c.relname <> all($2)
     order by array_position($1, n.nspname::text), c.relname`,
    [schemas, OF_THE_MIGRATOR],
  );
  return rows;
}

/** Where the numbers of these schemas have got to. */
export async function listSequences(
  client: ClientBase,
  schemas: readonly string[],
): Promise<readonly SequenceState[]> {
  const { rows } = await client.query<SequenceState>(
    `select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences
     where schemaname = any($1) order by 1`,
    [schemas],
  );
  return rows;
}

/**
 * Lifts forced row security from these tables for the transaction, and asks PostgreSQL to fail
 * rather than leave rows out: a table that is still under it cannot be silently empty. Answers
 * the tables to force again.
 */
export async function liftRowSecurity(
  client: ClientBase,
  tables: readonly TableShape[],
): Promise<readonly string[]> {
  await client.query("set local row_security = off");
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relforcerowsecurity and n.nspname || '.' || c.relname = any($1)`,
    [tables.map(({ name }) => name)],
  );
  const forced = rows.map(({ name }) => name);
  // From the roof to the ground, like the acts of the house: fewer of them wait crosswise.
  for (const name of tables.map((table) => table.name).toReversed()) {
    if (forced.includes(name))
      await client.query(`alter table ${quoted(name)} no force row level security`);
  }
  return forced;
}

/** Which migrations of each part the database has; a part that it does not know yet is left out. */
export async function listMigrations(
  client: ClientBase,
  schemas: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const known: Record<string, readonly string[]> = {};
  for (const schema of schemas) {
    const { rows: there } = await client.query<{ is: boolean }>(
      "select to_regclass($1) is not null as is",
      [quoted(`${schema}.migration`)],
    );
    if (there[0]?.is !== true) continue;
    const { rows } = await client.query<{ name: string }>(
      `select name from ${quoted(`${schema}.migration`)} order by name`,
    );
    known[schema] = rows.map(({ name }) => name);
  }
  return known;
}

/** How many rows a table has. */
export async function countRows(client: ClientBase, name: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*)::text as count from ${quoted(name)}`,
  );
  return Number(rows[0]?.count ?? -1);
}
