import { dayOf, PARIS, writeDay } from "./dates.ts";

/** « mardi 24 novembre à 10 heures », « à midi », « à 17 heures 40 »: a moment as one says it aloud. */
export function sayMoment(instant: Temporal.Instant, now: Temporal.Instant): string {
  const zoned = instant.toZonedDateTimeISO(PARIS);
  return `${writeDay(zoned.toPlainDate(), dayOf(now))} à ${sayTime(zoned)}`;
}

function sayTime({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  if (minute === 0 && hour === 12) return "midi";
  if (minute === 0 && hour === 0) return "minuit";
  const hours = hour > 1 ? `${hour} heures` : `${hour} heure`;
  return minute === 0 ? hours : `${hours} ${minute}`;
}
