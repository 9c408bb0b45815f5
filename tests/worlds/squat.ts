import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { inviteStructureIn } from "../../src/modules/squat/invite/actions/invite-structure.ts";
import type { TestHouse } from "../support/house.ts";

/** Who invited reads it; nobody else, not even who asked the same structure. */
export const knownTo: readonly string[] = ["Jean-Rémy"];

export const paths: readonly string[] = ["/squat", "/squat/invitations", "/squat?ou=Die"];

/** Jean-Rémy asks a structure that Solène asked already, and one that nobody else did. */
export async function differ(app: TestHouse): Promise<void> {
  await app.transaction(person(demonstrationPeople["jean-remy"].id), async (work) => {
    for (const name of ["La Fabrique des Gravières", "La Remise que nul ne connaît"]) {
      const told = await inviteStructureIn(work, { name, commune: "26108", isNamed: true });
      if (!told.done) throw new Error(told.refusal);
    }
  });
}
