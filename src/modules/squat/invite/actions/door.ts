import { done, refused, type Result } from "#basics/result";
import { isId } from "#basics/id";
import { endByLetterIn } from "#modules/organisations";
import { addressTextIn } from "#modules/people";
import { openedByLetterIn } from "#modules/premises";
import { action, reading, type Work, withRight } from "#services/house";
import { isSigned, openIn, sealIn, sign } from "#services/keys";

import { type Closing, closingOf } from "../domain/door.ts";
import type { LetterId } from "../domain/letter.ts";
import {
  deleteDoors,
  findDoor,
  isAskedAtDoor,
  saveDoorComing,
  saveDoorConfirmed,
  type SealedDoor,
} from "../store/doors.ts";
import { findLetter } from "../store/letters.ts";
import { deleteOpposition, markOfDoor, saveOpposition } from "../store/oppositions.ts";
import { letAddressOfIn } from "./let-go.ts";
import { contentOfIn, LETTERS } from "./read-letter.ts";
import { toWriteIn, type ToWrite, whoIsItIn, type WhoItIs, type WhoRefusal } from "./who-is-it.ts";
import { isAnsweredHereIn } from "./why-not-asked-there.ts";

const PURPOSE = "squat door";

/** The fingerprint of a door at an address: the same when that address is said again, whatever was said between. */
async function markIn(
  work: Work,
  { letter, address }: Pick<SealedDoor, "letter" | "address">,
): Promise<Uint8Array | undefined> {
  const email = await addressTextIn(work, address);
  return email === undefined ? undefined : markOfDoor(work, { letter, email });
}

/** Where the holder of the address says yes to be asked there, or no more; another address has another link. */
export async function doorAddressAtIn(
  work: Work,
  door: Pick<SealedDoor, "letter" | "address">,
): Promise<string | undefined> {
  const mark = await markIn(work, door);
  return mark && `/porte/adresse/${door.letter}/${sign(work.app, PURPOSE, hexOf(mark))}`;
}

const hexOf = (mark: Uint8Array) => Buffer.from(mark).toString("hex");

/** The words of such a link. */
export interface DoorLink {
  readonly letter: string;
  readonly signature: string;
}

/** Whether it closes, or is closed by the clock: not where somebody answers for the structure here by now. */
export async function closingIn(
  lent: Work,
  door: Pick<SealedDoor, "closingAt" | "closingToldAt" | "structure">,
): Promise<Closing | undefined> {
  const closing = closingOf(door, lent.now);
  if (closing === undefined || (await isAnsweredHereIn(lent, door.structure))) return undefined;
  return closing;
}

export async function doorOfIn(
  lent: Work,
  { letter, signature }: DoorLink,
): Promise<SealedDoor | undefined> {
  if (!isId<"SquatLetter">(letter)) return undefined;
  const door = await findDoor(lent, letter);
  const mark = door && (await markIn(lent, door));
  if (door === undefined || mark === undefined) return undefined;
  if (!isSigned(lent.app, PURPOSE, hexOf(mark), signature)) return undefined;
  return (await closingIn(lent, door))?.isOver === true ? undefined : door;
}

export interface SeenDoor {
  readonly name: string;
  readonly place: string;
  readonly isConfirmed: boolean;
  /** Its place closes, once its holder said so, and until when it is open. */
  readonly closing: Closing | undefined;
  /** Whether its holder may close it: not where somebody answers for the structure here. */
  readonly mayClose: boolean;
  /** What is known of a structure that is not in the directory, for who says yes to write it: see `whoIsItIn`. */
  readonly toWrite: ToWrite | undefined;
  /** What who comes reads, once it is said in their name. */
  readonly coming: string | undefined;
}

/** What such a link shows; undefined once nothing is asked there any more, and once it is closed by the clock. */
export const seeDoor = reading((work: Work, link: DoorLink): Promise<SeenDoor | undefined> =>
  withRight(work, LETTERS, async (lent) => {
    const door = await doorOfIn(lent, link);
    const letter = door && (await findLetter(lent, door.letter));
    const content = letter && (await contentOfIn(lent, letter));
    const opened = door?.venue && (await openedByLetterIn(lent, door.venue));
    if (door === undefined || letter === undefined) return undefined;
    if (content === undefined || opened === undefined) return undefined;
    const { isConfirmed } = door;
    const coming = isConfirmed ? await openIn(lent, door.letter, door.coming) : undefined;
    const toWrite = await toWriteIn(lent, letter, content.name);
    const closing = await closingIn(lent, door);
    const mayClose = isConfirmed && !(await isAnsweredHereIn(lent, door.structure));
    return {
      name: content.name,
      place: opened.name,
      isConfirmed,
      closing,
      mayClose,
      toWrite,
      coming,
    };
  }),
);

type DoorResult = Promise<Result<undefined, "unknown-letter">>;

export interface ConfirmDoor extends DoorLink {
  /** Of a structure that is not in the directory: how it is called, and what it is. */
  readonly who?: WhoItIs | undefined;
}

/** The holder of the address wants to be asked there. Twice changes nothing. */
export const confirmDoor = action(
  (
    work: Work,
    { who, ...link }: ConfirmDoor,
  ): Promise<Result<undefined, "unknown-letter" | WhoRefusal>> =>
    withRight(work, LETTERS, async (lent) => {
      const door = await doorOfIn(lent, link);
      if (door === undefined) return refused("unknown-letter");
      if (door.isConfirmed) return done(undefined);
      const known = await whoIsItIn(lent, door.letter, who);
      if (!known.done) return known;
      if (!(await saveDoorConfirmed(lent, door))) return refused("unknown-letter");
      const mark = await markIn(lent, door);
      if (mark !== undefined) await deleteOpposition(lent, mark);
      return done(undefined);
    }),
);

/** The holder of the address says anew how one comes there: from their own link alone, once they said yes. */
export const sayComing = action(
  (work: Work, { coming, ...link }: DoorLink & { readonly coming: string }): DoorResult =>
    withRight(work, LETTERS, async (lent) => {
      const door = await doorOfIn(lent, link);
      if (door?.isConfirmed !== true) return refused("unknown-letter");
      await saveDoorComing(lent, { ...door, coming: await sealIn(lent, door.letter, coming) });
      return done(undefined);
    }),
);

/** « Ne plus m’écrire »: nothing is asked there any more, nor written there for this door. */
export const leaveDoor = action((work: Work, link: DoorLink): DoorResult =>
  withRight(work, LETTERS, async (lent) => {
    const door = await doorOfIn(lent, link);
    const mark = door && (await markIn(lent, door));
    if (door === undefined || mark === undefined) return refused("unknown-letter");
    await saveOpposition(lent, mark);
    await closeDoorIn(lent, door);
    return done(undefined);
  }),
);

/**
 * A door is asked no more, as its holder said or since nobody answered by it for long: what was asked or agreed by its letters is off,
 * and each guest is told. Where somebody here answers for the structure by now, the days are theirs and go on.
 */
export async function closeDoorIn(lent: Work, door: SealedDoor): Promise<void> {
  await endDoorsIn(lent, { letter: door.letter });
  const { venue, structure, isConfirmed } = door;
  if (!isConfirmed || venue === undefined || (await isAnsweredHereIn(lent, structure))) return;
  await lent.tell({ name: "squat.door-left", subject: venue, payload: { venue } });
}

/** Nothing is asked there any more: the address goes where nothing else needs it, and the structure where only this letter spoke of it. */
export async function endDoorsIn(
  lent: Work,
  of: { readonly letter: LetterId } | { readonly venue: NonNullable<SealedDoor["venue"]> },
): Promise<void> {
  for (const { address, structure } of await deleteDoors(lent, of)) {
    await letAddressOfIn(lent, address);
    if (structure === undefined || (await isAskedAtDoor(lent, structure))) continue;
    await endByLetterIn(lent, structure);
  }
}
