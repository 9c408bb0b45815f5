import { randomInt } from "node:crypto";

import { done, refused, type Result } from "#basics/result";
import {
  action,
  type Actor,
  type App,
  type PersonId,
  reading,
  type Work,
  withRight,
} from "#services/house";
import { countOne, declareLimit } from "#services/limits";

import { type AddressId, readAddress } from "../../domain/address.ts";
import { type MandateId, stateOf } from "../../domain/mandate.ts";
import { readSlip, SLIP_DAYS, SLIP_SIGNS, slipOf } from "../../domain/slip.ts";
import { listPersons, readKeptAddress, saveConfirmed } from "../../store/addresses.ts";
import { type AskId, findAsk } from "../../store/codes.ts";
import { saveDeed } from "../../store/deeds.ts";
import { findMandate, listOpenOf, listWithoutAddress } from "../../store/mandates.ts";
import {
  findBySlip,
  findSlip,
  holdSlips,
  saveSlip,
  type SlipId,
  spendSlips,
} from "../../store/slips.ts";
import { countAsk, keyOf, makeCodeIn } from "../../entrance/actions/ask-code.ts";
import { countingTry } from "../../entrance/actions/count-tries.ts";
import { mayTakeOneMoreIn } from "./ask-recovery.ts";
import { joinAddressIn } from "../../actions/make-person.ts";
import { namesOfIn } from "../../actions/name-people.ts";
import { type Entered, type Entrance, openSessionIn } from "../../entrance/actions/open-session.ts";
import { type CodeRefusal, tryCodeIn } from "../../entrance/actions/try-code.ts";
import { mineIn } from "../../actions/who.ts";

/** Who acts for somebody without an address prints them a slip, with which they take their account. The latest serves. */
export const makeSlip = action(makeSlipIn);

export async function makeSlipIn(
  work: Work,
  asked: { readonly mandate: MandateId },
): Promise<Result<SlipId, "not-signed-in" | "unknown-mandate">> {
  const holder = mineIn(work, "change-mine");
  if (holder === undefined) return refused("not-signed-in");
  const mandate = await findMandate(work, asked.mandate);
  if (mandate?.holder !== holder || stateOf(mandate, work.now) !== "open")
    return refused("unknown-mandate");
  const { person } = mandate;
  const code = slipOf(Array.from({ length: SLIP_SIGNS }, () => randomInt(32)));
  const endsAt = work.now.add({ hours: 24 * SLIP_DAYS });
  const made = await withRight(work, "take-account", async (lent) => {
    if ((await listWithoutAddress(lent, [person])).length === 0) return undefined;
    await spendSlips(lent, person);
    return saveSlip(lent, { person, by: holder, code, endsAt });
  });
  return made === undefined ? refused("unknown-mandate") : done(made);
}

/** A slip as its maker prints it; undefined for anyone else, and once it serves no more. */
export interface SeenSlip {
  readonly code: string;
  readonly name: string;
  readonly endsAt: Temporal.Instant;
}

export const seeSlip = reading<{ readonly slip: SlipId }, SeenSlip | undefined>(
  async (work, { slip: id }) => {
    if (mineIn(work, "read-mine") === undefined) return undefined;
    const slip = await findSlip(work, id);
    if (slip === undefined) return undefined;
    const names = await namesOfIn(work, [slip.person]);
    return { code: slip.code, name: names.get(slip.person) ?? "", endsAt: slip.endsAt };
  },
);

/** Codes of slips tried from one place: 2^50 of them exist. */
const SLIPS_FROM_PLACE = declareLimit({ name: "slips-from-place", points: 20, seconds: 3600 });

export interface AskAccount {
  readonly slip: string;
  /** An address of the person's own: a code goes there. */
  readonly email: string;
  readonly place: string;
}

export type AskAccountAnswer =
  | Result<{ readonly ask: AskId }, "not-an-address" | "unknown-slip">
  | { readonly done: false; readonly refusal: "too-many"; readonly until: Temporal.Instant };

/** Somebody types the code of their slip, and an address of their own, where a second code goes. */
export async function askAccount(
  app: App,
  actor: Actor,
  asked: AskAccount,
): Promise<AskAccountAnswer> {
  const email = readAddress(asked.email);
  if (email === undefined) return refused("not-an-address");
  const busy = await countOne(app, SLIPS_FROM_PLACE, keyOf(app, "place", asked.place));
  if (busy !== undefined)
    return { done: false, refusal: "too-many", until: app.clock.now().add({ seconds: busy.wait }) };
  const code = readSlip(asked.slip);
  if (code === undefined) return refused("unknown-slip");
  const until = await countAsk(app, { email, place: asked.place });
  if (until !== undefined) return { done: false, refusal: "too-many", until };
  return askAction(app, actor, { code, email });
}

const askAction = action(
  async (
    work: Work,
    { code, email }: { readonly code: string; readonly email: string },
  ): Promise<Result<{ readonly ask: AskId }, "not-an-address" | "unknown-slip">> => {
    const person = await withRight(work, "take-account", (lent) => findBySlip(lent, code));
    if (person === undefined) return refused("unknown-slip");
    return makeCodeIn(work, { email, site: undefined, purpose: "take", person });
  },
);

/** Where the second code was sent, for the browser that asked it. */
export function seeAccountAsk(
  app: App,
  actor: Actor,
  ask: AskId,
): Promise<{ readonly email: string } | undefined> {
  return app.transaction(actor, (work) =>
    withRight(work, "take-account", async (lent) => {
      const asked = await findAsk(lent, ask);
      if (asked?.purpose !== "take") return undefined;
      const address = await readKeptAddress(lent, asked.address);
      return address && { email: address.text };
    }),
  );
}

export interface TakeAccount extends Entrance {
  readonly ask: AskId;
  readonly code: string;
  readonly place: string;
}

export type TakeAccountAnswer =
  | { readonly done: true; readonly value: Entered }
  | CodeRefusal
  | { readonly done: false; readonly refusal: "unknown-slip" | "of-another" | "of-the-holder" };

/**
 * The second code came back: the address is the person's, who is in. Mandates go on until one of the
 * two ends them; their journals say it, and the person is asked at once whether to keep each. Never by an address of who acts for them: nobody becomes the
 * person for whom they act. Not an `action`: a wrong try must be counted.
 */
export function takeAccount(
  app: App,
  actor: Actor,
  asked: TakeAccount,
): Promise<TakeAccountAnswer> {
  return countingTry(app, actor, asked, () =>
    app.transaction(actor, (work) =>
      withRight(work, "take-account", (lent) => takeAccountIn(lent, asked)),
    ),
  );
}

async function takeAccountIn(lent: Work, asked: TakeAccount): Promise<TakeAccountAnswer> {
  const person = (await findAsk(lent, asked.ask))?.person;
  const { ask, code } = asked;
  const tried = await tryCodeIn(lent, { ask, code, purpose: "take", person });
  if (!tried.done) return tried;
  const { address } = tried.value;
  const makers = person === undefined ? [] : await holdSlips(lent, person);
  if (person === undefined || makers.length === 0) return refused("unknown-slip");
  if (await isOfHolderIn(lent, { person, makers, address })) return refused("of-the-holder");
  if (!(await mayTakeOneMoreIn(lent, address))) return refused("of-another");
  await saveConfirmed(lent, address);
  await joinAddressIn(lent, person, address);
  await spendSlips(lent, person);
  const open = await listOpenOf(lent, [person]);
  for (const { id } of open) await saveDeed(lent, { mandate: id, what: "taken" });
  const goesTo = open.length === 0 ? undefined : "/moi/mandats?fait=compte";
  const value = { ...(await openSessionIn(lent, person, asked)), goesTo };
  return { done: true, value };
}

async function isOfHolderIn(
  lent: Work,
  asked: {
    readonly person: PersonId;
    readonly makers: readonly PersonId[];
    readonly address: AddressId;
  },
): Promise<boolean> {
  const open = await listOpenOf(lent, [asked.person]);
  const holders = new Set([...asked.makers, ...open.map(({ holder }) => holder)]);
  return (await listPersons(lent, asked.address)).some((one) => holders.has(one));
}
