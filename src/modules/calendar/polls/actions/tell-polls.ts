import { isId } from "#basics/id";
import { notifyAllIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import type { Work } from "#services/house";

import { addressOf, type PersonId } from "../../domain/occasion.ts";
import {
  addressOfPoll,
  bestOf,
  type Poll,
  type PollDate,
  stateOf,
  tallyOf,
} from "../domain/poll.ts";
import { listAnswers } from "../store/answers.ts";
import { findPoll, listPollDates, type SealedPoll } from "../store/polls.ts";
import { letterLinkOf, membersIn, openPollWordsIn, type PollWords } from "./find-poll.ts";

interface ToTell {
  readonly to: readonly PersonId[];
  readonly from: PersonId | undefined;
  readonly kind: `calendar.poll-${"asked" | "chosen" | "undecided"}`;
  readonly poll: Poll;
  /** Dates changed: said once more of the same poll, to who had answered. */
  readonly again?: { readonly version: number };
}

/** Who acts is not written to; nor whom nothing of them reaches. */
async function tellIn(work: Work, { to, from, kind, poll, again }: ToTell): Promise<void> {
  const others = to.filter((person) => person !== from);
  const addresses = await reachPeopleIn(work, others, from);
  await notifyAllIn(
    work,
    [...addresses].map(([person, address]) => ({
      address,
      kind,
      object: again === undefined ? poll.id : `${poll.id} ${again.version}`,
      facts: {
        poll: poll.id,
        person,
        ...(again === undefined ? {} : { changedAt: work.now.toString() }),
      },
    })),
  );
}

/** The members of a circle learn that they are asked. */
export async function tellAskedIn(work: Work, poll: Poll): Promise<void> {
  await tellIn(work, {
    to: await membersIn(work, poll),
    from: poll.madeBy,
    kind: "calendar.poll-asked",
    poll,
  });
}

/** The members who answered look again: the dates, or the last day, are others now. */
export async function tellAskedAgainIn(
  work: Work,
  asked: { readonly poll: Poll; readonly from: ToTell["from"]; readonly to: ToTell["to"] },
): Promise<void> {
  const members = new Set(await membersIn(work, asked.poll));
  await tellIn(work, {
    poll: asked.poll,
    from: asked.from,
    to: asked.to.filter((person) => members.has(person)),
    kind: "calendar.poll-asked",
    again: { version: asked.poll.version + 1 },
  });
}

/** All members who were asked learn of the date, in one letter. */
export async function tellChosenIn(
  work: Work,
  { poll, from }: { readonly poll: Poll; readonly from: ToTell["from"] },
): Promise<void> {
  await tellIn(work, {
    to: await membersIn(work, poll),
    from,
    kind: "calendar.poll-chosen",
    poll,
  });
}

/** Who made it learns that the last day is over and that nobody chose; the house speaks. */
export function tellUndecidedIn(work: Work, poll: Poll): Promise<void> {
  return tellIn(work, {
    to: [poll.madeBy],
    from: undefined,
    kind: "calendar.poll-undecided",
    poll,
  });
}

/** A poll as a letter tells it, read with the right to write mails. */
export interface ToldOfPoll {
  readonly poll: SealedPoll;
  readonly words: PollWords;
  readonly dates: readonly PollDate[];
  readonly best: readonly PollDate[];
  readonly chosen: PollDate | undefined;
  /** Where who is written to answers, without coming in. */
  readonly answerAt: string;
  /** Where who organises chooses; or the occasion that it became. */
  readonly at: string;
  readonly byName: string;
  /** Since they were asked: since its dates changed, where that is what is told. */
  readonly hasAnswered: boolean;
  readonly isAgain: boolean;
  readonly state: ReturnType<typeof stateOf>;
}

/** The poll that a fact names; undefined when it is gone. */
export async function seeToldPollIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldOfPoll | undefined> {
  const { poll: id, person, changedAt } = facts;
  if (typeof id !== "string" || !isId<"DatePoll">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const poll = await findPoll(work, id);
  const words = poll && (await openPollWordsIn(work, poll));
  if (poll === undefined || words === undefined) return undefined;
  const dates = await listPollDates(work, id);
  const answers = await listAnswers(work, id);
  const { madeBy, occasion } = poll;
  const since = typeof changedAt === "string" ? Temporal.Instant.from(changedAt) : undefined;
  return {
    poll,
    words,
    dates,
    best: bestOf(dates.map((date) => ({ ...date, tally: tallyOf(date.id, answers) }))),
    chosen: dates.find((date) => date.id === poll.chosen),
    answerAt: letterLinkOf(work.app, id, person),
    at: occasion === undefined ? addressOfPoll(poll) : addressOf({ id: occasion }),
    byName: (await namesOfIn(work, [madeBy])).get(madeBy) ?? "",
    hasAnswered: answers.some(
      (one) => one.person === person && (since === undefined || isAfter(one.answeredAt, since)),
    ),
    isAgain: since !== undefined,
    state: stateOf(poll, work.now),
  };
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0;
