import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { plain } from "#basics/text";
import { open, seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { MOST_PEOPLE } from "../../domain/reply.ts";
import { decideSays, MOST_ANSWERS, type PollId, type Says, stateOf } from "../domain/poll.ts";
import { deleteAnswer, listAnswers, saveAnswer, type SealedAnswer } from "../store/answers.ts";
import { listPollDates } from "../store/polls.ts";
import { besidePoll, type FoundPoll, holdPollIn, type OfPoll, type Speaker } from "./find-poll.ts";

export const MOST_GUEST_NAME = 80;
export const MOST_WORD = 300;

/** What is said of the dates. */
export interface SaidOfDates {
  readonly says: Says;
  readonly people: number;
  readonly word: string | undefined;
  /** Of a guest: how they are called. */
  readonly name: string | undefined;
  /** Of a guest: another guest answered under the same name, and they are somebody else. */
  readonly isOther?: boolean | undefined;
  /** The version of the dates that were read. */
  readonly version: number | undefined;
}

export type AnswerPollRefusal =
  | "unknown-poll"
  | "answers-over"
  | "dates-changed"
  | "nothing-said"
  | "no-name"
  | "same-name"
  | "too-many-people"
  | "too-many-answers";

/** Somebody says which dates suit them; what they said before gives way. */
export const answerPoll = action(answerPollIn);

export async function answerPollIn(
  work: Work,
  asked: OfPoll & SaidOfDates,
): Promise<Result<PollId, AnswerPollRefusal>> {
  const found = await holdPollIn(work, asked);
  if (found === undefined) return refused("unknown-poll");
  const { speaker } = found;
  if (speaker.kind === "guest" && speaker.keyHash === undefined) return refused("unknown-poll");
  return sayIn(work, { found, asked, isMine: isOf(speaker), by: {} });
}

/** Whose answer it is. */
export function isOf(speaker: Speaker): (one: SealedAnswer) => boolean {
  return speaker.kind === "person"
    ? ({ person }) => person === speaker.person
    : ({ keyHash }) =>
        keyHash !== undefined &&
        speaker.keyHash !== undefined &&
        Buffer.from(keyHash).equals(speaker.keyHash);
}

interface Saying {
  readonly found: FoundPoll;
  readonly asked: OfPoll & SaidOfDates;
  readonly isMine: (one: SealedAnswer) => boolean;
  readonly by: { readonly addedBy?: SealedAnswer["addedBy"] };
}

async function sayIn(
  work: Work,
  { found, asked, isMine, by }: Saying,
): Promise<Result<PollId, AnswerPollRefusal>> {
  const { poll, where, speaker, organises } = found;
  const state = stateOf(poll, work.now);
  const isOpen = state === "open" || (state === "to-choose" && organises);
  if (!isOpen) return refused("answers-over");
  if (asked.version !== undefined && asked.version !== poll.version)
    return refused("dates-changed");
  if (asked.people < 1 || asked.people > MOST_PEOPLE) return refused("too-many-people");
  return besidePoll(work, { way: asked.way, where }, async (lent) => {
    const says = decideSays(asked.says, await listPollDates(lent, poll.id));
    if (!says.done) return says;
    const answers = await listAnswers(lent, poll.id);
    const mine = answers.find(isMine);
    if (mine === undefined && answers.length >= MOST_ANSWERS) return refused("too-many-answers");
    const isPerson = by.addedBy === undefined && speaker.kind === "person";
    const person = mine === undefined && isPerson ? speaker.person : mine?.person;
    if (person === undefined && asked.name === undefined) return refused("no-name");
    const isNew = mine === undefined && speaker.kind === "guest" && asked.isOther !== true;
    if (isNew && (await isNamedIn(lent, answers, asked.name))) return refused("same-name");
    await saveAnswer(lent, {
      id: mine?.id ?? newId<"DatePollAnswer">(),
      space: poll.space,
      poll: poll.id,
      person,
      name:
        person === undefined && asked.name !== undefined
          ? await seal(lent, poll.space, asked.name)
          : undefined,
      keyHash: speaker.kind === "guest" ? speaker.keyHash : mine?.keyHash,
      addedBy: mine === undefined ? by.addedBy : mine.addedBy,
      people: asked.people,
      word: asked.word === undefined ? undefined : await seal(lent, poll.space, asked.word),
      says: says.value,
      answeredAt: lent.now,
    });
    return done(poll.id);
  });
}

const alike = (text: string) => plain(text).replace(/\s+/gu, " ").trim();

/** Whether a guest already answered under a name: without case nor accents, as people take two names for one. */
async function isNamedIn(
  work: Work,
  answers: readonly SealedAnswer[],
  name: string | undefined,
): Promise<boolean> {
  for (const one of answers) {
    const known = one.person === undefined && one.name && (await open(work, one.space, one.name));
    if (known && name !== undefined && alike(known) === alike(name)) return true;
  }
  return false;
}

export type PutDownAnswer = OfPoll &
  SaidOfDates & {
    /** An answer of a guest that is changed for them; without it, one more. */
    readonly answer: string | undefined;
  };

/** Who organises answers for somebody who has no account, as they told by telephone; or changes it for them. */
export const putDownAnswer = action(putDownAnswerIn);

export async function putDownAnswerIn(
  work: Work,
  asked: PutDownAnswer,
): Promise<Result<PollId, AnswerPollRefusal | "unknown-answer">> {
  const found = await holdPollIn(work, asked);
  const by = found?.where.asker.person;
  if (found === undefined || by === undefined || !found.organises) return refused("unknown-poll");
  const isGuest = (one: SealedAnswer) => one.id === asked.answer && one.person === undefined;
  if (asked.answer !== undefined) {
    const answers = await besidePoll(work, { way: asked.way, where: found.where }, (lent) =>
      listAnswers(lent, found.poll.id),
    );
    if (!answers.some(isGuest)) return refused("unknown-answer");
  }
  return sayIn(work, { found, asked, isMine: isGuest, by: { addedBy: by } });
}

/** Who organises takes off what a guest said. */
export const takeOffAnswer = action(
  async (
    work: Work,
    asked: OfPoll & { readonly answer: string },
  ): Promise<Result<PollId, "unknown-poll" | "unknown-answer" | "poll-ended">> => {
    const found = await holdPollIn(work, asked);
    if (found === undefined || !found.organises) return refused("unknown-poll");
    const { poll, where } = found;
    if (poll.endedAt !== undefined) return refused("poll-ended");
    return besidePoll(work, { way: asked.way, where }, async (lent) => {
      const answers = await listAnswers(lent, poll.id);
      const one = answers.find(({ id, person }) => id === asked.answer && person === undefined);
      if (one === undefined) return refused("unknown-answer");
      await deleteAnswer(lent, one.id);
      return done(poll.id);
    });
  },
);
