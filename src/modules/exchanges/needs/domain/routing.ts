import { type Congestion, type ReceiveWindow, roomFor } from "../../givers/domain/windows.ts";

/** Somebody who might meet a need, with what the platform may know of them. */
export interface Candidate<Key> {
  readonly key: Key;
  /** The share of what is needed that they say they can give, from 0 to 1. */
  readonly covers: number;
  /** How far the need is from them; undefined when one of the two has no place. */
  readonly kilometres: number | undefined;
  /** How far they go; undefined when they did not say. */
  readonly reach: number | undefined;
  /** Asks that take a place in their window now. */
  readonly open: number;
  readonly receive: ReceiveWindow;
  readonly congestion: Congestion;
  /** When they were last sent an ask, of anyone. */
  readonly lastAsked: Temporal.Instant | undefined;
}

/** Why somebody is proposed: facts, of which the page makes its sentence. What is learnt of their rhythm is not among them. */
export interface Reason {
  readonly covers: number;
  readonly kilometres: number | undefined;
  readonly isFree: true;
}

/**
 * Why somebody is not. `not-free` is one word for a pause, a full window and prudence, so that nothing of
 * what was learnt about them can be read in it.
 */
export type LeftOut = "already-asked" | "covers-nothing" | "too-far" | "not-free";

export interface Routed<Key> {
  /** Whom to ask, the first first. */
  readonly ranked: readonly { readonly key: Key; readonly reason: Reason }[];
  readonly leftOut: readonly { readonly key: Key; readonly why: LeftOut }[];
}

/** Two who are in the same band are equally near: half an hour by road, half a day. */
const BANDS = [30, 120];
/** Two whose share of silence is in the same quarter are equally likely to answer; chance alone makes smaller differences. */
const SILENCE_STEPS = 4;

/**
 * Ranks those who may be asked to meet a need: who covers most of it first; then the nearest, by bands;
 * and of those who fit as well, who seldom leaves an ask unanswered, then the least burdened, then the one
 * whose turn it is. How fast somebody answers counts for nothing. It leaves out who was asked already, who covers
 * nothing, who is too far, and whoever has no room in the smaller of their two windows.
 */
export function routeNeed<Key>(
  candidates: readonly Candidate<Key>[],
  asked: ReadonlySet<Key>,
  now: { readonly at: Temporal.Instant; readonly today: Temporal.PlainDate },
): Routed<Key> {
  const free: Weighed<Key>[] = [];
  const leftOut: { key: Key; why: LeftOut }[] = [];
  for (const candidate of candidates) {
    const why = whyLeftOut(candidate, asked, now.today);
    if (why === undefined) free.push(weigh(candidate, now.at));
    else leftOut.push({ key: candidate.key, why });
  }
  const ranked = free.toSorted(compare).map(({ candidate: { key, covers, kilometres } }) => ({
    key,
    reason: { covers, kilometres, isFree: true } as const,
  }));
  return { ranked, leftOut };
}

function whyLeftOut<Key>(
  { key, covers, kilometres, reach, open, receive, congestion }: Candidate<Key>,
  asked: ReadonlySet<Key>,
  today: Temporal.PlainDate,
): LeftOut | undefined {
  if (asked.has(key)) return "already-asked";
  if (covers <= 0) return "covers-nothing";
  if (kilometres !== undefined && reach !== undefined && kilometres > reach) return "too-far";
  return roomFor(open, receive, congestion, today) > 0 ? undefined : "not-free";
}

interface Weighed<Key> {
  readonly candidate: Candidate<Key>;
  readonly band: number;
  readonly silence: number;
  readonly load: number;
  readonly idle: number;
}

/** Who was never asked has waited longest. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

/**
 * Load is the share of their window that this ask would fill; idle is how long ago they were last asked,
 * counted in windows: a window twice as wide comes round twice as often (weighted fair queueing, as in
 * Demers, Keshav and Shenker, 1989).
 */
function weigh<Key>(candidate: Candidate<Key>, at: Temporal.Instant): Weighed<Key> {
  const { kilometres, open, receive, congestion, lastAsked } = candidate;
  const window = Math.min(receive.size, congestion.window);
  const reached = kilometres === undefined ? -1 : BANDS.findIndex((most) => kilometres <= most);
  const idle =
    lastAsked === undefined
      ? FOR_EVER
      : (at.epochMilliseconds - lastAsked.epochMilliseconds) * window;
  return {
    candidate,
    band: reached === -1 ? BANDS.length : reached,
    silence: Math.ceil(congestion.loss * SILENCE_STEPS),
    load: (open + 1) / window,
    idle,
  };
}

function compare<Key>(one: Weighed<Key>, other: Weighed<Key>): number {
  return (
    other.candidate.covers - one.candidate.covers ||
    one.band - other.band ||
    one.silence - other.silence ||
    one.load - other.load ||
    other.idle - one.idle
  );
}

/** An ask that waits for a place in somebody's window. */
export interface Waiting<Key> {
  readonly key: Key;
  readonly covers: number;
  readonly since: Temporal.Instant;
}

/** The order in which those that wait for one giver are sent when a place is free: the best covered first, then the oldest. */
export function orderQueue<Key>(queue: readonly Waiting<Key>[]): readonly Waiting<Key>[] {
  return queue.toSorted(
    (one, other) => other.covers - one.covers || Temporal.Instant.compare(one.since, other.since),
  );
}
