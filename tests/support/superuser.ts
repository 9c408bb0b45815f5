import { addressOf } from "../../src/services/database/ensure-database.ts";
import { keepPasswords } from "../../src/services/database/roles.ts";

/** How the superuser of the embedded server of this data folder reaches it: the house itself gives it to nobody. */
export function superuserOf(dataFolder: string, port: number): string {
  return addressOf(keepPasswords(dataFolder), port, "superuser");
}
