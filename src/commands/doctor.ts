import { Command } from "commander";

import type { Config } from "#services/config";
import { DatabaseProblem } from "#services/database";
import { codeOf, type OpenHouse } from "#services/house";

import { type Check, toMend } from "../doctor/check.ts";
import { examine } from "../doctor/examine.ts";
import { checkFolder } from "../doctor/machine-checks.ts";
import { texts as doctorTexts } from "../doctor/texts.fr.ts";
import { withDatabase } from "../instance.ts";
import { texts } from "./texts.fr.ts";

const words = texts.doctor;

/** `archipel doctor`: what is well, what is to be mended and how; ends with 1 when something is. */
export function doctorCommand(house: OpenHouse, config: Config): Command {
  return new Command("doctor").description(words.describe).action(async () => {
    const checks = await examineOrSay(config);
    const mend = checks.filter(({ well }) => !well).length;
    const lines = checks.map(
      ({ name, well, says }) => `${well ? words.well : words.mend} · ${name} : ${says}`,
    );
    house.say([...lines, mend === 0 ? words.all : words.some(mend)].join("\n"), {
      well: checks.length - mend,
      toMend: mend,
      checks,
    });
    if (mend > 0) process.exitCode = 1;
  });
}

/** A database that is away is what the doctor is asked about, not an accident. */
export async function examineOrSay(config: Config): Promise<readonly Check[]> {
  try {
    return await withDatabase(config, (app) => examine(app));
  } catch (error) {
    const code = codeOf(error);
    // A problem of ours is a whole sentence, with what to do.
    const problem = error instanceof DatabaseProblem ? error.message : undefined;
    if (problem === undefined && code === "") throw error;
    const { name, away } = doctorTexts.database;
    return [toMend(name, problem ?? away(code)), ...checkFolder(config.dataFolder)];
  }
}
