import { laterOf } from "#basics/dates";
import { holidaysBetween } from "#basics/holidays";

/*
 * When two persons are silent for longer than they ever are, learnt from their own last eight weeks. One sentence, that a
 * daughter repeats: « on nous demande quand notre silence dure plus de deux fois le plus long des huit semaines d'avant ».
 * Only days are counted: that there was a sign, never whose nor what. Measured by `npm run bench -- silence`.
 */

/** Eight weeks, in days: what is learnt from. */
export const LEARNT = 56;
/** Fewer days with a sign in eight weeks say nothing of what is usual. */
export const LEAST_SIGNS = 4;
/** Nobody is asked before so many days without a sign, however often they speak. */
const LEAST_SILENCE = 3;
/** How much longer than the longest of eight weeks. */
const TIMES = 2;

/** Days on which one is away, the first and last included: they are counted neither as silence nor as usual. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** What is known of the silence of two persons, in days that count. */
export type Usual =
  /** Eight weeks are not over since the first sign: `left` days more. */
  | { readonly state: "learning"; readonly left: number }
  /** They speak too seldom for a rule that says anything. */
  | { readonly state: "seldom" }
  | {
      readonly state: "known";
      /** Days with a sign in the eight weeks before the last. */
      readonly signs: number;
      /** From one sign to the next, at the longest: 1 is from a day to the next. */
      readonly longest: number;
      /** They are asked once the silence is longer than that. */
      readonly most: number;
      /** Days since the last sign. */
      readonly silence: number;
    };

/** A silence that was told to the two: the last sign before it, and when they were asked. */
export interface Told {
  readonly after: Temporal.PlainDate;
  readonly askedOn: Temporal.PlainDate;
}

/**
 * What is usual, as of a day; `signs`: each day with one, in order. Away days fold: a holiday of two weeks neither makes a
 * silence nor hides one. A silence that was told counts for no more than what was usual before it.
 */
export function usualOf(
  signs: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate,
  away: readonly Days[] = [],
  told: readonly Told[] = [],
): Usual {
  const [first] = signs;
  if (first === undefined) return { state: "learning", left: LEARNT };
  const place = placesFrom(first, today, away);
  const now = place(today);
  if (now < LEARNT) return { state: "learning", left: LEARNT - now };
  const steps = stepsOf(
    signs.map(place),
    told.map(({ after, askedOn }) => ({ after: place(after), asked: place(askedOn) })),
  );
  const last = steps.at(-1)?.to ?? 0;
  const inside = insideOf(steps, last);
  if (inside.length < LEAST_SIGNS) return { state: "seldom" };
  const longest = longestOf(inside, last);
  const most = Math.max(LEAST_SILENCE, TIMES * longest);
  return { state: "known", signs: inside.length, longest, most, silence: now - last };
}

/** A sign, and how many days without one before it are learnt from. */
interface Step {
  readonly to: number;
  readonly days: number;
}

function stepsOf(
  places: readonly number[],
  told: readonly { readonly after: number; readonly asked: number }[],
): readonly Step[] {
  const steps: Step[] = [];
  for (const to of new Set(places)) {
    const from = steps.at(-1)?.to ?? 0;
    const isTold = told.some(({ after, asked }) => after === from && asked <= to);
    const most = isTold ? longestOf(insideOf(steps, from), from) : Infinity;
    steps.push({ to, days: Math.min(to - from, most) });
  }
  return steps;
}

/** Those of the eight weeks before a sign. */
const insideOf = (steps: readonly Step[], last: number): readonly Step[] =>
  steps.filter(({ to }) => to > last - LEARNT);

/** The longest of eight weeks before a sign; what began before them counts from there on. */
function longestOf(inside: readonly Step[], last: number): number {
  const begins = Math.max(0, last - LEARNT);
  return Math.max(1, ...inside.map(({ to, days }) => Math.min(days, to - begins)));
}

/**
 * The public holidays of France since a sign, as days away: on these neither silence nor habit says anything, and nothing is asked.
 */
export const holidaysSince = (
  first: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): readonly Days[] =>
  first === undefined
    ? []
    : holidaysBetween(first, today).map((day) => ({ from: day, until: day }));

/** The place of a day among those that count, from the first sign on. */
function placesFrom(
  first: Temporal.PlainDate,
  today: Temporal.PlainDate,
  away: readonly Days[],
): (day: Temporal.PlainDate) => number {
  const folded = new Set<string>();
  for (const { from, until } of away)
    for (
      let day = laterOf(from, first.add({ days: 1 }));
      Temporal.PlainDate.compare(day, until) <= 0 && Temporal.PlainDate.compare(day, today) <= 0;
      day = day.add({ days: 1 })
    )
      folded.add(day.toString());
  const days = [...folded].toSorted();
  return (day) => {
    const before = days.filter((one) => one <= day.toString()).length;
    return first.until(day, { largestUnit: "days" }).days - before;
  };
}

/** Beyond so many signs in eight weeks one is asked for nothing less than once in five years. */
const OFTEN = 28;
const MONTHS_EACH = 2.3;

/**
 * How often two persons who speak as often as these, on no fixed day, are asked though nothing is the matter: about once in so
 * many months (found by simulation: bench `silence`); undefined: less than once in five years. With a fixed day it is rarer.
 */
export function monthsBetween(signs: number): number | undefined {
  return signs > OFTEN ? undefined : Math.round(MONTHS_EACH * signs);
}

/** A question to the two, while it stands. */
export interface Asked {
  /** The day it was asked. */
  readonly on: Temporal.PlainDate;
  /** From that day on, without a sign, it is told. */
  readonly tellsOn: Temporal.PlainDate;
  readonly isTold: boolean;
}

/** What is to be done of the silence of two persons on a day. */
export type Next = "nothing" | "ask" | "answered" | "explained" | "tell";

/**
 * A sign closes what was asked ("answered"), and days away, or a day typed later, that explain the silence do too
 * ("explained"): not that there is nothing to learn from any more. While somebody is away nothing is asked nor told; where one of
 * the two said it of themself, elsewhere (`pauses`), what was asked does not stand meanwhile either: it is asked anew after.
 */
export function nextOf({
  usual,
  asked,
  last,
  today,
  away,
  pauses = [],
}: {
  readonly usual: Usual;
  readonly asked: Asked | undefined;
  readonly last: Temporal.PlainDate | undefined;
  readonly today: Temporal.PlainDate;
  readonly away: readonly Days[];
  readonly pauses?: readonly Days[];
}): Next {
  const isLong = usual.state === "known" && usual.silence > usual.most;
  const isPaused = isWithin(pauses, today);
  const isAway = isPaused || isWithin(away, today);
  if (asked === undefined) return isLong && !isAway ? "ask" : "nothing";
  if (last !== undefined && Temporal.PlainDate.compare(last, asked.on) >= 0) return "answered";
  if (isPaused || (usual.state === "known" && !isLong)) return "explained";
  const isDue = Temporal.PlainDate.compare(today, asked.tellsOn) >= 0;
  return isLong && isDue && !asked.isTold && !isAway ? "tell" : "nothing";
}

/** Whether a day is among some. */
export const isWithin = (all: readonly Days[], day: Temporal.PlainDate): boolean =>
  all.some(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, until) <= 0,
  );

/** How many days after the question it is told, as both agreed. */
export const DELAYS = [1, 2, 3, 7] as const;
export type Delay = (typeof DELAYS)[number];
