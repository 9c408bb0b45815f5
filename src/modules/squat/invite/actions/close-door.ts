import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { postAskedMailIn } from "#modules/notifications";
import { closeByLetterIn } from "#modules/premises";
import { action, type Job, type Work, withRight } from "#services/house";

import { lastDayOf, saidBefore } from "../domain/door.ts";
import {
  findDoor,
  holdClosingDoors,
  saveClosing,
  saveClosingTold,
  type SealedDoor,
} from "../store/doors.ts";
import { findLetter, saveSaid } from "../store/letters.ts";
import { doorAddressAtIn, type DoorLink, doorOfIn, endDoorsIn } from "./door.ts";
import { doorClosingMail, sayEvening } from "./door-texts.fr.ts";
import { contentOfIn, LETTERS } from "./read-letter.ts";
import { isAnsweredHereIn } from "./why-not-asked-there.ts";

export type CloseDoorRefusal = "unknown-letter" | "answered-here";

/**
 * Who holds the address that answers says that the place closes, by the link of a letter to it. Nothing new is asked there from
 * then on; it closes in the evening, three days after a letter said so to the address: who got hold of the link closes nothing
 * behind their back. Who is expected after that evening is told by then. Twice, or at once, changes nothing and writes nothing more.
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

/** They keep it open after all, until it is closed; whoever was told that it would close is told so. */
export const keepDoorOpen = action(
  (work: Work, link: DoorLink): Promise<Result<undefined, "unknown-letter">> =>
    withRight(work, LETTERS, async (lent) => {
      const door = await doorOfIn(lent, link);
      if (door?.isConfirmed !== true) return refused("unknown-letter");
      const isKept = await saveClosing(lent, door, false);
      // It was closed meanwhile.
      if (!isKept && (await findDoor(lent, door.letter)) === undefined)
        return refused("unknown-letter");
      if (isKept) await tellHouseIn(lent, "squat.door-kept", door);
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
        closes: sayEvening(lastDayOf(lent.now), dayOf(lent.now)),
      }),
    ],
  });
  if (told === "enough") return;
  await saveClosingTold(lent, door);
  await tellHouseIn(lent, "squat.door-closing", { ...door, closingToldAt: lent.now });
}

/** For whoever is expected there after the last day; what they are told is read again when they are written to. */
async function tellHouseIn(
  lent: Work,
  name: "squat.door-closing" | "squat.door-kept",
  { venue, closingToldAt: told }: SealedDoor,
): Promise<void> {
  if (venue === undefined || told === undefined) return;
  const payload = { venue, on: lent.now.toString(), last: lastDayOf(told).toString() };
  await lent.tell({ name, subject: venue, payload });
}

/** How many are closed in one transaction; the others wait an hour. */
const AT_ONCE = 50;

/**
 * Closes what its holder said so, three days ago: what was asked there is declined, what was agreed is off, each guest is told.
 * Pages read from the clock that it is closed: this comes minutes after, and is late for nobody.
 */
export const closeDoors: Job = {
  cron: "*/5 * * * *",
  run: async (app, _, actor) => {
    await app.transaction(actor, (work) => withRight(work, LETTERS, closeDueIn));
  },
};

async function closeDueIn(lent: Work): Promise<void> {
  for (const door of await holdClosingDoors(lent, { toldBefore: undefined, most: AT_ONCE }))
    await tellClosingIn(lent, door);
  const toldBefore = saidBefore(lent.now);
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
