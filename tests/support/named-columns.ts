import type { Client } from "pg";

import { partsOf } from "./naming.ts";

/** Every column of the house that leads to a person by a key. */
export async function columnsWithKey(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as name
     from pg_constraint f join pg_class c on c.oid = f.conrelid
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum = any (f.conkey)
     where f.contype = 'f' and f.confrelid = 'people.person'::regclass order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every column of these schemas in which the id of a person could stand. */
export async function columnsOfWords(
  client: Client,
  schemas: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and n.nspname = any ($1) and a.atttypid = any (
       array['uuid', 'uuid[]', 'text', 'text[]', 'jsonb']::regtype[])
     order by 1`,
    [schemas],
  );
  return rows.map(({ name }) => name);
}

/** Whether the id of a person stands in a column somewhere. */
export async function namesSomebody(client: Client, name: string): Promise<boolean> {
  const { table, column } = partsOf(name);
  const { rows } = await client.query<{ names: boolean }>(
    `select exists (select from ${table} t join people.person p
       on strpos(t."${column}"::text, p.id::text) > 0) as names`,
  );
  return rows[0]?.names === true;
}
