import { sql } from "kysely";

import { type App, job } from "#services/house";
import { openBytesIn, openKeysIn } from "#services/keys";

import { liftRowSecurity, listTables, quoted } from "./tables.ts";

const drilling = job("drill");

/** How many keys are looked at in one transaction. */
const AT_ONCE = 1_000;

/** How many keys there are, and how many the master key opens. */
export async function countKeysThatOpen(
  app: App,
): Promise<{ readonly all: number; readonly open: number }> {
  let [all, open, after] = [0, 0, "00000000-0000-0000-0000-000000000000"];
  for (;;) {
    const { rows } = await sql<{ holder: string }>`
      select holder from keys.key where holder > ${after}::uuid order by holder limit ${AT_ONCE}`.execute(
      app.db,
    );
    const holders = rows.map(({ holder }) => holder);
    if (holders.length === 0) return { all, open };
    all += holders.length;
    open += await countOpen(app, holders);
    after = holders.at(-1) ?? after;
  }
}

/** All at once when all open, as they should; else one by one, to count those that do not. */
async function countOpen(app: App, holders: readonly string[]): Promise<number> {
  const opens = (some: readonly string[]) =>
    app
      .transaction(drilling, (work) =>
        openKeysIn(work, some.length === 1 ? [...some, ...some] : some),
      )
      .then(
        () => true,
        () => false,
      );
  if (await opens(holders)) return holders.length;
  let open = 0;
  for (const holder of holders) if (await opens([holder])) open += 1;
  return open;
}

/** Rows of each table that are tried. */
const SAMPLE = 20;

interface Row {
  readonly bytes: readonly Uint8Array[];
  readonly ids: readonly string[];
}

/**
 * Tries to open bytes of some rows of each table, with the keys of those whom the row names. Not all
 * bytes are sealed, nor under a key that the row names: `tried` counts the rows that name a holder of
 * a key, `open` the texts that opened. AES-GCM opens nothing by chance.
 */
export async function trySealed(
  app: App,
  schemas: readonly string[],
): Promise<{ readonly tried: number; readonly open: number }> {
  let [tried, open] = [0, 0];
  for (const rows of await sampleOf(app, schemas)) {
    const ids = [...new Set(rows.flatMap((row) => row.ids))];
    await app.transaction(drilling, async (work) => {
      const { rows: held } = await sql<{ holder: string }>`
        select holder from keys.key where holder = any (${ids}::uuid[])`.execute(work.db);
      const holders = new Set(held.map(({ holder }) => holder));
      await openKeysIn(work, [...holders]);
      for (const row of rows) {
        const keys = row.ids.filter((id) => holders.has(id));
        if (keys.length > 0 && row.bytes.length > 0) tried += 1;
        for (const bytes of row.bytes)
          for (const holder of keys)
            if (await openBytesIn(work, holder, bytes).catch(() => undefined)) open += 1;
      }
    });
  }
  return { tried, open };
}

async function sampleOf(app: App, schemas: readonly string[]): Promise<readonly Row[][]> {
  const client = await app.pool.connect();
  try {
    await client.query("begin");
    const tables = await listTables(client, schemas);
    await liftRowSecurity(client, tables);
    const samples: Row[][] = [];
    for (const { name } of tables) {
      const columns = await columnsOf(name);
      if (columns.bytes.length === 0 || columns.ids.length === 0) continue;
      const { rows } = await client.query<Row>(
        `select array_remove(${arrayOf(columns.bytes)}, null) as bytes,
           array_remove(${arrayOf(columns.ids)}::text[], null) as ids from ${quoted(name)} limit ${SAMPLE}`,
      );
      samples.push(rows);
    }
    return samples;
  } finally {
    await client.query("rollback");
    client.release();
  }

  async function columnsOf(name: string) {
    const { rows } = await client.query<{ name: string; type: string }>(
      `select attname::text as name, atttypid::regtype::text as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and atttypid in ('bytea'::regtype, 'uuid'::regtype)`,
      [quoted(name)],
    );
    const named = (type: string) => rows.filter((row) => row.type === type).map((row) => row.name);
    return { bytes: named("bytea"), ids: named("uuid") };
  }
}

function arrayOf(names: readonly string[]): string {
  return `array[${names.map((one) => quoted(one)).join(", ")}]`;
}
