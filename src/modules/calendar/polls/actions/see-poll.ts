import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import { nameKind } from "../../actions/kinds.ts";
import { namePlaceIn } from "../../actions/see-occasions.ts";
import type { Where } from "../../actions/standing.ts";
import { type PersonId } from "../../domain/occasion.ts";
import { ANSWERS, type Answer } from "../../domain/reply.ts";
import {
  bestOf,
  speaks,
  type Poll,
  type PollDate,
  type PollState,
  stateOf,
  type Tally,
  tallyOf,
} from "../domain/poll.ts";
import { listAnswers, type SealedAnswer } from "../store/answers.ts";
import { listPollDates } from "../store/polls.ts";
import { isOf } from "./answer-poll.ts";
import { type ChosenDate, chosenIn } from "./see-chosen.ts";
import {
  atOf,
  besidePoll,
  findPollIn,
  type FoundPoll,
  type OfPoll,
  openLinkOf,
  openPollWordsIn,
  type PollWords,
} from "./find-poll.ts";

/** What somebody said, as its reader may read it. */
export interface SeenAnswer {
  readonly id: string;
  /** Empty once the name of a guest is let go. */
  readonly name: string;
  readonly says: SealedAnswer["says"];
  readonly people: number;
  readonly word: string | undefined;
  /** Whom who organises may change or take off: of no account. */
  readonly isGuest: boolean;
}

export type SeenPollDate = PollDate & {
  readonly tally: Tally;
  readonly isBest: boolean;
  /** Who said what, for whom names are; else nobody. */
  readonly names: Readonly<Record<Answer, readonly string[]>>;
};

/** A poll as somebody sees it, with what they may do. */
export interface SeenPoll {
  readonly of: OfPoll;
  readonly at: string;
  readonly poll: Poll;
  readonly state: PollState;
  readonly words: PollWords;
  readonly kindName: string;
  readonly placeName: string | undefined;
  readonly where: Where;
  readonly madeByName: string;
  readonly dates: readonly SeenPollDate[];
  readonly mine: SeenAnswer | undefined;
  /** Whose answers these are: « Yvonne »; undefined for a guest who has not said. */
  readonly myName: string | undefined;
  /** How many answered. */
  readonly count: number;
  /** What each said, for who organises; else nothing. */
  readonly answers: readonly SeenAnswer[];
  readonly chosen: ChosenDate | undefined;
  /** The open link, where anybody is asked: members may pass it on. */
  readonly openAt: string | undefined;
  readonly may: {
    readonly answer: boolean;
    readonly organise: boolean;
    /** What the others say comes after one’s own answer. */
    readonly counts: boolean;
    readonly names: boolean;
  };
}

/** Sees a poll, by the way one came; undefined when there is none that one may know of. */
export const seePoll = reading(seePollIn);

export async function seePollIn(work: Work, asked: OfPoll): Promise<SeenPoll | undefined> {
  const found = await findPollIn(work, asked);
  const words = found && (await openPollWordsIn(work, found.poll));
  if (found === undefined || words === undefined) return undefined;
  const { sealed: _, ...poll } = found.poll;
  const { dates, answers } = await besidePoll(work, { ...asked, where: found.where }, (lent) =>
    both(lent, poll),
  );
  const mine = answers.find(isOf(found.speaker));
  // A key that nobody has: what was said with it was taken off, or it never was.
  if (asked.way.by === "link" && asked.way.key !== undefined && mine === undefined)
    return undefined;
  const said = answers.filter((one) => speaks(one, dates));
  const state = stateOf(poll, work.now);
  const isOver = state === "chosen" || state === "closed";
  const may = {
    answer: state === "open",
    organise: found.organises && !isOver,
    counts: said.some(isOf(found.speaker)) || found.organises || isOver,
    names: asked.way.by === "page" && (mine !== undefined || found.organises),
  };
  const read = await namesReadIn(work, { found, answers, may });
  return {
    of: asked,
    at: atOf(work.app, asked),
    poll,
    state,
    words,
    kindName: nameKind(work.app, poll.kind),
    placeName: await namePlaceIn(work, poll.commune),
    where: found.where,
    madeByName: (await namesOfIn(work, [poll.madeBy])).get(poll.madeBy) ?? "",
    dates: seenDates(dates, answers, { may, read }),
    mine: mine && (await seenAnswerIn(work, mine, undefined)),
    myName: await myNameIn(work, found, mine),
    count: said.length,
    answers: found.organises ? await allSeenIn(work, answers, read) : [],
    chosen: await chosenIn(work, found, { dates, mine }),
    openAt: poll.askedOf === "link" ? openLinkOf(work.app, poll.id) : undefined,
    may,
  };
}

async function both(work: Work, { id }: Pick<Poll, "id">) {
  return { dates: await listPollDates(work, id), answers: await listAnswers(work, id) };
}

async function myNameIn(
  work: Work,
  { speaker }: FoundPoll,
  mine: SealedAnswer | undefined,
): Promise<string | undefined> {
  if (speaker.kind === "person")
    return (await namesOfIn(work, [speaker.person])).get(speaker.person);
  return mine?.name && open(work, mine.space, mine.name);
}

type Read = ReadonlyMap<string, string>;

/** The names by answer, for whoever may read the list, whoever blocked whom. */
async function namesReadIn(
  work: Work,
  asked: {
    readonly found: FoundPoll;
    readonly answers: readonly SealedAnswer[];
    readonly may: SeenPoll["may"];
  },
): Promise<Read> {
  if (!asked.may.names) return new Map();
  const persons = asked.answers.flatMap(({ person }): PersonId[] =>
    person === undefined ? [] : [person],
  );
  const names = await namesOfIn(work, persons);
  const seen = new Map<string, string>();
  for (const { id, person, name: sealed, space } of asked.answers) {
    const name =
      person === undefined ? sealed && (await open(work, space, sealed)) : names.get(person);
    if (name !== undefined) seen.set(id, name);
  }
  return seen;
}

function seenDates(
  dates: readonly PollDate[],
  answers: readonly SealedAnswer[],
  { may, read }: Pick<SeenPoll, "may"> & { readonly read: Read },
): readonly SeenPollDate[] {
  const shown = may.counts ? answers : [];
  const counted = dates.map((date) => ({ ...date, tally: tallyOf(date.id, shown) }));
  const best = new Set(bestOf(counted).map(({ id }) => id));
  const namesOf = (date: string, asked: Answer) =>
    shown.flatMap(({ id, says }) => {
      const name = says[date] === asked ? read.get(id) : undefined;
      return name === undefined ? [] : [name];
    });
  return counted.map((date) => ({
    ...date,
    isBest: best.has(date.id),
    names: {
      yes: namesOf(date.id, ANSWERS[0]),
      maybe: namesOf(date.id, ANSWERS[1]),
      no: namesOf(date.id, ANSWERS[2]),
    },
  }));
}

async function seenAnswerIn(
  work: Work,
  one: SealedAnswer,
  name: string | undefined,
): Promise<SeenAnswer> {
  return {
    id: one.id,
    name: name ?? "",
    says: one.says,
    people: one.people,
    word: one.word && (await open(work, one.space, one.word)),
    isGuest: one.person === undefined,
  };
}

/** What each said whose name is read, in order; of a guest whose name was let go, what they said. */
async function allSeenIn(
  work: Work,
  answers: readonly SealedAnswer[],
  read: Read,
): Promise<readonly SeenAnswer[]> {
  const seen: SeenAnswer[] = [];
  for (const one of answers) {
    const name = read.get(one.id);
    if (name !== undefined || one.person === undefined)
      seen.push(await seenAnswerIn(work, one, name));
  }
  return seen;
}
