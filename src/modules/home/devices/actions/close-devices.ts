import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import {
  acceptMailIn,
  closeDevicesIn,
  holdMailIn,
  isHereIn,
  stopAllActingForIn,
} from "#modules/people";
import {
  action,
  isOperator,
  mayReachOneIn,
  type PersonId,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import { oneselfIn } from "../../mine/actions/see-my-data.ts";
import type { ClosedBy } from "../domain/closing.ts";
import { holdClosing, saveActingStopped, saveDevicesClosed } from "../store/closings.ts";
import { closingByIn, RIGHT } from "./standing.ts";
import { writeToThemIn } from "./write-to-them.ts";

export type CloseRefusal = "not-yours" | "unknown-person";
/** Whose devices. */
export interface OfPerson {
  readonly person: PersonId;
}
export interface CloseDevices extends OfPerson {
  /** Their mailbox opens there too: for three days, a code that arrives in it opens nothing. */
  readonly holdsMail?: boolean;
}

/**
 * Whom somebody named closes all their devices at once: sessions end, passkeys go. They come in anew by a code, and are told
 * by a letter and on their home. Twice is once. It answers nothing of them, and opens nothing. "held-lately": mail was held
 * less than a month ago; nothing is closed, so that it is asked anew without, or of who keeps the instance.
 */
export const closeAsNamed = action(closeAsNamedIn);

export async function closeAsNamedIn(
  work: Work,
  asked: CloseDevices,
): Promise<Result<PersonId, CloseRefusal | "held-lately">> {
  if (!(await isNamedIn(work, asked.person))) return refused("not-yours");
  return closeIn(work, asked, "named");
}

/** Whom somebody named stops whoever acts for them now, on all their devices: mandates go on. They are told likewise. */
export const stopActingAsNamed = action(stopActingAsNamedIn);

export async function stopActingAsNamedIn(
  work: Work,
  { person }: OfPerson,
): Promise<Result<PersonId, CloseRefusal>> {
  if (!(await isNamedIn(work, person))) return refused("not-yours");
  if (!(await isHereIn(work, person))) return refused("unknown-person");
  const space = await makeOwnSpaceIn(work, person);
  const isNew = await withRight(work, RIGHT, async (lent) => {
    const { id, actingAt } = await holdClosing(lent, space);
    const stopped = await stopAllActingForIn(lent, { person });
    if (stopped === 0 && actingAt !== undefined) return false;
    await saveActingStopped(lent, id);
    return true;
  });
  if (isNew) await writeToThemIn(work, person, "home.acting-stopped");
  return done(person);
}

export interface CloseOnCall extends CloseDevices {
  /** How it was made sure that they ask it: it stays in the journal. */
  readonly how: string;
}

/** The operator closes them, upon a telephone call of the person: written in the journal with how they were known. */
export const closeOnCall = action(closeOnCallIn);

export async function closeOnCallIn(
  work: Work,
  { how, ...asked }: CloseOnCall,
): Promise<Result<PersonId, CloseRefusal | "held-lately">> {
  const { person } = asked;
  if (!isOperator(work.actor)) return refused("not-yours");
  if (person === work.actor.for) return refused("unknown-person");
  const told = await closeIn(work, asked, "operator");
  if (told.done)
    await recordAdministrativeActIn(work, { what: "devices-closed", about: person, reason: how });
  return told;
}

/**
 * Their mailbox is theirs again: codes sent there open their account at once. Said by whom they named, by who keeps the
 * instance, or by themselves, once in by another way. Twice is once.
 */
export const acceptMail = action(acceptMailAgainIn);

export async function acceptMailAgainIn(
  work: Work,
  { person }: OfPerson,
): Promise<Result<PersonId, CloseRefusal>> {
  const isTheirs = person === oneselfIn(work);
  const mayAsk = isTheirs || isOperator(work.actor) || (await isNamedIn(work, person));
  if (!mayAsk) return refused("not-yours");
  const wasHeld = await acceptMailIn(work, { person });
  if (wasHeld && !isTheirs && isOperator(work.actor))
    await recordAdministrativeActIn(work, { what: "mail-accepted", about: person });
  return done(person);
}

/** A block ends what one was named for; asked while they are here. */
const isNamedIn = async (work: Work, person: PersonId): Promise<boolean> =>
  (await closingByIn(work, person)) !== undefined && mayReachOneIn(work, person);

async function closeIn(
  work: Work,
  { person, holdsMail = false }: CloseDevices,
  by: ClosedBy,
): Promise<Result<PersonId, CloseRefusal | "held-lately">> {
  if (!(await isHereIn(work, person))) return refused("unknown-person");
  const held = holdsMail
    ? await holdMailIn(work, { person, rests: by === "named" })
    : done({ isNew: false });
  if (!held.done) return held;
  const space = await makeOwnSpaceIn(work, person);
  const isNew = await withRight(work, RIGHT, async (lent) => {
    const { id, devicesAt } = await holdClosing(lent, space);
    const closed = await closeDevicesIn(lent, { person });
    // Pressed by two at once, or twice: it is told once, until somebody came in again.
    if (closed === 0 && devicesAt !== undefined && !held.value.isNew) return false;
    await saveDevicesClosed(lent, id, by);
    return true;
  });
  if (isNew) await writeToThemIn(work, person, "home.devices-closed");
  return done(person);
}
