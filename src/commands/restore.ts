import { Command } from "commander";

import { dayOf, writeDate } from "#basics/dates";
import type { Config } from "#services/config";
import { CommandProblem, type OpenHouse } from "#services/house";

import { allPartsOf, prepareDatabase } from "../app.ts";
import { finishRestore } from "../backup/replay.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { alone, withDatabase } from "../instance.ts";
import { ask, mayAsk } from "./ask.ts";
import { texts } from "./texts.fr.ts";

const words = texts.restore;

interface Options {
  readonly replace?: boolean;
  readonly yes?: boolean;
  readonly identity?: string;
}

/** `archipel restore <archive>`: into an empty instance, while the site is closed. */
export function restoreCommand(house: OpenHouse, config: Config): Command {
  return new Command("restore")
    .description(words.describe)
    .argument("<archive>", words.archive)
    .option("--replace", words.replace)
    .option("--yes", words.yes)
    .option("--identity <fichier>", words.identity)
    .action(async (archive: string, { replace = false, yes = false, identity }: Options) => {
      if (replace && !yes) await confirm(config);
      await withDatabase(config, (app, url) =>
        alone(app, url, async () => {
          house.progress(words.working);
          const restored = await restoreBackup(app, allPartsOf(app), archive, {
            replace,
            identity,
          });
          await prepareDatabase(app);
          const erased = await finishRestore(app);
          const day = writeDate(dayOf(Temporal.Instant.from(restored.madeAt)));
          const said = [
            words.done(restored.rows, day),
            words.waysInEnded,
            ...(erased === 0 ? [] : [words.erased(erased)]),
          ];
          house.say(said.join("\n"), { ...restored, erased });
        }),
      );
    });
}

async function confirm(config: Config): Promise<void> {
  if (!mayAsk()) throw new CommandProblem(words.needsYes);
  const where = config.databaseUrl === undefined ? config.dataFolder : "DATABASE_URL";
  if ((await ask(words.confirm(where))) !== words.word) {
    throw new CommandProblem(words.notConfirmed);
  }
}
