import { isId } from "#basics/id";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import { type PersonId, type Phase, phaseOf, type Vote } from "../../domain/vote.ts";
import { listBallotsOf } from "../../store/ballots.ts";
import { type Count, findCount } from "../../store/counts.ts";
import { findDelegation, type KeptDelegation } from "../../store/delegations.ts";
import { findVote } from "../../store/votes.ts";
import { labelsOfIn } from "../../actions/assembly.ts";
import { votePath } from "./vote-links.ts";

type Facts = Readonly<Record<string, unknown>>;

/** A vote as a letter tells it to one member, read as it is written: under the right "write-mail". */
export interface ToldVote {
  readonly vote: Vote;
  readonly circleName: string;
  readonly phase: Phase;
  readonly labels: readonly string[];
  readonly hasVoted: boolean;
  readonly count: Count | undefined;
  /** Where they vote from the letter, once. */
  readonly at: string;
}

/** Undefined once the one it was for is not a member any more, or the question was taken back. */
export async function seeToldVoteIn(work: Work, facts: Facts): Promise<ToldVote | undefined> {
  const { vote: id, person } = facts;
  if (typeof id !== "string" || !isId<"Vote">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const vote = await findVote(work, id);
  if (vote === undefined || !(await isMemberIn(work, vote, person))) return undefined;
  const phase = phaseOf(vote, work.now);
  if (phase === "withdrawn") return undefined;
  return {
    vote,
    circleName: (await findCircleIn(work, { circle: vote.circle }))?.name ?? "",
    phase,
    labels: await labelsOfIn(work, vote),
    hasVoted: (await listBallotsOf(work, person, [vote.id])).length > 0,
    count: await findCount(work, vote.id),
    at: votePath(work.app, { vote: vote.id, person }),
  };
}

async function isMemberIn(work: Work, { circle }: Vote, person: PersonId): Promise<boolean> {
  return (await memberIdsAtIn(work, { circle, at: work.now })).includes(person);
}

/** A voice entrusted, as a letter tells it. */
export interface ToldVoice {
  readonly delegation: KeptDelegation;
  readonly fromName: string;
  readonly toName: string;
  readonly circleName: string | undefined;
  readonly question: string | undefined;
}

/** Undefined once it ended. */
export async function seeToldVoiceIn(work: Work, facts: Facts): Promise<ToldVoice | undefined> {
  const { delegation: id } = facts;
  if (typeof id !== "string" || !isId<"Delegation">(id)) return undefined;
  const delegation = await findDelegation(work, id);
  if (delegation?.to === undefined || delegation.endedAt !== undefined) return undefined;
  const { from, to, scope } = delegation;
  const names = await namesOfIn(work, [from, to]);
  const circle =
    scope.circle === undefined ? undefined : await findCircleIn(work, { circle: scope.circle });
  const vote = scope.vote === undefined ? undefined : await findVote(work, scope.vote);
  return {
    delegation,
    fromName: names.get(from) ?? "",
    toName: names.get(to) ?? "",
    circleName: circle?.name,
    question: vote?.question,
  };
}
