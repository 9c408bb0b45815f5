import { existsSync } from "node:fs";

import { Command } from "commander";

import { siteOf } from "#services/config";
import { CommandProblem, type OpenHouse, operator } from "#services/house";

import { readArchive } from "../../life/actions/read-archive.ts";
import { archiveCommandTexts } from "../../life/web/command-texts.fr.ts";
import { layForSomebody } from "../actions/lay-for-somebody.ts";
import { BRING_AT } from "./bring-page.tsx";
import { commandTexts } from "./texts.fr.ts";

/**
 * `archipel read-circle <archive>`: whether the archive of a circle is whole, and what it holds; opens no database.
 * With `--into <address>`, it then waits for that person, who reads it over and brings it, or not.
 */
export function readCircleCommand(house: OpenHouse): Command {
  return new Command("read-circle")
    .description(archiveCommandTexts.describe)
    .argument("<archive>", archiveCommandTexts.archive)
    .option("--into <address>", commandTexts.into)
    .action(async (path: string, { into }: { into?: string }) => {
      if (!existsSync(path)) throw new CommandProblem(archiveCommandTexts.noFile(path));
      await (into === undefined ? tell(house, path) : lay(house, path, into));
    });
}

async function tell(house: OpenHouse, path: string): Promise<void> {
  const read = await readArchive(path);
  if (!read.done) throw new CommandProblem(archiveCommandTexts.refusals[read.refusal]);
  const { circle, charters, members, files, journal, instance, parts } = read.value.data;
  const counts = {
    charters: charters.length,
    members: members.length,
    files: files.length,
    journal: journal.length,
    threads: lengthOf(parts["threads"]),
    tasks: lengthOf(parts["tasks"]),
    votes: lengthOf(parts["votes"]),
    answers: lengthOf(parts["answers"]),
    dates: lengthOf(parts["dates"]),
  };
  house.say(archiveCommandTexts.holds({ name: circle.name, instance, counts }), {
    name: circle.name,
    instance,
    ...counts,
    bytes: read.value.bytes,
  });
}

async function lay(house: OpenHouse, path: string, email: string): Promise<void> {
  await house.withApp(async (app) => {
    const told = await layForSomebody(app, operator(), { path, email });
    if (!told.done) throw new CommandProblem(commandTexts.refusals[told.refusal]);
    const at = `${siteOf(app.config)}${BRING_AT}/${told.value}`;
    house.say(commandTexts.laid(email, at), { at });
  });
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
