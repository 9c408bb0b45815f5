import { addressesOfIn, personsOfAddressIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";

import { countLeft } from "../../approvers/store/left-addresses.ts";
import { statusNames } from "../domain/names.fr.ts";
import { deleteAtAddresses, listWorkOf, passEmployments } from "../store/work-of-person.ts";

const RIGHT = "organisations-about-person";

/**
 * Where somebody works. Given to them; erased, all of it goes, and what was asked of their addresses; merged, it
 * passes, once for each organisation.
 */
export const aboutWorkers: AboutPerson = {
  gives: async (work, person) => {
    const addresses = (await addressesIn(work, person)).map(({ id }) => id);
    return withRight(work, RIGHT, async (lent) => ({
      "Où vous travaillez": (await listWorkOf(lent, person, addresses)).map((one) => ({
        structure: one.name,
        statut: statusNames[one.status],
        depuis: one.since.toString(),
        "confirmé le": one.confirmedAt?.toString() ?? null,
        "dernier jour": one.until?.toString() ?? null,
      })),
      "Les adresses que vous avez quittées, dont il reste une empreinte": await countLeft(
        lent,
        person,
      ),
    }));
  },
  erases: async (work, person) => {
    const own: AddressId[] = [];
    for (const { id } of await addressesIn(work, person)) {
      const persons = await personsOfAddressIn(work, id);
      if (persons.every((one) => one === person)) own.push(id);
    }
    await withRight(work, RIGHT, (lent) => deleteAtAddresses(lent, own));
  },
  merges: (work, from, into) => withRight(work, RIGHT, (lent) => passEmployments(lent, from, into)),
};

const addressesIn = (work: Work, person: PersonId) =>
  withRight(work, "write-to", (lent) => addressesOfIn(lent, person));
