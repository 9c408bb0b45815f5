import { PARIS } from "#basics/dates";
import { type FrenchZone, readZone } from "#basics/zones";

import type { Plan } from "./meeting.ts";

/** A day and its hours, as they were typed. */
export interface Hours {
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime | undefined;
  readonly zone: FrenchZone;
}

export type HoursMisfit = "no-such-hour" | "ends-before";

/**
 * When that is. An hour that is skipped as clocks go forward does not exist; of one that comes twice as they go back, the
 * first is meant. What ends does so on the same day.
 */
export function planOf({ day, from, until, zone }: Hours): Plan | HoursMisfit {
  const at = (time: Temporal.PlainTime) => day.toZonedDateTime({ timeZone: zone, plainTime: time });
  const times = until === undefined ? [from] : [from, until];
  if (times.some((time) => !at(time).toPlainTime().equals(time))) return "no-such-hour";
  if (until !== undefined && Temporal.PlainTime.compare(until, from) <= 0) return "ends-before";
  return { startsAt: at(from).toInstant(), endsAt: until && at(until).toInstant(), zone };
}

/** A plan as the fields of a form hold it. */
export function hoursOf({ startsAt, endsAt, zone }: Plan) {
  const start = startsAt.toZonedDateTimeISO(zone);
  return {
    day: start.toPlainDate(),
    from: start.toPlainTime(),
    until: endsAt?.toZonedDateTimeISO(zone).toPlainTime(),
    zone: readZone(zone) ?? PARIS,
  };
}

/** The address of a video, over https; nothing else is one. */
export function readVideo(typed: string): string | undefined {
  const text = typed.trim();
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, hostname, href } = new URL(text);
  const isPlain = protocol === "https:" && username === "" && password === "";
  return isPlain && hostname.includes(".") ? href : undefined;
}
