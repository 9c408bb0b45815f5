import { type Id, isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import {
  MOST_MINUTES,
  type OccasionId,
  type PersonId,
  type SpaceId,
} from "../../domain/occasion.ts";
import type { Answer, ReplyId } from "../../domain/reply.ts";
import { FRENCH_ZONES } from "#basics/zones";

export type PollId = Id<"DatePoll">;
export type PollDateId = Id<"DatePollDate">;
export type PollAnswerId = Id<"DatePollAnswer">;

export const LEAST_DATES = 2;
export const MOST_DATES = 20;
/** More than that is a vote, or a flood. */
export const MOST_ANSWERS = 500;
/** Nobody chose: it stays open to who organises for so long, then it is closed. */
export const DAYS_TO_CHOOSE = 30;

/** Who is asked: the members of its space, or anybody who has the link too. */
export const ASKED_OF = ["members", "link"] as const;
export type AskedOf = (typeof ASKED_OF)[number];

/** Several dates of which one becomes an occasion. Its words are sealed apart. */
export interface Poll {
  readonly id: PollId;
  readonly space: SpaceId;
  readonly kind: string;
  readonly commune: string | undefined;
  readonly zone: string;
  readonly askedOf: AskedOf;
  /** The last day on which one answers, on the clocks of its zone. */
  readonly lastDay: Temporal.PlainDate;
  readonly madeBy: PersonId;
  readonly madeAt: Temporal.Instant;
  /** Grows when its dates change: an answer to others is refused. */
  readonly version: number;
  /** Who organises was told that nobody chose. */
  readonly toldAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  readonly chosen: PollDateId | undefined;
  readonly occasion: OccasionId | undefined;
}

export interface PollDate {
  readonly id: PollDateId;
  readonly starts: Temporal.Instant;
  readonly minutes: number;
}

/** What somebody says of the dates, by their id; a date of which they say nothing is not there. */
export type Says = Readonly<Record<string, Answer>>;

export type PollState = "open" | "to-choose" | "chosen" | "closed";

/** Where it stands: one answers up to the last day; then who organises chooses, or it is closed. */
export function stateOf(
  { zone, lastDay, endedAt, chosen }: Pick<Poll, "zone" | "lastDay" | "endedAt" | "chosen">,
  now: Temporal.Instant,
): PollState {
  if (endedAt !== undefined) return chosen === undefined ? "closed" : "chosen";
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return Temporal.PlainDate.compare(today, lastDay) <= 0 ? "open" : "to-choose";
}

/** The day on which it is closed when nobody chose. */
export function closesOn({ lastDay }: Pick<Poll, "lastDay">): Temporal.PlainDate {
  return lastDay.add({ days: DAYS_TO_CHOOSE });
}

/** A date as it is typed, before it is one of the poll. */
export type TypedDate = Pick<PollDate, "starts" | "minutes">;

/** A night: from eight in the evening to two. From ten to nine is a slip, which nobody reads as the next day. */
export const MOST_MINUTES_OF_NIGHT = 12 * 60;

/** Whether a date ends before it starts: an hour before the first is that of the next day only where a night is that long. */
export function endsFirst(starts: Temporal.PlainTime, ends: Temporal.PlainTime): boolean {
  const minutes = starts.until(ends).total("minutes");
  return minutes <= 0 && minutes + 24 * 60 > MOST_MINUTES_OF_NIGHT;
}

/** What is wrong with one date, by its place in the list. */
export interface DateFault {
  readonly at: number;
  readonly fault: "twice-the-same" | "in-the-past" | "too-long";
}

/** The dates that cannot be asked about: over already, said twice, or too long. */
export function faultsOf(dates: readonly TypedDate[], now: Temporal.Instant): readonly DateFault[] {
  return dates.flatMap(({ starts, minutes }, at): DateFault[] => {
    if (dates.slice(0, at).some((one) => one.starts.equals(starts)))
      return [{ at, fault: "twice-the-same" }];
    if (Temporal.Instant.compare(starts, now) <= 0) return [{ at, fault: "in-the-past" }];
    return minutes < 1 || minutes > MOST_MINUTES ? [{ at, fault: "too-long" }] : [];
  });
}

export type DatesRefusal =
  | DateFault["fault"]
  | "unknown-zone"
  | "too-few-dates"
  | "too-many-dates"
  | "last-day-over"
  | "last-day-too-late";

interface DecideDates {
  readonly zone: string;
  readonly lastDay: Temporal.PlainDate;
  readonly now: Temporal.Instant;
}

/** What is wrong with dates and their last day: with one date, by its place, or with all. */
export type DatesFault =
  | DateFault
  | { readonly at: undefined; readonly fault: Exclude<DatesRefusal, DateFault["fault"]> };

/** All that is wrong at once. Two to twenty dates to come, each once; one answers from today on, and before the last of them. */
export function wrongWith(
  dates: readonly TypedDate[],
  { zone, lastDay, now }: DecideDates,
): readonly DatesFault[] {
  if (!FRENCH_ZONES.some((one) => one === zone)) return [{ at: undefined, fault: "unknown-zone" }];
  const few = dates.length < LEAST_DATES;
  const many = dates.length > MOST_DATES;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const isOver = Temporal.PlainDate.compare(lastDay, today) < 0;
  const days = dates.map(({ starts }) => starts.toZonedDateTimeISO(zone).toPlainDate());
  const isLate =
    !isOver && days.length > 0 && days.every((day) => Temporal.PlainDate.compare(lastDay, day) > 0);
  return [
    ...(few ? [{ at: undefined, fault: "too-few-dates" as const }] : []),
    ...(many ? [{ at: undefined, fault: "too-many-dates" as const }] : []),
    ...faultsOf(dates, now),
    ...(isOver ? [{ at: undefined, fault: "last-day-over" as const }] : []),
    ...(isLate ? [{ at: undefined, fault: "last-day-too-late" as const }] : []),
  ];
}

/** The first of what is wrong refuses them. */
export function decideDates(
  dates: readonly TypedDate[],
  asked: DecideDates,
): Result<undefined, DatesRefusal> {
  const [wrong] = wrongWith(dates, asked);
  return wrong === undefined ? done(undefined) : refused(wrong.fault);
}

/** How many say yes, if need be, or no to a date. */
export type Tally = Readonly<Record<Answer, number>>;

export function tallyOf(date: string, answers: readonly { readonly says: Says }[]): Tally {
  const count = (asked: Answer) => answers.filter(({ says }) => says[date] === asked).length;
  return { yes: count("yes"), maybe: count("maybe"), no: count("no") };
}

/** Whether something is said of a date that is asked about: what was said of dates that went answers no more. */
export function speaks({ says }: { readonly says: Says }, dates: readonly Pick<PollDate, "id">[]) {
  return dates.some(({ id }) => says[id] !== undefined);
}

/** The best dates: most yes, then fewest no; several when they are equal, none where nobody says yes or perhaps. */
export function bestOf<One extends { readonly tally: Tally }>(
  dates: readonly One[],
): readonly One[] {
  const wanted = dates.filter(({ tally }) => tally.yes + tally.maybe > 0);
  const most = Math.max(...wanted.map(({ tally }) => tally.yes));
  const yes = wanted.filter(({ tally }) => tally.yes === most);
  const fewest = Math.min(...yes.map(({ tally }) => tally.no));
  return yes.filter(({ tally }) => tally.no === fewest);
}

/** What is kept of what was said: of dates that are asked about, something at least. */
export function decideSays(
  says: Says,
  dates: readonly Pick<PollDate, "id">[],
): Result<Says, "nothing-said"> {
  const known = dates.flatMap(({ id }): [string, Answer][] => {
    const said = says[id];
    return said === undefined ? [] : [[id, said]];
  });
  return known.length === 0 ? refused("nothing-said") : done(Object.fromEntries(known));
}

/** What was said of the chosen date is a reply to it under the same number: a guest, who has no other, finds it by that. */
export function replyOf(answer: PollAnswerId): ReplyId {
  const id: string = answer;
  if (!isId<"Reply">(id)) throw new Error("an answer has a number");
  return id;
}

/** « /rendez-vous/sondages/<id> », for who comes in. */
export function addressOfPoll({ id }: Pick<Poll, "id">): string {
  return `/rendez-vous/sondages/${id}`;
}
