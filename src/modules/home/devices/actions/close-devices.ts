import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { closeDevicesIn, isHereIn, stopAllActingForIn } from "#modules/people";
import {
  action,
  isOperator,
  mayReachOneIn,
  type PersonId,
  recordAdministrativeActIn,
  type Work,
  withRight,
} from "#services/house";

import type { ClosedBy } from "../domain/closing.ts";
import { holdClosing, saveActingStopped, saveDevicesClosed } from "../store/closings.ts";
import { closingByIn, RIGHT } from "./standing.ts";
import { writeToThemIn } from "./write-to-them.ts";

export type CloseRefusal = "not-yours" | "unknown-person";
export interface CloseDevices {
  readonly person: PersonId;
}

/**
 * Whom somebody named closes all their devices at once: sessions end, passkeys go. They come in anew by a code, and are told
 * by a letter and on their home. Twice is once. It answers nothing of them, and opens nothing.
 */
export const closeAsNamed = action(closeAsNamedIn);

export async function closeAsNamedIn(
  work: Work,
  { person }: CloseDevices,
): Promise<Result<PersonId, CloseRefusal>> {
  if (!(await isNamedIn(work, person))) return refused("not-yours");
  return closeIn(work, person, "named");
}

/** Whom somebody named stops whoever acts for them now, on all their devices: mandates go on. They are told likewise. */
export const stopActingAsNamed = action(stopActingAsNamedIn);

export async function stopActingAsNamedIn(
  work: Work,
  { person }: CloseDevices,
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
  { person, how }: CloseOnCall,
): Promise<Result<PersonId, CloseRefusal>> {
  if (!isOperator(work.actor)) return refused("not-yours");
  if (person === work.actor.for) return refused("unknown-person");
  const told = await closeIn(work, person, "operator");
  if (told.done)
    await recordAdministrativeActIn(work, { what: "devices-closed", about: person, reason: how });
  return told;
}

/** A block ends what one was named for; asked while they are here. */
const isNamedIn = async (work: Work, person: PersonId): Promise<boolean> =>
  (await closingByIn(work, person)) !== undefined && mayReachOneIn(work, person);

async function closeIn(
  work: Work,
  person: PersonId,
  by: ClosedBy,
): Promise<Result<PersonId, CloseRefusal>> {
  if (!(await isHereIn(work, person))) return refused("unknown-person");
  const space = await makeOwnSpaceIn(work, person);
  const isNew = await withRight(work, RIGHT, async (lent) => {
    const { id, devicesAt } = await holdClosing(lent, space);
    const closed = await closeDevicesIn(lent, { person });
    // Pressed by two at once, or twice: it is told once, until somebody came in again.
    if (closed === 0 && devicesAt !== undefined) return false;
    await saveDevicesClosed(lent, id, by);
    return true;
  });
  if (isNew) await writeToThemIn(work, person, "home.devices-closed");
  return done(person);
}
