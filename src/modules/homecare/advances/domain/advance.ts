import type { Amount } from "#basics/amount";
import { dayOf } from "#basics/dates";
import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import { MOST_ADVANCED } from "../../domain/advanced.ts";
import type { PersonId, SpaceId } from "../../domain/visit.ts";

/** What « what it was for » holds at most, in characters. */
export const MOST_WORDS = 80;

/** How long ago it may have been, and for how long one may still say that it was for whom one helped. */
export const WEEKS_BACK = 4;

export type AdvanceId = Id<"Advance">;

/** Which of the two said it. */
export type Side = "helper" | "person";

/** That it was given back, as one of the two said. */
export interface GivenBack {
  readonly by: Side;
  /** Who said it in the name of whom it was for, under a mandate; undefined: themself, or somebody who left. */
  readonly holder: PersonId | undefined;
  readonly at: Temporal.Instant;
}

/** Something bought for somebody, in euros: noted by who paid it at the shop. Not a payment, and no account is kept. */
export interface Advance {
  readonly id: AdvanceId;
  /** Of whom it was for. */
  readonly space: SpaceId;
  readonly helper: PersonId;
  readonly day: Temporal.PlainDate;
  readonly amount: Amount;
  readonly saidAt: Temporal.Instant;
  readonly back: GivenBack | undefined;
}

export type NoteRefusal =
  | "says-nothing"
  | "too-long"
  | "to-come"
  | "too-old"
  | "no-amount"
  | "too-much";

/** Whether it may be noted, beside what is not given back between the two. */
export function decideNote(
  {
    what,
    day,
    amount,
  }: { readonly what: string; readonly day: Temporal.PlainDate; readonly amount: Amount },
  { today, all }: { readonly today: Temporal.PlainDate; readonly all: readonly Advance[] },
): Result<undefined, NoteRefusal> {
  if (what === "") return refused("says-nothing");
  if (what.length > MOST_WORDS) return refused("too-long");
  if (Temporal.PlainDate.compare(day, today) > 0) return refused("to-come");
  if (Temporal.PlainDate.compare(day, today.subtract({ weeks: WEEKS_BACK })) < 0)
    return refused("too-old");
  if (amount === 0) return refused("no-amount");
  return openOf(all) + amount > MOST_ADVANCED ? refused("too-much") : done(undefined);
}

/** Of these, what is not given back. Asked where one more is noted, and said nowhere. */
const openOf = (all: readonly Advance[]): number =>
  all.reduce((sum, { amount, back }) => (back === undefined ? sum + amount : sum), 0);

/** Who noted it takes it away on the same day, while nobody said that it was given back. */
export const mayTakeAway = (
  { saidAt, back }: Pick<Advance, "saidAt" | "back">,
  today: Temporal.PlainDate,
): boolean => back === undefined && dayOf(saidAt).equals(today);
