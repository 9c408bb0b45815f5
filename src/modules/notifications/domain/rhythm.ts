import { PARIS } from "#basics/dates";

/** How soon one wants to be told: within minutes, each morning, or on Monday mornings. */
export const RHYTHMS = ["at-once", "daily", "weekly"] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Whether a text from outside names a rhythm. */
export function isRhythm(text: string): text is Rhythm {
  return (RHYTHMS as readonly string[]).includes(text);
}

/** At most this many mails a day (in Paris) reach one address, codes, what is urgent and what presses (`NotificationKind.pressing`) apart; the rest waits for the next morning. */
export const MOST_MAILS_A_DAY = 3;

/** What comes « at once » is gathered this long, so that ten calls of one import are one mail. */
export const GATHERING_MINUTES = 3;

const FIRST_MINUTE = 6 * 60 + 30;
const MINUTES = 60;

/**
 * When something added now is to be told. Mornings are spread from 6:30 to 7:30 in Paris, each address
 * at its own minute, the same each day; « weekly » is Monday. What is added at that very minute
 * waits for the next one.
 */
export function dueAt(rhythm: Rhythm, address: string, now: Temporal.Instant): Temporal.Instant {
  switch (rhythm) {
    case "at-once":
      return now.add({ minutes: GATHERING_MINUTES });
    case "daily":
      return nextMorning(address, now);
    case "weekly":
      return nextMorning(address, now, 1);
  }
}

/** The next morning minute of an address strictly after an instant; only of that weekday when one is given (Monday is 1). */
export function nextMorning(
  address: string,
  now: Temporal.Instant,
  weekday?: number,
): Temporal.Instant {
  const today = now.toZonedDateTimeISO(PARIS).toPlainDate();
  const minute = FIRST_MINUTE + spread(address, MINUTES);
  const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
  for (let days = 0; ; days += 1) {
    const day = today.add({ days });
    const at = day.toZonedDateTime({ timeZone: PARIS, plainTime: time }).toInstant();
    const fits = weekday === undefined || day.dayOfWeek === weekday;
    if (fits && Temporal.Instant.compare(at, now) > 0) return at;
  }
}

/**
 * When what exceeds the mails of a day is told: the next morning, after this day is over. (A morning
 * still to come on the same day would count for this day.)
 */
export function morningAfter(address: string, now: Temporal.Instant): Temporal.Instant {
  const tomorrow = now.toZonedDateTimeISO(PARIS).toPlainDate().add({ days: 1 });
  return nextMorning(address, tomorrow.toZonedDateTime(PARIS).toInstant());
}

/** A whole number below `most`, the same for the same address: FNV-1a of its id. */
function spread(address: string, most: number): number {
  let hash = 0x81_1c_9d_c5;
  for (const letter of address)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93);
  return (hash >>> 0) % most;
}
