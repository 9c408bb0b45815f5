import type { CallSource, SourceFetch } from "./source.ts";

/** How a source is, to be said in words. */
export type SourceHealth =
  | { readonly state: "paused" }
  | { readonly state: "reading"; readonly since: Temporal.Instant }
  /** Added, and not read yet. */
  | { readonly state: "waiting"; readonly nextAt: Temporal.Instant }
  | {
      readonly state: "well";
      readonly at: Temporal.Instant;
      readonly read: number;
      readonly new: number;
      readonly refused: number;
    }
  | { readonly state: "unchanged"; readonly at: Temporal.Instant }
  /** A long reading that goes on later. */
  | { readonly state: "part"; readonly nextAt: Temporal.Instant; readonly read: number }
  | { readonly state: "busy"; readonly nextAt: Temporal.Instant }
  /** `since`: when it was last read to its end, if ever. */
  | {
      readonly state: "failing";
      readonly since: Temporal.Instant | undefined;
      readonly failures: number;
      readonly detail: string;
      readonly nextAt: Temporal.Instant;
    };

/** Fails for so long that the operator should look. */
const WORRYING = 3;

export function healthOf(
  source: CallSource,
  known: { readonly last: SourceFetch; readonly lastGood: SourceFetch | undefined } | undefined,
  now: Temporal.Instant,
): SourceHealth {
  const { paused, heldUntil, nextAt, failures } = source;
  if (heldUntil !== undefined && Temporal.Instant.compare(heldUntil, now) > 0)
    return { state: "reading", since: known?.last.beganAt ?? now };
  if (paused) return { state: "paused" };
  if (known === undefined) return { state: "waiting", nextAt };
  const { last, lastGood } = known;
  switch (last.outcome) {
    case "read":
      return {
        state: "well",
        at: last.endedAt ?? last.beganAt,
        read: last.read,
        new: last.new,
        refused: last.refused,
      };
    case "unchanged":
      return { state: "unchanged", at: last.endedAt ?? last.beganAt };
    case "part":
      return { state: "part", nextAt, read: last.read };
    case "busy":
      return { state: "busy", nextAt };
    case "failed":
      return {
        state: "failing",
        since: lastGood?.endedAt,
        failures,
        detail: last.detail ?? "",
        nextAt,
      };
    case "stopped":
    case undefined:
      return { state: "waiting", nextAt };
  }
}

/** Whether the operator should look: it failed several times in a row, or what it gives is mostly refused. */
export function needsEye(health: SourceHealth): boolean {
  switch (health.state) {
    case "failing":
      return health.failures >= WORRYING;
    case "well":
      return health.refused > 0 && health.refused * 2 >= health.read;
    case "paused":
    case "reading":
    case "waiting":
    case "unchanged":
    case "part":
    case "busy":
      return false;
  }
}
