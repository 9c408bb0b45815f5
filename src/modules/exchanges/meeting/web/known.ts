import type { SeenExchange } from "../../protocol/actions/see-exchange.ts";
import type { MeetingOnPage } from "../actions/see-meeting.ts";
import { hoursOf } from "../domain/hours.ts";
import { dayOfPlan } from "../domain/meeting.ts";

/**
 * What the form of a proposal begins with: what stands, to be moved; else the day that the terms of its kind say, as
 * far as it is to come, on the clock of the place.
 */
export function knownOf({
  seen,
  meeting,
  now,
}: {
  readonly seen: SeenExchange;
  readonly meeting: MeetingOnPage;
  readonly now: Temporal.Instant;
}) {
  const standing = meeting.proposed ?? meeting.agreed;
  const today = now.toZonedDateTimeISO(meeting.zone).toPlainDate();
  if (standing === undefined) return { day: dayOfTerms(seen, today), zone: meeting.zone };
  const hours = hoursOf(standing.plan);
  const isPast = Temporal.PlainDate.compare(dayOfPlan(standing.plan), today) < 0;
  return {
    ...hours,
    day: isPast ? undefined : hours.day,
    ...meeting.places.get(standing.number),
  };
}

/** The day on which it is to be done, else the first of its days; one that is past says nothing. */
function dayOfTerms(
  { kind, terms }: SeenExchange,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const values = terms.at(-1)?.values ?? {};
  const days = kind.terms
    .filter(({ input }) => input === "day")
    .toSorted((one, other) => Number(other.name === kind.due) - Number(one.name === kind.due));
  const [day] = days.flatMap(({ name }) => {
    const value = values[name] ?? "";
    return value === "" ? [] : [Temporal.PlainDate.from(value)];
  });
  return day !== undefined && Temporal.PlainDate.compare(day, today) >= 0 ? day : undefined;
}
