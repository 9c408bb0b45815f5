import type { Command } from "commander";

import type { Config } from "#services/config";
import type { OpenHouse } from "#services/house";

import { backupCommand } from "./backup.ts";
import { backupKeysCommand } from "./backup-keys.ts";
import { doctorCommand } from "./doctor.ts";
import { drillCommand } from "./drill.ts";
import { initCommand } from "./init.ts";
import { restoreCommand } from "./restore.ts";
import { updateCommand } from "./update.ts";
import { upgradeDatabaseCommand } from "./upgrade-database.ts";

/** The commands of the house itself, which keep the instance; modules bring theirs. */
export const houseCommands: readonly ((house: OpenHouse, config: Config) => Command)[] = [
  initCommand,
  doctorCommand,
  backupCommand,
  backupKeysCommand,
  drillCommand,
  restoreCommand,
  updateCommand,
  upgradeDatabaseCommand,
];
