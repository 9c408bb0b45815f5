import { type Amount, amountOf } from "#basics/amount";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import type { PersonId } from "./training.ts";

export type TravelId = Id<"TrainingTravel">;
export type PartId = Id<"TravelPart">;

/** How a travel is proposed to be shared: the same for all, or by what each, or their organisation, can. */
export const WAYS = ["equal", "means"] as const;
export type Way = (typeof WAYS)[number];

/** What one brings beside the others: nothing is a choice, and no blame. */
export const WEIGHTS = ["nothing", "half", "one", "double"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Whole numbers, so that no share is a fraction before the cent. */
const HALVES: Readonly<Record<Weight, number>> = { nothing: 0, half: 1, one: 2, double: 4 };

/** What a travel costs, as it is told: a ticket or a sum; or so many kilometres at so many hundredths of a euro. */
export type Cost =
  | { readonly by: "sum"; readonly sum: Amount }
  | { readonly by: "road"; readonly km: number; readonly rate: Amount };

/** Twice across France by road; longer is no travel to a training. */
export const MOST_KM = 5_000;
/** In hundredths of a euro: above what the scale of taxes has for any car (BOI-BAREME-000001). */
export const MOST_RATE = 200;
/** In hundredths of a euro. */
const MOST_COST = 1_000_000;

export type CostRefusal = "no-cost" | "too-dear";

/** What is to be shared: something, and no fortune. */
export function decideCost(cost: Cost): Result<Amount, CostRefusal> {
  const sum = cost.by === "sum" ? cost.sum : amountOf(cost.km * cost.rate);
  if (sum === undefined || sum === 0) return refused("no-cost");
  return sum > MOST_COST ? refused("too-dear") : done(sum);
}

/** Somebody who is asked, and what they bring beside the others. */
export interface Sharer {
  readonly person: PersonId;
  readonly weight: Weight;
}

/** What each brings. */
export type Shares = ReadonlyMap<PersonId, Amount>;

/** The way that is proposed holds: who is asked brings the same, or nothing, unless it is by what each can. */
export function weightIn(way: Way, weight: Weight): Weight {
  return way === "means" || weight === "nothing" ? weight : "one";
}

/**
 * Shares a cost to the cent: the sum is the cost, always. Each has their part rounded down; the cents that remain go, one
 * each, to those who lost most by it (the largest remainders, as seats are shared by Hare's method); between equals, to
 * who comes first in a draw that the travel alone decides, whatever the order in which they are given. Nothing is
 * shared where nobody brings anything.
 */
export function shareOut(
  cost: Amount,
  sharers: readonly Sharer[],
  drawnBy: string,
): Result<Shares, "nobody-shares"> {
  const total = sharers.reduce((sum, { weight }) => sum + HALVES[weight], 0);
  if (total === 0) return refused("nobody-shares");
  const parts = sharers.map(({ person, weight }) => {
    const exact = cost * HALVES[weight];
    return { person, cents: Math.floor(exact / total), rest: exact % total };
  });
  const left = cost - parts.reduce((sum, { cents }) => sum + cents, 0);
  const first = parts
    .filter(({ rest }) => rest > 0)
    .toSorted(
      (one, other) =>
        other.rest - one.rest || drawn(drawnBy, one.person) - drawn(drawnBy, other.person),
    )
    .slice(0, left);
  const more = new Set(first.map(({ person }) => person));
  const shares = new Map<PersonId, Amount>();
  for (const { person, cents } of parts) {
    const amount = amountOf(cents + (more.has(person) ? 1 : 0));
    if (amount !== undefined) shares.set(person, amount);
  }
  return done(shares);
}

/** A place in a draw that depends on the two words alone (FNV-1a, 32 bits). */
function drawn(by: string, person: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${by} ${person}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** What one said to a part, and what is noted since: it is paid elsewhere, never here. */
export interface Said {
  readonly answer: "agreed" | "declined" | undefined;
  readonly paidAt: Temporal.Instant | undefined;
  readonly receivedAt: Temporal.Instant | undefined;
}

/** A part of a travel: what one is asked to bring. */
export interface Part extends Sharer, Said {
  readonly id: PartId;
  readonly amount: Amount;
}

/** Nobody pays what is nothing: such a part waits for no answer. */
export function isAsked({ weight }: Pick<Part, "weight">): boolean {
  return weight !== "nothing";
}

/**
 * Where a travel stands: some have not answered; what was agreed does not make the cost (somebody declined, or left), so
 * it is to be proposed anew; all agreed; all said that they paid; all was received.
 */
export type TravelState = "asking" | "anew" | "agreed" | "paid" | "received";

export function stateOf(cost: Amount, parts: readonly (Said & Pick<Part, "amount" | "weight">)[]) {
  const asked = parts.filter(isAsked);
  const sum = asked.reduce((all, { amount }) => all + amount, 0);
  const isShort = sum !== cost || asked.some(({ answer }) => answer === "declined");
  if (isShort) return "anew" satisfies TravelState;
  if (asked.some(({ answer }) => answer === undefined)) return "asking" satisfies TravelState;
  if (asked.every(({ receivedAt }) => receivedAt !== undefined))
    return "received" satisfies TravelState;
  return asked.every(({ paidAt, receivedAt }) => (paidAt ?? receivedAt) !== undefined)
    ? ("paid" satisfies TravelState)
    : ("agreed" satisfies TravelState);
}

export const STEPS = ["agree", "decline", "pay", "receive"] as const;
export type Step = (typeof STEPS)[number];

export type StepRefusal = "not-yours" | "not-now";

interface Stepping {
  readonly part: Part;
  readonly state: TravelState;
  /** Who acts is who brings this part; is who is paid. */
  readonly isMine: boolean;
  readonly isPaidToMe: boolean;
}

/**
 * One agrees to one's own part, or declines it, until all agreed; then one says that one paid, and who is paid says that
 * it was received, whether or not the other said so first. The same step twice changes nothing.
 */
export function takeStep(
  step: Step,
  { part, state, isMine, isPaidToMe }: Stepping,
  now: Temporal.Instant,
): Result<Said, StepRefusal> {
  const { answer, paidAt, receivedAt } = part;
  if (step === "receive" ? !isPaidToMe : !isMine) return refused("not-yours");
  if (!isAsked(part)) return refused("not-now");
  const isComplete = state === "agreed" || state === "paid" || state === "received";
  switch (step) {
    case "agree":
      if (answer === "agreed") return done({ answer, paidAt, receivedAt });
      return state === "asking"
        ? done({ answer: "agreed", paidAt, receivedAt })
        : refused("not-now");
    case "decline":
      if (answer === "declined") return done({ answer, paidAt, receivedAt });
      return state === "asking" || state === "anew"
        ? done({ answer: "declined", paidAt, receivedAt })
        : refused("not-now");
    case "pay":
      return isComplete ? done({ answer, paidAt: paidAt ?? now, receivedAt }) : refused("not-now");
    case "receive":
      return isComplete
        ? done({ answer, paidAt, receivedAt: receivedAt ?? now })
        : refused("not-now");
  }
}

/** It may be proposed anew as long as nobody said that anything was paid. */
export function mayPropose(parts: readonly Said[]): boolean {
  return parts.every(({ paidAt, receivedAt }) => paidAt === undefined && receivedAt === undefined);
}
