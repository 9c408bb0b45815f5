import { done, refused, type Result } from "#basics/result";
import { isMember, type Standing } from "#rules/circles";

import type { PersonId } from "./note.ts";
import { type Message, isSaid } from "./thread.ts";

/** How somebody stands towards what is said in a circle. */
export interface Seat {
  readonly standing: Standing;
  /** Closed for good: read, and written no more. */
  readonly isClosed: boolean;
}

/** What is said in a circle is read by its members, open circle or not. */
export function mayReadThreads({ standing }: Seat): boolean {
  return isMember(standing);
}

export type WriteRefusal = "unknown-circle" | "circle-closed";

/** Opening a thread, answering: its members, until it closes. For anyone else nothing is there. */
export function decideWriting(seat: Seat): Result<undefined, WriteRefusal> {
  if (!mayReadThreads(seat)) return refused("unknown-circle");
  return seat.isClosed ? refused("circle-closed") : done(undefined);
}

export type ChangeRefusal = "unknown-message" | "not-yours" | "already-deleted";

/**
 * Changing the words of a message, or deleting it: its author alone, and also in a closed circle (one
 * may always take back one's words). What moderation hid is changed no more, and may be deleted.
 */
export function decideChanging(
  { standing }: Seat,
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
