import type { Id } from "#basics/id";

import type { Cursor, DialectName } from "../dialects/dialect.ts";
import type { Mapping } from "../mapping/mapping.ts";

export type SourceId = Id<"Source">;

/** What the operator says of a source. */
export interface SourceSaid {
  /** « BOAMP »; one source a name. */
  readonly name: string;
  readonly dialect: DialectName;
  readonly address: string;
  readonly mapping?: Mapping | undefined;
  /** The hour of the day at which it is read, in Paris: 0 to 23. */
  readonly hour: number;
}

/** A source as it stands. Its key is not in it: only whether it has one. */
export interface CallSource extends SourceSaid {
  readonly id: SourceId;
  readonly paused: boolean;
  readonly hasSecret: boolean;
  /** Within the hour: spreads those who read the same source. */
  readonly minute: number;
  readonly nextAt: Temporal.Instant;
  readonly since?: Temporal.PlainDate | undefined;
  /** The day when the reading under way, perhaps in several times, began. */
  readonly begunOn?: Temporal.PlainDate | undefined;
  readonly cursor?: Cursor | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly failures: number;
  /** Until when a reading under way holds it, if one does. */
  readonly heldUntil?: Temporal.Instant | undefined;
}

/** How a reading ended: to the end; nothing new; to be gone on with later; asked to wait; failed; stopped by the operator. */
export type FetchOutcome = "read" | "unchanged" | "part" | "busy" | "failed" | "stopped";

/** One reading of a source. */
export interface SourceFetch {
  readonly importId?: string | undefined;
  readonly beganAt: Temporal.Instant;
  readonly endedAt?: Temporal.Instant | undefined;
  readonly outcome?: FetchOutcome | undefined;
  readonly detail?: string | undefined;
  readonly requests: number;
  readonly read: number;
  readonly new: number;
  readonly refused: number;
}
