import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { spaceOf } from "#rules/circles";
import { action, type Work } from "#services/house";

import type { SpaceId } from "../domain/note.ts";
import type { About, MessageId, Thread, ThreadId } from "../domain/thread.ts";
import { findThread, saveThread } from "../store/threads.ts";
import { findSeatIn } from "./seat.ts";
import { type Said, sayIn, type SayRefusal } from "./write-message.ts";

export type OpenThread = Said & {
  /** From the form's act, so that a thread opened twice is one; or known beforehand for the demonstration. */
  readonly id?: ThreadId;
  /** The space of a circle. */
  readonly space: SpaceId;
  /** The row of another module about which it is. */
  readonly about?: About | undefined;
  readonly title: string;
  /** Told once a week: many small remarks about one thing. */
  readonly isWeekly?: true;
};

/** A member opens a thread in a circle, with its first message. */
export const openThread = action(openThreadIn);

export async function openThreadIn(
  work: Work,
  asked: OpenThread,
): Promise<Result<{ readonly thread: ThreadId; readonly message: MessageId }, SayRefusal>> {
  const opener = work.actor.for;
  const seated = await findSeatIn(work, asked.space);
  if (opener === undefined || seated === undefined) return refused("unknown-circle");
  const asGiven = asked.id ?? newId<"Thread">();
  const found = await findThread(work, asGiven);
  const isMine = found?.openedBy === opener && found.circle === seated.circle.id;
  // An id that another thread has was not drawn by the form: this thread gets one of its own.
  const id = found === undefined || isMine ? asGiven : newId<"Thread">();
  const before = isMine ? found : undefined;
  const thread: Thread = before ?? {
    id,
    space: spaceOf(seated.circle.id),
    circle: seated.circle.id,
    about: asked.about,
    openedBy: opener,
    openedAt: work.now,
    lastPlace: 0,
    lastAt: work.now,
    closed: undefined,
    isWeekly: asked.isWeekly === true,
  };
  if (before === undefined) {
    const title = await seal(work, thread.space, asked.title);
    await saveThread(work, { ...thread, title, closedBecause: undefined });
  }
  // The same act again finds the same first message: it has the id of the thread.
  const said = await sayIn(work, thread, { ...asked, id: firstOf(id) });
  return said.done ? done({ thread: id, message: said.value.id }) : said;
}

/** The first message of a thread has its id. */
export function firstOf(thread: ThreadId): MessageId {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that says that the two ids are equal
  return thread as string as MessageId;
}
