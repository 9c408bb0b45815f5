import { done, refused, type Result } from "#basics/result";
import {
  action,
  type Actor,
  type App,
  type PersonId,
  seeInstanceIn,
  type Work,
  withRight,
} from "#services/house";
import { fingerprint } from "#services/keys";

import {
  CHALLENGE_MINUTES,
  type ChallengeId,
  MOST_PASSKEYS,
  type PasskeySite,
} from "../../domain/passkey.ts";
import { findChallenge, saveChallenge, takeChallenge } from "../../store/passkey-challenges.ts";
import { listPasskeys, savePasskey } from "../../store/passkeys.ts";
import { findPerson, holdPerson } from "../../store/persons.ts";
import { tellOfPasskeyIn } from "./keep-passkeys.ts";
import { passkeyLetters } from "./passkey-letters.fr.ts";
import { optionsToMake, readMadeKey } from "./passkey-proof.ts";
import { mineIn } from "../../actions/who.ts";

export type AddPasskeyRefusal = "not-signed-in" | "enough" | "over" | "not-made" | "known";

/** One asks to add a key: what the device will have to sign, for this browser, for five minutes. */
export const askPasskey = action(
  async (
    work: Work,
    { holder }: { readonly holder: string },
  ): Promise<Result<ChallengeId, "not-signed-in" | "enough">> => {
    const person = mineIn(work, "change-mine");
    if (person === undefined) return refused("not-signed-in");
    return withRight(work, "passkeys", async (lent) => {
      if ((await listPasskeys(lent, person)).length >= MOST_PASSKEYS) return refused("enough");
      const endsAt = lent.now.add({ minutes: CHALLENGE_MINUTES });
      return done(await saveChallenge(lent, { holder, person }, endsAt));
    });
  },
);

export interface AskedPasskey {
  readonly ask: ChallengeId;
  readonly holder: string;
  readonly site: PasskeySite;
}

/** What the device needs to make the key, for the browser that asked; undefined for any other, and when it is over. */
export function seePasskeyAsked(
  app: App,
  actor: Actor,
  { ask, holder, site }: AskedPasskey,
): Promise<string | undefined> {
  return app.transaction(actor, async (work) => {
    const person = mineIn(work, "change-mine");
    if (person === undefined) return undefined;
    return withRight(work, "passkeys", async (lent) => {
      const challenge = await findChallenge(lent, ask, { holder, person });
      if (challenge === undefined) return undefined;
      const { name: instance } = await seeInstanceIn(lent);
      return optionsToMake({
        site,
        challenge,
        instance,
        userHandle: handleOf(lent, person),
        userName: (await findPerson(lent, person))?.name ?? instance,
        known: await listPasskeys(lent, person),
      });
    });
  });
}

/** Whose a key is, as a device keeps it: nobody else learns anything of it (Web Authentication, 14.6.1). */
function handleOf(work: Work, person: PersonId): Uint8Array<ArrayBuffer> {
  return new Uint8Array(fingerprint(work.app, "passkey user", person));
}

export interface AddPasskey extends AskedPasskey {
  /** What the device sent, as JSON. */
  readonly made: string;
  readonly device: string;
}

/**
 * The device made a key: it lets its owner in from now on, and each of their addresses is told. Not an `action`: what
 * was to be signed is spent, whatever comes of it.
 */
export function addPasskey(
  app: App,
  actor: Actor,
  asked: AddPasskey,
): Promise<Result<undefined, AddPasskeyRefusal>> {
  return app.transaction(actor, async (work): Promise<Result<undefined, AddPasskeyRefusal>> => {
    const person = mineIn(work, "change-mine");
    if (person === undefined) return refused("not-signed-in");
    return withRight(work, "passkeys", (lent) => addPasskeyIn(lent, person, asked));
  });
}

async function addPasskeyIn(
  lent: Work,
  person: PersonId,
  { ask, holder, site, made, device }: AddPasskey,
): Promise<Result<undefined, AddPasskeyRefusal>> {
  const challenge = await takeChallenge(lent, ask, { holder, person });
  if (challenge === undefined) return refused("over");
  const key = await readMadeKey(made, { site, challenge });
  if (key === undefined) return refused("not-made");
  // Held, so that keys made at once are counted one by one.
  if (!(await holdPerson(lent, person))) return refused("not-signed-in");
  if ((await listPasskeys(lent, person)).length >= MOST_PASSKEYS) return refused("enough");
  const userHandle = handleOf(lent, person);
  if (!(await savePasskey(lent, { ...key, person, userHandle, device }))) return refused("known");
  await tellOfPasskeyIn(lent, person, (about) => passkeyLetters.added({ ...about, device }));
  return done(undefined);
}
