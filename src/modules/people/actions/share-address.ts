import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import type { AddressId } from "../domain/address.ts";
import { holdShared, listAddresses, listPersons, saveShared } from "../store/addresses.ts";
import { mineIn } from "./who.ts";

export type ShareAddressRefusal = "not-signed-in" | "unknown-address" | "others-use-it";

/**
 * One says that others come in with an address of one's own too: from then on, whoever types its
 * code says who they are, one of its persons or somebody new. Or that it is one's own again, once
 * nobody else has it.
 */
export const shareAddress = action(shareAddressIn);

export async function shareAddressIn(
  work: Work,
  asked: { readonly address: AddressId; readonly shared: boolean },
): Promise<Result<undefined, ShareAddressRefusal>> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  const mine = await listAddresses(work, person);
  if (!mine.some(({ id }) => id === asked.address)) return refused("unknown-address");
  return withRight(work, "sign-in", async (lent) => {
    await holdShared(lent, asked.address);
    const persons = await listPersons(lent, asked.address);
    if (!asked.shared && persons.length > 1) return refused("others-use-it");
    await saveShared(lent, asked.address, asked.shared);
    return done(undefined);
  });
}
