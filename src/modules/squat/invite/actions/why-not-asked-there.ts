import { hasWhoMayIn } from "#modules/organisations";
import { personsOfAddressIn } from "#modules/people";
import { openedByLetterIn } from "#modules/premises";
import type { AddressId } from "#rules/people";
import type { PersonId, Work } from "#services/house";

import { howCloses, whyNotAskedThere, type WhyNotAskedThere } from "../domain/door.ts";
import type { CodeKind, LetterId } from "../domain/letter.ts";
import { findDoor } from "../store/doors.ts";
import { isInviter } from "../store/invitations.ts";
import type { SealedLetter } from "../store/letters.ts";

interface AskedThere {
  readonly letter: SealedLetter;
  readonly kind: CodeKind;
  readonly me: PersonId | undefined;
}

/** Why by this code nobody says where days are asked; under the right of letters. */
export async function whyNotIn(
  lent: Work,
  { letter, kind, me }: AskedThere,
): Promise<WhyNotAskedThere | undefined> {
  const { state, structure } = letter;
  const opened = state.is === "opened" ? await openedByLetterIn(lent, state.venue) : undefined;
  const door = await findDoor(lent, letter.id);
  return whyNotAskedThere({
    kind,
    state,
    isOpen: opened?.isListed === true && !opened.isKept,
    isAnsweredHere: await isAnsweredHereIn(lent, structure),
    isInviter: me !== undefined && (await isInviter(lent, letter.id, me)),
    isConfirmed: door?.isConfirmed === true,
  });
}

/** How who has this code closes the place; under the right of letters. */
export async function howClosesIn(lent: Work, { letter, kind, me }: AskedThere) {
  const door = await findDoor(lent, letter.id);
  return howCloses({
    kind,
    state: letter.state,
    isInviter: me !== undefined && (await isInviter(lent, letter.id, me)),
    isAnsweredHere: await isAnsweredHereIn(lent, letter.structure),
    isConfirmed: door?.isConfirmed === true,
  });
}

/** Whether somebody here may say yes for a structure now: then no letter does. */
export async function isAnsweredHereIn(
  work: Work,
  structure: SealedLetter["structure"],
): Promise<boolean> {
  if (structure === undefined) return false;
  return hasWhoMayIn(work, { organisation: structure, power: "approve" });
}

/** Whether an address is that of somebody who invited by this letter, and has its code as well. */
export async function isOfInviterIn(
  lent: Work,
  letter: LetterId,
  address: AddressId,
): Promise<boolean> {
  for (const person of await personsOfAddressIn(lent, address))
    if (await isInviter(lent, letter, person)) return true;
  return false;
}
