import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import type { AddressId } from "../domain/address.ts";
import { deleteAddressOf, listAddresses, saveAsLoose } from "../store/addresses.ts";
import { holdPerson } from "../store/persons.ts";
import { endPasskeysIn } from "../entrance/actions/keep-passkeys.ts";
import { mineIn } from "./who.ts";

export type RemoveAddressRefusal = "not-signed-in" | "unknown-address" | "last-address";

/** One leaves one of two addresses. The last stays: without it one could not come back. Tells `people.address-left`. */
export async function removeAddressIn(
  work: Work,
  asked: { readonly address: AddressId },
): Promise<Result<undefined, RemoveAddressRefusal>> {
  const person = mineIn(work, "change-mine");
  if (person === undefined || !(await holdPerson(work, person))) return refused("not-signed-in");
  const mine = await listAddresses(work, person);
  if (!mine.some(({ id }) => id === asked.address)) return refused("unknown-address");
  if (mine.length === 1) return refused("last-address");
  await withRight(work, "sign-in", async (lent) => {
    await deleteAddressOf(lent, person, asked.address);
    await saveAsLoose(lent, asked.address);
  });
  // Whoever read it may have made a key.
  await withRight(work, "passkeys", (lent) => endPasskeysIn(lent, person));
  await work.tell({
    name: "people.address-left",
    subject: person,
    payload: { person, address: asked.address },
  });
  return done(undefined);
}

export const removeAddress = action(removeAddressIn);
