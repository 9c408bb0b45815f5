import { Command } from "commander";
import { join } from "node:path";

import type { Config } from "#services/config";
import type { OpenHouse } from "#services/house";

import { schemasOf } from "../app.ts";
import { takeBackup } from "../backup/take-backup.ts";
import { withHouse } from "../instance.ts";
import { texts } from "./texts.fr.ts";

const words = texts.backup;

/** `archipel backup [folder]`: also while the site is open, which waits a few seconds. */
export function backupCommand(house: OpenHouse, config: Config): Command {
  return new Command("backup")
    .description(words.describe)
    .argument("[dossier]", words.folder)
    .action((folder: string | undefined) =>
      withHouse(config, async (app) => {
        house.progress(words.working);
        const taken = await takeBackup(app, schemasOf(app), folder ?? backupsOf(config));
        const said = [
          words.done(taken.archive, taken.keys, taken.rows),
          ...(taken.oldKeys.length === 0 ? [] : [words.oldKeys(taken.oldKeys.length)]),
          words.master,
        ];
        house.say(said.join("\n"), { ...taken, oldKeys: taken.oldKeys.length });
      }),
    );
}

/** Where backups go when no folder is said. */
export function backupsOf({ dataFolder }: Config): string {
  return join(dataFolder, "backups");
}
