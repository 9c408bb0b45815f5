import { notifyAllIn } from "#modules/notifications";
import { findOrMakeAddressIn, operatorsIn, reachPeopleIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { seeInstanceIn, type Work } from "#services/house";

import type { MessageId } from "../domain/message.ts";

/**
 * Where those who answer messages are written to: whoever keeps the instance, and the address that they gave for
 * it. They alone may read a message (the table of the README), so they alone are told of one.
 */
async function whoAnswersIn(work: Work): Promise<readonly AddressId[]> {
  const reached = await reachPeopleIn(work, await operatorsIn(work), undefined);
  const { operatorAddress } = await seeInstanceIn(work);
  const common =
    operatorAddress === undefined ? [] : [await findOrMakeAddressIn(work, operatorAddress)];
  return [...new Set([...reached.values(), ...common])];
}

/** Whether anybody is told of a message. */
export async function isAnybodyToldIn(work: Work): Promise<boolean> {
  const { operatorAddress } = await seeInstanceIn(work);
  if (operatorAddress !== undefined) return true;
  return (await reachPeopleIn(work, await operatorsIn(work), undefined)).size > 0;
}

/** A message was left: who answers is told, once of each; many at once come in one letter. */
export async function tellMessageIn(work: Work, message: MessageId): Promise<void> {
  const addresses = await whoAnswersIn(work);
  await notifyAllIn(
    work,
    addresses.map((address) => ({
      address,
      kind: "home.message",
      object: message,
      facts: { message },
    })),
  );
}
