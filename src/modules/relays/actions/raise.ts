import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { action, type Work } from "#services/house";

import {
  type AlarmId,
  type AlarmKind,
  type Ending,
  isSameAlarm,
  type PersonId,
  type Relay,
  type SpaceId,
  turnOf,
} from "../domain/relay.ts";
import { findOpenAlarm, holdAlarm, listTold, saveAlarm, saveEnded } from "../store/alarms.ts";
import { findDelay, holdChain } from "../store/named.ts";
import { chainIn } from "./chain.ts";
import { leaveOutHolderIn, leaveOutOfTwoIn, passOnIn, reachedOf } from "./pass-on.ts";
import { postOverIn } from "./post-letters.ts";
import { askerIn, beside, oneselfIn } from "./standing.ts";

export type RaiseRefusal = "not-yours" | "nobody-yet";

/** « J’ai besoin d’aide »: the first of one's list is told at once. Pressed twice is one alarm. */
export const askForHelp = action(askForHelpIn);

export async function askForHelpIn(work: Work): Promise<Result<AlarmId, RaiseRefusal>> {
  const asker = askerIn(work);
  if (asker === undefined) return refused("not-yours");
  return raiseIn(work, { ...asker, relay: "help" });
}

/** « Quelque chose ne va pas »: the one whom one named outside the family is told. In person alone. */
export const saySomethingWrong = action(saySomethingWrongIn);

export async function saySomethingWrongIn(work: Work): Promise<Result<AlarmId, RaiseRefusal>> {
  const asker = oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  return raiseIn(work, { ...asker, relay: "apart" });
}

export interface Raise {
  readonly person: PersonId;
  readonly relay: AlarmKind;
  /** In person, or by who acts for them, or by the house. */
  readonly isOneself: boolean;
  /** Of a silence: an alarm from before this instant is not the same, they gave news since. */
  readonly newsSince?: Temporal.Instant | undefined;
  /** Of a silence: those whom it is between, who were told of it as such. */
  readonly ofTwo?: readonly PersonId[];
}

/**
 * Tells those whom a person named, in turn, until one takes care of it. Whoever calls it asked the right before. While an alarm stands that still passes on, or that somebody has just taken, that is
 * the one: a later press begins anew.
 */
export async function raiseIn(
  work: Work,
  { person, relay, isOneself, newsSince, ofTwo = [] }: Raise,
): Promise<Result<AlarmId, "nobody-yet">> {
  const space = await makeOwnSpaceIn(work, person);
  return beside(work, async (lent) => {
    await holdChain(lent, space);
    const stands = await holdOpenIn(lent, space, relay);
    const told = stands === undefined ? [] : await listTold(lent, stands.id);
    const asked = { now: lent.now, newsSince };
    if (stands !== undefined && isSameAlarm(stands, told, asked)) {
      await leaveOutOfTwoIn(lent, stands, ofTwo);
      return done(stands.id);
    }
    const others = (await chainIn(lent, { space, relay })).turns;
    if (others.every((turn) => ofTwo.some((one) => one === turn))) return refused("nobody-yet");
    if (stands !== undefined) await saveEnded(lent, stands.id, "anew");
    const id = newId<"RelayAlarm">();
    const delay = (await findDelay(lent, space)) ?? "at-once";
    await saveAlarm(lent, { id, space, relay, delay, byHolder: !isOneself });
    const alarm = await holdAlarm(lent, id);
    if (alarm === undefined) throw new Error("an alarm that was just kept is not there");
    await leaveOutHolderIn(lent, alarm);
    await leaveOutOfTwoIn(lent, alarm, ofTwo);
    // Those who were told of the first are told of this one at once.
    await passOnIn(lent, alarm, told.filter((one) => !one.beside).map(turnOf));
    return done(id);
  });
}

/** The one that stands, held. */
async function holdOpenIn(lent: Work, space: SpaceId, relay: AlarmKind) {
  const stands = await findOpenAlarm(lent, space, relay);
  const held = stands && (await holdAlarm(lent, stands.id));
  return held?.endedAt === undefined ? held : undefined;
}

/** « C’est réglé »: all who were told read it. Twice changes nothing. */
export const settle = action(settleIn);

export interface Settle {
  readonly relay: Relay;
}

export async function settleIn(
  work: Work,
  { relay }: Settle,
): Promise<Result<undefined, "not-yours">> {
  const asker = relay === "help" ? askerIn(work) : oneselfIn(work);
  if (asker === undefined) return refused("not-yours");
  await endOpenIn(work, asker.space, {
    relay,
    ended: asker.isOneself ? "settled" : "by-holder",
  });
  return done(undefined);
}

/** What stands is over: all who were told read it. Where nothing stands, nothing is done. */
export async function endOpenIn(
  work: Work,
  space: SpaceId,
  { relay, ended }: { readonly relay: AlarmKind; readonly ended: Exclude<Ending, "anew"> },
): Promise<void> {
  await beside(work, async (lent) => {
    const held = await holdOpenIn(lent, space, relay);
    if (held === undefined) return;
    await saveEnded(lent, held.id, ended);
    await postOverIn(lent, { ...held, ended }, reachedOf(await listTold(lent, held.id)));
  });
}
