import { z } from "zod";

import { isId } from "#basics/id";
import { memberIdsAtIn } from "#modules/circles";
import { type Actor, type App, type Work, withRight } from "#services/house";

import { resultOf, type Assembly } from "../domain/voices.ts";
import { isOpen, type Vote, type VoteId, type VoteResult } from "../domain/vote.ts";
import { holdVote, saveResult } from "../store/votes.ts";
import { listBallots, listDelegationsAt } from "../store/voices.ts";

/**
 * Who is in the circle of a vote, their ballots and delegations, as they stand now, or stood at its
 * closing. To count and to follow a voice, not to show ballots one by one.
 */
export function assemblyOfIn(work: Work, vote: Vote): Promise<Assembly> {
  const at = isOpen(vote, work.now) ? work.now : vote.closesAt;
  return withRight(work, "count-voices", async (lent) => ({
    members: await memberIdsAtIn(lent, { circle: vote.circle, at }),
    ballots: await listBallots(lent, vote.id),
    delegations: await listDelegationsAt(lent, vote.circle, at),
  }));
}

/** The result of a vote that is closed: as it was fixed, else counted now. */
export async function resultOfIn(work: Work, vote: Vote): Promise<VoteResult | undefined> {
  if (isOpen(vote, work.now)) return undefined;
  return (
    vote.result ??
    resultOf(
      await assemblyOfIn(work, vote),
      vote.options.map(({ id }) => id),
    )
  );
}

/** Fixes the result of a vote once it is closed, so that who leaves later changes nothing. Twice changes nothing. */
export function closeVoteIn(work: Work, asked: { readonly vote: VoteId }): Promise<void> {
  return withRight(work, "close-vote", async (lent) => {
    const vote = await holdVote(lent, asked.vote);
    if (vote === undefined || vote.result !== undefined) return;
    const result = await resultOfIn(lent, vote);
    if (result !== undefined) await saveResult(lent, vote.id, result);
  });
}

const payloadShape = z.object({ vote: z.string().refine((text) => isId<"Vote">(text)) });

/** The job that closes a vote at its instant. */
export async function closeVote(app: App, payload: unknown, actor: Actor): Promise<void> {
  const { vote } = payloadShape.parse(payload);
  await app.transaction(actor, (work) => closeVoteIn(work, { vote }));
}
