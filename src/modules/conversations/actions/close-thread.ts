import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { action, reading, type Work } from "#services/house";

import type { ThreadId } from "../domain/thread.ts";
import { type CloseThreadRefusal, decideClosing } from "../domain/thread-rights.ts";
import { holdThread, saveClosed } from "../store/threads.ts";
import { findSeatIn } from "./seat.ts";

export interface CloseThread {
  readonly thread: ThreadId;
  /** Read by every member, under the last message. */
  readonly why: string;
}

/**
 * Who moderates the circle closes a thread, and says why: it is read, and answered no more. Closed
 * already, it keeps its first reason. Nothing that was said goes away.
 */
export const closeThread = action(closeThreadIn);

export async function closeThreadIn(
  work: Work,
  asked: CloseThread,
): Promise<Result<undefined, CloseThreadRefusal>> {
  const held = await holdForModeratorIn(work, asked.thread);
  if (!held.done || held.value.closed !== undefined || work.actor.for === undefined)
    return held.done ? done(undefined) : held;
  const because = await seal(work, held.value.space, asked.why);
  await saveClosed(work, asked.thread, { by: work.actor.for, because });
  return done(undefined);
}

/** A thread that who acts may close: to be sure before. */
export const seeClosing = reading(
  async (
    work: Work,
    asked: { readonly thread: ThreadId },
  ): Promise<{ readonly thread: ThreadId; readonly title: string } | undefined> => {
    const held = await holdForModeratorIn(work, asked.thread);
    if (!held.done) return undefined;
    const title = await open(work, held.value.space, held.value.title);
    return title === undefined ? undefined : { thread: asked.thread, title };
  },
);

/** Who moderates the circle opens a closed thread again. Open already, it stays so. */
export const reopenThread = action(
  async (
    work: Work,
    asked: { readonly thread: ThreadId },
  ): Promise<Result<ThreadId, CloseThreadRefusal>> => {
    const held = await holdForModeratorIn(work, asked.thread);
    if (!held.done) return held;
    await saveClosed(work, asked.thread, undefined);
    return done(asked.thread);
  },
);

async function holdForModeratorIn(work: Work, id: ThreadId) {
  const thread = await holdThread(work, id);
  const seated = thread && (await findSeatIn(work, thread.circle));
  if (thread === undefined || seated === undefined) return refused("unknown-thread" as const);
  const decision = decideClosing(seated.seat);
  return decision.done ? done(thread) : decision;
}
