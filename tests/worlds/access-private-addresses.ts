import { newId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import {
  makePrivateAddress,
  openPrivateAddress,
} from "../../src/modules/access/actions/private-addresses.ts";
import type { TestHouse } from "../support/house.ts";

/** Who made it alone knows that there is one, and that something reads it. */
export const knownTo: readonly string[] = [];

export const paths = [
  "/moi/adresses-privees",
  `/moi/adresses-privees/${newId()}/renouveler`,
  `/moi/adresses-privees/${newId()}/arreter`,
  `/prive/${"x".repeat(43)}.ics`,
];

/** Clémence has an address, which her telephone read. */
export async function differ(app: TestHouse): Promise<void> {
  const asked = { kind: "calendar", name: "le téléphone de Clémence" };
  const made = await makePrivateAddress(app, person(demonstrationPeople.clemence.id), asked);
  if (!made.done) throw new Error(made.refusal);
  const { secret } = made.value;
  await openPrivateAddress(app, { secret, ending: "ics", publicUrl: "http://localhost" });
}
