import { demonstrationPeople } from "#rules/people";
import { type App, person } from "#services/house";

import { type InviteStructure, inviteStructureIn } from "../invite/actions/invite-structure.ts";

/** Structures of the demonstration that are asked to open their door, each by somebody of around; all are invented. */
const INVITED: readonly (Omit<InviteStructure, "structure"> & {
  readonly by: "farida" | "solene";
})[] = [
  { by: "solene", name: "La Fabrique des Gravières", commune: "26108", isNamed: true },
  { by: "farida", name: "Maison des Passerelles", commune: "26198", isNamed: false },
];

export async function fillSquat(app: App): Promise<void> {
  for (const { by, ...asked } of INVITED)
    await app.transaction(person(demonstrationPeople[by].id), async (work) => {
      const told = await inviteStructureIn(work, asked);
      if (!told.done) throw new Error(`${asked.name ?? ""}: ${told.refusal}`);
    });
}
