import { demonstrationPeople } from "#rules/people";
import { job, person, visitor, withRight } from "#services/house";
import { sealIn } from "#services/keys";

import { sayByCode } from "../../src/modules/squat/invite/actions/answer-letter.ts";
import { seeMyInvitation } from "../../src/modules/squat/invite/actions/my-invitations.ts";
import { findOrMakeAddressIn } from "../../src/modules/people/index.ts";
import { saveDoor } from "../../src/modules/squat/invite/store/doors.ts";
import { findByCode } from "../../src/modules/squat/invite/store/letters.ts";
import { readCode } from "../../src/modules/squat/invite/domain/letter.ts";
import { inviteStructureIn } from "../../src/modules/squat/invite/actions/invite-structure.ts";
import type { TestHouse } from "../support/house.ts";

/** Who invited reads it; nobody else, not even who asked the same structure. */
export const knownTo: readonly string[] = ["Jean-Rémy"];

export const paths: readonly string[] = ["/squat", "/squat/invitations", "/squat?ou=Die"];

/** An address at which nobody said yes yet: nothing tells that there is one. */
async function giveAnAddress(app: TestHouse, code: string): Promise<void> {
  await app.transaction(job("test"), (work) =>
    withRight(work, "squat-letters", async (lent) => {
      const found = await findByCode(lent, readCode(code) ?? "");
      if (found === undefined) throw new Error("the letter is not there");
      const { id: letter } = found.letter;
      const address = await findOrMakeAddressIn(lent, "remise@example.org");
      await saveDoor(lent, { letter, address, coming: await sealIn(lent, letter, "La remise") });
    }),
  );
}

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
  await giveAnAddress(app, seen.code);
  const said = await sayByCode(app, visitor, { code: seen.code, place: "worlds", says: "no" });
  if (!said.done) throw new Error(said.refusal);
}
