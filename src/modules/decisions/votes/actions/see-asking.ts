import { type Id, isId } from "#basics/id";
import { findCircleIn, standingIn } from "#modules/circles";
import { findThreadIn } from "#modules/conversations";
import { type Circle, isClosed, isMember } from "#rules/circles";
import { reading, type Work } from "#services/house";

import type { Statutes } from "../../domain/statutes.ts";
import type { Vote, VoteId } from "../../domain/vote.ts";
import { findStatutes } from "../../store/statutes.ts";
import { findVote } from "../../store/votes.ts";

/** What one needs to know to put a question to a circle. */
export interface SeenAsking {
  readonly circle: Circle;
  readonly statutes: Statutes | undefined;
  /** The thread of the circle that the question comes from. */
  readonly thread: { readonly id: Id<"Thread">; readonly title: string } | undefined;
}

/** A circle that is closed decides nothing any more. */
export function takesQuestions(circle: Circle): boolean {
  return !isClosed(circle);
}

/** For a member of an open circle; undefined for whoever else. */
export const seeAsking = reading(seeAskingIn);

export async function seeAskingIn(
  work: Work,
  asked: { readonly circle: string; readonly thread: string | undefined },
): Promise<SeenAsking | undefined> {
  if (!isId<"Circle">(asked.circle)) return undefined;
  const circle = await findCircleIn(work, { circle: asked.circle });
  if (circle === undefined || !takesQuestions(circle)) return undefined;
  if (!isMember(await standingIn(work, circle.id))) return undefined;
  const { thread = "" } = asked;
  const found = isId<"Thread">(thread) ? await findThreadIn(work, { thread }) : undefined;
  return {
    circle,
    statutes: await findStatutes(work, circle.id),
    thread:
      found !== undefined && found.circle === circle.id
        ? { id: found.id, title: found.title }
        : undefined,
  };
}

/** The question of a vote, for who may know of it. */
export async function findQuestionIn(
  work: Work,
  asked: { readonly vote: VoteId },
): Promise<Pick<Vote, "id" | "question"> | undefined> {
  return findVote(work, asked.vote);
}
