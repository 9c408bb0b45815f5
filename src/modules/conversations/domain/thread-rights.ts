import { done, refused, type Result } from "#basics/result";
import { type Circle, isMember, type Standing } from "#rules/circles";

import type { PersonId } from "./note.ts";
import { isSaid, type Message, type Thread } from "./thread.ts";

/** How somebody stands towards what is said in a circle. */
export interface Seat {
  readonly standing: Standing;
  /** At rest, or closed for good: read, and written no more (until somebody wakes it). */
  readonly rest: Circle["rest"]["state"];
  /** Facilitates the circle, or holds a role that moderates what is said there. */
  readonly moderates: boolean;
}

/** What is said in a circle is read by its members, open circle or not. */
export function mayReadThreads({ standing }: Pick<Seat, "standing">): boolean {
  return isMember(standing);
}

export type WriteRefusal = "unknown-circle" | "circle-asleep" | "circle-closed";

/** Opening a thread: the members of a circle that is awake. For anyone else nothing is there. */
export function decideWriting(
  seat: Pick<Seat, "standing" | "rest">,
): Result<undefined, WriteRefusal> {
  if (!isMember(seat.standing)) return refused("unknown-circle");
  if (seat.rest === "closed") return refused("circle-closed");
  return seat.rest === "asleep" ? refused("circle-asleep") : done(undefined);
}

export type AnswerRefusal = WriteRefusal | "thread-closed";

/** Answering: the same, until the thread is closed. Moderators reopen it before they answer, like everyone. */
export function decideAnswering(
  seat: Pick<Seat, "standing" | "rest">,
  { closed }: Pick<Thread, "closed">,
): Result<undefined, AnswerRefusal> {
  const right = decideWriting(seat);
  if (!right.done) return right;
  return closed === undefined ? done(undefined) : refused("thread-closed");
}

export type CloseThreadRefusal = "unknown-thread" | "not-a-moderator" | "circle-closed";

/** Closing a thread, reopening it: who moderates what is said in its circle, as long as it lives. */
export function decideClosing(seat: Seat): Result<undefined, CloseThreadRefusal> {
  if (!mayReadThreads(seat)) return refused("unknown-thread");
  if (!seat.moderates) return refused("not-a-moderator");
  return seat.rest === "closed" ? refused("circle-closed") : done(undefined);
}

export type ChangeRefusal = "unknown-message" | "not-yours" | "already-deleted";

/**
 * Changing the words of a message, or deleting it: its author alone, and also in a closed circle (one
 * may always take back one's words). What moderation hid is changed no more, and may be deleted.
 */
export function decideChanging(
  { standing }: Pick<Seat, "standing">,
  {
    message,
    by,
    deletes,
  }: {
    readonly message: Pick<Message, "author" | "deletedAt" | "isHidden">;
    readonly by: PersonId | undefined;
    readonly deletes: boolean;
  },
): Result<undefined, ChangeRefusal> {
  if (!isMember(standing)) return refused("unknown-message");
  if (message.author !== by) return refused("not-yours");
  if (message.deletedAt !== undefined) return refused("already-deleted");
  return deletes || isSaid(message) ? done(undefined) : refused("not-yours");
}
