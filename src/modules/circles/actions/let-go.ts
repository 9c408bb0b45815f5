import { isConfirmedIn, letAddressGoIn } from "#modules/people";
import type { Work } from "#services/house";
import type { AddressId } from "#rules/people";

/** We need this address no more. One that its holder confirmed serves them elsewhere (an alert): it is theirs. */
export async function letGoIn(work: Work, address: AddressId): Promise<void> {
  if (!(await isConfirmedIn(work, address))) await letAddressGoIn(work, address);
}
