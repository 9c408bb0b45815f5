import { isId } from "#basics/id";
import { done, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import type { MailPart } from "#rules/notifications";
import type { VenueId } from "#rules/premises";
import { action, type Actor, type App, reading, type Work, withRight } from "#services/house";
import { fingerprint, isSigned, sign } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import type { LetterId } from "../domain/letter.ts";
import { findDoor, findDoorAt, type SealedDoor } from "../store/doors.ts";
import { findLetter } from "../store/letters.ts";
import { type DoorLink, doorAddressAtIn } from "./door.ts";
import { doorOutMail } from "./door-texts.fr.ts";
import { contentOfIn, LETTERS } from "./read-letter.ts";
import { isAnsweredHereIn } from "./why-not-asked-there.ts";

const PURPOSE = "squat door way out";
const signedPart = ({ letter, address }: SealedDoor) => `${letter}/${address}`;

/** A letter may have been passed on: whoever has it makes the address read one letter a day, and no more. */
const LETTERS_OUT = declareLimit({ name: "squat-ways-out", points: 1, seconds: 86_400 });

/**
 * Where who reads a letter of a door asks that no more of them come: on the page of that letter, which others may have got hold of. So
 * it only has a letter sent to the address; its holder says it from there.
 */
export function wayOutOfDoorIn(work: Work, venue: VenueId): Promise<string | undefined> {
  return withRight(work, LETTERS, async (lent) => {
    const door = await findDoorAt(lent, venue);
    // Whoever answers from here: the address is not theirs to let go.
    if (door === undefined || (await isAnsweredHereIn(lent, door.structure))) return undefined;
    return `/porte/adresse/${door.letter}/${sign(lent.app, PURPOSE, signedPart(door))}/ecrire`;
  });
}

async function doorOfIn(
  lent: Work,
  { letter, signature }: DoorLink,
): Promise<SealedDoor | undefined> {
  const door = isId<"SquatLetter">(letter) ? await findDoor(lent, letter) : undefined;
  if (door?.isConfirmed !== true) return undefined;
  return isSigned(lent.app, PURPOSE, signedPart(door), signature) ? door : undefined;
}

const isWayOutOf = reading((work: Work, link: DoorLink): Promise<LetterId | undefined> =>
  withRight(work, LETTERS, async (lent) => (await doorOfIn(lent, link))?.letter),
);

/** Whether such a way leads anywhere. */
export async function isWayOut(app: App, actor: Actor, link: DoorLink): Promise<true | undefined> {
  return (await isWayOutOf(app, actor, link)) === undefined ? undefined : true;
}

/** Has a letter sent to the address of a door, by which its holder says that they want no more; nothing else changes. */
export async function askWayOut(
  app: App,
  actor: Actor,
  link: DoorLink,
): Promise<Result<undefined, never>> {
  const letter = await isWayOutOf(app, actor, link);
  if (letter !== undefined) await writeOfDoor(app, actor, { letter, says: doorOutMail });
  return done(undefined);
}

interface WriteOfDoor {
  readonly letter: LetterId;
  readonly says: (told: { readonly name: string; readonly at: string }) => MailPart;
}

/** Writes to the address of a door what its holder may do from there: once a day, whoever asks for it. */
export async function writeOfDoor(app: App, actor: Actor, asked: WriteOfDoor): Promise<void> {
  const key = Buffer.from(fingerprint(app, PURPOSE, asked.letter))
    .toString("hex")
    .slice(0, 40);
  if ((await countOne(app, LETTERS_OUT, key)) === undefined) await writeAction(app, actor, asked);
}

const writeAction = action(
  (work: Work, { letter: id, says }: WriteOfDoor): Promise<Result<undefined, never>> =>
    withRight(work, LETTERS, async (lent) => {
      const door = await findDoor(lent, id);
      const at = door && (await doorAddressAtIn(lent, door));
      const letter = await findLetter(lent, id);
      const content = letter && (await contentOfIn(lent, letter));
      if (door === undefined || at === undefined || content === undefined) return done(undefined);
      await postAskedMailIn(lent, {
        address: door.address,
        kind: "squat.door-out",
        site: undefined,
        parts: [says({ name: content.name, at })],
      });
      return done(undefined);
    }),
);
