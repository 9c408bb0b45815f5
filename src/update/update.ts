import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { z } from "zod";

import { backupsOf } from "#services/backups";
import type { Config } from "#services/config";
import { majorOfCluster, majorOfRelease } from "#services/database";
import { asOwner } from "#services/house";

import { allPartsOf, type OpenedApp, prepareDatabase, schemasOf } from "../app.ts";
import { finishRestore } from "../backup/replay.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { quoted } from "../backup/tables.ts";
import { takeBackup } from "../backup/take-backup.ts";
import { alone } from "../instance.ts";
import { type Installation, pointTo } from "./release.ts";
import { texts } from "./texts.fr.ts";
import { tryRelease } from "./trial.ts";

/** Goes over to a release that is installed beside. */
export interface Going {
  readonly installation: Installation;
  /** The new release: its version, and where it was opened. */
  readonly version: string;
  readonly folder: string;
  readonly tell: (sentence: string) => void;
}

export interface Updated {
  readonly well: boolean;
  readonly from: string;
  readonly to: string;
  readonly backup: string;
  /** The whole report, in French. */
  readonly report: string;
}

const underWayShape = z.object({ backup: z.string() });

/**
 * Backs up, lets the new release migrate and open, and leads « current » to it. When anything fails,
 * the data of the backup come back and « current » stays: we are the former release. Cut in the
 * middle, the next call begins by going back.
 */
export async function goOver(app: OpenedApp, url: string, going: Going): Promise<Updated> {
  const { installation, version, folder, tell } = going;
  const marker = join(reportsOf(app), "under-way.json");
  const backup = await alone(app, url, async () => {
    if (existsSync(marker)) {
      tell(texts.resumed);
      await comeBack(app, underWayShape.parse(JSON.parse(readFileSync(marker, "utf8"))).backup);
    }
    tell(texts.backing);
    await prepareDatabase(app);
    const { archive } = await takeBackup(app, schemasOf(app), backupsOf(app.config));
    writeFileSync(marker, JSON.stringify({ backup: archive }), { flush: true });
    return archive;
  });
  tell(texts.trying);
  const { dataFolder, databaseUrl, databaseOwnerUrl } = app.config;
  const problem = await tryRelease(folder, {
    ARCHIPEL_DATA: dataFolder,
    ...(databaseUrl === undefined
      ? {}
      : { DATABASE_URL: url, DATABASE_OWNER_URL: databaseOwnerUrl }),
  });
  const { version: from } = installation;
  const facts = { from, to: version, backup };
  if (problem === undefined) {
    pointTo(installation, version);
    rmSync(marker);
    const major = majorToCome(app.config, folder);
    return keep(app, { ...facts, well: true, report: texts.done(from, version, backup, major) });
  }
  tell(texts.goingBack);
  try {
    // What the release left behind takes a moment to leave the base.
    await wait(1_000);
    await alone(app, url, () => comeBack(app, backup));
  } catch (error) {
    const why = `${problem}\n${error instanceof Error ? error.message : "?"}`;
    return keep(app, { ...facts, well: false, report: texts.lost(from, why, backup) });
  }
  rmSync(marker);
  return keep(app, { ...facts, well: false, report: texts.failed(from, version, problem) });
}

/**
 * The major of PostgreSQL to which the embedded base must still go: the trial of the release worked on our
 * server, which lived; its own programs do not open the base of another major.
 */
function majorToCome({ databaseUrl, dataFolder }: Config, folder: string): number | undefined {
  if (databaseUrl !== undefined) return undefined;
  const major = majorOfRelease(folder);
  return major === majorOfCluster(join(dataFolder, "postgres")) ? undefined : major;
}

/** The data as they were, in the shape that this release knows; what a later one added goes. */
async function comeBack(app: OpenedApp, backup: string): Promise<void> {
  await asOwner(app, async ({ pool }) => {
    const { rows } = await pool.query<{ name: string }>(
      `select n.nspname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relname = 'migration_lock' and n.nspname <> all($1) and n.nspname <> 'graphile_worker'`,
      [[...schemasOf(app)]],
    );
    for (const { name } of rows) await pool.query(`drop schema ${quoted(name)} cascade`);
  });
  await restoreBackup(app, allPartsOf(app), backup, { replace: true });
  await prepareDatabase(app);
  await finishRestore(app, { stayedClosed: true });
}

function reportsOf({ config }: OpenedApp): string {
  const folder = join(config.dataFolder, "updates");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

function keep(app: OpenedApp, updated: Updated): Updated {
  const stamp = app.clock.now().round("second").toString().replaceAll(":", "");
  const file = join(reportsOf(app), `${stamp}-${updated.to}.txt`);
  writeFileSync(file, `${updated.report}\n`);
  return { ...updated, report: `${updated.report}\n${texts.report(file)}` };
}
