import { done, refused, type Result } from "#basics/result";
import { addTaskIn, listTasksIn } from "#modules/tasks";
import { spaceOf } from "#rules/circles";
import { action, reading, type Work } from "#services/house";

import { phaseOf, type PersonId, type VoteId } from "../../domain/vote.ts";
import { findVote } from "../../store/votes.ts";

export interface AddAction {
  readonly vote: VoteId;
  readonly title: string;
  readonly assignee: PersonId | undefined;
}

export type AddActionRefusal = "unknown-vote" | "not-closed" | "not-added";

/** What a decision asks for joins the tasks of the circle, with the decision that it comes from. */
export const addAction = action(addActionIn);

export async function addActionIn(
  work: Work,
  asked: AddAction,
): Promise<Result<VoteId, AddActionRefusal>> {
  const vote = await findVote(work, asked.vote);
  if (vote === undefined) return refused("unknown-vote");
  if (phaseOf(vote, work.now) !== "closed") return refused("not-closed");
  const added = await addTaskIn(work, {
    space: spaceOf(vote.circle),
    about: { table: "decisions.vote", id: vote.id },
    title: asked.title,
    assignee: asked.assignee,
  });
  return added.done ? done(vote.id) : refused("not-added");
}

/** What a decision asks for, as tasks of its circle, for its members. */
export const seeVoteTasks = reading(seeVoteTasksIn);

export async function seeVoteTasksIn(
  work: Work,
  asked: { readonly vote: VoteId },
): Promise<readonly { readonly title: string; readonly at: string }[]> {
  const vote = await findVote(work, asked.vote);
  if (vote === undefined) return [];
  const tasks = await listTasksIn(work, {
    space: spaceOf(vote.circle),
    about: { table: "decisions.vote", id: vote.id },
  });
  return tasks.map(({ id, title }) => ({ title, at: `/taches/${id}` }));
}
