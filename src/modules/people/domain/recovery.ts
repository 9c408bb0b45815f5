import { done, refused, type Result } from "#basics/result";
import type { Id } from "#basics/id";

type PersonId = Id<"Person">;
export type RecoveryId = Id<"Recovery">;
export type WitnessId = Id<"Witness">;

/*
 * A lost address: one comes back by another, which the operator or two members of
 * one's circles say to be one's own; 72 hours later, and not before. Meanwhile every device and
 * every other address is told, and any of them stops it.
 */

/** How long it waits after it was confirmed, so that who did not ask has time to say no. */
export const WAITS_HOURS = 72;
/** A demand that nobody confirmed is over after so many days. */
export const ASKED_DAYS = 14;
/** How many say that it is really them. */
export const WITNESSES = 2;
/** How many one may ask in all: not the whole circle, until two tire. */
export const MOST_ASKED = 6;
/** Who joined the circle yesterday witnesses for nobody. */
export const COMPANIONS_SINCE_DAYS = 30;

export type RecoveryState = "asked" | "counting" | "done" | "stopped";

export interface Recovery {
  readonly id: RecoveryId;
  /** Undefined when the lost address is nobody's; never said. */
  readonly person: PersonId | undefined;
  readonly lost: Id<"Address"> | undefined;
  readonly address: Id<"Address">;
  readonly state: RecoveryState;
  readonly madeAt: Temporal.Instant;
  readonly confirmedBy: "circle" | "operator" | undefined;
  readonly takesEffect: Temporal.Instant | undefined;
}

/** What one of those who were asked answered. */
export interface Witness {
  readonly id: WitnessId;
  readonly person: PersonId;
  readonly says: "yes" | "no" | undefined;
  /** The addresses that they read. */
  readonly reads: readonly string[];
}

/** Whether a demand still waits for somebody to confirm it. */
export function isAsked({ state, madeAt }: Recovery, now: Temporal.Instant): boolean {
  const until = madeAt.add({ hours: 24 * ASKED_DAYS });
  return state === "asked" && Temporal.Instant.compare(now, until) < 0;
}

/** Whether somebody may witness: a companion of at least a month. */
export function mayWitness(since: Temporal.Instant | undefined, now: Temporal.Instant): boolean {
  if (since === undefined) return false;
  const enough = since.add({ hours: 24 * COMPANIONS_SINCE_DAYS });
  return Temporal.Instant.compare(enough, now) <= 0;
}

/**
 * Whether the circle has confirmed: two said yes who read no common address (one letter box is one
 * witness), and nobody said no; after a no, only the operator does.
 */
export function isConfirmed(witnesses: readonly Pick<Witness, "says" | "reads">[]): boolean {
  if (witnesses.some(({ says }) => says === "no")) return false;
  const boxes: Set<string>[] = [];
  for (const { says, reads } of witnesses) {
    if (says !== "yes") continue;
    const mine = new Set(reads);
    if (boxes.every((other) => other.isDisjointFrom(mine))) boxes.push(mine);
  }
  return boxes.length >= WITNESSES;
}

/** From when the new address opens the account. */
export function effectOf(confirmedAt: Temporal.Instant): Temporal.Instant {
  return confirmedAt.add({ hours: WAITS_HOURS });
}

/** Whether a counting demand takes effect: at the very hour, it does. */
export function decideEffect(
  recovery: Recovery,
  now: Temporal.Instant,
): Result<{ readonly person: PersonId }, "not-yet"> {
  const { state, takesEffect, person } = recovery;
  if (state !== "counting" || takesEffect === undefined || person === undefined)
    return refused("not-yet");
  if (Temporal.Instant.compare(now, takesEffect) < 0) return refused("not-yet");
  return done({ person });
}

/** Whether two names are the same to a reader: capitals, accents and spaces apart. */
export function isSameName(one: string, other: string): boolean {
  return bare(one) === bare(other) && bare(one) !== "";
}

function bare(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
