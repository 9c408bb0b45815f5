import { type AboutPerson, withRight } from "#services/house";

import { endAllOf, listAllOf, passMemberships } from "../store/members.ts";

/** Their circles. Erased: they are in none any more; past memberships keep an id and no name. */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, "circles-about-person", async (lent) => ({
      "Vos cercles": (await listAllOf(lent, person)).map(({ circle, since, left }) => ({
        cercle: circle,
        depuis: since.toString(),
        "jusqu’à": left?.toString() ?? null,
      })),
    })),
  erases: (work, person) =>
    withRight(work, "circles-about-person", (lent) => endAllOf(lent, person)),
  merges: (work, from, into) =>
    withRight(work, "circles-about-person", (lent) => passMemberships(lent, from, into)),
};
