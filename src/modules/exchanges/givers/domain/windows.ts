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
  /** The share of asks that stay without an answer in time, the recent ones counting most (RFC 5348, section 5). */
  readonly loss: number;
  /** When the window was last halved: what was asked before it does not halve it again. */
  readonly reducedOn: Temporal.PlainDate | undefined;
  /** What the window was before that, while the silence may still prove to be a delay. */
  readonly halvedFrom: number | undefined;
  /** Asks left without an answer since the last one that got an answer. */
  readonly silences: number;
  /** Until then they are left in peace, because they did not answer. */
  readonly restsUntil: Temporal.PlainDate | undefined;
}

/**
 * What may happen to an ask, as far as windows go: *silent* when its first reminder is due, and once
 * only; *late* when the answer came after it. Whoever declines has answered, and that counts for nothing; unless they say that they have no
 * time just now (*busy*): then they hold as much as they can.
 */
export type Outcome = "met" | "answered" | "late" | "busy" | "silent";

/** When an ask came to its outcome, when it was made, and what they held then, this one included. */
export interface Observed {
  readonly today: Temporal.PlainDate;
  readonly askedOn: Temporal.PlainDate;
  readonly open: number;
}

/** Declared when nobody said otherwise: two open asks at once. */
export const USUAL_RECEIVE: ReceiveWindow = { size: 2, pausedUntil: undefined };
/** The window one begins with (the initial window of RFC 5681, section 3.1: two segments). */
export const FIRST_WINDOW = 2;
/** What is supposed of somebody unknown: one ask in five stays without an answer in time. */
export const FIRST_LOSS = 0.2;
/** The weight of one more ask in the share of silence: one in eight, as in RFC 6298. */
const WEIGHT = 1 / 8;
/** Nobody is ever asked more than this at once by the platform’s own prudence: a tool library, not a person. */
export const MOST_WINDOW = 32;
/** How long somebody who twice did not answer is left in peace, doubled at each silence more (RFC 6298, section 5.5). */
export const FIRST_REST_DAYS = 7;
export const MOST_REST_DAYS = 56;
/** Not asked for so long, what was learnt is old: one begins again carefully (RFC 5681, section 4.1). */
export const IDLE_DAYS = 120;

/** A window of which nothing is known yet: also what a reset gives back. */
export function newCongestion(): Congestion {
  return {
    window: FIRST_WINDOW,
    threshold: MOST_WINDOW,
    loss: FIRST_LOSS,
    reducedOn: undefined,
    halvedFrom: undefined,
    silences: 0,
    restsUntil: undefined,
  };
}

/**
 * What the outcome of one ask teaches. An acknowledged success makes the window grow: by one while it is
 * small (slow start), by one for a whole window of successes after that (congestion avoidance, RFC 5681,
 * section 3.1). Silence halves it, never under one (section 3.2); a second one on end leaves them in peace
 * a while. « No time » halves it too, without more: it is said, not guessed (RFC 3168, section 6.1.2).
 *
 * Who held less than half their window says nothing about its width, by success or by silence (RFC 7661,
 * section 4.3). And several asks of the same days that come to the same are one sign: the window is
 * halved once for all that was asked before (RFC 3168, section 6.1.2). An answer after the reminder shows
 * that the silence was a delay: the window is again what it was (the Eifel response, RFC 4015).
 */
export function observeOutcome(before: Congestion, outcome: Outcome, when: Observed): Congestion {
  if (outcome === "silent") return observeSilence(before, when);
  const answered = { ...before, silences: 0, restsUntil: undefined };
  if (outcome === "met") return isWidthTold(before, when) ? grow(answered) : answered;
  const heard = { ...answered, loss: (1 - WEIGHT) * before.loss };
  if (outcome === "late") return restore(heard);
  return outcome === "busy" && isWidthTold(before, when) ? halve(heard, when) : heard;
}

function grow(before: Congestion): Congestion {
  const { window, threshold } = before;
  const growth = window < threshold ? 1 : 1 / window;
  return { ...before, window: Math.min(MOST_WINDOW, window + growth) };
}

function observeSilence(before: Congestion, when: Observed): Congestion {
  const silent = { ...before, loss: (1 - WEIGHT) * before.loss + WEIGHT };
  if (isOld(before, when)) return silent;
  const days = Math.min(MOST_REST_DAYS, FIRST_REST_DAYS * 2 ** (before.silences - 1));
  const counted = {
    ...silent,
    silences: before.silences + 1,
    restsUntil: before.silences === 0 ? undefined : when.today.add({ days }),
  };
  return isWidthTold(before, when) ? halve(counted, when) : counted;
}

function halve(before: Congestion, when: Observed): Congestion {
  if (isOld(before, when)) return before;
  const half = Math.max(1, before.window / 2);
  return {
    ...before,
    window: half,
    threshold: Math.max(2, half),
    reducedOn: when.today,
    halvedFrom: before.window,
  };
}

function restore(before: Congestion): Congestion {
  const { halvedFrom, window, threshold } = before;
  if (halvedFrom === undefined) return before;
  return {
    ...before,
    window: Math.max(window, halvedFrom),
    threshold: Math.max(threshold, halvedFrom),
    halvedFrom: undefined,
  };
}

/** Whether an ask was made before the window was last halved, so that it was told of already. */
function isOld({ reducedOn }: Congestion, { askedOn }: Observed): boolean {
  return reducedOn !== undefined && isUpTo(askedOn, reducedOn);
}

function isWidthTold({ window }: Congestion, { open }: Observed): boolean {
  return open >= window / 2;
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
