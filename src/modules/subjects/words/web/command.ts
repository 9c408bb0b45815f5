import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";

import { Command } from "commander";

import { CommandProblem, operator, type OpenHouse } from "#services/house";

import { importLines } from "../actions/keep-words.ts";
import { exportLines, seeWords } from "../actions/see-words.ts";
import { textOf } from "../domain/own-lines.ts";
import { commandTexts as words, importRefusals, wordTexts } from "./texts.fr.ts";

/** `archipel words`: those that found nothing; `words add <file>` brings lines; `words export` writes them out. */
export function wordsCommand(house: OpenHouse): Command {
  const command = new Command("words").description(words.describe).action(() => list(house));
  command
    .command("add")
    .description(words.add)
    .argument("<fichier>", words.file)
    .action((file: string) => add(house, file));
  command
    .command("export")
    .description(words.export)
    .action(() => writeOut(house));
  return command;
}

async function list(house: OpenHouse): Promise<void> {
  await house.withApp(async (app) => {
    const { unmet = [] } = (await seeWords(app, operator(), { page: 1 })) ?? {};
    const lines = unmet.map(({ word, days, times }) => words.one(word, days, times));
    house.say(lines.length === 0 ? words.none : lines.join("\n"), {
      words: unmet.map(({ word, days, times }) => ({ word, days, times })),
    });
  });
}

async function add(house: OpenHouse, file: string): Promise<void> {
  const bytes = file === "-" ? await buffer(process.stdin) : readFile(file);
  await house.withApp(async (app) => {
    const told = await importLines(app, operator(), { text: textOf(bytes) });
    if (!told.done) throw new CommandProblem(importRefusals[told.refusal]);
    const { added, known, broken } = told.value;
    house.say(wordTexts.imported(added, known, broken), { added, known, broken });
  });
}

async function writeOut(house: OpenHouse): Promise<void> {
  await house.withApp(async (app) => {
    const text = (await exportLines(app, operator(), undefined)) ?? "";
    const lines = text.split("\n").filter((line) => line !== "");
    house.say(lines.length === 0 ? words.noLine : lines.join("\n"), { lines });
  });
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new CommandProblem(words.noFile(file));
  }
}
