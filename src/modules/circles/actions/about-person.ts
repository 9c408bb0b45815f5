import { type AboutPerson, withRight } from "#services/house";

import { passLines } from "../store/journal.ts";
import { endAllOf, listAllOf, passMemberships } from "../store/members.ts";
import { eraseRequestsOf, listRequestsOf, passRequests } from "../store/requests.ts";
import { endHoldingsOf, listRolesOf, passHoldings } from "../store/roles.ts";

const RIGHT = "circles-about-person";

/** Their circles, roles and requests. Erased: they are in none any more, and what they wrote to join is gone; the past keeps an id and no name. */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => ({
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
    })),
  erases: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      await endHoldingsOf(lent, person, undefined);
      await eraseRequestsOf(lent, person);
      await endAllOf(lent, person);
    }),
  merges: (work, from, into) =>
    withRight(work, RIGHT, async (lent) => {
      await passHoldings(lent, from, into);
      await passRequests(lent, from, into);
      await passLines(lent, from, into);
      await passMemberships(lent, from, into);
    }),
};
