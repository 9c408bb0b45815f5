import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";

import { dayOf, daysBetween, writeDate } from "#basics/dates";
import { KEYS_KEPT_DAYS, listBackups, momentOfKeys, OLDEST_DAYS } from "#services/backups";
import type { Clock } from "#services/house";

import { type Check, toMend, well } from "./check.ts";
import { texts } from "./texts.fr.ts";

const words = texts.machine;

/** Under this, PostgreSQL and backups may stop. */
const LEAST_FREE = 1e9;

/** The folder of data, its secrets and the room on its disk. */
export function checkFolder(folder: string): readonly Check[] {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    return [toMend(words.folder, words.cannotWrite(folder))];
  }
  const open = ["keys", "keys/master", "keys/postgres-password", "erasures", "backups"]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .find((path) => (statSync(path).mode & 0o077) !== 0);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  return [
    open === undefined
      ? well(words.folder, words.folderWell(folder))
      : toMend(words.folder, words.open(open, (statSync(open).mode & 0o777).toString(8))),
    free < LEAST_FREE
      ? toMend(words.disk, words.diskLow(free))
      : well(words.disk, words.diskWell(free)),
  ];
}

/** The date in which the instance lives. */
export function checkTime(clock: Clock): Check {
  return clock.elsewhere
    ? toMend(words.time, words.moved)
    : well(words.time, words.timeWell(writeDate(dayOf(clock.now()))));
}

/** How old the last backup is. An instance that answers to others has one each night. */
export function checkBackups(folder: string, clock: Clock, isPublic: boolean): readonly Check[] {
  const today = dayOf(clock.now());
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const last = listBackups(folder)[0]?.madeAt;
  const old = names.filter((name) => {
    const made = momentOfKeys(name);
    return made !== undefined && daysBetween(dayOf(made), today) > KEYS_KEPT_DAYS;
  }).length;
  return [
    checkLast(folder, last, { today, isPublic }),
    ...(old === 0 ? [] : [toMend(words.backups, words.oldKeys(old))]),
  ];
}

function checkLast(
  folder: string,
  last: Temporal.Instant | undefined,
  { today, isPublic }: { readonly today: Temporal.PlainDate; readonly isPublic: boolean },
): Check {
  if (last === undefined) {
    return isPublic
      ? toMend(words.backups, words.noBackup(folder))
      : well(words.backups, words.noBackupYet);
  }
  const day = dayOf(last);
  return isPublic && daysBetween(day, today) > OLDEST_DAYS
    ? toMend(words.backups, words.oldBackup(writeDate(day)))
    : well(words.backups, words.backupsWell(writeDate(day)));
}
