import { dayOf, writeDay } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import { closeByLetterIn } from "#modules/premises";
import { action, type Job, type Work, withRight } from "#services/house";

import { CLOSING_DAYS, closesAt } from "../domain/door.ts";
import {
  findDoor,
  holdClosingDoors,
  saveClosing,
  saveClosingTold,
  type SealedDoor,
} from "../store/doors.ts";
import { findLetter, saveSaid } from "../store/letters.ts";
import { doorAddressAtIn, type DoorLink, doorOfIn, endDoorsIn } from "./door.ts";
import { doorClosingMail } from "./door-texts.fr.ts";
import { contentOfIn, LETTERS } from "./read-letter.ts";
import { isAnsweredHereIn } from "./why-not-asked-there.ts";

export type CloseDoorRefusal = "unknown-letter" | "answered-here";

/**
 * Who holds the address that answers says that the place closes, by the link of a letter to it. Nothing new is asked there from
 * then on; it closes three days after a letter said so to the address: who got hold of the link closes nothing behind their back.
 * Twice, or at once, changes nothing and writes nothing more.
 */
export const closeDoor = action(
  (work: Work, link: DoorLink): Promise<Result<undefined, CloseDoorRefusal>> =>
    withRight(work, LETTERS, async (lent) => {
      const door = await doorOfIn(lent, link);
      if (door?.isConfirmed !== true) return refused("unknown-letter");
      if (await isAnsweredHereIn(lent, door.structure)) return refused("answered-here");
      if (await saveClosing(lent, door, true)) await tellClosingIn(lent, door);
      return done(undefined);
    }),
);

/** They keep it open after all, until it is closed; nobody who comes was told anything. */
export const keepDoorOpen = action(
  (work: Work, link: DoorLink): Promise<Result<undefined, "unknown-letter">> =>
    withRight(work, LETTERS, async (lent) => {
      const door = await doorOfIn(lent, link);
      if (door?.isConfirmed !== true) return refused("unknown-letter");
      const isKept = await saveClosing(lent, door, false);
      // It was closed meanwhile.
      if (!isKept && (await findDoor(lent, door.letter)) === undefined)
        return refused("unknown-letter");
      return done(undefined);
    }),
);

/** An address that had its letters of the day is told tomorrow; one that wants none, or is not there, cannot be. */
async function tellClosingIn(lent: Work, door: SealedDoor): Promise<void> {
  const at = await doorAddressAtIn(lent, door);
  const letter = await findLetter(lent, door.letter);
  const content = letter && (await contentOfIn(lent, letter));
  if (at === undefined || content === undefined) return;
  const told = await postAskedMailIn(lent, {
    address: door.address,
    kind: "squat.door-closing",
    site: undefined,
    parts: [
      doorClosingMail({
        name: content.name,
        at,
        closes: writeDay(dayOf(closesAt(lent.now)), dayOf(lent.now)),
      }),
    ],
  });
  if (told !== "enough") await saveClosingTold(lent, door);
}

/** How many are closed in one transaction; the others wait an hour. */
const AT_ONCE = 50;

/** Closes what its holder said so three days ago: what was asked there is declined, what was agreed is off, each guest is told. */
export const closeDoors: Job = {
  cron: "25 * * * *",
  run: async (app, _, actor) => {
    await app.transaction(actor, (work) => withRight(work, LETTERS, closeDueIn));
  },
};

async function closeDueIn(lent: Work): Promise<void> {
  for (const door of await holdClosingDoors(lent, { toldBefore: undefined, most: AT_ONCE }))
    await tellClosingIn(lent, door);
  const toldBefore = lent.now.subtract({ hours: 24 * CLOSING_DAYS });
  for (const door of await holdClosingDoors(lent, { toldBefore, most: AT_ONCE })) {
    // Somebody here answers for it by now: it is theirs to close.
    if (door.venue === undefined || (await isAnsweredHereIn(lent, door.structure))) {
      await saveClosing(lent, door, false);
      continue;
    }
    const { letter, venue } = door;
    const closed = await closeByLetterIn(lent, venue);
    await endDoorsIn(lent, { letter });
    if (closed.done) await saveSaid(lent, letter, { says: "later" });
  }
}
