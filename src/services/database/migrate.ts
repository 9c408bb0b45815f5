import { type Kysely, sql } from "kysely";
import { Migrator, type Migration } from "kysely/migration";

/** One part of the house with tables: a service or a module. Its schema has its name. */
export interface Part {
  readonly name: string;
  readonly migrations: Readonly<Record<string, Migration>>;
}

/**
 * Brings the database to today's shape: one migrator per part, in the order given (services, then
 * modules from the ground up), each with its own table. Forward only.
 */
export async function migrate(db: Kysely<object>, parts: readonly Part[]): Promise<number> {
  let applied = 0;
  for (const { name, migrations } of parts) {
    await sql`create schema if not exists ${sql.ref(name)}`.execute(db);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
      migrationTableSchema: name,
      migrationTableName: "migration",
      migrationLockTableName: "migration_lock",
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error !== undefined) {
      const failed = results?.find(({ status }) => status === "Error")?.migrationName;
      throw new Error(`migration of ${name} failed at ${failed ?? "its start"}`, { cause: error });
    }
    applied += results?.length ?? 0;
  }
  return applied;
}
