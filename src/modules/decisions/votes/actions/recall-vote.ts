import { z } from "zod";

import { isId } from "#basics/id";
import { type Actor, type App, withRight } from "#services/house";

import { phaseOf } from "../../domain/vote.ts";
import { findVote } from "../../store/votes.ts";
import { tellClosingIn } from "./tell-members.ts";

const payloadShape = z.object({ vote: z.string().refine((text) => isId<"Vote">(text)) });

/** The job that reminds, the day before the close, those whose voice is still silent. */
export async function recallVote(app: App, payload: unknown, actor: Actor): Promise<void> {
  const { vote: id } = payloadShape.parse(payload);
  await app.transaction(actor, (work) =>
    withRight(work, "recall-vote", async (lent) => {
      const vote = await findVote(lent, id);
      if (vote !== undefined && phaseOf(vote, lent.now) === "vote") await tellClosingIn(lent, vote);
    }),
  );
}
