import { addressesOfIn } from "#modules/people";
import {
  type AboutPerson,
  mergeByFatesIn,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";

import { forgetDraftsOf } from "../bring/actions/forget-drafts.ts";
import { BRING } from "../bring/actions/see-laid.ts";
import { listBroughtNamesOf, eraseNamesOf } from "../store/brought.ts";
import { listDraftsOf } from "../store/bring-drafts.ts";
import { fates } from "../store/fates.ts";
import { listAt, listBroughtBy, letGoAt } from "../store/invited.ts";
import { endAllOf, endDoubledMemberships, listAllOf, listMembershipsOf } from "../store/members.ts";
import { endDoubledRequests, eraseRequestsOf, listRequestsOf } from "../store/requests.ts";
import { endDoubledHoldings, endHoldingsOf, listRolesOf } from "../store/roles.ts";
import { KEEP_INVITATIONS } from "../invitations/actions/invite-people.ts";

const RIGHT = "circles-about-person";

/** Their circles, roles and requests. Erased: they are in none any more, and what they wrote to join is gone; the past keeps an id and no name. */
export const aboutPerson: AboutPerson = {
  holds: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      const members = await listMembershipsOf(lent, person);
      const roles = (await listRolesOf(lent, person)).filter(({ ended }) => ended === null);
      const holds = roles.length > 0 || members.some(({ role }) => role === "facilitator");
      return holds ? ["un rôle dans un cercle"] : [];
    }),
  gives: async (work, person) => ({
    ...(await givesCirclesIn(work, person)),
    ...(await givesInvitationsIn(work, person)),
  }),
  erases: async (work, person) => {
    const addresses = await addressIdsIn(work, person);
    await withRight(work, KEEP_INVITATIONS, (lent) => letGoAt(lent, addresses));
    await withRight(work, BRING, (lent) => forgetDraftsOf(lent, person));
    await erasesCirclesIn(work, person);
  },
  merges: async (work, from, into) => {
    await withRight(work, BRING, (lent) => forgetDraftsOf(lent, from));
    await withRight(work, RIGHT, async (lent) => {
      await endDoubledHoldings(lent, from, into);
      await endDoubledRequests(lent, from, into);
      await endDoubledMemberships(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
    });
  },
};

async function addressIdsIn(work: Work, person: PersonId) {
  const addresses = await withRight(work, "write-to", (lent) => addressesOfIn(lent, person));
  return addresses.map(({ id }) => id);
}

/** What waits at their addresses, and how many persons they asked: those have their own names. */
async function givesInvitationsIn(work: Work, person: PersonId) {
  const addresses = await addressIdsIn(work, person);
  return withRight(work, KEEP_INVITATIONS, async (lent) => ({
    "Vos invitations à entrer dans un cercle": (await listAt(lent, addresses)).map((one) => ({
      cercle: one.name,
      "reçue le": one.askedAt.toString(),
    })),
    "Combien de personnes vous avez invitées": (await listBroughtBy(lent, person)).map((one) => ({
      cercle: one.circle,
      personnes: one.many,
    })),
  }));
}

function givesCirclesIn(work: Work, person: PersonId) {
  return withRight(work, RIGHT, async (lent) => ({
    "Vos cercles": (await listAllOf(lent, person)).map(({ circle, since, left }) => ({
      cercle: circle,
      depuis: since.toString(),
      "jusqu’à": left?.toString() ?? null,
    })),
    "Les dossiers de cercle que vous avez déposés": (await listDraftsOf(lent, person)).map(
      ({ madeAt }) => ({ "déposé le": madeAt.toString() }),
    ),
    "Vos noms dans ce qu’un cercle a apporté d’ailleurs": (
      await listBroughtNamesOf(lent, person)
    ).map(({ circle, name, isClaimed }) => ({
      cercle: circle,
      nom: name ?? null,
      "vous avez dit que c’est vous": isClaimed,
    })),
    "Vos rôles dans les cercles": (await listRolesOf(lent, person)).map((one) => ({
      rôle: one.name,
      place: one.place === "holder" ? "titulaire" : "suppléance",
      depuis: one.since.toString(),
      "jusqu’à": one.ended?.toString() ?? null,
    })),
    "Vos demandes pour rejoindre un cercle": (await listRequestsOf(lent, person)).map((one) => ({
      "demandé le": one.askedAt.toString(),
      état: one.state,
      "répondu le": one.answeredAt?.toString() ?? null,
    })),
  }));
}

function erasesCirclesIn(work: Work, person: PersonId) {
  return withRight(work, RIGHT, async (lent) => {
    await endHoldingsOf(lent, person, undefined);
    await eraseRequestsOf(lent, person);
    await endAllOf(lent, person);
    await eraseNamesOf(lent, person);
  });
}
