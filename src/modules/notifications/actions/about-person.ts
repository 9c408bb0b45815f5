import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";
import { addressesOfIn, personsOfAddressIn } from "#modules/people";
import type { AddressId } from "#rules/people";

import { rhythmLabels, stateLabels } from "../domain/mail.fr.ts";
import { deleteAllOf, listOf, listPreferences } from "../store/notifications.ts";
import { isInRegister } from "../store/recipients.ts";
import { findKind } from "./notify.ts";

/** What was said for a reason that is nobody else’s. In every archive, so that it tells nothing by being there; in its locked form alone. */
const APART = "Vos courriels, à part";

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
      const apart = [];
      for (const { id, text } of mine) {
        told.push({
          adresse: text,
          "ne plus jamais écrire": await isInRegister(lent, text),
          ...(await saidTo(lent, id, false)),
        });
        apart.push({ adresse: text, ...(await saidTo(lent, id, true)) });
      }
      return {
        "Vos courriels": told,
        [APART]: { "ce chapitre": "toujours là, même vide", adresses: apart },
      };
    });
  },
  neverInClear: [APART],
  erases: async (work, person) => {
    const only = await addressesOnlyOf(work, person);
    await whole(work, async (lent) => {
      for (const address of only) await deleteAllOf(lent, address);
    });
  },
  merges: () => Promise.resolve(),
};

/** What was said to an address, and how often one wants it: of the kinds that are discreet, or of the others. */
async function saidTo(lent: Work, address: AddressId, discreet: boolean) {
  const kindOf = ({ kind }: { readonly kind: string }) => findKind(lent.app, kind);
  const isOfThese = (row: { readonly kind: string }) =>
    (kindOf(row)?.discreet === true) === discreet;
  return {
    rythmes: (await listPreferences(lent, [address])).filter(isOfThese).map((one) => ({
      sujet: kindOf(one)?.why ?? one.kind,
      rythme: rhythmLabels[one.rhythm],
    })),
    "ce qui vous a été dit ou va l’être": (await listOf(lent, address))
      .filter(isOfThese)
      .map((row) => ({
        sujet: kindOf(row)?.why ?? row.kind,
        état: stateLabels[row.state] ?? row.state,
        depuis: row.added_at.toString(),
        réglé: row.settled_at?.toString() ?? null,
      })),
  };
}

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
