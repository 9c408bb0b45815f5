import type { GivenBack } from "#basics/form";
import { pageOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { type Asking, voteIn } from "../../web/asked.ts";
import { seeVoteTasks } from "../actions/add-action.ts";
import { seeAmendments } from "../actions/propose-option.ts";
import { seeVote } from "../actions/see-vote.ts";
import type { SeenVote } from "../../actions/seen.ts";
import { VotePage } from "./vote-page.tsx";
import type { JustDone } from "./vote-props.ts";

/** The vote that an address names, when the reader may know of it. */
export async function findSeen(app: App, c: Asking): Promise<SeenVote | undefined> {
  const vote = voteIn(c);
  return vote && seeVote(app, c.var.actor, { vote });
}

export async function drawVote(
  app: App,
  c: Asking,
  seen: SeenVote,
  back: GivenBack,
): Promise<Response> {
  const { id: vote } = seen.vote;
  const page = {
    seen,
    amendments: await seeAmendments(app, c.var.actor, { vote }),
    tasks: await seeVoteTasks(app, c.var.actor, { vote }),
    now: app.clock.now(),
    justDone: justDoneIn(c, seen),
  };
  return answer(c, <VotePage {...page} back={back} />, back);
}

/** The page of a vote, for the forms that it holds. */
export function votePage(app: App) {
  return pageOf({
    find: (c: Asking) => findSeen(app, c),
    draw: (c, seen, back) => drawVote(app, c, seen, back),
  });
}

/** What the address says was just done; who is named there is a member of the circle. */
function justDoneIn(c: Asking, { others }: SeenVote): JustDone | undefined {
  const { fait: done, de } = c.req.query();
  if (done === "bulletin") return { what: "cast" };
  if (done === "confiance") return { what: "entrusted" };
  if (done === "bulletin-retire") return { what: "ballot-back" };
  if (done === "tache") return { what: "task" };
  const from = others.find(({ person }) => person === de);
  return done === "reprise" ? { what: "taken-back", from } : undefined;
}
