import { isId } from "#basics/id";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { type Asking, statusOf } from "../../web/asked.ts";
import { seeVoteTasks } from "../actions/add-action.ts";
import { seeAmendments } from "../actions/propose-option.ts";
import { seeVote } from "../actions/see-vote.ts";
import type { SeenVote } from "../../actions/seen.ts";
import { VotePage } from "./vote-page.tsx";
import type { VotePageProps } from "./vote-props.ts";

export type Shown = Pick<VotePageProps, "typed" | "problem" | "problems" | "justDone" | "sent">;

/** The vote that an address names, when the reader may know of it. */
export function findSeen(app: App, c: Asking): Promise<SeenVote | undefined> {
  const asked = c.req.param("vote") ?? "";
  return isId<"Vote">(asked)
    ? seeVote(app, c.var.actor, { vote: asked })
    : Promise.resolve(undefined);
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
