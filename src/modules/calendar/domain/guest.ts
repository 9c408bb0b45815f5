import type { Id } from "#basics/id";

import type { Occasion, OccurrenceId, SpaceId } from "./occasion.ts";
import type { ReplyId } from "./reply.ts";
import { isPublic } from "./rights.ts";

export type GuestId = Id<"Guest">;

/** A request that nobody confirmed goes after a week, as any that waits for the button of a letter. */
export const DAYS_TO_CONFIRM = 7;

/** Somebody without an account who asked to come to a date. Their name is sealed apart, and so is their address. */
export interface Guest {
  readonly id: GuestId;
  readonly space: SpaceId;
  readonly date: OccurrenceId;
  readonly people: number;
  readonly children: number;
  readonly askedAt: Temporal.Instant;
  /** When who reads the mails of the address pressed the button: nothing counts before. */
  readonly confirmedAt: Temporal.Instant | undefined;
  /** What they say, as long as they come. */
  readonly reply: ReplyId | undefined;
}

/** Without an account one comes to what everyone may see, and to nothing else. */
export function welcomesGuests(occasion: Pick<Occasion, "seenBy" | "isHidden">): boolean {
  return isPublic(occasion);
}
