import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findCircleIn, memberIdsAtIn } from "#modules/circles";
import { action, type App, reading, type Work, withRight } from "#services/house";
import { isSigned, sign } from "#services/keys";

import type { Marks } from "../../domain/methods/method.ts";
import {
  type CastRefusal,
  type PersonId,
  phaseOf,
  type Vote,
  type VoteId,
} from "../../domain/vote.ts";
import { listBallotsOf } from "../../store/ballots.ts";
import { findVote, shareVote } from "../../store/votes.ts";
import { labelsOfIn } from "../../actions/assembly.ts";
import { keepBallotIn } from "./cast-ballot.ts";

const PURPOSE = "vote";

/** A link by which one member votes once, from a letter, in whatever browser opens it. */
export interface VoteLink {
  readonly vote: VoteId;
  readonly person: PersonId;
}

export function votePath(app: App, { vote, person }: VoteLink): string {
  const signed = `${vote}/${person}`;
  return `/l/vote/${signed}/${sign(app, PURPOSE, signed)}`;
}

/** Reads such a link; undefined when we did not sign it. */
export function readVoteLink(
  app: App,
  asked: Readonly<Record<"vote" | "person" | "signature", string>>,
): VoteLink | undefined {
  if (!isId<"Vote">(asked.vote) || !isId<"Person">(asked.person)) return undefined;
  const signed = `${asked.vote}/${asked.person}`;
  if (!isSigned(app, PURPOSE, signed, asked.signature)) return undefined;
  return { vote: asked.vote, person: asked.person };
}

/** A vote as who comes from a letter sees it: the question and its answers, and nothing of anybody. */
export interface LinkedVote {
  readonly vote: Vote;
  readonly circleName: string;
  readonly labels: readonly string[];
  readonly isOpen: boolean;
  /** A ballot is there already, whichever way it came: the link does nothing more. */
  readonly hasVoted: boolean;
}

/** Undefined once the person is not a member any more, or the question was taken back. */
export const seeVoteByLink = reading(seeVoteByLinkIn);

export function seeVoteByLinkIn(work: Work, link: VoteLink): Promise<LinkedVote | undefined> {
  return withRight(work, "vote-links", async (lent) => {
    const vote = await findVote(lent, link.vote);
    if (vote === undefined || !(await isMemberIn(lent, vote, link.person))) return undefined;
    const phase = phaseOf(vote, lent.now);
    if (phase === "withdrawn") return undefined;
    const circle = await findCircleIn(lent, { circle: vote.circle });
    return {
      vote,
      circleName: circle?.name ?? "",
      labels: await labelsOfIn(lent, vote),
      isOpen: phase === "vote",
      hasVoted: (await listBallotsOf(lent, link.person, [vote.id])).length > 0,
    };
  });
}

async function isMemberIn(lent: Work, { circle }: Vote, person: PersonId): Promise<boolean> {
  return (await memberIdsAtIn(lent, { circle, at: lent.now })).includes(person);
}

/** A member votes from a letter, once: to change their mind they come in. */
export const castByLink = action(castByLinkIn);

export function castByLinkIn(
  work: Work,
  asked: VoteLink & { readonly marks: Marks; readonly why: string | undefined },
): Promise<Result<VoteId, CastRefusal | "link-used">> {
  return withRight(work, "vote-links", async (lent) => {
    const vote = await shareVote(lent, asked.vote);
    if (vote === undefined || !(await isMemberIn(lent, vote, asked.person)))
      return refused("unknown-vote");
    if ((await listBallotsOf(lent, asked.person, [vote.id])).length > 0)
      return refused("link-used");
    const { person: voter, marks, why } = asked;
    const kept = await keepBallotIn(lent, vote, { vote: vote.id, voter, marks, why });
    return kept.done ? done(vote.id) : kept;
  });
}
