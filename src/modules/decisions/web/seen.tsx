import type { Context } from "hono";

import { isId } from "#basics/id";
import type { AskedEnv } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { seeVoteTasks } from "../actions/add-action.ts";
import { seeAmendments } from "../actions/propose-option.ts";
import { seeVote, type SeenVote } from "../actions/see-vote.ts";
import { VotePage, type VotePageProps } from "./vote-page.tsx";

export type Env = AskedEnv & WithFrame;
export type Asking = Context<Env>;
export type Shown = Pick<VotePageProps, "typed" | "problem" | "problems" | "justDone" | "sent">;

/** The vote that an address names, when the reader may know of it. */
export function findSeen(app: App, c: Asking): Promise<SeenVote | undefined> {
  const asked = c.req.param("vote") ?? "";
  return isId<"Vote">(asked)
    ? seeVote(app, c.var.actor, { vote: asked })
    : Promise.resolve(undefined);
}

/** 200 when all is well, 422 when fields are to be mended, 409 when the act was refused. */
export function statusOf({
  problem,
  problems,
}: Pick<Shown, "problem" | "problems">): 200 | 409 | 422 {
  if (problem !== undefined) return 409;
  return problems === undefined ? 200 : 422;
}

export async function votePage(
  app: App,
  c: Asking,
  seen: SeenVote,
  shown: Shown,
): Promise<Response> {
  const { vote } = seen;
  const amendments = await seeAmendments(app, c.var.actor, { vote: vote.id });
  const tasks = await seeVoteTasks(app, c.var.actor, { vote: vote.id });
  const page = (
    <VotePage seen={seen} amendments={amendments} tasks={tasks} now={app.clock.now()} {...shown} />
  );
  return answer(c, page, statusOf(shown));
}
