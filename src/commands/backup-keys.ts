import { Command } from "commander";

import type { Config } from "#services/config";
import { makeFolder } from "#services/database";
import { CommandProblem, type OpenHouse } from "#services/house";

import {
  ensureMachineIdentity,
  keepRecipients,
  listRecipients,
  makePair,
} from "../backup/encryption.ts";
import { texts } from "./texts.fr.ts";

const words = texts.keys;

interface Options {
  readonly add?: string;
  readonly remove?: string;
  readonly list?: boolean;
}

/** `archipel backup-keys`: to whom backups are encrypted; the private key is shown once, and kept nowhere. */
export function backupKeysCommand(house: OpenHouse, config: Config): Command {
  return new Command("backup-keys")
    .description(words.describe)
    .option("--add <clé>", words.add)
    .option("--remove <clé>", words.remove)
    .option("--list", words.list)
    .action(async ({ add, remove, list = false }: Options) => {
      const place = { dataFolder: makeFolder(config.dataFolder) };
      const known = listRecipients(place);
      if (list) return house.say(sayListed(known), { recipients: known });
      if (remove !== undefined) {
        if (!known.includes(remove)) throw new CommandProblem(words.unknown(remove));
        const left = known.filter((one) => one !== remove);
        keepRecipients(place, left);
        const said = [words.removed, ...(left.length === 0 ? [words.last] : [])];
        return house.say(said.join("\n"), { recipients: left });
      }
      const pair = add === undefined ? await makePair() : undefined;
      keepRecipients(place, [...known, pair?.recipient ?? add?.trim() ?? ""]);
      await ensureMachineIdentity(place);
      const recipients = listRecipients(place);
      return pair === undefined
        ? house.say(sayListed(recipients), { recipients })
        : house.say(words.made(pair.identity, pair.recipient), { ...pair, recipients });
    });
}

function sayListed(recipients: readonly string[]): string {
  return recipients.length === 0 ? words.none : words.listed(recipients);
}
