import { type PersonId, type Work, withRight } from "#services/house";

import { type AddressId, readAddress } from "../domain/address.ts";
import {
  findAddress,
  hasOwnAddress,
  isSilent,
  type KeptAddress,
  listAddresses,
  listPersons,
  readKeptAddress,
  saveAddress,
  saveAsLoose,
  saveAsUsed,
  saveConfirmed,
} from "../store/addresses.ts";

/**
 * The address of an e-mail, made with its key when it is new. Whoever keeps the id refers to it by
 * a foreign key, and lets it go in its own `erases`. Throws on what `readAddress` does not read.
 */
export function findOrMakeAddressIn(work: Work, email: string): Promise<AddressId> {
  return withRight(work, "write-to", async (lent) => {
    const id = await findOrSaveIn(lent, email, false);
    await saveAsUsed(lent, id);
    return id;
  });
}

/** The same under a right already lent; `onlyAsked` when nothing but a code is asked for it. */
export async function findOrSaveIn(
  lent: Work,
  email: string,
  onlyAsked: boolean,
): Promise<AddressId> {
  const normal = readAddress(email);
  if (normal === undefined) throw new Error("not an e-mail address");
  const id =
    (await findAddress(lent, normal)) ??
    (await saveAddress(lent, normal, onlyAsked)) ??
    (await findAddress(lent, normal));
  if (id === undefined) throw new Error("an address is neither new nor known");
  return id;
}

/** Where to write; undefined when the address is unknown, or was erased. For letters only: it must reach no page of another. */
export function addressTextIn(work: Work, address: AddressId): Promise<string | undefined> {
  return withRight(work, "write-to", async (lent) => (await readKeptAddress(lent, address))?.text);
}

/** Whoever holds the address showed it: a code or a link that was sent there came back. Twice changes nothing. */
export async function confirmAddressIn(work: Work, address: AddressId): Promise<void> {
  await withRight(work, "write-to", (lent) => saveConfirmed(lent, address));
}

/** Whether somebody showed that the address is theirs. */
export function isConfirmedIn(work: Work, address: AddressId): Promise<boolean> {
  return withRight(
    work,
    "write-to",
    async (lent) => (await readKeptAddress(lent, address))?.confirmed ?? false,
  );
}

/** Whether it is an address of persons alone of whom it is said that they died: nothing is written there any more. */
export function isSilentIn(work: Work, address: AddressId): Promise<boolean> {
  return withRight(work, "write-to", (lent) => isSilent(lent, address));
}

/** Whether letters reach this person alone: a confirmed address of theirs that is not shared. */
export function hasOwnAddressIn(work: Work, person: PersonId): Promise<boolean> {
  return withRight(work, "write-to", (lent) => hasOwnAddress(lent, person));
}

/** The addresses of a person, oldest first: one's own, or under the right "write-to"; else none. */
export function addressesOfIn(work: Work, person: PersonId): Promise<readonly KeptAddress[]> {
  return listAddresses(work, person);
}

/** Who comes in with an e-mail address as it was typed. Whoever calls has decided who may know. */
export function personsAtIn(work: Work, email: string): Promise<readonly PersonId[]> {
  return withRight(work, "write-to", async (lent) => {
    const normal = readAddress(email);
    const id = normal === undefined ? undefined : await findAddress(lent, normal);
    return id === undefined ? [] : listPersons(lent, id);
  });
}

/** Whose address it is: nobody (an alert without an account), one person, later several. */
export function personsOfAddressIn(work: Work, address: AddressId): Promise<readonly PersonId[]> {
  return withRight(work, "write-to", (lent) => listPersons(lent, address));
}

/**
 * Whoever kept an address needs it no more. When it is nobody's, it is swept after a week, unless
 * something else still refers to it; a person's address stays theirs.
 */
export async function letAddressGoIn(work: Work, address: AddressId): Promise<void> {
  await withRight(work, "sign-in", (lent) => saveAsLoose(lent, address));
}
