import { Command } from "commander";

import { type Config, ConfigProblem, readConfig } from "#services/config";
import { DatabaseProblem } from "#services/database";
import { CommandProblem, type OpenHouse } from "#services/house";

import { houseCommands } from "./commands/all.ts";
import { withHouse } from "./instance.ts";
import { modules } from "./modules/all.ts";
import { serve } from "./serve.ts";

/** Runs one command of the line; answers the exit code. Problems that a person can mend are one sentence. */
export async function runCommand(words: readonly string[], project: string): Promise<number> {
  try {
    const config = readConfig(process.env, project);
    await program(config).parseAsync([...words], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (
      error instanceof ConfigProblem ||
      error instanceof CommandProblem ||
      error instanceof DatabaseProblem
    ) {
      process.stderr.write(`${error.message}\n`);
      if (words.includes("--json")) {
        process.stdout.write(`${JSON.stringify({ problem: error.message })}\n`);
      }
      return 1;
    }
    throw error;
  }
}

function program(config: Config): Command {
  const line = new Command("archipel")
    .description("Archipel, plateforme libre d’information et de coopération pour les associations")
    .helpOption("-h, --help", "montre cette aide")
    .helpCommand("help [commande]", "montre l’aide d’une commande");
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
  return line;
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
