import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";

import { CommandProblem } from "#services/house";

import { type ArchivedTable, fileOf, type Manifest } from "./manifest.ts";
import { countRows, liftRowSecurity, listTables, quoted, type TableShape } from "./tables.ts";
import { texts } from "./texts.fr.ts";

/** Where the files of an opened archive lie. */
export interface Filled extends ArchivedTable {
  readonly folder: string;
}

/**
 * Fills the tables, which have the shape of the archive's own version, with what it holds and
 * nothing else; then checks every count. Inside the caller's transaction.
 */
export async function fillTables(
  client: pg.ClientBase,
  schemas: readonly string[],
  archived: readonly Filled[],
): Promise<void> {
  const shapes = await listTables(client, schemas);
  checkShapes(shapes, archived);
  const forced = await liftRowSecurity(client, shapes);
  const constraints = await dropForeignKeys(client, schemas);
  for (const { name } of shapes)
    await client.query(`alter table ${quoted(name)} disable trigger user`);
  await client.query(
    `truncate ${shapes.map(({ name }) => quoted(name)).join(", ")} restart identity`,
  );

  for (const table of archived) await fillOne(client, table);

  for (const { name } of shapes)
    await client.query(`alter table ${quoted(name)} enable trigger user`);
  for (const { table, name, definition } of constraints)
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  await refreshViews(client, schemas);
  for (const name of forced)
    await client.query(`alter table ${quoted(name)} force row level security`);
}

function key({ name, columns }: TableShape): string {
  return `${name} (${columns.toSorted().join(", ")})`;
}

function checkShapes(shapes: readonly TableShape[], archived: readonly Filled[]): void {
  const here = new Set(shapes.map(key));
  const there = new Set(archived.map(key));
  const odd = [
    ...archived.filter((table) => !here.has(key(table))),
    ...shapes.filter((shape) => !there.has(key(shape))),
  ][0];
  if (odd !== undefined) throw new CommandProblem(texts.otherShape(odd.name));
}

async function fillOne(
  client: pg.ClientBase,
  { name, columns, rows, folder }: Filled,
): Promise<void> {
  const list = columns.map((column) => quoted(column)).join(", ");
  await pipeline(
    createReadStream(join(folder, fileOf(name))),
    createGunzip(),
    client.query(copyFrom(`copy ${quoted(name)} (${list}) from stdin`)),
  );
  const counted = await countRows(client, name);
  if (counted !== rows) throw new CommandProblem(texts.otherCount(name, rows, counted));
}

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Tables are filled in any order: what ties them is checked at once, afterwards. */
async function dropForeignKeys(
  client: pg.ClientBase,
  schemas: readonly string[],
): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select n.nspname || '.' || c.relname as table, k.conname as name,
       pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any($1) order by k.oid`,
    [schemas],
  );
  for (const { table, name } of rows)
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  return rows;
}

async function refreshViews(client: pg.ClientBase, schemas: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || matviewname as name from pg_matviews where schemaname = any($1) order by 1`,
    [schemas],
  );
  for (const { name } of rows) await client.query(`refresh materialized view ${quoted(name)}`);
}

/** Identities go on from where they were. */
export async function setSequences(
  client: pg.ClientBase,
  sequences: Manifest["sequences"],
): Promise<void> {
  for (const { name, last } of sequences) {
    if (last !== null) await client.query("select setval($1::regclass, $2)", [quoted(name), last]);
  }
}
