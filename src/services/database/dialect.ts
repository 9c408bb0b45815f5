import {
  type Kysely,
  PostgresDialect,
  PostgresIntrospector,
  sql,
  type TableMetadata,
} from "kysely";

/**
 * Which tables there are, without their columns. Migrators alone ask, whether their own is there, two times and more for each
 * part: the whole answer goes through every column of the house, and was a good part of a first start.
 */
class NamesOfTables extends PostgresIntrospector {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    super(db);
    this.#db = db;
  }

  override async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql<{ schema: string; name: string }>`
      select schemaname as schema, tablename as name from pg_tables`.execute(this.#db);
    return rows.map(({ schema, name }) => ({
      schema,
      name,
      isView: false,
      isForeign: false,
      columns: [],
    }));
  }
}

/** PostgreSQL as the query builder speaks to it here. */
export class Dialect extends PostgresDialect {
  override createIntrospector(db: Kysely<unknown>): NamesOfTables {
    return new NamesOfTables(db);
  }
}
