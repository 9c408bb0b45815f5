import { type Actor, type App, type Work, withRight } from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import {
  CHALLENGE_MINUTES,
  type ChallengeId,
  isCopied,
  type PasskeySite,
} from "../../domain/passkey.ts";
import { findChallenge, saveChallenge, takeChallenge } from "../../store/passkey-challenges.ts";
import { deletePasskey, holdPasskey, savePasskeyUsed } from "../../store/passkeys.ts";
import { findPerson } from "../../store/persons.ts";
import { keyOf } from "./ask-code.ts";
import { tellOfPasskeyIn } from "./keep-passkeys.ts";
import { type Entered, type Entrance, openSessionIn } from "./open-session.ts";
import { passkeyLetters } from "./passkey-letters.fr.ts";
import { countOfSigned, optionsToSign, readSigned } from "./passkey-proof.ts";

/** What devices are given to sign, from one place. */
const FROM_PLACE = declareLimit({ name: "passkeys-from-place", points: 60, seconds: 600 });

/** Somebody wants to come in by a key: what it will have to sign, for this browser, for five minutes. */
export async function askToEnter(
  app: App,
  actor: Actor,
  { holder, place }: { readonly holder: string; readonly place: string },
): Promise<ChallengeId | undefined> {
  if ((await countOne(app, FROM_PLACE, keyOf(app, "place", place))) !== undefined) return undefined;
  return app.transaction(actor, (work) =>
    withRight(work, "passkeys", (lent) => {
      const endsAt = lent.now.add({ minutes: CHALLENGE_MINUTES });
      return saveChallenge(lent, { holder, person: undefined }, endsAt);
    }),
  );
}

export interface AskedToEnter {
  readonly ask: ChallengeId;
  readonly holder: string;
  readonly site: PasskeySite;
}

/** What the device needs to sign, for the browser that asked; undefined for any other, and when it is over. */
export function seeAskedToEnter(
  app: App,
  actor: Actor,
  { ask, holder, site }: AskedToEnter,
): Promise<string | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "passkeys", async (lent) => {
      const challenge = await findChallenge(lent, ask, { holder, person: undefined });
      return challenge && optionsToSign(site, challenge);
    }),
  );
}

export interface EnterByPasskey extends AskedToEnter, Entrance {
  /** What the device sent, as JSON. */
  readonly signed: string;
}

export type EnterByPasskeyAnswer =
  | { readonly done: true; readonly value: Omit<Entered, "goesTo"> }
  | {
      readonly done: false;
      /**
       * Over: too late, from another browser, or answered already. Unknown: no key of anybody here, or not its signature. Closed: it
       * signed, and it is said that whose key it is died.
       */
      readonly refusal: "over" | "unknown-passkey" | "copied" | "closed";
    };

/**
 * Comes in by a key. Not an `action`: what was to be signed is spent whatever comes of it, and a key that may have
 * been copied goes, which its owner is told.
 */
export function enterByPasskey(
  app: App,
  actor: Actor,
  asked: EnterByPasskey,
): Promise<EnterByPasskeyAnswer> {
  return app.transaction(actor, (work) =>
    withRight(work, "passkeys", (lent) => enterIn(lent, asked)),
  );
}

async function enterIn(lent: Work, asked: EnterByPasskey): Promise<EnterByPasskeyAnswer> {
  const { ask, holder, site } = asked;
  const challenge = await takeChallenge(lent, ask, { holder, person: undefined });
  if (challenge === undefined) return { done: false, refusal: "over" };
  const signed = readSigned(asked.signed);
  const key = signed && (await holdPasskey(lent, signed.credentialId));
  const count = key && (await countOfSigned(signed, key, { site, challenge }));
  if (key === undefined || count === undefined) return { done: false, refusal: "unknown-passkey" };
  const owner = await findPerson(lent, key.person);
  if (owner?.diedAt !== undefined) return { done: false, refusal: "closed" };
  const { id, person, device } = key;
  if (isCopied(key.counter, count)) {
    await deletePasskey(lent, { person, id });
    await tellOfPasskeyIn(lent, person, (about) => passkeyLetters.copied({ ...about, device }));
    return { done: false, refusal: "copied" };
  }
  await savePasskeyUsed(lent, id, count);
  return { done: true, value: await openSessionIn(lent, person, asked) };
}
