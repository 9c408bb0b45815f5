import { Command } from "commander";

import { CommandProblem, operator, type Module, type OpenHouse } from "#services/house";

import { fillTerritory } from "./actions/fill-territory.ts";
import { importCommunes } from "./actions/import-communes.ts";
import { names } from "./names.fr.ts";
import { readCommunesSource } from "./store/communes-source.ts";
import { territoryMigration } from "./store/migrations/0001-territory.ts";
import { suggestRoutes } from "./web/routes.ts";
import { importRefusalTexts, texts } from "./web/texts.fr.ts";

/** More refusals than a person reads. */
const MOST_TOLD = 20;

/** `archipel import communes <file | address | geo.api.gouv.fr>`: places up to date, with their measured centres. */
function importCommand(house: OpenHouse): Command {
  const communes = new Command("communes")
    .description(texts.communesDescription)
    .argument("<source>")
    .action(async (source: string) => {
      house.progress(texts.reading);
      const list = await readCommunesSource(source);
      if (!list.read) throw new CommandProblem(texts.sourceRefusals[list.refusal](source));
      await house.withApp(async (app) => {
        const answer = await importCommunes(app, operator(), { records: list.records });
        if (!answer.done) throw new CommandProblem(importRefusalTexts[answer.refusal]);
        const { refused, ...report } = answer.value;
        for (const { code, refusal } of refused.slice(0, MOST_TOLD)) {
          house.progress(texts.refusedOne(code, refusal));
        }
        if (refused.length > MOST_TOLD) {
          house.progress(texts.refusedMore(refused.length - MOST_TOLD));
        }
        house.say(texts.imported(answer.value), { ...report, merged: 0, refused: refused.length });
      });
    });
  return new Command("import").description(texts.importDescription).addCommand(communes);
}

export const territory = {
  name: "territory",
  floor: 1,
  needs: [],
  names,
  migrations: { "0001_territory": territoryMigration },
  routes: [{ at: "/communes", pages: suggestRoutes }],
  prepares: fillTerritory,
  commands: [importCommand],
} as const satisfies Module;
