import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { action, type Work } from "#services/house";

import { isKindIn } from "../../actions/kinds.ts";
import { beside, type Where, whereIn } from "../../actions/standing.ts";
import { decideWords, type SpaceId, type WordsRefusal } from "../../domain/occasion.ts";
import { mayAdd } from "../../domain/rights.ts";
import {
  type AskedOf,
  type DatesRefusal,
  decideDates,
  type Poll,
  type PollDate,
  type PollId,
  type TypedDate,
} from "../domain/poll.ts";
import { listAnswers } from "../store/answers.ts";
import { listPollDates, saveChangedPoll, savePoll, savePollDates } from "../store/polls.ts";
import {
  besidePoll,
  holdPollIn,
  type OfPoll,
  type PollWords,
  sealPollWordsIn,
} from "./find-poll.ts";
import { tellAskedAgainIn, tellAskedIn } from "./tell-polls.ts";

export const MOST_POLL_TELEPHONE = 20;

/** All that is said of a poll by who makes it. */
export interface ToldPoll {
  readonly kind: string;
  readonly words: PollWords;
  readonly commune: string | undefined;
  readonly zone: string;
  readonly dates: readonly TypedDate[];
  readonly lastDay: Temporal.PlainDate;
  readonly askedOf: AskedOf;
}

export type ToldPollRefusal = WordsRefusal | DatesRefusal | "unknown-kind";

export interface MakePoll extends ToldPoll {
  readonly id?: PollId;
  readonly space: SpaceId;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
}

/** Who may add an occasion to a space asks for its date. */
export const makePoll = action(makePollIn);

export async function makePollIn(
  work: Work,
  asked: MakePoll,
): Promise<Result<PollId, ToldPollRefusal | "unknown-space" | "circle-closed">> {
  const where = await whereIn(work, asked.space);
  const by = where.asker.person;
  if (by === undefined || !mayAdd(where.asker, where)) return refused("unknown-space");
  if (where.closed) return refused("circle-closed");
  const told = decideToldPoll(work, where, asked);
  if (!told.done) return told;
  if (where.of === "person") await makeOwnSpaceIn(work, by);
  const { kind, commune, zone, lastDay, askedOf } = told.value;
  const poll: Poll = {
    id: asked.id ?? newId<"DatePoll">(),
    space: asked.space,
    kind,
    commune,
    zone,
    askedOf,
    lastDay,
    madeBy: by,
    madeAt: work.now,
    version: 1,
    toldAt: undefined,
    endedAt: undefined,
    chosen: undefined,
    occasion: undefined,
  };
  const sealed = await sealPollWordsIn(work, poll.space, told.value.words);
  await beside(work, where, async (lent) => {
    await savePoll(lent, { ...poll, sealed });
    await savePollDates(lent, poll, datesFrom(told.value.dates, []));
  });
  if (asked.quiet !== true) await tellAskedIn(work, poll);
  return done(poll.id);
}

/** What is said of a poll may be kept; of one’s own, nobody but who has the link is asked. */
function decideToldPoll(
  work: Work,
  { of }: Pick<Where, "of">,
  asked: ToldPoll,
): Result<ToldPoll, ToldPollRefusal> {
  if (!isKindIn(work.app, asked.kind)) return refused("unknown-kind");
  const words = decideWords(asked.words, asked.commune);
  if (!words.done) return words;
  const { zone, lastDay, dates } = asked;
  const dated = decideDates(dates, { zone, lastDay, now: work.now });
  if (!dated.done) return dated;
  return done({
    ...asked,
    words: { ...words.value, telephone: asked.words.telephone },
    askedOf: of === "person" ? "link" : asked.askedOf,
  });
}

/** A date that was asked about already stays the same one: what was said of it stays. */
function datesFrom(typed: readonly TypedDate[], known: readonly PollDate[]): readonly PollDate[] {
  return typed.map(({ starts, minutes }) => ({
    id: known.find((one) => one.starts.equals(starts))?.id ?? newId<"DatePollDate">(),
    starts,
    minutes,
  }));
}

/** Whether what is asked about is what was: the same starts, as long. */
function areSame(dates: readonly TypedDate[], known: readonly PollDate[]): boolean {
  const is = (one: TypedDate) =>
    known.some(({ starts, minutes }) => starts.equals(one.starts) && minutes === one.minutes);
  return dates.length === known.length && dates.every(is);
}

export type ChangePoll = OfPoll & ToldPoll & { readonly version: number | undefined };

/** Who organises changes what is asked; what was said of the dates that stay is kept. */
export const changePoll = action(changePollIn);

export async function changePollIn(
  work: Work,
  asked: ChangePoll,
): Promise<Result<PollId, ToldPollRefusal | "unknown-poll" | "poll-ended" | "changed-meanwhile">> {
  const found = await holdPollIn(work, asked);
  if (found === undefined || !found.organises) return refused("unknown-poll");
  const { poll, where } = found;
  if (poll.endedAt !== undefined) return refused("poll-ended");
  if (asked.version !== poll.version) return refused("changed-meanwhile");
  const told = decideToldPoll(work, where, asked);
  if (!told.done) return told;
  const { kind, commune, zone, lastDay, askedOf, words, dates } = told.value;
  const sealed = await sealPollWordsIn(work, poll.space, words);
  const answered = await besidePoll(work, { way: asked.way, where }, async (lent) => {
    const known = await listPollDates(lent, poll.id);
    await saveChangedPoll(lent, { ...poll, kind, commune, zone, lastDay, askedOf, sealed });
    await savePollDates(lent, poll, datesFrom(dates, known));
    const isSame = areSame(dates, known) && lastDay.equals(poll.lastDay);
    return isSame ? [] : await listAnswers(lent, poll.id);
  });
  const to = answered.flatMap(({ person }) => person ?? []);
  await tellAskedAgainIn(work, { poll, from: where.asker.person, to });
  return done(poll.id);
}
