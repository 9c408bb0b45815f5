import {
  accessSync,
  constants,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { createGzip } from "node:zlib";

import type { PoolClient } from "pg";
import { to as copyTo } from "pg-copy-streams";

import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import {
  archiveName,
  ENCRYPTED,
  KEYS_KEPT_DAYS,
  keysNameOf,
  momentOfKeys,
} from "#services/backups";
import { makeFolder } from "#services/database";
import { type App, asOwner, codeOf, CommandProblem } from "#services/house";
import { sign } from "#services/keys";

import { hashOf, writeArchive } from "./archive.ts";
import { allRecipients } from "./encryption.ts";
import { listErasures } from "./erasures.ts";
import { listJobs } from "./jobs.ts";
import {
  type ArchivedTable,
  ERASURES,
  fileOf,
  JOBS,
  KEYS_TABLE,
  type Manifest,
  MANIFEST,
} from "./manifest.ts";
import {
  countRows,
  liftRowSecurity,
  listMigrations,
  listSequences,
  listTables,
  quoted,
  type TableShape,
} from "./tables.ts";
import { texts } from "./texts.fr.ts";

export interface TakenBackup {
  readonly archive: string;
  readonly keys: string;
  readonly tables: number;
  readonly rows: number;
  /** Only who holds a private key can open it. */
  readonly encrypted: boolean;
  /** Files of keys that were kept long enough, and are now deleted. */
  readonly oldKeys: readonly string[];
}

/**
 * Copies every table of the house as it was at one instant, in an archive, and the keys apart in a
 * second one. The site waits meanwhile (seconds): row security is lifted under a lock, inside a
 * transaction that ends without having changed anything. Both are encrypted when somebody holds a
 * key (`listRecipients`); what is written on the way stays in the data folder of this machine.
 */
export async function takeBackup(
  app: App,
  schemas: readonly string[],
  folder: string,
): Promise<TakenBackup> {
  const target = prepareFolder(resolve(folder));
  const recipients = await allRecipients(app.config);
  const work = mkdtempSync(join(makeFolder(app.config.dataFolder), "backup-"));
  try {
    const copied = await tryAgain(() => asOwner(app, (owner) => copyAll(owner, schemas, work)));
    const name = `${archiveName(app.clock.now())}${recipients.length === 0 ? "" : ENCRYPTED}`;
    const archive = join(target, name);
    const keys = keysNameOf(archive);
    const { tables, ...rest } = copied;

    // The keys first: an archive never stands without those that open it.
    writeFileSync(
      join(work, ERASURES),
      listErasures(app)
        .map(({ at, person }) => `${at} ${person}\n`)
        .join(""),
    );
    const secret: Content = {
      ...rest,
      content: "keys",
      sequences: [],
      tables: tables.filter(isKeys),
    };
    await pack(work, secret, [ERASURES], { target: keys, recipients });
    const others = tables.filter((table) => !isKeys(table));
    const open: Content = { ...rest, content: "all-but-keys", tables: others };
    await pack(work, open, [JOBS], { target: archive, recipients });
    return {
      archive,
      keys,
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      encrypted: recipients.length > 0,
      oldKeys: deleteOldKeys(app, target),
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function isKeys({ name }: ArchivedTable): boolean {
  return name === KEYS_TABLE;
}

function prepareFolder(target: string): string {
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    accessSync(target, constants.W_OK);
    return target;
  } catch {
    throw new CommandProblem(texts.folder(target));
  }
}

/** A lock that did not come, or two that waited crosswise: the whole copy is taken again. */
async function tryAgain<T>(run: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run();
    } catch (error) {
      if (!["55P03", "40P01"].includes(codeOf(error))) throw error;
      if (tries === 5) throw new CommandProblem(texts.busy);
      await wait(500 * tries);
    }
  }
}

type Copied = Omit<Manifest, "content" | "files">;

async function copyAll(app: App, schemas: readonly string[], work: string): Promise<Copied> {
  const client = await app.pool.connect();
  try {
    await client.query("begin isolation level repeatable read");
    await client.query("set local lock_timeout = '5s'");
    await client.query("select pg_advisory_xact_lock(hashtext('archipel migrates'))");
    const shapes = await listTables(client, schemas);
    await liftRowSecurity(client, shapes);
    const tables: ArchivedTable[] = [];
    for (const shape of shapes) tables.push(await copyOne(client, shape, work));
    writeFileSync(join(work, JOBS), JSON.stringify(await listJobs(client)), { mode: 0o600 });
    const backup = newId();
    return {
      format: 1,
      backup,
      madeAt: app.clock.now().toString(),
      madeWith: sign(app, "backup", backup),
      parts: mutable(await listMigrations(client, schemas)),
      sequences: [...(await listSequences(client, schemas))],
      tables,
    };
  } finally {
    // Nothing is kept of it: row security is forced again by the end of the transaction.
    await client.query("rollback").catch(() => undefined);
    client.release();
  }
}

function mutable(parts: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(parts).map(([name, list]) => [name, [...list]]));
}

/** One table in PostgreSQL's own text format; fails when what was copied is not what is there. */
async function copyOne(
  client: PoolClient,
  { name, columns }: TableShape,
  work: string,
): Promise<ArchivedTable> {
  const file = join(work, fileOf(name));
  const list = columns.map((column) => quoted(column)).join(", ");
  const copying = client.query(copyTo(`copy ${quoted(name)} (${list}) to stdout`));
  await pipeline(copying, createGzip(), createWriteStream(file, { mode: 0o600 }));
  const counted = await countRows(client, name);
  if (copying.rowCount !== counted)
    throw new CommandProblem(texts.backupDiffers(name, copying.rowCount, counted));
  return { name, columns: [...columns], rows: counted, sha256: await hashOf(file) };
}

type Content = Omit<Manifest, "files">;

interface Target {
  readonly target: string;
  readonly recipients: readonly string[];
}

async function pack(
  work: string,
  content: Content,
  files: readonly string[],
  { target, recipients }: Target,
): Promise<void> {
  const hashes: Record<string, string> = {};
  for (const name of files) hashes[name] = await hashOf(join(work, name));
  const manifest: Manifest = { ...content, files: hashes };
  writeFileSync(join(work, MANIFEST), JSON.stringify(manifest, undefined, 1), { mode: 0o600 });
  const names = [...content.tables.map(({ name }) => fileOf(name)), ...files];
  await writeArchive(work, names, target, recipients);
}

/** Deletes the files of keys that this folder kept longer than 30 days; their names. */
export function deleteOldKeys({ clock }: Pick<App, "clock">, folder: string): readonly string[] {
  const limit = dayOf(clock.now()).subtract({ days: KEYS_KEPT_DAYS });
  const old = readdirSync(folder).filter((name) => {
    const made = momentOfKeys(name);
    return made !== undefined && Temporal.PlainDate.compare(dayOf(made), limit) < 0;
  });
  for (const name of old) rmSync(join(folder, name));
  return old;
}
