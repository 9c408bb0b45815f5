import { PARIS } from "#basics/dates";

import type { Plan } from "./meeting.ts";

/** The clocks of France, as the database of zones names them; Paris first. */
export const ZONES = [
  PARIS,
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "America/Miquelon",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Wallis",
  "Pacific/Tahiti",
] as const;
export type Zone = (typeof ZONES)[number];

/** A zone of ours, by its name. */
export function readZone(text: string): Zone | undefined {
  return ZONES.find((one) => one === text);
}

/** An hour as somebody types it: « 18:30 » as a browser writes it, « 18h30 », « 18 h », « 18 ». */
export function readHour(typed: string): Temporal.PlainTime | undefined {
  const [, hour, minute = "00"] = /^(\d{1,2})(?:\s?[h:.]\s?(\d\d)?)?$/i.exec(typed.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return new Temporal.PlainTime(Number(hour), Number(minute));
}

/** A day and its hours, as they were typed. */
export interface Hours {
  readonly day: Temporal.PlainDate;
  readonly from: Temporal.PlainTime;
  readonly until: Temporal.PlainTime | undefined;
  readonly zone: Zone;
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
