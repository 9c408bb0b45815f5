import { Kysely } from "kysely";
import pg from "pg";

import { tellingPool } from "./client.ts";
import { Dialect } from "./dialect.ts";

/*
 * PostgreSQL speaks in instants, days and whole numbers; so do we. pg asks an object how to write
 * itself by `toPostgres`: without it a Temporal value would be sent as quoted JSON.
 */
for (const kind of [Temporal.Instant, Temporal.PlainDate, Temporal.PlainTime]) {
  Object.defineProperty(kind.prototype, "toPostgres", {
    configurable: true,
    value(this: { toString(): string }) {
      return this.toString();
    },
  });
}

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const TIME = 1083;
const BIGINT = 20;

const readers: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  // « 2026-11-25 08:00:00+00 », as PostgreSQL writes it.
  [TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [DATE, (text) => Temporal.PlainDate.from(text)],
  [TIME, (text) => Temporal.PlainTime.from(text)],
  [BIGINT, Number],
]);

/** Connections to one database. Instants, days and big integers come back as Temporal values and numbers. */
export function openPool(url: string, most = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: "archipel",
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- PostgreSQL knows more types than the enumeration
        (format !== "binary" && readers.get(oid)) || pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while idle is replaced by the pool; the next query says what is wrong.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** The query builder on these connections. Each store names its own tables with `withTables`. */
export function builderOn(pool: pg.Pool): Kysely<object> {
  return new Kysely<object>({ dialect: new Dialect({ pool: tellingPool(pool) }) });
}
