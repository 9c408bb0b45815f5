import { Command } from "commander";

import { backupsOf } from "#services/backups";
import type { Config } from "#services/config";
import { CommandProblem, type OpenHouse } from "#services/house";

import { schemasOf } from "../app.ts";
import { copyBackup, forgetOldArchives } from "../backup/elsewhere.ts";
import { type TakenBackup, takeBackup } from "../backup/take-backup.ts";
import { withHouse } from "../instance.ts";
import { texts } from "./texts.fr.ts";

const words = texts.backup;

interface Options {
  readonly copy?: string;
  readonly keep?: string;
}

/** `archipel backup [folder]`: also while the site is open, which waits a few seconds. */
export function backupCommand(house: OpenHouse, config: Config): Command {
  return new Command("backup")
    .description(words.describe)
    .argument("[dossier]", words.folder)
    .option("--copy <dossier>", words.copy)
    .option("--keep <jours>", words.keep)
    .action(async (asked: string | undefined, { copy, keep }: Options) => {
      const days = daysOf(keep);
      await withHouse(config, async (app) => {
        house.progress(words.working);
        const folder = asked ?? backupsOf(config);
        const taken = await takeBackup(app, schemasOf(app), folder);
        const copied = copy === undefined ? undefined : await copyBackup(app, taken, copy);
        const places = [folder, ...(copied === undefined ? [] : [copied])];
        const forgotten =
          days === undefined
            ? 0
            : places.reduce((sum, place) => sum + forgetOldArchives(app, place, days), 0);
        house.say(sayTaken(taken, copied, forgotten), {
          ...taken,
          oldKeys: taken.oldKeys.length,
          ...(copied === undefined ? {} : { copied }),
          forgotten,
        });
      });
    });
}

function daysOf(keep: string | undefined): number | undefined {
  if (keep === undefined) return undefined;
  const days = /^\d{1,4}$/.test(keep) ? Number(keep) : 0;
  if (days < 1 || days > 3650) throw new CommandProblem(words.wrongKeep);
  return days;
}

function sayTaken(taken: TakenBackup, copied: string | undefined, forgotten: number): string {
  const { archive, keys, rows, encrypted, oldKeys } = taken;
  return [
    words.done(archive, keys, rows),
    encrypted ? words.encrypted : words.inClear,
    ...(copied === undefined ? [] : [words.copied(copied)]),
    ...(oldKeys.length === 0 ? [] : [words.oldKeys(oldKeys.length)]),
    ...(forgotten === 0 ? [] : [words.forgotten(forgotten)]),
    words.master,
  ].join("\n");
}
