import { Command } from "commander";

import type { Config } from "#services/config";
import type { OpenHouse } from "#services/house";

import { texts } from "../update/texts.fr.ts";
import { confirmUpgrade, upgradeDatabase } from "../update/upgrade-database.ts";

const words = texts.major;

interface Options {
  readonly programs?: string;
  readonly confirm?: boolean;
}

/** `archipel upgrade-database`: from an older major of PostgreSQL to ours; the old folder is kept until confirmed. */
export function upgradeDatabaseCommand(house: OpenHouse, config: Config): Command {
  return new Command("upgrade-database")
    .description(words.describe)
    .option("--programs <dossier>", words.programs)
    .option("--confirm", words.confirm)
    .action(async ({ programs, confirm = false }: Options) => {
      if (confirm) {
        const deleted = confirmUpgrade(config);
        return house.say(words.confirmed(deleted), { deleted });
      }
      const upgraded = await upgradeDatabase(config, programs, house.progress);
      const { from, to, rows, kept } = upgraded;
      house.say(words.done(from, to, rows, kept), { ...upgraded });
    });
}
