/** One field of a crontab line: « * », « *\/5 », « 3 » or « 1,3 ». */
function readField(text: string, least: number, most: number): ReadonlySet<number> {
  const all = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const [, step] = /^\*\/(\d+)$/.exec(text) ?? [];
  if (text === "*") return new Set(all);
  if (step !== undefined) return new Set(all.filter((one) => one % Number(step) === 0));
  return new Set(text.split(",").map(Number));
}

/** Lines of this house run at least once in this many days. */
const MOST_DAYS = 366;

/**
 * When a crontab line (UTC: minute, hour, day, month, day of the week with Sunday as 0) comes next
 * after an instant; undefined when it never does within a year.
 */
export function nextRun(cron: string, after: Temporal.Instant): Temporal.Instant | undefined {
  const [minutes = "*", hours = "*", days = "*", months = "*", weekdays = "*"] = cron.split(" ");
  const fits = {
    minutes: [...readField(minutes, 0, 59)].toSorted((a, b) => a - b),
    hours: [...readField(hours, 0, 23)].toSorted((a, b) => a - b),
    days: readField(days, 1, 31),
    months: readField(months, 1, 12),
    weekdays: readField(weekdays, 0, 6),
  };
  const from = after.toZonedDateTimeISO("UTC").toPlainDate();
  for (let n = 0; n <= MOST_DAYS; n += 1) {
    const day = from.add({ days: n });
    const fit =
      fits.days.has(day.day) && fits.months.has(day.month) && fits.weekdays.has(day.dayOfWeek % 7);
    if (!fit) continue;
    for (const hour of fits.hours)
      for (const minute of fits.minutes) {
        const at = day.toZonedDateTime({ timeZone: "UTC", plainTime: { hour, minute } });
        const instant = at.toInstant();
        if (Temporal.Instant.compare(instant, after) > 0) return instant;
      }
  }
  return undefined;
}
