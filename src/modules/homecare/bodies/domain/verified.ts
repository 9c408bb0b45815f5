import { done, refused, type Result } from "#basics/result";

/** For how long what a body verified of who it sends holds: then it is asked again. */
const HOLDS = { years: 1 } as const;

/** Never said; said on a day that still holds; said so long ago that it is asked again. */
export type VerifiedState = "not-yet" | "verified" | "again";

export function verifiedStateOf(
  on: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): VerifiedState {
  if (on === undefined) return "not-yet";
  return Temporal.PlainDate.compare(on.add(HOLDS), today) > 0 ? "verified" : "again";
}

export type VerifiedRefusal = "verified-later" | "verified-long-ago";

/** A day that is over or today, which still holds. */
export function decideVerified(
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Result<Temporal.PlainDate, VerifiedRefusal> {
  if (Temporal.PlainDate.compare(on, today) > 0) return refused("verified-later");
  return verifiedStateOf(on, today) === "again" ? refused("verified-long-ago") : done(on);
}
