import { person } from "#services/house";
import { demonstrationPeople } from "#rules/people";

import {
  seeHandoverIn,
  tickHandoverIn,
} from "../../src/modules/organisations/team/actions/handover.ts";
import { noteInvitationIn } from "../../src/modules/organisations/team/actions/invite.ts";
import { writeHandoverIn } from "../../src/modules/organisations/team/actions/roles.ts";
import { demonstrationOrganisations } from "../../src/modules/organisations/data/demonstration-organisations.ts";
import { findOrganisation } from "../../src/modules/organisations/store/organisations.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

const barn = demonstrationOrganisations["grange-aux-repliques"].id;

/** Mireille prepares to leave the barn, invites somebody, and tells nobody else. */
export async function differ(app: TestHouse): Promise<void> {
  const mireille = demonstrationPeople.mireille.id;
  await app.transaction(person(mireille), async (work) => {
    await noteInvitationIn(
      work,
      { person: mireille },
      {
        organisation: barn,
        email: "qui-vient@example.org",
        role: "direction",
        powers: ["manage"],
        until: undefined,
      },
    );
    await writeHandoverIn(work, { organisation: barn, words: "Le rideau rouge est au pressing." });
    const number = (await findOrganisation(work, barn))?.number ?? 0;
    const seen = await seeHandoverIn(work, { number, representative: undefined });
    if (seen === undefined) throw new Error("Mireille represents nothing");
    await tickHandoverIn(work, { number, representative: seen.role.id, items: ["keys"] });
  });
}
