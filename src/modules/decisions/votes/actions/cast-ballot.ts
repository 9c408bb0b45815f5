import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { standingIn } from "#modules/circles";
import { isMember, spaceOf } from "#rules/circles";
import { action, type Work, withRight } from "#services/house";

import type { Marks } from "../../domain/methods/method.ts";
import {
  type CastRefusal,
  decideBallot,
  OBJECTS,
  phaseOf,
  type PersonId,
  type Vote,
  type VoteId,
} from "../../domain/vote.ts";
import { deleteBallot, saveBallot } from "../../store/ballots.ts";
import { isCounted } from "../../store/counts.ts";
import { saveReason, withdrawObjection } from "../../store/reasons.ts";
import { shareVote } from "../../store/votes.ts";
import { tellObjectedIn, tellTrustersIn } from "./tell-members.ts";

export interface CastBallot {
  readonly vote: VoteId;
  /** One an option, in their order. */
  readonly marks: Marks;
  readonly why?: string | undefined;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
}

/**
 * A member casts a ballot. Until closing they may change it: the last one counts. The vote is shared
 * with others who vote; its close waits for all of them, and who comes after it is told that it is closed.
 */
export const castBallot = action(castBallotIn);

export async function castBallotIn(
  work: Work,
  asked: CastBallot,
): Promise<Result<Vote, CastRefusal>> {
  const vote = await shareVote(work, asked.vote);
  const voter = work.actor.for;
  if (vote === undefined || voter === undefined) return refused("unknown-vote");
  const standing = await standingIn(work, vote.circle);
  if (!isMember(standing)) return refused("not-a-member");
  return keepBallotIn(work, vote, { ...asked, voter });
}

/** Keeps the ballot of a member, cast by themself or recorded for them. Whoever calls has asked the right. */
export async function keepBallotIn(
  work: Work,
  vote: Vote,
  ballot: CastBallot & { readonly voter: PersonId; readonly recordedBy?: PersonId },
): Promise<Result<Vote, CastRefusal>> {
  const { voter, marks, why, recordedBy } = ballot;
  const decision = decideBallot({ vote, isMember: true, marks, why, now: work.now });
  if (!decision.done) return decision;
  if (await isCounted(work, vote.id)) return refused("vote-not-open");
  const space = await makeOwnSpaceIn(work, voter);
  const sealed = why === undefined ? undefined : await seal(work, space, why);
  await withRight(work, "keep-ballots", (lent) =>
    saveBallot(
      lent,
      { vote: vote.id, voter, marks },
      { space, channel: work.actor.channel, recordedBy, why: sealed },
    ),
  );
  if (vote.method === "consent") await keepObjectionIn(work, vote, ballot);
  if (ballot.quiet !== true) await tellTrustersIn(work, vote, voter);
  return done(vote);
}

/** An objection is read by the circle at once, so that it can be answered; another ballot takes it back. */
async function keepObjectionIn(
  work: Work,
  vote: Vote,
  { voter, marks, why, quiet }: CastBallot & { readonly voter: PersonId },
): Promise<void> {
  if (marks[0] !== OBJECTS || why === undefined) {
    await withdrawObjection(work, vote.id, voter);
    return;
  }
  await saveReason(work, vote.circle, {
    vote: vote.id,
    by: voter,
    kind: "objection",
    words: await seal(work, spaceOf(vote.circle), why),
    writtenAt: work.now,
  });
  if (quiet !== true) await tellObjectedIn(work, vote, voter);
}

export type TakeBallotBackRefusal = "unknown-vote" | "not-a-member" | "vote-not-open";

/** A member takes their ballot back until the close: their voice goes where it would without it. None cast, nothing changes. */
export const takeBallotBack = action(takeBallotBackIn);

export async function takeBallotBackIn(
  work: Work,
  asked: { readonly vote: VoteId },
): Promise<Result<Vote, TakeBallotBackRefusal>> {
  const vote = await shareVote(work, asked.vote);
  const voter = work.actor.for;
  if (vote === undefined || voter === undefined) return refused("unknown-vote");
  if (!isMember(await standingIn(work, vote.circle))) return refused("not-a-member");
  if (phaseOf(vote, work.now) !== "vote" || (await isCounted(work, vote.id)))
    return refused("vote-not-open");
  await withRight(work, "keep-ballots", (lent) => deleteBallot(lent, vote.id, voter));
  if (vote.method === "consent") await withdrawObjection(work, vote.id, voter);
  return done(vote);
}
