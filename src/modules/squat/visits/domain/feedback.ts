/**
 * How a day went: four short questions to each side (mission, S4 and S5), read by the other once both wrote, or fourteen
 * days after the day. The two feelings are numbers from 1 to 5; the two words are sealed and may be left empty.
 */
export const FEELINGS = ["sharing", "openness"] as const;
export type Feeling = (typeof FEELINGS)[number];
export const SCALE = [1, 2, 3, 4, 5] as const;
export type Degree = (typeof SCALE)[number];

export const MOST_WORDS = 600;
/** After so many days the other reads it, whether or not they wrote. */
export const DAYS_ALONE = 14;
/** One may say how it went from the evening on, until so many days after. */
export const DAYS_TO_SAY = 60;

export type Side = "guest" | "host";

export interface Feedback {
  readonly by: Side;
  readonly sharing: Degree;
  readonly openness: Degree;
  readonly saidAt: Temporal.Instant;
}

export function degreeOf(value: number): Degree | undefined {
  return SCALE.find((one) => one === value);
}

/** Whether one side reads now what the other said. */
export function mayRead(
  said: readonly Pick<Feedback, "by">[],
  {
    reader,
    day,
    today,
  }: {
    readonly reader: Side;
    readonly day: Temporal.PlainDate;
    readonly today: Temporal.PlainDate;
  },
): boolean {
  const other = said.some(({ by }) => by !== reader);
  const own = said.some(({ by }) => by === reader);
  return other && (own || day.until(today).days >= DAYS_ALONE);
}

/** Whether one may say how a day went: it is that day or after, and not long over. */
export function maySay({
  day,
  today,
}: {
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}): boolean {
  const since = day.until(today).days;
  return since >= 0 && since <= DAYS_TO_SAY;
}

/** Whether the hours for which the guest was expected are over, on the clocks of the venue: it is no answer to say before how it went. */
export function isThrough(
  now: Temporal.Instant,
  {
    day,
    zone,
    until,
  }: { readonly day: Temporal.PlainDate; readonly zone: string; readonly until: number },
): boolean {
  const end = day.toZonedDateTime({ timeZone: zone }).add({ minutes: until }).toInstant();
  return Temporal.Instant.compare(end, now) <= 0;
}

/** Whether one may say that the guest came: they themself that day; who welcomes later too, from what was noted on paper. */
export function mayArrive({
  by,
  day,
  today,
}: {
  readonly by: Side;
  readonly day: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
}): boolean {
  return by === "host" ? maySay({ day, today }) : day.equals(today);
}

/** The hour of its day from which one is led to say how it went, there. */
const EVENING = Temporal.PlainTime.from("20:00");

/** Whether one is led to say how it went: from eight in the evening of the day, as long as one may say. */
export function isLedToSay(
  now: Temporal.Instant,
  { day, zone }: { readonly day: Temporal.PlainDate; readonly zone: string },
): boolean {
  const evening = day.toZonedDateTime({ timeZone: zone, plainTime: EVENING }).toInstant();
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.Instant.compare(evening, now) <= 0 && maySay({ day, today });
}

/** The middle answer: of an even number of answers, the lower one (never a decimal that nobody gave). */
export function medianOf(spread: readonly number[]): Degree | undefined {
  const total = spread.reduce((sum, many) => sum + many, 0);
  let seen = 0;
  for (const [at, many] of spread.entries()) {
    seen += many;
    if (total > 0 && seen * 2 >= total) return SCALE[at];
  }
  return undefined;
}
