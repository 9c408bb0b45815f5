import { eraseByFatesIn, type PersonId, type Work, withRight } from "#services/house";
import { destroyKeyIn } from "#services/keys";
import { endSessionsIn } from "#services/sessions";

import { mayDo } from "../domain/rights.ts";
import { deleteAddress, deleteAddressOf, isSomebodys, listAddresses } from "../store/addresses.ts";
import { fates } from "../store/fates.ts";
import { endAllWith, listOpenOf } from "../store/mandates.ts";
import { saveAsGone } from "../store/persons.ts";
import { tellMandateEndedIn } from "../mandates/actions/give-mandate.ts";
import { whoIs } from "./who.ts";

/**
 * The part of `people` in an erasure (HOUSE, « Erasing a person »; RGPD, article 17): the row
 * becomes a tombstone, sessions end, addresses that are nobody else's go with their codes and keys,
 * and the person's own key is destroyed, so that what it sealed cannot be read in backups either.
 * The floors above erase first: what they keep refers to addresses. Twice changes nothing. Tells
 * `people.mandate-ended` to whoever acted for them, and `people.person-left`. Throws when the actor may not.
 */
export async function erasePersonIn(work: Work, person: PersonId): Promise<void> {
  if (!mayDo(whoIs(work.actor, person), "erase"))
    throw new Error("this actor may not erase that person");
  await withRight(work, "erase-person", async (lent) => {
    for (const { id } of await listAddresses(lent, person)) {
      await deleteAddressOf(lent, person, id);
      if (!(await isSomebodys(lent, id))) await deleteAddress(lent, id);
    }
    for (const open of await listOpenOf(lent, [person]))
      await tellMandateEndedIn(lent, open, "left");
    await endAllWith(lent, person);
    await eraseByFatesIn(lent, fates, person);
    await endSessionsIn(lent, { person });
    await saveAsGone(lent, person);
    await destroyKeyIn(lent, person);
  });
  await work.tell({ name: "people.person-left", subject: person, payload: { person } });
}
