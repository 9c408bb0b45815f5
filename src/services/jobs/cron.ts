import {
  type CronItem,
  type ParsedCronItem,
  parseCronItems,
  type TimestampDigest,
} from "graphile-worker";

import type { App } from "#services/house";

/**
 * The jobs that come by themselves, at their hour of the house's clock (decision 0015). The queue knows
 * real time alone: when the clock was set elsewhere, each real minute is asked as the one that it is there.
 */
export function cronItemsOf(app: App): readonly ParsedCronItem[] {
  const declared = app.modules.flatMap((module) => Object.entries(module.jobs ?? {}));
  const items = declared.flatMap(([name, { cron }]): readonly CronItem[] =>
    cron === undefined ? [] : [{ task: name, match: cron, identifier: name }],
  );
  const parsed = parseCronItems([...items]);
  if (!app.clock.elsewhere) return parsed;
  const moved = Temporal.Now.instant().until(app.clock.now()).round({ smallestUnit: "minute" });
  return parsed.map((item) => ({
    ...item,
    match: (digest) => item.match(digestOf(instantOf(digest).add(moved))),
  }));
}

/** The real minute that a digest tells, which holds no year: the one that is nearest to now. */
function instantOf({ min: minute, hour, date: day, month }: TimestampDigest): Temporal.Instant {
  const now = Temporal.Now.zonedDateTimeISO("UTC");
  const [first = now, ...others] = [now.year - 1, now.year, now.year + 1].map((year) =>
    Temporal.ZonedDateTime.from({ timeZone: "UTC", year, month, day, hour, minute }),
  );
  const away = (then: Temporal.ZonedDateTime) =>
    Math.abs(then.epochMilliseconds - now.epochMilliseconds);
  return others.reduce((one, other) => (away(other) < away(one) ? other : one), first).toInstant();
}

function digestOf(instant: Temporal.Instant): TimestampDigest {
  const { minute: min, hour, day: date, month, dayOfWeek } = instant.toZonedDateTimeISO("UTC");
  return { min, hour, date, month, dow: dayOfWeek % 7 };
}
