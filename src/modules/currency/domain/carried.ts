import type { Balance } from "./party.ts";

/** A statement that somebody carried away: of whom is not kept. */
export interface Carried {
  /** The SHA-256 of its file, 32 bytes. */
  readonly fingerprint: Uint8Array;
  readonly balance: Balance;
  /** The start of its day in Paris: which day is all that is kept. */
  readonly at: Temporal.Instant;
}
