import { done, refused, type Result } from "#basics/result";
import { isId } from "#basics/id";
import { postAskedMailIn } from "#modules/notifications";
import { findOrMakeAddressIn } from "#modules/people";
import { openedByLetterIn } from "#modules/premises";
import { readAddress } from "#rules/people";
import { action, type Actor, type App, reading, type Work, withRight } from "#services/house";
import { isSigned, sealIn, sign } from "#services/keys";

import type { WhyNotAskedThere } from "../domain/door.ts";
import type { LetterId } from "../domain/letter.ts";
import {
  deleteDoors,
  findDoor,
  saveDoor,
  saveDoorConfirmed,
  type SealedDoor,
} from "../store/doors.ts";
import { findLetter, holdByCode, markOfAddress, type SealedLetter } from "../store/letters.ts";
import { isOpposed } from "../store/oppositions.ts";
import { letAddressOfIn } from "./let-go.ts";
import { doorMail } from "./door-texts.fr.ts";
import { contentOfIn, LETTERS } from "./read-letter.ts";
import { type ByCode, codeOf } from "./see-letter.ts";
import { whyNotIn } from "./why-not-asked-there.ts";

export type DoorRefusal = WhyNotAskedThere | "unknown-letter" | "not-an-address";

export interface AnswerAt extends ByCode {
  readonly email: string;
  /** The street, and how one comes in: for who comes, from the evening before. */
  readonly coming: string;
}

/**
 * Who has the letter that opened a place says at which address days are asked of it. Nothing is asked there before the
 * holder of that address said yes, from a letter of its own; an address that asked not to be written to gets none.
 */
export async function answerAtByCode(
  app: App,
  actor: Actor,
  { email: typed, coming, ...asked }: AnswerAt,
): Promise<Result<undefined, DoorRefusal>> {
  const code = await codeOf(app, asked);
  const email = readAddress(typed);
  if (code === undefined) return refused("unknown-letter");
  if (email === undefined) return refused("not-an-address");
  return answerAtAction(app, actor, { code, email, coming });
}

interface Answered {
  readonly code: string;
  readonly email: string;
  readonly coming: string;
}

const answerAtAction = action(
  (work: Work, { code, email, coming }: Answered): Promise<Result<undefined, DoorRefusal>> =>
    withRight(work, LETTERS, async (lent) => {
      const found = await holdByCode(lent, code);
      if (found === undefined) return refused("unknown-letter");
      const { letter } = found;
      const address = await findOrMakeAddressIn(lent, email);
      const why = await whyNotIn(lent, { ...found, address, me: work.actor.for });
      if (why !== undefined) {
        await letAddressOfIn(lent, address);
        return refused(why);
      }
      const sealed = await sealIn(lent, letter.id, coming);
      const before = await saveDoor(lent, { letter: letter.id, address, coming: sealed });
      if (before !== undefined) await letAddressOfIn(lent, before);
      if (!(await isOpposed(lent, markOfAddress(lent, email)))) await writeToIn(lent, letter);
      return done(undefined);
    }),
);

/** Asks the holder of the address whether they want to be written to; once, and not where it is confirmed already. */
async function writeToIn(lent: Work, letter: SealedLetter): Promise<void> {
  const door = await findDoor(lent, letter.id);
  const content = await contentOfIn(lent, letter);
  if (door === undefined || door.isConfirmed || content === undefined) return;
  const at = doorAddressAt(lent.app, door);
  await postAskedMailIn(lent, {
    address: door.address,
    kind: "squat.door",
    site: undefined,
    parts: [doorMail({ name: content.name, at })],
  });
}

const PURPOSE = "squat door";
const signedPart = ({ letter, address }: Pick<SealedDoor, "letter" | "address">) =>
  `${letter}/${address}`;

/** Where the holder of the address says yes to be asked there, or no more; another address has another link. */
export function doorAddressAt(app: App, door: Pick<SealedDoor, "letter" | "address">): string {
  return `/porte/adresse/${door.letter}/${sign(app, PURPOSE, signedPart(door))}`;
}

/** The words of such a link. */
export interface DoorLink {
  readonly letter: string;
  readonly signature: string;
}

async function doorOfIn(
  lent: Work,
  { letter, signature }: DoorLink,
): Promise<SealedDoor | undefined> {
  if (!isId<"SquatLetter">(letter)) return undefined;
  const door = await findDoor(lent, letter);
  if (door === undefined || !isSigned(lent.app, PURPOSE, signedPart(door), signature))
    return undefined;
  return door;
}

export interface SeenDoor {
  readonly name: string;
  readonly place: string;
  readonly isConfirmed: boolean;
}

/** What such a link shows; undefined once nothing is asked there any more. */
export const seeDoor = reading((work: Work, link: DoorLink): Promise<SeenDoor | undefined> =>
  withRight(work, LETTERS, async (lent) => {
    const door = await doorOfIn(lent, link);
    const letter = door && (await findLetter(lent, door.letter));
    const content = letter && (await contentOfIn(lent, letter));
    const opened = door?.venue && (await openedByLetterIn(lent, door.venue));
    if (door === undefined || content === undefined || opened === undefined) return undefined;
    return { name: content.name, place: opened.name, isConfirmed: door.isConfirmed };
  }),
);

/** The holder of the address wants to be asked there. Twice changes nothing. */
export const confirmDoor = action(
  (work: Work, link: DoorLink): Promise<Result<undefined, "unknown-letter">> =>
    withRight(work, LETTERS, async (lent) => {
      const door = await doorOfIn(lent, link);
      if (door === undefined) return refused("unknown-letter");
      if (!door.isConfirmed) await saveDoorConfirmed(lent, door.letter);
      return done(undefined);
    }),
);

/** « Ne plus m’écrire »: nothing is asked there any more; what was asked or agreed is off, and each guest is told. */
export const leaveDoor = action(
  (work: Work, link: DoorLink): Promise<Result<undefined, "unknown-letter">> =>
    withRight(work, LETTERS, async (lent) => {
      const door = await doorOfIn(lent, link);
      if (door === undefined) return refused("unknown-letter");
      await endDoorsIn(lent, { letter: door.letter });
      const { venue } = door;
      if (venue !== undefined)
        await lent.tell({ name: "squat.door-left", subject: venue, payload: { venue } });
      return done(undefined);
    }),
);

/** Nothing is asked there any more, and the address goes where nothing else needs it. */
export async function endDoorsIn(
  lent: Work,
  of: { readonly letter: LetterId } | { readonly venue: NonNullable<SealedDoor["venue"]> },
): Promise<void> {
  for (const { address } of await deleteDoors(lent, of)) await letAddressOfIn(lent, address);
}
