import { isId } from "#basics/id";
import { done, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import type { VenueId } from "#rules/premises";
import { action, type Actor, type App, reading, type Work, withRight } from "#services/house";
import { fingerprint, isSigned, sign } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

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

/** Whether such a way leads anywhere. */
export const isWayOut = reading((work: Work, link: DoorLink): Promise<true | undefined> =>
  withRight(work, LETTERS, async (lent) =>
    (await doorOfIn(lent, link)) === undefined ? undefined : true,
  ),
);

/** Has a letter sent to the address of a door, by which its holder says that they want no more; nothing else changes. */
export async function askWayOut(
  app: App,
  actor: Actor,
  link: DoorLink,
): Promise<Result<undefined, never>> {
  const key = Buffer.from(fingerprint(app, PURPOSE, link.letter))
    .toString("hex")
    .slice(0, 40);
  if ((await countOne(app, LETTERS_OUT, key)) !== undefined) return done(undefined);
  return askAction(app, actor, link);
}

const askAction = action((work: Work, link: DoorLink): Promise<Result<undefined, never>> =>
  withRight(work, LETTERS, async (lent) => {
    const door = await doorOfIn(lent, link);
    const at = door && (await doorAddressAtIn(lent, door));
    const letter = door && (await findLetter(lent, door.letter));
    const content = letter && (await contentOfIn(lent, letter));
    if (door === undefined || at === undefined || content === undefined) return done(undefined);
    await postAskedMailIn(lent, {
      address: door.address,
      kind: "squat.door-out",
      site: undefined,
      parts: [doorOutMail({ name: content.name, at })],
    });
    return done(undefined);
  }),
);
