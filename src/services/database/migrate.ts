import { type Kysely, sql } from "kysely";
import { Migrator, type Migration } from "kysely/migration";

/** One part of the house with tables: a service or a module. Its schema has its name. */
export interface Part {
  readonly name: string;
  readonly migrations: Readonly<Record<string, Migration>>;
}

/** Where the migrator of a part writes what it did, in the schema of that part. */
const DONE = "migration";

/**
 * Brings the database to today's shape: one migrator per part, in the order given (services, then
 * modules from the ground up), each with its own table. Forward only. A part whose table says that all
 * was done, and nothing else, is left alone: each migrator reads the whole catalogue several times.
 */
export async function migrate(db: Kysely<object>, parts: readonly Part[]): Promise<number> {
  const done = await findDone(db, parts);
  let applied = 0;
  for (const part of parts) {
    if (isWhole(part, done.get(part.name))) continue;
    applied += await migratePart(db, part);
  }
  return applied;
}

async function migratePart(db: Kysely<object>, { name, migrations }: Part): Promise<number> {
  await sql`create schema if not exists ${sql.ref(name)}`.execute(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableSchema: name,
    migrationTableName: DONE,
    migrationLockTableName: "migration_lock",
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find(({ status }) => status === "Error")?.migrationName;
    throw new Error(`migration of ${name} failed at ${failed ?? "its start"}`, { cause: error });
  }
  return results?.length ?? 0;
}

/** The migrations that each part has behind it, in the order in which they were done; parts without a table are not there. */
async function findDone(
  db: Kysely<object>,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: made } = await sql<{ part: string }>`
    select schemaname as part from pg_tables
    where tablename = ${DONE} and schemaname = any (${parts.map(({ name }) => name)}::text[])`.execute(
    db,
  );
  if (made.length === 0) return new Map();
  const tables = made.map(
    ({ part }) =>
      sql`select ${part}::text as part, name, timestamp from ${sql.table(`${part}.${DONE}`)}`,
  );
  const { rows } = await sql<{ part: string; names: readonly string[] }>`
    select part, array_agg(name order by timestamp::timestamptz, name collate "C") as names
    from (${sql.join(tables, sql` union all `)}) as done group by part`.execute(db);
  return new Map(rows.map(({ part, names }) => [part, names]));
}

/** Whether just the declared migrations were done, in their order: the migrator would find nothing to do, nor to refuse. */
function isWhole({ migrations }: Part, done: readonly string[] | undefined): boolean {
  const declared = Object.keys(migrations).toSorted();
  return (
    done !== undefined &&
    done.length === declared.length &&
    declared.every((name, place) => done[place] === name)
  );
}
