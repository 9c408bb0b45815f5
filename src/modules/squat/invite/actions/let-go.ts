import { isConfirmedIn, letAddressGoIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import type { Work } from "#services/house";
import { destroyKeyIn } from "#services/keys";

import { type GoneLetter, isAddressUsed } from "../store/letters.ts";

/** An address goes where no letter of ours needs it any more, and nobody showed that it is theirs. */
export async function letAddressOfIn(lent: Work, address: AddressId | undefined): Promise<void> {
  if (address === undefined || (await isAddressUsed(lent, address))) return;
  if (!(await isConfirmedIn(lent, address))) await letAddressGoIn(lent, address);
}

/** What goes with a letter: its key, and its address. */
export async function letGoIn(lent: Work, gone: readonly GoneLetter[]): Promise<number> {
  for (const { id, address } of gone) {
    await destroyKeyIn(lent, id);
    await letAddressOfIn(lent, address);
  }
  return gone.length;
}
