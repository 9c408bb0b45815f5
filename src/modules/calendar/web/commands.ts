import { existsSync, readFileSync } from "node:fs";

import { Command } from "commander";

import { CommandProblem, type OpenHouse, operator } from "#services/house";

import { importSchoolHolidays } from "../actions/import-school-holidays.ts";
import { commandTexts as texts } from "../actions/kept.fr.ts";

/** `archipel import school-holidays <file> --json`: years that the project does not know, from their arrêté. */
export function importCommand(house: OpenHouse): Command {
  const schools = new Command("school-holidays")
    .description(texts.schools)
    .argument("<file>")
    .action(async (file: string) => {
      if (!existsSync(file)) throw new CommandProblem(texts.noFile(file));
      const text = readFileSync(file, "utf8");
      await house.withApp(async (app) => {
        const told = await importSchoolHolidays(app, operator(), { text });
        if (!told.done) throw new CommandProblem(texts.columns);
        const { refused, known } = told.value;
        for (const { line, refusal } of refused)
          house.progress(texts.refused(line, texts.refusals[refusal]));
        house.say(texts.imported(told.value.new, known, refused.length), {
          new: told.value.new,
          known,
          refused: refused.length,
        });
      });
    });
  return new Command("import").description(texts.import).addCommand(schools);
}
