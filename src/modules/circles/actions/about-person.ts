import { addressesOfIn } from "#modules/people";
import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";

import { listAt, listBroughtBy, letGoAt, passInvitations } from "../store/invited.ts";
import { passLines } from "../store/journal.ts";
import { listMembershipsOf, endAllOf, listAllOf, passMemberships } from "../store/members.ts";
import { eraseRequestsOf, listRequestsOf, passRequests } from "../store/requests.ts";
import { endHoldingsOf, listRolesOf, passHoldings } from "../store/roles.ts";
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
    await erasesCirclesIn(work, person);
  },
  merges: async (work, from, into) => {
    await withRight(work, KEEP_INVITATIONS, (lent) => passInvitations(lent, from, into));
    await mergesCirclesIn(work, from, into);
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
  });
}

function mergesCirclesIn(work: Work, from: PersonId, into: PersonId) {
  return withRight(work, RIGHT, async (lent) => {
    await passHoldings(lent, from, into);
    await passRequests(lent, from, into);
    await passLines(lent, from, into);
    await passMemberships(lent, from, into);
  });
}
