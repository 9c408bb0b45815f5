import { copyFileSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";

import { dayOf } from "#basics/dates";
import { listBackups } from "#services/backups";
import { type App, CommandProblem } from "#services/house";

import { hashOf } from "./archive.ts";
import { deleteOldKeys, type TakenBackup } from "./take-backup.ts";
import { texts } from "./texts.fr.ts";

/**
 * Copies both files of a backup to another folder (a mounted disk), and reads them again; what is not
 * encrypted goes nowhere. Answers the folder.
 */
export async function copyBackup(app: App, taken: TakenBackup, folder: string): Promise<string> {
  if (!taken.encrypted) throw new CommandProblem(texts.copyInClear);
  const target = resolve(folder);
  try {
    mkdirSync(target, { recursive: true, mode: 0o700 });
    // The keys first, as at the source.
    for (const file of [taken.keys, taken.archive])
      await copyOne(file, join(target, basename(file)));
  } catch (error) {
    if (error instanceof CommandProblem) throw error;
    throw new CommandProblem(texts.folder(target), { cause: error });
  }
  deleteOldKeys(app, target);
  return target;
}

async function copyOne(from: string, to: string): Promise<void> {
  const partial = `${to}.partial`;
  try {
    copyFileSync(from, partial);
    if ((await hashOf(partial)) !== (await hashOf(from)))
      throw new CommandProblem(texts.badCopy(from));
    renameSync(partial, to);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Deletes the archives of a folder older than so many days, never the latest; how many they were. */
export function forgetOldArchives({ clock }: App, folder: string, days: number): number {
  const limit = dayOf(clock.now()).subtract({ days });
  const old = listBackups(resolve(folder))
    .slice(1)
    .filter(({ madeAt }) => Temporal.PlainDate.compare(dayOf(madeAt), limit) < 0);
  for (const { file } of old) rmSync(file);
  return old.length;
}
