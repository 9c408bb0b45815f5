import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";
import { addressesOfIn, personsOfAddressIn } from "#modules/people";
import type { AddressId } from "#rules/people";

import { rhythmLabels, stateLabels } from "../domain/mail.fr.ts";
import { deleteAllOf, listOf, listPreferences } from "../store/notifications.ts";
import { isInRegister } from "../store/recipients.ts";
import { findKind } from "./notify.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "notifications-about-person", run);
}

/**
 * What is said to the addresses of a person. Erased with them, but for the register « ne plus jamais
 * m’écrire », which is a fingerprint and must outlive the address. Merging needs nothing: all of it
 * belongs to addresses, which pass to the other person.
 */
export const aboutPerson: AboutPerson = {
  forThemAlone: "all",
  gives: async (work, person) => {
    const mine = await addressesOf(work, person);
    return whole(work, async (lent) => {
      const told = [];
      for (const { id, text } of mine) {
        const preferences = await listPreferences(lent, [id]);
        told.push({
          adresse: text,
          "ne plus jamais écrire": await isInRegister(lent, text),
          rythmes: preferences.map(({ kind, rhythm }) => ({
            sujet: findKind(work.app, kind)?.why ?? kind,
            rythme: rhythmLabels[rhythm],
          })),
          "ce qui vous a été dit ou va l’être": (await listOf(lent, id)).map((row) => ({
            sujet: findKind(work.app, row.kind)?.why ?? row.kind,
            état: stateLabels[row.state] ?? row.state,
            depuis: row.added_at.toString(),
            réglé: row.settled_at?.toString() ?? null,
          })),
        });
      }
      return { "Vos courriels": told };
    });
  },
  erases: async (work, person) => {
    const only = await addressesOnlyOf(work, person);
    await whole(work, async (lent) => {
      for (const address of only) await deleteAllOf(lent, address);
    });
  },
  merges: () => Promise.resolve(),
};

function addressesOf(work: Work, person: PersonId) {
  return withRight(work, "write-to", (lent) => addressesOfIn(lent, person));
}

/** An address that several share stays with the others. */
async function addressesOnlyOf(work: Work, person: PersonId): Promise<readonly AddressId[]> {
  const mine = await addressesOf(work, person);
  const only: AddressId[] = [];
  for (const { id } of mine) {
    const persons = await personsOfAddressIn(work, id);
    if (persons.every((one) => one === person)) only.push(id);
  }
  return only;
}
