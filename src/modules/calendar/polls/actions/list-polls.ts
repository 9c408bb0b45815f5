import { open } from "#modules/access";
import { reading, type Work } from "#services/house";

import { findWhereIn, type OfSpace } from "../../actions/see-lists.ts";
import { beside, besideAll, mySpacesIn, type Where, whereIn } from "../../actions/standing.ts";
import type { SpaceId } from "../../domain/occasion.ts";
import { mayAdd } from "../../domain/rights.ts";
import { type Poll, type PollState, stateOf } from "../domain/poll.ts";
import { answeredAmong } from "../store/answers.ts";
import { listPollsOf, type SealedPoll } from "../store/polls.ts";

/** What one reads at a glance; older ones are found by their occasions. */
const MOST_LISTED = 40;

/** A line of a list. */
export interface ListedPoll {
  readonly poll: Poll;
  readonly title: string;
  readonly state: PollState;
  readonly hasAnswered: boolean;
}

/** A poll, and the circle, organisation or person whose it is. */
export type PlacedPoll = ListedPoll & { readonly where: Where };

/** The polls of a space, latest first, for those of it; one’s own with those of one’s circles and organisations. */
export interface SeenPolls {
  readonly where: Where;
  readonly polls: readonly PlacedPoll[];
  readonly mayAsk: boolean;
}

/** Sees the polls of a space; undefined for who is not of it. */
export const seePolls = reading(seePollsIn);

export async function seePollsIn(work: Work, asked: OfSpace): Promise<SeenPolls | undefined> {
  const where = await findWhereIn(work, asked);
  if (where === undefined || where.asker.standing === "outside") return undefined;
  return {
    where,
    polls: where.of === "person" ? await mineIn(work, where) : await ofSpaceIn(work, where),
    mayAsk: mayAdd(where.asker, where) && !where.closed,
  };
}

async function ofSpaceIn(work: Work, where: Where): Promise<readonly PlacedPoll[]> {
  const polls = await beside(work, where, (lent) => listPollsOf(lent, [where.space], MOST_LISTED));
  return (await listedIn(work, where, polls)).map((one) => ({ ...one, where }));
}

/** One’s own, and those of the circles and organisations where one is. */
async function mineIn(work: Work, own: Where): Promise<readonly PlacedPoll[]> {
  const { inside, represented } = await mySpacesIn(work);
  const polls = await besideAll(work, (lent) =>
    listPollsOf(lent, [...inside, ...represented], MOST_LISTED),
  );
  const mine: PlacedPoll[] = [];
  for (const space of new Set(polls.map((one) => one.space))) {
    const where = space === own.space ? own : await whereIn(work, space);
    if (where.asker.standing === "outside") continue;
    const ofSpace = polls.filter((one) => one.space === space);
    mine.push(...(await listedIn(work, where, ofSpace)).map((one) => ({ ...one, where })));
  }
  return mine.toSorted((a, b) => Temporal.Instant.compare(b.poll.madeAt, a.poll.madeAt));
}

async function listedIn(
  work: Work,
  where: Where,
  polls: readonly SealedPoll[],
): Promise<readonly ListedPoll[]> {
  const me = where.asker.person;
  const ids = polls.map(({ id }) => id);
  const answered =
    me === undefined
      ? new Set()
      : await beside(work, where, (lent) => answeredAmong(lent, ids, me));
  const listed: ListedPoll[] = [];
  for (const { sealed, ...poll } of polls) {
    const title = await open(work, poll.space, sealed.title);
    if (title !== undefined)
      listed.push({
        poll,
        title,
        state: stateOf(poll, work.now),
        hasAnswered: answered.has(poll.id),
      });
  }
  return listed;
}

/** The open polls of the spaces of the person who acts to which they have not answered, the first to end first. */
export async function listWaitingPollsIn(work: Work): Promise<readonly PlacedPoll[]> {
  const { inside, represented } = await mySpacesIn(work);
  const waiting: PlacedPoll[] = [];
  for (const space of await spacesWithPollsIn(work, [...inside, ...represented])) {
    const where = await whereIn(work, space);
    if (where.asker.standing === "outside" || where.of === "person") continue;
    const polls = await beside(work, where, (lent) => listPollsOf(lent, [space], MOST_LISTED));
    for (const one of await listedIn(work, where, polls))
      if (one.state === "open" && !one.hasAnswered) waiting.push({ ...one, where });
  }
  return waiting.toSorted((a, b) => Temporal.PlainDate.compare(a.poll.lastDay, b.poll.lastDay));
}

async function spacesWithPollsIn(
  work: Work,
  spaces: readonly SpaceId[],
): Promise<readonly SpaceId[]> {
  if (spaces.length === 0) return [];
  const polls = await besideAll(work, (lent) => listPollsOf(lent, spaces, MOST_LISTED));
  const going = polls.filter((poll) => stateOf(poll, work.now) === "open");
  return [...new Set(going.map(({ space }) => space))];
}
