import { newId } from "#basics/id";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { bringPastInvitationsIn } from "../../src/modules/circles/invitations/actions/bring-past-invitations.ts";
import { makeSlips } from "../../src/modules/circles/invitations/actions/make-paper.ts";
import type { TestHouse } from "../support/house.ts";

/** Who facilitates the circle, alone, knows who was asked to join it and which slips were printed. */
export const knownTo = ["Jean-Rémy"];

export const paths = [
  `/cercles/2/invitations`,
  `/cercles/2/inviter`,
  `/cercles/2/affiche`,
  `/cercles/2/billets`,
  `/cercles/2/billets/${newId()}`,
  `/billet/ZZZZZZZZ`,
];

/** Somebody more was asked, and slips more were made. */
export async function differ(app: TestHouse): Promise<void> {
  const by = person(demonstrationPeople["jean-remy"].id);
  const circle = demonstrationCircles.quality.id;
  await app.transaction(by, (work) =>
    bringPastInvitationsIn(work, {
      circle,
      persons: [{ name: "Perrine", address: "perrine@exemple.example", state: "asked" }],
    }),
  );
  await makeSlips(app, by, { circle, many: 12 });
}
