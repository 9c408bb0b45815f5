import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Config } from "#services/config";

import { ENCRYPTED, keysNameOf, momentOfArchive } from "./names.ts";

/** A backup of the folder of backups, without being opened. */
export interface KeptBackup {
  readonly name: string;
  readonly file: string;
  readonly madeAt: Temporal.Instant;
  /** In bytes, without its keys. */
  readonly bytes: number;
  readonly encrypted: boolean;
  /** Its file of keys is still there: without it, what is sealed stays closed. */
  readonly hasKeys: boolean;
}

/** A backup each night: so many days without one is too long. */
export const OLDEST_DAYS = 2;

/** Where backups go when no folder is said. */
export function backupsOf({ dataFolder }: Pick<Config, "dataFolder">): string {
  return join(dataFolder, "backups");
}

/** The backups of a folder, latest first. Nothing where there is no folder, or it cannot be read. */
export function listBackups(folder: string): readonly KeptBackup[] {
  return namesIn(folder)
    .flatMap((name) => {
      const madeAt = momentOfArchive(name);
      const file = join(folder, name);
      const found = madeAt && statSync(file, { throwIfNoEntry: false });
      if (found === undefined || madeAt === undefined) return [];
      const encrypted = name.endsWith(ENCRYPTED);
      const hasKeys = existsSync(keysNameOf(file));
      return [{ name, file, madeAt, bytes: found.size, encrypted, hasKeys }];
    })
    .toSorted((a, b) => Temporal.Instant.compare(b.madeAt, a.madeAt));
}

/** The latest that can be restored: its keys are there. */
export function lastBackupOf(folder: string): KeptBackup | undefined {
  return listBackups(folder).find(({ hasKeys }) => hasKeys);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
