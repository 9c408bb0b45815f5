import { openDaysBetween, type OpenDays, VOLUNTEER } from "../../givers/domain/open-days.ts";
import type { Exchange, Party, Step } from "./exchange.ts";
import { FLOOR_DAYS } from "./step-guards.ts";
import { waitedSince, whoseTurn } from "./turn.ts";

/**
 * How long somebody usually takes to answer, in their open days: what the retransmission timer of TCP
 * knows of a path (RFC 6298). It is theirs to see, correct and reset, and nobody else's.
 */
export interface Rhythm {
  readonly open: OpenDays;
  /** SRTT and RTTVAR; undefined before the first answer. */
  readonly usual: { readonly smoothed: number; readonly variation: number } | undefined;
  readonly samples: number;
  /** How many times the timeout was doubled since the last sample: once an ask, twice at most. */
  readonly backoff: number;
}

/** Before anything is known: three open days (the first RTO, section 2.1). */
export const FIRST_TIMEOUT = 3;
/** The bound above (section 2.5): two reminders and the end fit in a fortnight of open days. */
export const MOST_TIMEOUT = 4;
/** The gains and the factor of section 2.3: alpha, beta, K. */
const ALPHA = 1 / 8;
const BETA = 1 / 4;
const K = 4;
/** The clock's granularity (G): mail is read morning and evening. */
const GRANULARITY = 0.5;
const MOST_BACKOFF = 2;

/** A rhythm of which nothing is known yet: also what a reset gives back. */
export function newRhythm(open: OpenDays = VOLUNTEER): Rhythm {
  return { open, usual: undefined, samples: 0, backoff: 0 };
}

/** One more answer time, in open days (RFC 6298, sections 2.2 and 2.3). A sample ends the doubling. */
export function observeAnswer(rhythm: Rhythm, sample: number): Rhythm {
  const { usual, samples, open } = rhythm;
  const next =
    usual === undefined
      ? { smoothed: sample, variation: sample / 2 }
      : {
          variation: (1 - BETA) * usual.variation + BETA * Math.abs(usual.smoothed - sample),
          smoothed: (1 - ALPHA) * usual.smoothed + ALPHA * sample,
        };
  return { open, usual: next, samples: samples + 1, backoff: 0 };
}

/** An ask was answered only after a reminder, or never: the timeout doubles until an answer comes without one (sections 5.5 to 5.7). */
export function observeReminded(rhythm: Rhythm): Rhythm {
  return { ...rhythm, backoff: Math.min(MOST_BACKOFF, rhythm.backoff + 1) };
}

/**
 * How many open days one waits before a reminder: SRTT + max(G, 4 × RTTVAR), doubled as often as
 * asks before had to be reminded of, never under two days and never over four. Between the two
 * reminders of one ask it is not doubled, unlike section 5.5: the one who asked is waiting.
 */
export function timeoutOf({ usual, backoff }: Rhythm): number {
  const plain =
    usual === undefined
      ? FIRST_TIMEOUT
      : usual.smoothed + Math.max(GRANULARITY, K * usual.variation);
  return Math.min(MOST_TIMEOUT, Math.max(FLOOR_DAYS, plain) * 2 ** backoff);
}

/** The states in which a step is an answer to somebody's words. */
const ASKED: ReadonlySet<Exchange["state"]> = new Set<Exchange["state"]>([
  "proposed",
  "changed",
  "approving",
]);

/**
 * What a step tells of the rhythm of who takes it, in their open days: undefined when it tells nothing.
 * An answer that came after a reminder is no sample: one cannot tell which of the two it answers (Karn’s
 * algorithm, RFC 6298, section 3). Nor is one to an ask that was put off.
 */
export function sampleOf(
  before: Exchange,
  step: { readonly by: Step["by"] },
  now: Temporal.Instant,
  open: OpenDays,
): number | undefined {
  const isAnswer = ASKED.has(before.state) && whoseTurn(before).includes(step.by);
  if (!isAnswer || before.reminders > 0 || before.laters > 0) return undefined;
  return openDaysBetween(waitedSince(before), now, open);
}

/** The rhythms of those who take part; who is not there is taken for a volunteer of whom nothing is known. */
export type Rhythms = Readonly<Partial<Record<Party, Rhythm>>>;
