import { done, refused, type Result } from "#basics/result";
import {
  action,
  type PersonId,
  reading,
  seeInstanceIn,
  type Work,
  withRight,
} from "#services/house";
import { postIn } from "#services/mail";

import type { PasskeyId } from "../../domain/passkey.ts";
import { listAddresses } from "../../store/addresses.ts";
import { deletePasskey, deletePasskeysOf, listPasskeys } from "../../store/passkeys.ts";
import { findPerson } from "../../store/persons.ts";
import { passkeyLetters } from "./passkey-letters.fr.ts";
import { mineIn } from "../../actions/who.ts";

/** A key as its owner sees it. */
export interface SeenPasskey {
  readonly id: PasskeyId;
  readonly device: string;
  readonly madeAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | undefined;
}

/** One's own keys, oldest first; none for anybody else, nor under a mandate. */
export const seePasskeys = reading<undefined, readonly SeenPasskey[]>(async (work) => {
  const person = mineIn(work, "read-mine");
  return person === undefined
    ? []
    : withRight(work, "passkeys", (lent) => listPasskeys(lent, person));
});

/** One takes a key away: it lets nobody in any more. Each address is told. */
export async function removePasskeyIn(
  work: Work,
  asked: { readonly passkey: PasskeyId },
): Promise<Result<undefined, "not-signed-in" | "unknown-passkey">> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  return withRight(work, "passkeys", async (lent) => {
    const device = await deletePasskey(lent, { person, id: asked.passkey });
    if (device === undefined) return refused("unknown-passkey");
    await tellOfPasskeyIn(lent, person, (about) => passkeyLetters.removed({ ...about, device }));
    return done(undefined);
  });
}

export const removePasskey = action(removePasskeyIn);

/**
 * All keys of somebody go: an address of theirs changed, and whoever read it may have made one. Under a right that
 * reaches them. Each address is told, when there were some.
 */
export async function endPasskeysIn(lent: Work, person: PersonId): Promise<void> {
  if ((await deletePasskeysOf(lent, person)) > 0)
    await tellOfPasskeyIn(lent, person, passkeyLetters.allRemoved);
}

interface About {
  readonly instance: string;
  readonly name: string;
}

/** Writes to each address of a person: keys open the account without any letter, so their comings and goings are told. */
export async function tellOfPasskeyIn(
  lent: Work,
  person: PersonId,
  write: (about: About) => { readonly subject: string; readonly text: string },
): Promise<void> {
  const { name: instance, operatorAddress } = await seeInstanceIn(lent);
  const name = (await findPerson(lent, person))?.name ?? "";
  for (const { id, text } of await listAddresses(lent, person))
    await postIn(lent, {
      kind: "passkey",
      holder: id,
      to: text,
      ...write({ instance, name }),
      ...(operatorAddress === undefined ? {} : { replyTo: operatorAddress }),
      headers: { "Auto-Submitted": "auto-generated" },
    });
}
