import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

import { Command } from "commander";

import { CommandProblem, type OpenHouse, operator } from "#services/house";

import { recordBounce } from "../actions/record-bounce.ts";
import { bounceTexts as words } from "./bounce-texts.fr.ts";

/** A report is short; what it sends along may be long, and is of no use. In characters. */
const LONGEST = 2_000_000;

/**
 * `archipel bounce [file]`: a mail server pipes into it what comes back. What cannot be used is said,
 * and is no failure: a server that is told of one would write again.
 */
export function bounceCommand(house: OpenHouse): Command {
  return new Command("bounce")
    .description(words.describe)
    .argument("[fichier]", words.file)
    .action(async (file: string | undefined) => {
      const report = (file === undefined ? await text(process.stdin) : readFile(file)).slice(
        0,
        LONGEST,
      );
      await house.withApp(async (app) => {
        const told = await recordBounce(app, operator(), { report });
        if (told.done) house.say(words.outcomes[told.value], { outcome: told.value });
        else house.say(words.refusals[told.refusal], { outcome: told.refusal });
      });
    });
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    throw new CommandProblem(words.noFile(file));
  }
}
