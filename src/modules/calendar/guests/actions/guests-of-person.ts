import { open } from "#modules/access";
import { addressesOfIn, personsOfAddressIn } from "#modules/people";
import { type PersonId, type Work, withRight } from "#services/house";

import { findOccasion } from "../../store/occasions.ts";
import { findOccurrence } from "../../store/occurrences.ts";
import { deleteGuestsOf, listGuestsOf } from "../../store/guests.ts";

function addressesOf(work: Work, person: PersonId) {
  return withRight(work, "write-to", (lent) => addressesOfIn(lent, person));
}

/** What was asked with the addresses of a person, without their account. */
export async function tellGuestsIn(lent: Work, person: PersonId) {
  const told = [];
  for (const { id, text } of await addressesOf(lent, person))
    for (const guest of await listGuestsOf(lent, id)) {
      const date = await findOccurrence(lent, guest.date);
      const occasion = date && (await findOccasion(lent, date.occasion));
      told.push({
        adresse: text,
        "rendez-vous":
          (occasion && (await open(lent, occasion.space, occasion.sealed.title))) ?? null,
        le: date?.starts.toString() ?? null,
        nom: (await open(lent, guest.space, guest.name)) ?? null,
        "nombre de personnes": guest.people,
        "dont enfants": guest.children,
        "confirmé le": guest.confirmedAt?.toString() ?? null,
      });
    }
  return { "Où vous avez dit venir sans compte": told };
}

/** What was asked with an address that is theirs alone goes with them. */
export async function eraseGuestsIn(lent: Work, person: PersonId): Promise<void> {
  for (const { id } of await addressesOf(lent, person)) {
    const persons = await personsOfAddressIn(lent, id);
    if (persons.every((one) => one === person)) await deleteGuestsOf(lent, id);
  }
}
