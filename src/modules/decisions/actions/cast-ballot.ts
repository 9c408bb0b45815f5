import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { standingIn } from "#modules/circles";
import { isMember } from "#rules/circles";
import { action, type Work } from "#services/house";

import {
  type CastRefusal,
  decideBallot,
  type OptionId,
  type Vote,
  type VoteId,
} from "../domain/vote.ts";
import { holdVote } from "../store/votes.ts";
import { saveBallot } from "../store/voices.ts";

export interface CastBallot {
  readonly vote: VoteId;
  readonly option: OptionId;
}

/** A member casts a ballot. Until closing they may change it: the last one counts. */
export const castBallot = action(castBallotIn);

export async function castBallotIn(
  work: Work,
  asked: CastBallot,
): Promise<Result<Vote, CastRefusal>> {
  const vote = await holdVote(work, asked.vote);
  const voter = work.actor.for;
  if (vote === undefined || voter === undefined) return refused("unknown-vote");
  const standing = await standingIn(work, vote.circle);
  const decision = decideBallot({
    vote,
    isMember: isMember(standing),
    option: asked.option,
    now: work.now,
  });
  if (!decision.done) return decision;
  const space = await makeOwnSpaceIn(work, voter);
  await saveBallot(work, { vote: vote.id, voter, option: asked.option }, space);
  return done(vote);
}
