import { done, refused, type Result } from "#basics/result";
import { dayOf } from "#basics/dates";
import { ownSpaceOf } from "#rules/access";
import { action, reading, type Work } from "#services/house";

import { timeoutOf } from "../domain/timers.ts";
import { MOST_WINDOW, newCongestion, roomFor, USUAL_RECEIVE } from "../domain/windows.ts";
import {
  deleteLearnt,
  type Learnt,
  listLearnt,
  NOTHING_LEARNT,
  saveLearnt,
} from "../store/learnt.ts";
import { countOpenOf } from "../store/exchanges.ts";
import { giverOfPersonIn } from "./givers.ts";
import { rhythmOfIn } from "./learn.ts";

/** What the platform learnt of the person who acts: theirs to see, correct and reset, and nobody else’s. */
export interface MyRhythm {
  readonly learnt: Learnt;
  /** Open days that the platform waits before it reminds them. */
  readonly waits: number;
  /** How many more asks they may be sent today. */
  readonly room: number;
  readonly open: number;
}

export const seeMyRhythm = reading(async (work: Work): Promise<MyRhythm | undefined> => {
  const me = work.actor.for;
  if (me === undefined) return undefined;
  const space = ownSpaceOf(me);
  const learnt = (await listLearnt(work, [space])).get(space) ?? NOTHING_LEARNT;
  const giver = await giverOfPersonIn(work, me);
  const open = giver === undefined ? 0 : ((await countOpenOf(work, [giver.id])).get(giver.id) ?? 0);
  const receive = giver?.receive ?? USUAL_RECEIVE;
  return {
    learnt,
    waits: timeoutOf(await rhythmOfIn(work, { space, person: me, organisation: undefined })),
    room: roomFor(open, receive, learnt.congestion, dayOf(work.now)),
    open,
  };
});

/** Says oneself how fast one usually answers, and how many asks at once the platform may dare. */
export const correctMyRhythm = action(correctMyRhythmIn);

export async function correctMyRhythmIn(
  work: Work,
  asked: { readonly days: number; readonly window: number },
): Promise<Result<"corrected", "sign-in-first">> {
  const me = work.actor.for;
  if (me === undefined) return refused("sign-in-first");
  const space = ownSpaceOf(me);
  const learnt = (await listLearnt(work, [space])).get(space) ?? NOTHING_LEARNT;
  const window = Math.min(MOST_WINDOW, asked.window);
  await saveLearnt(work, space, {
    ...learnt,
    rhythm: { usual: { smoothed: asked.days, variation: asked.days / 4 }, samples: 1, backoff: 0 },
    congestion: { ...newCongestion(), window, threshold: Math.max(2, window) },
  });
  return done("corrected");
}

/** Forgets all of it: one begins again as new. */
export const resetMyRhythm = action(resetMyRhythmIn);

export async function resetMyRhythmIn(work: Work): Promise<Result<"forgotten", "sign-in-first">> {
  const me = work.actor.for;
  if (me === undefined) return refused("sign-in-first");
  await deleteLearnt(work, ownSpaceOf(me));
  return done("forgotten");
}
