import { FEWEST, wholeFives } from "#basics/counts/fives";
import { done, refused, type Result } from "#basics/result";

import type { Moment } from "./training.ts";

/** How far one knows how to do something, and how confident one is: from 1 to 5. */
export const LEVELS = ["1", "2", "3", "4", "5"] as const;
export type Level = (typeof LEVELS)[number];

/** What helped, or lacked: a few of ours, so that no word tells who wrote it. */
export const HELPS = ["practice", "examples", "time", "materials", "questions", "others"] as const;
export type Help = (typeof HELPS)[number];

/** What one answers, before or after. */
export interface Feedback {
  readonly moment: Moment;
  /** For each thing that one will know how to do, in their order. */
  readonly levels: readonly number[];
  readonly confidence: number;
  readonly helped: readonly Help[];
  readonly lacked: readonly Help[];
  /** A word to who trains, which one signs with one's name. */
  readonly word: string | undefined;
}

export interface Asking {
  /** From the beginning of its first date to the end of its last. */
  readonly starts: Temporal.Instant;
  readonly ends: Temporal.Instant;
}

/** So long after the end one still answers. */
const ANSWERED_FOR = { hours: 24 * 60 };

/** Which of the two one answers now: until the first hour, and for sixty days from the last one; nothing meanwhile. */
export function askedNow({ starts, ends }: Asking, now: Temporal.Instant): Moment | undefined {
  if (Temporal.Instant.compare(now, starts) < 0) return "before";
  if (Temporal.Instant.compare(now, ends) < 0) return undefined;
  return Temporal.Instant.compare(now, ends.add(ANSWERED_FOR)) < 0 ? "after" : undefined;
}

/** So long before the first hour the letter goes. */
const LETTER_BEFORE = { hours: 24 * 4 };

/** Which letter is due: four days before the first hour, and once it is over. */
export function letterDue(asking: Asking, now: Temporal.Instant): Moment | undefined {
  const moment = askedNow(asking, now);
  if (moment !== "before") return moment;
  const from = asking.starts.subtract(LETTER_BEFORE);
  return Temporal.Instant.compare(now, from) >= 0 ? "before" : undefined;
}

export type FeedbackRefusal = "not-now" | "other-lines" | "unsigned" | "told-already";

/** An answer fits what is asked: a level for each line, from 1 to 5, in its time. */
export function decideFeedback(
  told: Feedback,
  { lines, asked }: { readonly lines: number; readonly asked: Moment | undefined },
): Result<Feedback, FeedbackRefusal> {
  if (told.moment !== asked) return refused("not-now");
  if (told.levels.length !== lines || ![...told.levels, told.confidence].every(isLevel))
    return refused("other-lines");
  return done(
    told.moment === "after" ? told : { ...told, helped: [], lacked: [], word: undefined },
  );
}

const isLevel = (value: number) => Number.isInteger(value) && value >= 1 && value <= 5;

/** How many answered each level of one question. */
export type Spread = readonly [number, number, number, number, number];
export const NONE: Spread = [0, 0, 0, 0, 0];

/**
 * One answer to one question, or several of the same: `question` is 0 for confidence, the line from 1, and, below 0, one of
 * the things that helped (from -1) or lacked (from -101), in the order of `HELPS`.
 */
export interface Counted {
  readonly moment: Moment;
  readonly question: number;
  readonly level: number;
  readonly people: number;
}

const NAMED = { helped: -1, lacked: -101 } as const;
const questionOf = (of: keyof typeof NAMED, help: Help) => NAMED[of] - HELPS.indexOf(help);

/** What one answer counts, question by question. */
export function countsOf({
  moment,
  levels,
  confidence,
  helped,
  lacked,
}: Omit<Feedback, "word">): readonly Counted[] {
  const named = [
    ...helped.map((help) => questionOf("helped", help)),
    ...lacked.map((help) => questionOf("lacked", help)),
  ];
  return [
    ...[confidence, ...levels].map((level, question) => ({ moment, question, level, people: 1 })),
    ...named.map((question) => ({ moment, question, level: 1, people: 1 })),
  ];
}

/** How many answered one moment, of those whose answers are gone and counted. */
export function countGone(tally: readonly Counted[], moment: Moment): number {
  return sumOf(tally.filter((one) => one.moment === moment && one.question === 0));
}

const sumOf = (counted: readonly Counted[]) => counted.reduce((sum, { people }) => sum + people, 0);

/** Of the answers to one moment, in the order in which they were first given, those that are told; `gone`: counted before them. */
export function toldOf<One>(kept: readonly One[], gone: number): readonly One[] {
  return kept.slice(0, Math.max(0, wholeFives(kept.length + gone) - gone));
}

/** Whether two answers count alike: what is told of one is told of the other. */
export function countsAlike(one: Omit<Feedback, "word">, other: Omit<Feedback, "word">): boolean {
  return JSON.stringify(countsOf(one)) === JSON.stringify(countsOf(other));
}

/** The answers to one moment, as who trains reads them: how many, and their spread; undefined under five. */
export interface Read {
  readonly answers: number;
  /** By question: confidence first, then the lines in their order. */
  readonly spreads: readonly Spread[];
}

/** What is read of one moment: nothing at all from fewer than five, whatever is asked. */
export function readCounts(
  counted: readonly Counted[],
  { moment, lines }: { readonly moment: Moment; readonly lines: number },
): Read | undefined {
  const own = counted.filter((one) => one.moment === moment);
  const spreads = Array.from({ length: lines + 1 }, (_, question) => spreadOf(own, question));
  const answers = spreads[0]?.reduce((sum, people) => sum + people, 0) ?? 0;
  return answers < FEWEST ? undefined : { answers, spreads };
}

function spreadOf(counted: readonly Counted[], question: number): Spread {
  const at = (level: number) =>
    counted
      .filter((one) => one.question === question && one.level === level)
      .reduce((sum, { people }) => sum + people, 0);
  return [at(1), at(2), at(3), at(4), at(5)];
}

/** How many named each thing that helped, or lacked, after it; undefined under five answers. */
export function countHelps(
  counted: readonly Counted[],
  of: keyof typeof NAMED,
): readonly { readonly help: Help; readonly people: number }[] | undefined {
  if (countGone(counted, "after") < FEWEST) return undefined;
  return HELPS.map((help) => ({
    help,
    people: sumOf(counted.filter(({ question }) => question === questionOf(of, help))),
  })).filter(({ people }) => people > 0);
}
