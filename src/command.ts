import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Command, CommanderError } from "commander";
import { z } from "zod";

import { type Config, ConfigProblem, readConfig } from "#services/config";
import { DatabaseProblem } from "#services/database";
import { CommandProblem, type OpenHouse } from "#services/house";

import { houseCommands } from "./commands/all.ts";
import { refusalOf, speakFrench } from "./commands/french.ts";
import { texts as commandTexts } from "./commands/french-texts.fr.ts";
import { withHouse } from "./instance.ts";
import { modules } from "./modules/all.ts";
import { sayAccident } from "./running/accident.ts";
import { serve } from "./serve.ts";

/** Runs one command of the line; answers the exit code. What goes wrong is one sentence. */
export async function runCommand(words: readonly string[], project: string): Promise<number> {
  let config: Config | undefined;
  try {
    config = readConfig(process.env, project);
    await program(config).parseAsync([...words], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    const said = sentenceOf(error) ?? sayAccident(error, config?.dataFolder);
    if (said === "") return 0;
    process.stderr.write(`${said}\n`);
    if (words.includes("--json")) process.stdout.write(`${JSON.stringify({ problem: said })}\n`);
    return 1;
  }
}

/** What a person can mend, in a sentence; nothing for a help that was asked; undefined for an accident. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof CommanderError) return refusalOf(error) ?? "";
  const known =
    error instanceof ConfigProblem ||
    error instanceof CommandProblem ||
    error instanceof DatabaseProblem;
  return known ? error.message : undefined;
}

function program(config: Config): Command {
  const line = new Command("archipel").description(
    "Archipel, plateforme libre d’information et de coopération pour les associations",
  );
  line
    .command("serve")
    .description("démarre l’instance (c’est ce que fait npm start)")
    .action(() => serve(config));
  const ours = houseCommands.map(
    (make): Make =>
      (house) =>
        make(house, config),
  );
  for (const commands of [ours, ...modules.map((module) => module.commands ?? [])]) {
    for (const make of commands) {
      const house = houseOf(config);
      const command = make(house);
      addJson(command, house);
      const parent = line.commands.find((known) => known.name() === command.name());
      if (parent === undefined) line.addCommand(command);
      else for (const sub of command.commands) parent.addCommand(sub);
    }
  }
  speakFrench(line);
  line.version(versionOf(config), "-V, --version", commandTexts.version);
  return line;
}

/** The version of what runs here, as its package says it. */
function versionOf({ projectFolder }: Config): string {
  const shape = z.object({ version: z.string() });
  return shape.parse(JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"))).version;
}

type Make = (house: OpenHouse) => Command;

interface Mouth extends OpenHouse {
  json: boolean;
}

function addJson(command: Command, house: Mouth): void {
  for (const one of command.commands.length > 0 ? command.commands : [command]) {
    one.option("--json", "termine par un objet JSON sur une ligne");
    one.hook("preAction", (_, acting) => {
      house.json = acting.opts()["json"] === true;
    });
  }
}

function houseOf(config: Config): Mouth {
  const house: Mouth = {
    json: false,
    withApp: (run) => withHouse(config, run),
    say: (sentence, facts) => {
      process.stdout.write(
        house.json ? `${JSON.stringify(facts ?? { said: sentence })}\n` : `${sentence}\n`,
      );
    },
    progress: (sentence) => {
      if (house.json) return;
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${sentence}`);
      else process.stderr.write(`${sentence}\n`);
    },
  };
  return house;
}
