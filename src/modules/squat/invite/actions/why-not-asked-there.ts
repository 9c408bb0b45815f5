import { findOrganisationIn } from "#modules/organisations";
import { personsOfAddressIn } from "#modules/people";
import { openedByLetterIn } from "#modules/premises";
import type { AddressId } from "#rules/people";
import type { PersonId, Work } from "#services/house";

import { whyNotAskedThere, type WhyNotAskedThere } from "../domain/door.ts";
import type { CodeKind } from "../domain/letter.ts";
import { isInviter } from "../store/invitations.ts";
import type { SealedLetter } from "../store/letters.ts";

interface AskedThere {
  readonly letter: SealedLetter;
  readonly kind: CodeKind;
  readonly address?: AddressId;
  readonly me: PersonId | undefined;
}

/** Why no day may be asked there, at this address or at any; under the right of letters. */
export async function whyNotIn(
  lent: Work,
  { letter, kind, address, me }: AskedThere,
): Promise<WhyNotAskedThere | undefined> {
  const { state, structure } = letter;
  const known = structure && (await findOrganisationIn(lent, structure));
  const opened = state.is === "opened" ? await openedByLetterIn(lent, state.venue) : undefined;
  const holders = address === undefined ? [] : await personsOfAddressIn(lent, address);
  let isAddressOfInviter = false;
  for (const person of holders) isAddressOfInviter ||= await isInviter(lent, letter.id, person);
  return whyNotAskedThere({
    kind,
    state,
    isOpen: opened?.isListed === true && !opened.isKept,
    isInDirectory: known !== undefined,
    isRepresented: known?.isRepresented === true,
    isInviter: me !== undefined && (await isInviter(lent, letter.id, me)),
    isAddressOfInviter,
  });
}
