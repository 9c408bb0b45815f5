import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { isOver, type OccasionId, type OccurrenceId } from "../domain/occasion.ts";
import { type Answer, countedAt, hasPlace, type ReplyId, whyNotSoMany } from "../domain/reply.ts";
import { mayChange, mayReply } from "../domain/rights.ts";
import { findOccasion, holdOccasion } from "../store/occasions.ts";
import { holdOccurrence, type SealedOccurrence } from "../store/occurrences.ts";
import {
  changeReply,
  deleteReply,
  listReplies,
  saveReply,
  type SealedReply,
} from "../store/replies.ts";
import { findDateIn, type OfDate } from "./change-date.ts";
import { fillDateIn } from "./fill-places.ts";
import { findSeenIn, type Found, type OfOccasion } from "./find-occasion.ts";
import { beside } from "./standing.ts";

export interface Said {
  readonly answer: Answer;
  /** How many they are, themselves included. */
  readonly people: number;
  /** How many of them are children; none when it is not said. */
  readonly children?: number | undefined;
}

/** A place is theirs, or they wait for one. */
export interface Replied {
  readonly occasion: OccasionId;
  readonly waits: boolean;
}

export type ReplyRefusal =
  | "unknown-occasion"
  | "cancelled"
  | "over"
  | "date-changed"
  | "too-many-people"
  | "more-than-places"
  | "more-children"
  | "no-room-for-more"
  | "answer-by-date";

export type ReplyToDate = OfDate &
  Said & {
    /** What was read of the date (its sequence): moved meanwhile, and nobody says yes to another hour. */
    readonly seen?: number | undefined;
  };

/** Somebody says whether they come to a date, and how many they are. Where it is full, they wait. */
export const replyToDate = action(replyToDateIn);

export async function replyToDateIn(
  work: Work,
  asked: ReplyToDate,
): Promise<Result<Replied, ReplyRefusal>> {
  const found = await findDateIn(work, asked);
  const me = found?.where.asker.person;
  if (found === undefined || me === undefined || !mayReply(found.where.asker, found.occasion))
    return refused("unknown-occasion");
  return beside(work, found.where, (lent) =>
    answerIn(lent, found, {
      ...asked,
      who: {
        person: me,
        addedBy: undefined,
        name: undefined,
        telephone: undefined,
        isGuest: false,
      },
    }),
  );
}

type Who = Pick<SealedReply, "person" | "addedBy" | "name" | "telephone" | "isGuest">;
type Answered = ReplyToDate & {
  readonly who: Who;
  /** What a guest said before: they have no account by which it is found. */
  readonly before?: ReplyId | undefined;
};

/** One after the other: the date is held, so that two never take the same last place. */
export async function answerIn(
  work: Work,
  { occasion }: Pick<Found, "occasion">,
  asked: Answered,
): Promise<Result<Replied & { readonly reply: ReplyId }, ReplyRefusal>> {
  const date = await holdOccurrence(work, asked.date);
  if (date === undefined) return refused("unknown-occasion");
  const stands = standsAgainst(work, { occasion, date, asked });
  if (stands !== undefined) return refused(stands);
  // Read once the date is held: how many fit may have changed meanwhile.
  const capacity = (await findOccasion(work, occasion.id))?.capacity;
  const { person } = asked.who;
  const replies = await listReplies(work, [date.id, occasion.id]);
  const isMine = (one: SealedReply) =>
    person === undefined ? one.id === asked.before : one.person === person;
  const mine = replies.find((one) => one.about === date.id && isMine(one));
  const others = countedAt(replies, date.id, occasion.id).filter((one) => !isMine(one));
  const fits = asked.answer !== "yes" || hasPlace(capacity, others, asked);
  // Who has a place and asks for more than there are keeps the place that they have.
  if (!fits && mine?.answer === "yes" && !mine.waits) return refused("no-room-for-more");
  // More than there are places in all: to wait would be for nothing.
  const never = !fits && whyNotSoMany({ ...countOf(asked), capacity });
  if (never) return refused(never);
  const keepsTurn = mine?.answer === "yes" && mine.waits && asked.people <= mine.people;
  const id = mine?.id ?? newId<"Reply">();
  const isChanged = mine !== undefined && person === undefined;
  await (isChanged ? changeReply : saveReply)(work, {
    id,
    space: occasion.space,
    occasion: occasion.id,
    about: date.id,
    answer: asked.answer,
    ...countOf(asked),
    waits: !fits,
    askedAt: keepsTurn ? mine.askedAt : work.now,
    ...asked.who,
  });
  await fillDateIn(work, { id: occasion.id, capacity }, date);
  return done({ occasion: occasion.id, waits: !fits, reply: id });
}

/** Whoever does not come for sure is counted as one. */
function countOf({ answer, people, children = 0 }: Said) {
  return answer === "yes" ? { people, children } : { people: 1, children: 0 };
}

function standsAgainst(
  work: Work,
  {
    occasion,
    date,
    asked,
  }: Pick<Found, "occasion"> & { readonly date: SealedOccurrence; readonly asked: Answered },
): ReplyRefusal | undefined {
  if (occasion.cancelledAt !== undefined || date.cancelledAt !== undefined) return "cancelled";
  if (isOver(date, work.now)) return "over";
  const many = asked.answer === "yes" ? whyNotSoMany(asked) : undefined;
  if (many !== undefined) return many;
  const isOther = asked.seen !== undefined && asked.seen !== date.sequence;
  return isOther && asked.answer !== "no" ? "date-changed" : undefined;
}

export type ReplyToSeries = OfOccasion & Said;

/** Somebody answers for all the dates of a series; where only so many fit, one answers date by date. */
export const replyToSeries = action(replyToSeriesIn);

export async function replyToSeriesIn(
  work: Work,
  asked: ReplyToSeries,
): Promise<Result<Replied, ReplyRefusal>> {
  const found = await findSeenIn(work, asked);
  const me = found?.where.asker.person;
  if (found === undefined || me === undefined || !mayReply(found.where.asker, found.occasion))
    return refused("unknown-occasion");
  const { occasion, where } = found;
  if (occasion.cancelledAt !== undefined) return refused("cancelled");
  const many = asked.answer === "yes" ? whyNotSoMany(asked) : undefined;
  if (many !== undefined) return refused(many);
  return beside(work, where, async (lent) => {
    const held = await holdOccasion(lent, occasion.id);
    if (held === undefined) return refused("unknown-occasion");
    if (held.capacity !== undefined || held.when.rule.every === "once")
      return refused("answer-by-date");
    const mine = (await listReplies(lent, [held.id])).find(({ person }) => person === me);
    await saveReply(lent, {
      id: mine?.id ?? newId<"Reply">(),
      space: held.space,
      occasion: held.id,
      about: held.id,
      person: me,
      answer: asked.answer,
      ...countOf(asked),
      waits: false,
      askedAt: lent.now,
      addedBy: undefined,
      name: undefined,
      telephone: undefined,
      isGuest: false,
    });
    return done({ occasion: held.id, waits: false });
  });
}

export const MOST_NAME = 80;
export const MOST_TELEPHONE = 20;

export type PutDown = OfDate & {
  readonly name: string;
  readonly telephone: string | undefined;
  readonly people: number;
  readonly children?: number | undefined;
};

/** Who organises puts down somebody who telephoned and has no account: a name, and a number until the day after. */
export const putDown = action(putDownIn);

export async function putDownIn(
  work: Work,
  asked: PutDown,
): Promise<Result<Replied, ReplyRefusal | "not-yours-to-change">> {
  const found = await findDateIn(work, asked);
  const by = found?.where.asker.person;
  if (found === undefined || by === undefined) return refused("unknown-occasion");
  const { occasion, where, date } = found;
  if (!mayChange(where.asker, occasion)) return refused("not-yours-to-change");
  const { telephone } = asked;
  const who = {
    person: undefined,
    addedBy: by,
    name: await seal(work, occasion.space, asked.name),
    telephone: telephone === undefined ? undefined : await seal(work, occasion.space, telephone),
    isGuest: false,
  };
  return beside(work, where, (lent) =>
    answerIn(lent, found, { ...asked, date: date.id, answer: "yes", who }),
  );
}

export type TakeOff = OfDate & { readonly reply: string };

/** Who organises takes somebody off whom they put down; whoever waits comes in. */
export const takeOff = action(takeOffIn);

export async function takeOffIn(
  work: Work,
  asked: TakeOff,
): Promise<Result<OccurrenceId, "unknown-occasion" | "not-yours-to-change">> {
  const found = await findDateIn(work, asked);
  if (found === undefined) return refused("unknown-occasion");
  const { occasion, where } = found;
  if (!mayChange(where.asker, occasion)) return refused("not-yours-to-change");
  return beside(work, where, async (lent) => {
    const date = await holdOccurrence(lent, asked.date);
    const replies = await listReplies(lent, [asked.date]);
    const one = replies.find(({ id, person }) => id === asked.reply && person === undefined);
    if (date === undefined || one === undefined) return refused("unknown-occasion");
    await deleteReply(lent, one.id);
    await fillDateIn(lent, occasion, date);
    return done(date.id);
  });
}
