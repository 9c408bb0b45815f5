import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { action, personBy, type Work } from "#services/house";

import type { Following } from "../domain/following.ts";
import type { ThreadId } from "../domain/thread.ts";
import { listMarks, saveFollowing, saveRead } from "../store/marks.ts";
import { findThread } from "../store/threads.ts";

/**
 * Notes how far the person who acts read a thread, in their own space. Who reads for somebody else,
 * under a mandate, marks nothing: to that person it is still new.
 */
export async function markReadIn(
  work: Work,
  { thread, place }: { readonly thread: ThreadId; readonly place: number },
): Promise<void> {
  const me = work.actor.for;
  if (me === undefined || personBy(work.actor) !== me) return;
  const known = await listMarks(work, ownSpaceOf(me), [thread]);
  if (known.size === 0) await makeOwnSpaceIn(work, me);
  await saveRead(work, ownSpaceOf(me), { thread, place });
}

/** A member wants to be told of a thread, no more, or as usual. Nobody else knows. */
export const followThread = action(followThreadIn);

export async function followThreadIn(
  work: Work,
  asked: { readonly thread: ThreadId; readonly following: Following },
): Promise<Result<undefined, "unknown-thread">> {
  const me = work.actor.for;
  const thread = await findThread(work, asked.thread);
  if (me === undefined || thread === undefined) return refused("unknown-thread");
  const space = await makeOwnSpaceIn(work, me);
  await saveFollowing(work, space, asked);
  return done(undefined);
}
