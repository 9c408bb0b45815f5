import { demonstrationPeople } from "#rules/people";
import { person, visitor } from "#services/house";

import { sayByCode } from "../../src/modules/squat/invite/actions/answer-letter.ts";
import { seeMyInvitation } from "../../src/modules/squat/invite/actions/my-invitations.ts";
import { inviteStructureIn } from "../../src/modules/squat/invite/actions/invite-structure.ts";
import type { TestHouse } from "../support/house.ts";

/** Who invited reads it; nobody else, not even who asked the same structure. */
export const knownTo: readonly string[] = ["Jean-Rémy"];

export const paths: readonly string[] = ["/squat", "/squat/invitations", "/squat?ou=Die"];

/** Jean-Rémy asks a structure that Solène asked already, and one that nobody else did. */
export async function differ(app: TestHouse): Promise<void> {
  const jeanRemy = demonstrationPeople["jean-remy"].id;
  let invitation: Parameters<typeof seeMyInvitation>[2]["id"] | undefined;
  await app.transaction(person(jeanRemy), async (work) => {
    for (const name of ["La Fabrique des Gravières", "La Remise que nul ne connaît"]) {
      const told = await inviteStructureIn(work, { name, commune: "26108", isNamed: true });
      if (!told.done) throw new Error(told.refusal);
      invitation = told.value.invitation;
    }
  });
  // The one that nobody else asked says no: that stays, for nobody to read.
  const seen =
    invitation === undefined
      ? undefined
      : await seeMyInvitation(app, person(jeanRemy), { id: invitation });
  if (seen === undefined) throw new Error("one’s own invitation is not there");
  const said = await sayByCode(app, visitor, { code: seen.code, place: "worlds", says: "no" });
  if (!said.done) throw new Error(said.refusal);
}
