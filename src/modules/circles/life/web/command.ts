import { existsSync } from "node:fs";

import { Command } from "commander";

import { CommandProblem, type OpenHouse } from "#services/house";

import { readArchive } from "../actions/read-archive.ts";
import { archiveCommandTexts as texts } from "./command-texts.fr.ts";

/** `archipel read-circle <archive>`: whether the archive of a circle is whole, and what it holds; opens no database. */
export function readCircleCommand(house: OpenHouse): Command {
  return new Command("read-circle")
    .description(texts.describe)
    .argument("<archive>", texts.archive)
    .action(async (path: string) => {
      if (!existsSync(path)) throw new CommandProblem(texts.noFile(path));
      const read = await readArchive(path);
      if (!read.done) throw new CommandProblem(texts.refusals[read.refusal]);
      const { circle, charters, members, files, instance, parts } = read.value.data;
      const counts = {
        charters: charters.length,
        members: members.length,
        files: files.length,
        threads: lengthOf(parts["threads"]),
        tasks: lengthOf(parts["tasks"]),
        votes: lengthOf(parts["votes"]),
        answers: lengthOf(parts["answers"]),
      };
      house.say(texts.holds({ name: circle.name, instance, counts }), {
        name: circle.name,
        instance,
        ...counts,
        bytes: read.value.bytes,
      });
    });
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
