import { Argument, Command, Option } from "commander";
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { readAmount } from "#basics/amount";
import { CommandProblem, type OpenHouse } from "#services/house";

import { redoCount, type Redone, textOf } from "../actions/redo-count.ts";
import { FOREIGN_METHODS } from "../../domain/methods/foreign-count.ts";
import { isMethod } from "../../domain/methods/method.ts";
import { linesOf } from "./lines.ts";
import { outcomeSentence } from "./outcome-text.ts";
import { commandTexts, flawText, recountTexts } from "./recount-texts.fr.ts";

interface Options {
  readonly method?: string;
  readonly budget?: string;
  readonly seal?: string;
}

/** `archipel count <file>`: counts a vote again from its file, without the database of any instance. */
export function countCommand(house: OpenHouse): Command {
  return new Command("count")
    .description(commandTexts.describe)
    .addArgument(new Argument("<fichier>", commandTexts.file))
    .addOption(new Option("--method <façon>", commandTexts.method).choices(FOREIGN_METHODS))
    .option("--budget <somme>", commandTexts.budget)
    .option("--seal <sceau>", commandTexts.seal)
    .action((path: string, options: Options) => run(house, path, options));
}

function run(house: OpenHouse, path: string, { method = "", budget, seal }: Options): void {
  const said = seal?.trim().toLowerCase();
  if (said !== undefined && !/^[0-9a-f]{64}$/.test(said))
    throw new CommandProblem(commandTexts.notASeal);
  const shared = budget === undefined ? undefined : readAmount(budget);
  if (budget !== undefined && shared === undefined)
    throw new CommandProblem(recountTexts.notABudget);
  const told = redoCount({
    name: basename(path),
    text: read(path),
    method: isMethod(method) ? method : undefined,
    budget: shared,
  });
  if (!told.done) throw new CommandProblem(flawText(told));
  const { file, summary, outcome, proof } = told.value;
  const isSealed = said === undefined ? undefined : said === proof?.seal;
  const { question, method: counted } = file;
  const options = file.options.map(({ label }) => label);
  house.say([...linesOf(file, told.value), "", ...proofLines(told.value, isSealed)].join("\n"), {
    question,
    method: counted,
    options,
    result: outcomeSentence({ method: counted, outcome, summary, options }),
    outcome,
    summary,
    hash: proof?.hash ?? null,
    seal: proof?.seal ?? null,
    isSealed: isSealed ?? null,
  });
  if (isSealed === false) process.exitCode = 1;
}

function read(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new CommandProblem(commandTexts.unreadable(path));
  }
  const text = textOf(bytes);
  if (text === undefined) throw new CommandProblem(recountTexts.notText);
  return text;
}

function proofLines({ proof }: Redone, isSealed: boolean | undefined): readonly string[] {
  if (proof === undefined) return [recountTexts.noSeal];
  const { hash, seal, sealIs, sealIsNot, sealHelp } = recountTexts;
  const answer = isSealed === true ? sealIs : sealIsNot;
  return [
    `${hash} : ${proof.hash}`,
    `${seal} : ${proof.seal}`,
    isSealed === undefined ? sealHelp : answer,
  ];
}
