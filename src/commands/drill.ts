import { Command } from "commander";

import { dayOf, writeDate } from "#basics/dates";
import type { Drill } from "#services/backups";
import type { Config } from "#services/config";
import type { OpenHouse } from "#services/house";

import { allPartsOf } from "../app.ts";
import { runDrill } from "../backup/drill.ts";
import { withHouse } from "../instance.ts";
import { texts } from "./texts.fr.ts";

const words = texts.drill;

/** `archipel drill [archive]`: the last backup restored in a base that is thrown away; ends with 1 when it cannot be trusted. */
export function drillCommand(house: OpenHouse, config: Config): Command {
  return new Command("drill")
    .description(words.describe)
    .argument("[archive]", words.archive)
    .option("--identity <fichier>", texts.restore.identity)
    .action((archive: string | undefined, { identity }: { readonly identity?: string }) =>
      withHouse(config, async (app) => {
        house.progress(words.working);
        const drill = await runDrill(app, allPartsOf(app), { archive, identity });
        house.say(sayDrill(drill), { ...drill });
        if (drill.problem !== undefined) process.exitCode = 1;
      }),
    );
}

function sayDrill(drill: Drill): string {
  if (drill.problem !== undefined) return [words.failed, drill.problem].join("\n");
  const day =
    drill.madeAt === undefined ? "" : writeDate(dayOf(Temporal.Instant.from(drill.madeAt)));
  return words.done(drill, day);
}
