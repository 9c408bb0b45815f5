import { Command } from "commander";
import { join } from "node:path";

import type { Config } from "#services/config";
import { CommandProblem, type OpenHouse } from "#services/house";

import { alone, withDatabase } from "../instance.ts";
import { checkRelease, installationOf, installBeside, isLater } from "../update/release.ts";
import { texts as words } from "../update/texts.fr.ts";
import { goOver } from "../update/update.ts";

/** `archipel update <archive>`: to a later release, after a backup; goes back when it fails, and ends with 1. */
export function updateCommand(house: OpenHouse, config: Config): Command {
  return new Command("update")
    .description(words.describe)
    .argument("<archive>", words.archive)
    .option("--dry-run", words.dryRun)
    .action(async (asked: string, { dryRun = false }: { readonly dryRun?: boolean }) => {
      const installation = installationOf(config.projectFolder);
      const release = await checkRelease(asked, join(config.dataFolder, "downloads"));
      const { version } = release;
      const { root, version: from } = installation;
      if (!isLater(version, from)) throw new CommandProblem(words.notLater(version, from));
      if (dryRun) return house.say(words.dry(from, version, root), { from, to: version });
      house.progress(words.installing(version));
      const folder = await installBeside(installation, release);
      await withDatabase(config, async (app, url) => {
        await alone(app, url, async () => undefined).catch(() => {
          throw new CommandProblem(words.ready(version));
        });
        const tell = house.progress;
        const { report, ...facts } = await goOver(app, url, {
          installation,
          version,
          folder,
          tell,
        });
        house.say(report, facts);
        if (!facts.well) process.exitCode = 1;
      });
    });
}
