import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

import { Kysely, PostgresDialect } from "kysely";
import type { PoolClient } from "pg";

import { keysNameOf } from "#services/backups";
import { migrate, type Part } from "#services/database";
import { type App, asOwner, CommandProblem, openToOurs } from "#services/house";
import { migrateQueue } from "#services/jobs";
import { isSigned } from "#services/keys";

import { readArchive } from "./archive.ts";
import { readIdentities } from "./encryption.ts";
import { type Erasure, listErasures, readErasures } from "./erasures.ts";
import { fillTables, setSequences } from "./fill.ts";
import { jobsShape, putJobsBack } from "./jobs.ts";
import { ERASURES, JOBS, type Manifest } from "./manifest.ts";
import { noteRestored } from "./replay.ts";
import { quoted } from "./tables.ts";
import { texts } from "./texts.fr.ts";

export interface RestoreWishes {
  /** Replaces what the instance holds already. */
  readonly replace: boolean;
  /** The file of the private key that opens an encrypted backup; the machine's own when none is said. */
  readonly identity?: string | undefined;
}

export interface RestoredBackup {
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
  /** Migrations that took it from its own version to today's. */
  readonly migrations: number;
}

interface Opened {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Puts a backup in the place of an empty instance (or of what it held, when asked): migrates to the
 * archive's own version, fills, checks each count, goes forward to today's; all in one transaction,
 * so that a broken archive changes nothing. Call `finishRestore` afterwards: who asked to be
 * forgotten since is forgotten again before the instance opens.
 */
export async function restoreBackup(
  app: App,
  parts: readonly Part[],
  archive: string,
  { replace, identity }: RestoreWishes,
): Promise<RestoredBackup> {
  const work = makeWorkFolder(app);
  try {
    const identities = readIdentities(app.config, identity);
    const { all, keys } = await openBoth(app, resolve(archive), { folder: work, identities });
    const asItWas = partsAsTheyWere(parts, all.manifest);
    const migrations = await asOwner(app, async (owner) => {
      await migrateQueue(owner.pool);
      if (!replace && (await isOpened(owner))) throw new CommandProblem(texts.notEmpty);
      return fill(app, owner, { all, keys, parts, asItWas });
    });
    const tables = tablesOf(all, keys);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { madeAt: all.manifest.madeAt, tables: tables.length, rows, migrations };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

interface Filling {
  readonly all: Opened;
  readonly keys: Opened;
  readonly parts: readonly Part[];
  readonly asItWas: readonly Part[];
}

/** Puts what the archive holds in the place of what is here; how many migrations followed. */
async function fill(app: App, owner: App, filling: Filling): Promise<number> {
  const { all, keys, parts, asItWas } = filling;
  const client = await owner.pool.connect();
  return onClient(client)
    .transaction()
    .execute(async (db) => {
      await client.query("select pg_advisory_xact_lock(hashtext('archipel migrates'))");
      for (const { name } of parts.toReversed())
        await client.query(`drop schema if exists ${quoted(name)} cascade`);
      await migrate(db, asItWas);
      const schemas = asItWas.map(({ name }) => name);
      await fillTables(client, schemas, tablesOf(all, keys));
      await setSequences(client, all.manifest.sequences);
      await putJobsBack(client, readJobs(all));
      const applied = await migrate(db, parts);
      await noteRestored(client, all.manifest.madeAt, erasuresOf(app, keys));
      await openToOurs(
        app,
        db,
        parts.map(({ name }) => name),
      );
      return applied;
    });
}

function makeWorkFolder({ config }: App): string {
  mkdirSync(config.dataFolder, { recursive: true });
  const folder = mkdtempSync(join(config.dataFolder, "restore-"));
  chmodSync(folder, 0o700);
  return folder;
}

interface Opening {
  readonly folder: string;
  readonly identities: readonly string[];
}

async function openBoth(
  app: App,
  archive: string,
  { folder: work, identities }: Opening,
): Promise<{ readonly all: Opened; readonly keys: Opened }> {
  if (!existsSync(archive)) throw new CommandProblem(texts.unreadable(archive));
  const keysFile = keysNameOf(archive);
  const all = await open(archive, { folder: join(work, "all"), identities });
  if (all.manifest.content !== "all-but-keys") throw new CommandProblem(texts.unreadable(archive));
  if (!existsSync(keysFile)) throw new CommandProblem(texts.noKeys(keysFile));
  const keys = await open(keysFile, { folder: join(work, "keys"), identities });
  const { backup, madeWith } = all.manifest;
  if (keys.manifest.content !== "keys" || keys.manifest.backup !== backup)
    throw new CommandProblem(texts.otherKeys(keysFile));
  if (!isSigned(app, "backup", backup, madeWith)) throw new CommandProblem(texts.otherMaster);
  return { all, keys };
}

async function open(file: string, { folder, identities }: Opening): Promise<Opened> {
  mkdirSync(folder, { mode: 0o700 });
  return { folder, manifest: await readArchive(file, folder, identities) };
}

/** The parts of the house with the migrations that the archive had, and no other. */
function partsAsTheyWere(parts: readonly Part[], manifest: Manifest): readonly Part[] {
  for (const [name, migrations] of Object.entries(manifest.parts)) {
    const known = parts.find((part) => part.name === name)?.migrations ?? {};
    const unknown = migrations.find((migration) => !(migration in known));
    if (unknown !== undefined) throw new CommandProblem(texts.newer(name, unknown));
  }
  return parts.flatMap(({ name, migrations }) => {
    const had = manifest.parts[name];
    if (had === undefined) return [];
    const kept = Object.entries(migrations).filter(([migration]) => had.includes(migration));
    return [{ name, migrations: Object.fromEntries(kept) }];
  });
}

/** Whether the instance was opened already, by `init`, the demonstration or a restore. */
async function isOpened({ pool }: App): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    "select to_regclass('house.setting') is not null as there",
  );
  if (rows[0]?.there !== true) return false;
  const { rowCount } = await pool.query("select from house.setting where name = 'instance'");
  return rowCount !== 0;
}

/**
 * The query builder on one connection, so that migrations and COPY share a transaction. It gives
 * the connection back at the end of it.
 */
function onClient(client: PoolClient): Kysely<object> {
  return new Kysely<object>({
    dialect: new PostgresDialect({
      pool: { connect: () => Promise.resolve(client), end: () => Promise.resolve(), options: {} },
    }),
  });
}

function tablesOf(all: Opened, keys: Opened) {
  return [all, keys].flatMap(({ folder, manifest }) =>
    manifest.tables.map((table) => ({ ...table, folder })),
  );
}

function readJobs({ folder }: Opened) {
  return jobsShape.parse(JSON.parse(readFileSync(join(folder, JOBS), "utf8")));
}

/** Those whom the backup knew to have left, and those who left since. */
function erasuresOf(app: App, { folder }: Opened): readonly Erasure[] {
  return [...readErasures(readFileSync(join(folder, ERASURES), "utf8")), ...listErasures(app)];
}
