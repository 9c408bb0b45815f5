import { done, refused } from "#basics/result";
import { action, type Actor, type App, type PersonId, type Work, withRight } from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import { type AddressId, readAddress } from "../../domain/address.ts";
import { isSameName, type RecoveryId } from "../../domain/recovery.ts";
import { findAddress, holdShared, listPersons, saveConfirmed } from "../../store/addresses.ts";
import type { AskId } from "../../store/codes.ts";
import { type DemanderSays, saveRecovery } from "../../store/recoveries.ts";
import { countAsk, keyOf, makeCodeIn } from "../../entrance/actions/ask-code.ts";
import { countingTry } from "../../entrance/actions/count-tries.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { type CodeRefusal, tryCodeIn } from "../../entrance/actions/try-code.ts";

/** Few demands about one lost address: who lost it asks once. */
const ABOUT_ONE = declareLimit({ name: "recovery-of-address", points: 3, seconds: 24 * 3600 });

export interface AskRecovery {
  /** The address that was lost. */
  readonly lost: string;
  /** The one that is one's own now: the code goes there. */
  readonly email: string;
  readonly place: string;
}

export type AskRecoveryAnswer =
  | { readonly done: true; readonly value: { readonly ask: AskId } }
  | { readonly done: false; readonly refusal: "not-an-address" | "same-address" }
  | { readonly done: false; readonly refusal: "too-many"; readonly until: Temporal.Instant };

/**
 * Somebody lost their address and asks to come back by another, where a code goes first. The way is
 * the same whether the lost one is known or not.
 */
export async function askRecovery(
  app: App,
  actor: Actor,
  asked: AskRecovery,
): Promise<AskRecoveryAnswer> {
  const [lost, email] = [readAddress(asked.lost), readAddress(asked.email)];
  if (lost === undefined || email === undefined) return refused("not-an-address");
  if (lost === email) return refused("same-address");
  const until = await countAsk(app, { email, place: asked.place });
  if (until !== undefined) return { done: false, refusal: "too-many", until };
  const busy = await countOne(app, ABOUT_ONE, keyOf(app, "address", lost));
  if (busy !== undefined)
    return { done: false, refusal: "too-many", until: app.clock.now().add({ seconds: busy.wait }) };
  return askAction(app, actor, { lost, email });
}

const askAction = action(
  async (work: Work, { lost, email }: { readonly lost: string; readonly email: string }) => {
    const about = await withRight(work, "sign-in", (lent) => findAddress(lent, lost));
    return makeCodeIn(work, { email, site: undefined, purpose: "recover", about });
  },
);

export interface BeginRecovery extends DemanderSays {
  readonly ask: AskId;
  readonly code: string;
  readonly place: string;
}

/**
 * The code came back: the new address is theirs, and the demand begins. Nothing changes yet. Not an
 * `action`: a wrong try must be counted.
 */
export function beginRecovery(
  app: App,
  actor: Actor,
  asked: BeginRecovery,
): Promise<
  | { readonly done: true; readonly value: RecoveryId }
  | CodeRefusal
  | { readonly done: false; readonly refusal: "of-another" }
> {
  return countingTry(app, actor, asked, () =>
    app.transaction(actor, (work) =>
      withRight(work, "recover", (lent) => beginRecoveryIn(lent, asked)),
    ),
  );
}

async function beginRecoveryIn(lent: Work, { ask, code, name, telephone }: BeginRecovery) {
  const tried = await tryCodeIn(lent, { ask, code, purpose: "recover" });
  if (!tried.done) return tried;
  const { address, about: lost } = tried.value;
  await saveConfirmed(lent, address);
  if (!(await mayTakeOneMoreIn(lent, address))) return refused("of-another");
  const person = lost && (await whoLostIn(lent, lost, name));
  const says = { name, telephone };
  return done(await saveRecovery(lent, { person, lost, address, says }));
}

/** A new address is nobody's, or one that its persons share. */
export async function mayTakeOneMoreIn(lent: Work, address: AddressId): Promise<boolean> {
  const shared = await holdShared(lent, address);
  return shared || (await listPersons(lent, address)).length === 0;
}

/** The person of the lost address; among several, the one of that name, or nobody. */
async function whoLostIn(lent: Work, lost: AddressId, name: string): Promise<PersonId | undefined> {
  const persons = await listPersons(lent, lost);
  if (persons.length < 2) return persons[0];
  const names = await namesOfIn(lent, persons);
  const same = persons.filter((person) => isSameName(names.get(person) ?? "", name));
  return same.length === 1 ? same[0] : undefined;
}
