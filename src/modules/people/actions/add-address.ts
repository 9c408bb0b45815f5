import { done, refused, type Result } from "#basics/result";
import { action, type Actor, type App, reading, type Work, withRight } from "#services/house";
import { bouncesOfIn } from "#services/mail";

import { MOST_ADDRESSES, MOST_PERSONS, readAddress } from "../domain/address.ts";
import {
  holdShared,
  type KeptAddress,
  listAddresses,
  listPersons,
  listShared,
  saveConfirmed,
} from "../store/addresses.ts";
import { namedAtIn } from "../entrance/actions/choose-who.ts";
import type { AskId } from "../store/codes.ts";
import { holdPerson } from "../store/persons.ts";
import { countAsk, makeCodeIn } from "../entrance/actions/ask-code.ts";
import { countingTry } from "../entrance/actions/count-tries.ts";
import { joinAddressIn } from "./make-person.ts";
import { type CodeRefusal, tryCodeIn } from "../entrance/actions/try-code.ts";
import { mineIn } from "./who.ts";

/** One's addresses, oldest first. */
export const seeAddresses = reading<undefined, readonly SeenAddress[]>(async (work) => {
  const person = mineIn(work, "read-mine");
  if (person === undefined) return [];
  const mine = await listAddresses(work, person);
  const shared = await withRight(work, "sign-in", (lent) =>
    listShared(
      lent,
      mine.map(({ id }) => id),
    ),
  );
  const back = await bouncesOfIn(
    work,
    mine.map(({ id }) => id),
  );
  const seen: SeenAddress[] = [];
  for (const address of mine) {
    const others = (await namedAtIn(work, address.id)).filter(({ id }) => id !== person);
    seen.push({
      ...address,
      shared: shared.includes(address.id),
      others: others.map(({ name }) => name),
      backSince: back.find(({ holder }) => holder === address.id)?.at,
    });
  }
  return seen;
});

/** An address of one's own, and the names of those who come in with it too. */
export interface SeenAddress extends KeptAddress {
  readonly shared: boolean;
  readonly others: readonly string[];
  /** Since when our mails come back from there: only codes are sent to it. */
  readonly backSince: Temporal.Instant | undefined;
}

export type AskAddressRefusal = "not-signed-in" | "not-an-address" | "already-mine" | "enough";
export type AskAddressAnswer =
  | Result<{ readonly ask: AskId }, AskAddressRefusal>
  | { readonly done: false; readonly refusal: "too-many"; readonly until: Temporal.Instant };

/** One asks to come in by a second address too: a code goes there. Whose it may be already is not said before it comes back. */
export async function askAddress(
  app: App,
  actor: Actor,
  asked: { readonly email: string; readonly place: string },
): Promise<AskAddressAnswer> {
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  const until = await countAsk(app, { email, place: asked.place });
  if (until !== undefined) return { done: false, refusal: "too-many", until };
  return askAddressAction(app, actor, { email });
}

const askAddressAction = action(
  async (
    work: Work,
    { email }: { readonly email: string },
  ): Promise<Result<{ readonly ask: AskId }, AskAddressRefusal>> => {
    const person = mineIn(work, "change-mine");
    if (person === undefined) return refused("not-signed-in");
    const mine = await listAddresses(work, person);
    if (mine.some(({ text }) => text === email)) return refused("already-mine");
    if (mine.length >= MOST_ADDRESSES) return refused("enough");
    return makeCodeIn(work, { email, site: undefined, purpose: "add-address", person });
  },
);

export interface AddAddress {
  readonly ask: AskId;
  readonly code: string;
  readonly place: string;
}

export type AddAddressAnswer =
  | { readonly done: true; readonly value: undefined }
  | CodeRefusal
  | { readonly done: false; readonly refusal: "not-signed-in" | "of-another" | "enough" };

/** The code came back: the address is one's own too. Not an `action`: a wrong try must be counted. */
export function addAddress(app: App, actor: Actor, asked: AddAddress): Promise<AddAddressAnswer> {
  return countingTry(app, actor, asked, () =>
    app.transaction(actor, (work) => addAddressIn(work, asked)),
  );
}

async function addAddressIn(work: Work, { ask, code }: AddAddress): Promise<AddAddressAnswer> {
  const person = mineIn(work, "change-mine");
  if (person === undefined) return refused("not-signed-in");
  return withRight(work, "sign-in", async (lent): Promise<AddAddressAnswer> => {
    const tried = await tryCodeIn(lent, { ask, code, purpose: "add-address", person });
    if (!tried.done) return tried;
    const { address } = tried.value;
    // The person is held, so that two codes typed at once do not make three addresses.
    if (!(await holdPerson(lent, person))) return refused("not-signed-in");
    // A shared one takes one person more, whose it is by the code that came back.
    const shared = await holdShared(lent, address);
    const others = (await listPersons(lent, address)).filter((one) => one !== person);
    if (others.length > 0 && (!shared || others.length >= MOST_PERSONS))
      return refused("of-another");
    const mine = await listAddresses(lent, person);
    if (mine.length >= MOST_ADDRESSES) return refused("enough");
    await saveConfirmed(lent, address);
    await joinAddressIn(lent, person, address);
    return done(undefined);
  });
}
