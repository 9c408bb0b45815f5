import { readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

import { backupsOf } from "#services/backups";
import type { Config } from "#services/config";
import {
  findPrograms,
  majorOfCluster,
  majorOfPrograms,
  makeFolder,
  ourMajor,
  startEmbedded,
} from "#services/database";
import { CommandProblem } from "#services/house";

import { allPartsOf, openApp, type OpenedApp, prepareDatabase, schemasOf } from "../app.ts";
import { finishRestore } from "../backup/replay.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { takeBackup } from "../backup/take-backup.ts";
import { alone } from "../instance.ts";
import { texts } from "./texts.fr.ts";

const words = texts.major;

export interface Upgraded {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly backup: string;
  /** Where the former cluster is kept until it is confirmed. */
  readonly kept: string;
}

/**
 * Takes the embedded database from the major that made it to ours: a backup from its own programs, a
 * new cluster, a restore. When anything fails, the former cluster is back in its place.
 */
export async function upgradeDatabase(
  config: Config,
  programs: string | undefined,
  tell: (sentence: string) => void,
): Promise<Upgraded> {
  if (config.databaseUrl !== undefined) throw new CommandProblem(words.given);
  const dataFolder = makeFolder(config.dataFolder);
  const folder = join(dataFolder, "postgres");
  const from = majorOfCluster(folder);
  if (from === undefined) throw new CommandProblem(words.none);
  const to = ourMajor();
  if (to === undefined) throw new CommandProblem(words.none);
  if (from === to) throw new CommandProblem(words.same(to));
  const theirs = programs ?? findPrograms(from, config);
  if (theirs === undefined) throw new CommandProblem(words.noPrograms(from));
  if (majorOfPrograms(theirs) !== from) throw new CommandProblem(words.wrongPrograms(theirs, from));

  tell(words.leaving(from));
  const { archive: backup } = await onCluster(config, theirs, (app) =>
    takeBackup(app, schemasOf(app), backupsOf(config)),
  );
  const kept = `${folder}.${from}-${Temporal.Now.plainDateISO().toString()}`;
  renameSync(folder, kept);
  tell(words.entering(to));
  try {
    const { rows } = await onCluster(config, undefined, async (app) => {
      const restored = await restoreBackup(app, allPartsOf(app), backup, { replace: false });
      await prepareDatabase(app);
      await finishRestore(app, { stayedClosed: true });
      return restored;
    });
    return { from, to, rows, backup, kept };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    renameSync(kept, folder);
    throw error;
  }
}

/** Does something alone on the cluster, run by these programs, or by ours. */
async function onCluster<T>(
  config: Config,
  programs: string | undefined,
  run: (app: OpenedApp) => Promise<T>,
): Promise<T> {
  const server = await startEmbedded(config.dataFolder, programs === undefined ? {} : { programs });
  try {
    const app = openApp(config, server);
    try {
      return await alone(app, server.url, () => run(app));
    } finally {
      await app.close();
    }
  } finally {
    await server.stop();
  }
}

/** Deletes the former clusters that were kept; how many they were. */
export function confirmUpgrade({ dataFolder }: Config): number {
  const kept = readdirSync(dataFolder).filter((name) => /^postgres\.\d+-\d{4}-/.test(name));
  for (const name of kept) rmSync(join(dataFolder, name), { recursive: true });
  return kept.length;
}
