import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  action,
  type PersonId,
  type Work,
  withRight,
  carryIn,
  mayReachOneIn,
} from "#services/house";

import { readAddress } from "../../domain/address.ts";
import {
  decideGiving,
  type EndedBy,
  type GiveRefusal,
  type Mandate,
  type MandateId,
  type Scope,
  stateOf,
  untilOf,
} from "../../domain/mandate.ts";
import { listAddresses } from "../../store/addresses.ts";
import { saveDeed } from "../../store/deeds.ts";
import {
  countGiven,
  holdMandate,
  listOfPair,
  saveAccepted,
  saveEnded,
  saveMandate,
} from "../../store/mandates.ts";
import { holdPerson } from "../../store/persons.ts";
import { findOrMakeAddressIn, personsOfAddressIn } from "../../actions/keep-address.ts";
import { acquaintancesIn } from "../../actions/acquaintances.ts";
import { isOfAgeIn } from "../../actions/ages.ts";
import { mineIn } from "../../actions/who.ts";

export interface GiveMandate {
  /** Of whom one asks it: somebody whom one knows here; else whoever comes in with an address. */
  readonly to?: PersonId | undefined;
  readonly email?: string | undefined;
  readonly scopes: readonly Scope[];
  readonly months: number;
}

export type GiveMandateRefusal =
  | GiveRefusal
  | "not-signed-in"
  | "not-an-address"
  | "unknown-person"
  | "not-of-age";

/**
 * One entrusts something to somebody whom one knows here, by name: they read it among what waits for their answer, and a letter
 * says that it does. Or by an address: it waits there until whoever comes in with it accepts; whether the address is known is
 * never said, and nobody is written to.
 */
export const giveMandate = action(giveMandateIn);

export async function giveMandateIn(
  work: Work,
  asked: GiveMandate,
): Promise<Result<MandateId, GiveMandateRefusal>> {
  const person = mineIn(work, "change-mine");
  // Held, so that two proposals sent at once are counted one by one.
  if (person === undefined || !(await holdPerson(work, person))) return refused("not-signed-in");
  if (!(await isOfAgeIn(work, person))) return refused("not-of-age");
  const { to } = asked;
  const email = to === undefined ? readAddress(asked.email ?? "") : undefined;
  if (to === undefined && email === undefined) return refused("not-an-address");
  const mine = await listAddresses(work, person);
  const decision = decideGiving({
    scopes: asked.scopes,
    months: asked.months,
    given: await countGiven(work, person),
    toOneself: to === person || mine.some(({ text }) => text === email),
  });
  if (!decision.done) return decision;
  if (to !== undefined && !(await acquaintancesIn(work)).has(to)) return refused("unknown-person");
  const address = email === undefined ? undefined : await findOrMakeAddressIn(work, email);
  const id = newId<"Mandate">();
  await saveMandate(work, {
    id,
    person,
    holder: undefined,
    askedOf: to,
    kind: "chosen",
    scopes: asked.scopes,
    consent: "page",
    askedAt: work.now,
    since: undefined,
    until: untilOf(work.now, asked.months),
    address,
    note: undefined,
  });
  // Whom it does not reach never reads it; for who gives it, it waits as with somebody who does not answer.
  const reached = address === undefined ? [] : await personsOfAddressIn(work, address);
  await carryIn(work, { row: id, to: to === undefined ? reached : [to] });
  if (to !== undefined) {
    const payload = { mandate: id, person, to };
    await work.tell({ name: "people.mandate-asked", subject: person, payload });
  }
  return done(id);
}

export type AnswerRefusal = "not-signed-in" | "unknown-mandate" | "to-oneself" | "not-of-age";

/** Whoever comes in with the address accepts to act for the person. An earlier mandate of the two gives way. */
export const acceptMandate = action(acceptMandateIn);

export async function acceptMandateIn(
  work: Work,
  asked: { readonly mandate: MandateId },
): Promise<Result<MandateId, AnswerRefusal>> {
  const holder = mineIn(work, "change-mine");
  if (holder === undefined) return refused("not-signed-in");
  const mandate = await holdMandate(work, asked.mandate);
  if (mandate === undefined || stateOf(mandate, work.now) !== "proposed")
    return refused("unknown-mandate");
  if (mandate.person === holder) return refused("to-oneself");
  if (!(await isOfAgeIn(work, holder))) return refused("not-of-age");
  // One of the two blocked the other since: it is as if it had been taken back.
  if (!(await mayReachOneIn(work, mandate.person))) return refused("unknown-mandate");
  await withRight(work, "mandates", async (lent) => {
    for (const earlier of await listOfPair(lent, mandate, holder))
      await saveEnded(lent, earlier, "person");
    await saveAccepted(lent, mandate.id, holder);
    await saveDeed(lent, { mandate: mandate.id, what: "given" });
  });
  await tellMandateGivenIn(work, mandate);
  return done(mandate.id);
}

/** Tells upwards that a mandate began; the subject is the person. */
export async function tellMandateGivenIn(
  work: Work,
  { id, person }: { readonly id: MandateId; readonly person: PersonId },
): Promise<void> {
  const payload = { mandate: id, person };
  await work.tell({ name: "people.mandate-given", subject: person, payload });
}

/** Tells upwards that a mandate was ended, and by whom; the holder is named once there was one. */
export async function tellMandateEndedIn(
  work: Work,
  { id, person, holder }: Pick<Mandate, "id" | "person" | "holder">,
  by: EndedBy,
): Promise<void> {
  const payload = { mandate: id, person, by, ...(holder === undefined ? {} : { holder }) };
  await work.tell({ name: "people.mandate-ended", subject: person, payload });
}
