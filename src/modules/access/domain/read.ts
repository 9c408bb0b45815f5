import type { RowName } from "./grant.ts";
import type { PersonId } from "./space.ts";

/** One line of the log: who saw a row, for whom, by which way, when. Ids only, never what was read. */
export interface Read extends Omit<RowName, "space"> {
  /** "person", "link", "job"… (see `By` of the house). */
  readonly byKind: string;
  readonly by: PersonId | undefined;
  /** Somebody else than `by` when it was done under a mandate. */
  readonly for: PersonId | undefined;
  readonly channel: string;
  readonly at: Temporal.Instant;
}

/** As what the log names the page of what somebody shows: by the latest of it, whatever the page holds. */
export const SHOWN = "access.grant";

/**
 * Whether a reading is worth a line: the log tells the owner who *else* saw. What they read
 * themself is not written; what somebody reads for them, under a mandate, is.
 */
export function isWorthALine(by: PersonId | undefined, owner: PersonId | undefined): boolean {
  return by === undefined || by !== owner;
}
