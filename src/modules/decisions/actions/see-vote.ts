import { findCircleIn, listMyMembershipsIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import type { Circle } from "#rules/circles";
import { reading, type Work } from "#services/house";

import { type Course, countVoices, followVoice, weightOf } from "../domain/voices.ts";
import {
  isOpen,
  type OptionId,
  type PersonId,
  type Vote,
  type VoteId,
  type VoteResult,
} from "../domain/vote.ts";
import { findVote, listOpenVotes, listVotes } from "../store/votes.ts";
import { assemblyOfIn, resultOfIn } from "./count-vote.ts";

export interface Named {
  readonly person: PersonId;
  readonly name: string;
}

/** A vote as a member of its circle sees it. */
export interface SeenVote {
  readonly vote: Vote;
  readonly circle: Circle;
  readonly isOpen: boolean;
  /** My own ballot. */
  readonly mine: OptionId | undefined;
  /** Where my voice goes today, me first. */
  readonly course: { readonly through: readonly Named[]; readonly end: Course["end"] };
  /** To whom I entrusted my voice in this circle. */
  readonly delegate: Named | undefined;
  /** Who entrusts theirs to me, directly. */
  readonly trust: readonly Named[];
  /** How many voices my ballot carries, or would carry. */
  readonly weight: number;
  readonly spoken: number;
  readonly members: number;
  /** To whom I may entrust my voice. */
  readonly others: readonly Named[];
  readonly result: VoteResult | undefined;
}

/** Sees a vote: its members, and nobody else. */
export const seeVote = reading(seeVoteIn);

export async function seeVoteIn(
  work: Work,
  asked: { readonly vote: VoteId },
): Promise<SeenVote | undefined> {
  const [vote, me] = [await findVote(work, asked.vote), work.actor.for];
  if (vote === undefined || me === undefined) return undefined;
  const circle = await findCircleIn(work, { circle: vote.circle });
  if (circle === undefined) return undefined;

  const assembly = await assemblyOfIn(work, vote);
  const { members, ballots, delegations } = assembly;
  const course = followVoice(me, assembly);
  const own = ballots.find(({ voter }) => voter === me);
  const names = await namesOfIn(work, [...members, ...course.through]);
  const named = (person: PersonId): Named => ({ person, name: names.get(person) ?? "" });
  const to = delegations.find(({ from }) => from === me)?.to;
  return {
    vote,
    circle,
    isOpen: isOpen(vote, work.now),
    mine: own?.option,
    course: { through: course.through.map(named), end: course.end },
    delegate: to === undefined ? undefined : named(to),
    trust: delegations.filter((one) => one.to === me).map(({ from }) => named(from)),
    weight: weightOf(me, assembly),
    spoken: members.length - countVoices(assembly).silent,
    members: members.length,
    others: members.filter((person) => person !== me).map(named),
    result: await resultOfIn(work, vote),
  };
}

/** A vote in a list. */
export interface ListedVote {
  readonly vote: Vote;
  readonly circle: Circle;
  readonly isOpen: boolean;
  /** Whether the person who acts has cast a ballot. */
  readonly isAnswered: boolean;
  readonly course: { readonly through: readonly Named[]; readonly end: Course["end"] };
  readonly result: VoteResult | undefined;
}

/** The votes of the circles of the person who acts: open ones first, then the closed. */
export const listMyVotes = reading(async (work: Work) => ({
  votes: await listedIn(work, await listVotes(work)),
  circles: await myCirclesIn(work),
}));

/** The circles to which the person who acts may put a question. */
export async function myCirclesIn(work: Work): Promise<readonly Circle[]> {
  const circles: Circle[] = [];
  for (const { circle } of await listMyMembershipsIn(work)) {
    const found = await findCircleIn(work, { circle });
    if (found !== undefined) circles.push(found);
  }
  return circles;
}

/** The open votes that the person who acts has not answered: of one circle, or of all. */
export async function listUnansweredIn(
  work: Work,
  circle?: Vote["circle"],
): Promise<readonly ListedVote[]> {
  if (work.actor.for === undefined) return [];
  const votes = circle === undefined ? await listVotes(work) : await listOpenVotes(work, circle);
  const open = votes.filter((vote) => isOpen(vote, work.now));
  return (await listedIn(work, open)).filter(({ isAnswered }) => !isAnswered);
}

async function listedIn(work: Work, votes: readonly Vote[]): Promise<readonly ListedVote[]> {
  const me = work.actor.for;
  if (me === undefined) return [];
  const listed: ListedVote[] = [];
  for (const vote of votes) {
    const assembly = await assemblyOfIn(work, vote);
    const course = followVoice(me, assembly);
    const names = await namesOfIn(work, course.through);
    const circle = await findCircleIn(work, { circle: vote.circle });
    if (circle === undefined) continue;
    listed.push({
      vote,
      circle,
      isOpen: isOpen(vote, work.now),
      isAnswered: assembly.ballots.some(({ voter }) => voter === me),
      course: {
        through: course.through.map((person) => ({ person, name: names.get(person) ?? "" })),
        end: course.end,
      },
      result: await resultOfIn(work, vote),
    });
  }
  return listed;
}
