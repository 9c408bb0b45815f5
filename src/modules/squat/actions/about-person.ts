import { makeOwnSpaceIn, open, seal } from "#modules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";

import { letGoIn } from "../invite/actions/let-go.ts";
import { listInvitationsOf, moveInvitation } from "../invite/store/invitations.ts";
import { deleteUninvited } from "../invite/store/letters.ts";
import { fates } from "../store/fates.ts";
import { endVisitsOfIn, giveVisitsIn, mergeVisitsIn } from "../visits/actions/visits-of-person.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "squat-about-person", run);
}

async function moveInvitationsIn(lent: Work, from: PersonId, into: PersonId): Promise<void> {
  const theirs = await listInvitationsOf(lent, from);
  if (theirs.length === 0) return;
  const space = await makeOwnSpaceIn(lent, into);
  for (const one of theirs) {
    const name = (await open(lent, one.space, one.name)) ?? "";
    await moveInvitation(lent, one.id, { space, name: await seal(lent, space, name) });
  }
}

/**
 * Whom they invited. Erased: their invitations go, and the letters that nobody sends any more. Merged: they pass, one for
 * each structure. The days that they asked for: those to come are off, how many there were stays without a name.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const invited = [];
      for (const { space, name, isNamed, askedAt } of await listInvitationsOf(lent, person))
        invited.push({
          structure: (await open(lent, space, name)) ?? null,
          "invitée le": askedAt.toString(),
          "votre nom se lit dans la lettre": isNamed,
        });
      return {
        ...(invited.length === 0 ? {} : { "Structures invitées à ouvrir leur porte": invited }),
        ...(await giveVisitsIn(lent, person)),
      };
    }),
  erases: (work, person) =>
    whole(work, async (lent) => {
      const theirs = await listInvitationsOf(lent, person);
      await endVisitsOfIn(lent, person);
      await eraseByFatesIn(lent, fates, person);
      const letters = theirs.map(({ letter }) => letter);
      await letGoIn(lent, await deleteUninvited(lent, letters));
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await moveInvitationsIn(lent, from, into);
      await mergeVisitsIn(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
    }),
};
