import type { Work } from "./work.ts";

/**
 * One thing that is kept for a time only. One nightly job gathers these lines from all modules and
 * sweeps each; one public page tells them (RGPD, art. 5-1-e and 13-2-a).
 */
export interface Retention {
  /** Its name, unique in the house, never shown: what was swept is remembered under it. */
  readonly name: string;
  /** What is kept, in French: « Vos connexions sans usage ». */
  readonly what: string;
  /** Why it was kept until then, in French. */
  readonly why: string;
  /** An ISO 8601 duration in years, months or days: "P60D". */
  readonly howLong: string;
  /**
   * Deletes what is older than that, at most `SWEPT_AT_ONCE` rows, and answers how many. Asked again
   * while it answers as many as that. Lends itself the right that it needs. Twice changes nothing.
   */
  readonly sweep: (work: Work, before: Temporal.Instant) => Promise<number>;
}

/** The most rows that one sweep deletes in one transaction: no table is held for long. */
export const SWEPT_AT_ONCE = 1_000;
