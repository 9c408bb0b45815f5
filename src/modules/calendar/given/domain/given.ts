import { isOver, type Occasion, type Occurrence } from "../../domain/occasion.ts";

type Timed = Pick<Occurrence, "starts" | "ends">;

/** How long a date was, in quarters of an hour: to the nearest, one at least. */
export function quartersOf({ starts, ends }: Timed): number {
  return Math.max(1, Math.round(starts.until(ends).total("minutes") / 15));
}

/** On which days it was, on the clocks of the occasion. */
export function daysOf({ starts, ends }: Timed, { when: { zone } }: Pick<Occasion, "when">) {
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return { from: day(starts), until: day(ends) };
}

export type NotGiven = "not-over-yet" | "cancelled" | "not-of-an-organisation";

/**
 * Whether time is given by coming to a date: one of an organisation, that took place and is over. What two sides agreed on (a
 * day of squat) is no time given to who welcomes.
 */
export function whyNotGiven(
  of: "circle" | "organisation" | "person",
  { cancelledAt, page }: Pick<Occasion, "cancelledAt" | "page">,
  {
    date,
    now,
  }: { readonly date: Timed & Pick<Occurrence, "cancelledAt">; readonly now: Temporal.Instant },
): NotGiven | undefined {
  if (of !== "organisation" || page !== undefined) return "not-of-an-organisation";
  if (cancelledAt !== undefined || date.cancelledAt !== undefined) return "cancelled";
  return isOver(date, now) ? undefined : "not-over-yet";
}
