import { type Retention, SWEPT_AT_ONCE, type Work, withRight } from "#services/house";

import { DOOR_DAYS, UNCONFIRMED_DAYS } from "../domain/door.ts";
import { ANSWERED_DAYS, LETTER_DAYS } from "../domain/letter.ts";
import { holdOldDoors } from "../store/doors.ts";
import { answeredBefore, deleteOver, silentSince } from "../store/letters.ts";
import { closeDoorIn } from "./door.ts";
import { doorRetainedTexts } from "./door-texts.fr.ts";
import { letGoIn } from "./let-go.ts";
import { retainedTexts } from "./letters.fr.ts";
import { LETTERS } from "./read-letter.ts";

const sweeping =
  (over: typeof silentSince) =>
  (work: Work, before: Temporal.Instant): Promise<number> =>
    withRight(work, LETTERS, async (lent) =>
      letGoIn(lent, await deleteOver(lent, over(before), SWEPT_AT_ONCE)),
    );

const sweepingDoors =
  (isConfirmed: boolean) =>
  (work: Work, before: Temporal.Instant): Promise<number> =>
    withRight(work, LETTERS, async (lent) => {
      const old = await holdOldDoors(lent, { isConfirmed, before, most: SWEPT_AT_ONCE });
      for (const door of old) await closeDoorIn(lent, door);
      return old.length;
    });

/** A letter goes with its address when nobody answers it; its answer, once it was read long enough. */
export const retains: readonly Retention[] = [
  {
    name: "squat.silent-letters",
    ...retainedTexts.silent,
    howLong: `P${LETTER_DAYS}D`,
    sweep: sweeping(silentSince),
  },
  {
    name: "squat.answered-letters",
    ...retainedTexts.answered,
    howLong: `P${ANSWERED_DAYS}D`,
    sweep: sweeping(answeredBefore),
  },
  {
    name: "squat.unconfirmed-doors",
    ...doorRetainedTexts.unconfirmed,
    howLong: `P${UNCONFIRMED_DAYS}D`,
    sweep: sweepingDoors(false),
  },
  {
    name: "squat.doors",
    ...doorRetainedTexts.confirmed,
    howLong: `P${DOOR_DAYS}D`,
    sweep: sweepingDoors(true),
  },
];
