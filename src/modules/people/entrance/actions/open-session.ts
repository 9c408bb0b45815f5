import type { PersonId, Work } from "#services/house";
import { beginSessionIn, endSessionsIn, type SessionId } from "#services/sessions";

import { saveSeen } from "../../store/asleep.ts";
import { findPerson } from "../../store/persons.ts";

/** On what somebody comes in. */
export interface Entrance {
  /** In words: « Firefox sur Linux ». */
  readonly device: string;
  /** The session that this browser leaves by coming in again. */
  readonly leaves?: { readonly session: SessionId; readonly person: PersonId } | undefined;
}

/** Somebody came in. */
export interface Entered {
  /** For the cookie of this browser, and nowhere else. */
  readonly token: string;
  readonly person: PersonId;
  readonly goesTo: string | undefined;
  /** Whether one does not know yet how to call them. */
  readonly nameless: boolean;
}

/** Begins a session under the right "sign-in", and ends the one that this browser leaves. */
export async function openSessionIn(
  lent: Work,
  person: PersonId,
  { device, leaves }: Entrance,
): Promise<Omit<Entered, "goesTo">> {
  const token = await beginSessionIn(lent, person, device);
  if (leaves !== undefined) await endSessionsIn(lent, leaves);
  await saveSeen(lent, person);
  const nameless = (await findPerson(lent, person))?.name === undefined;
  return { token, person, nameless };
}
