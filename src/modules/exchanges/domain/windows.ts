/**
 * How much may be asked of somebody at once: the smaller of what they said (the receive window, RFC 9293,
 * section 3.8.6) and of what the platform dares (the congestion window, RFC 5681). The second is
 * theirs to see, correct and reset, and nobody else's.
 */

/** What somebody declared: so many open asks at once, and until when they want none. */
export interface ReceiveWindow {
  readonly size: number;
  /** The last day of a pause: the window is 0 until it is over. */
  readonly pausedUntil: Temporal.PlainDate | undefined;
}

/** What the platform learnt of how much they can take. Nothing of it is declared. */
export interface Congestion {
  /** cwnd: a fraction, of which the whole part counts. */
  readonly window: number;
  /** ssthresh: under it the window grows by one at each success, above by one a round. */
  readonly threshold: number;
  /** Asks left without an answer since the last one that got an answer. */
  readonly silences: number;
  /** Until then they are left in peace, because they did not answer. */
  readonly restsUntil: Temporal.PlainDate | undefined;
}

/**
 * What may happen to an ask, as far as windows go. Whoever declines has answered, and that counts for
 * nothing; unless they say that they have no time just now (`busy`): then they hold as much as they can.
 */
export type Outcome = "met" | "answered" | "busy" | "silent";

/** Declared when nobody said otherwise: two open asks at once. */
export const USUAL_RECEIVE: ReceiveWindow = { size: 2, pausedUntil: undefined };
/** The window one begins with (the initial window of RFC 5681, section 3.1: two segments). */
export const FIRST_WINDOW = 2;
/** Where one growth gives way to the other at first. */
export const FIRST_THRESHOLD = 4;
/** Nobody is ever asked more than this at once by the platform's own prudence. */
export const MOST_WINDOW = 12;
/** How long somebody who did not answer is left in peace, doubled at each silence on end (RFC 6298, section 5.5). */
export const FIRST_REST_DAYS = 7;
export const MOST_REST_DAYS = 56;
/** Not asked for so long, what was learnt is old: one begins again carefully (RFC 5681, section 4.1). */
export const IDLE_DAYS = 120;

/** A window of which nothing is known yet: also what a reset gives back. */
export function newCongestion(): Congestion {
  return {
    window: FIRST_WINDOW,
    threshold: FIRST_THRESHOLD,
    silences: 0,
    restsUntil: undefined,
  };
}

/**
 * What the outcome of one ask teaches. An acknowledged success makes the window grow: by one while it is
 * small (slow start), by one for a whole window of successes after that (congestion avoidance, RFC 5681,
 * section 3.1). Silence halves it, never under one (section 3.2), and leaves them in peace a while. « No
 * time » halves it too, without more: it is said, not guessed (RFC 3168, section 6.1.2).
 */
export function observeOutcome(
  before: Congestion,
  outcome: Outcome,
  today: Temporal.PlainDate,
): Congestion {
  if (outcome === "silent") return shrink(before, today);
  const answered = { ...before, silences: 0, restsUntil: undefined };
  if (outcome === "answered") return answered;
  if (outcome === "busy") return { ...answered, ...halved(before) };
  const growth = before.window < before.threshold ? 1 : 1 / before.window;
  return { ...answered, window: Math.min(MOST_WINDOW, before.window + growth) };
}

function halved({ window }: Congestion): Pick<Congestion, "window" | "threshold"> {
  const half = Math.max(1, window / 2);
  return { window: half, threshold: Math.max(2, half) };
}

function shrink(before: Congestion, today: Temporal.PlainDate): Congestion {
  const days = Math.min(MOST_REST_DAYS, FIRST_REST_DAYS * 2 ** before.silences);
  return {
    ...halved(before),
    silences: before.silences + 1,
    restsUntil: today.add({ days }),
  };
}

/** What is left of what was learnt when nobody asked them anything for so many days (RFC 5681, section 4.1). */
export function afterIdle(before: Congestion, idleDays: number): Congestion {
  if (idleDays < IDLE_DAYS) return before;
  return { ...before, window: Math.min(before.window, FIRST_WINDOW) };
}

/** How many more asks somebody may be sent today: 0 while they pause, or are left in peace. */
export function roomFor(
  open: number,
  receive: ReceiveWindow,
  congestion: Congestion,
  today: Temporal.PlainDate,
): number {
  if (isUpTo(today, receive.pausedUntil) || isUpTo(today, congestion.restsUntil)) return 0;
  return Math.max(0, Math.min(receive.size, Math.floor(congestion.window)) - open);
}

/** Whether somebody who has so many open asks may be sent one more: never beyond the smaller window. */
export function mayBeAsked(
  open: number,
  receive: ReceiveWindow,
  congestion: Congestion,
  today: Temporal.PlainDate,
): boolean {
  return roomFor(open, receive, congestion, today) > 0;
}

function isUpTo(today: Temporal.PlainDate, last: Temporal.PlainDate | undefined): boolean {
  return last !== undefined && Temporal.PlainDate.compare(today, last) <= 0;
}
