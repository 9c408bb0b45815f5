import { done, refused, type Result } from "#basics/result";
import { action, type Work } from "#services/house";

import { deleteSuggestion, holdSuggestion } from "../store/suggestions.ts";
import type { OfSuggestion } from "./decide-suggestion.ts";
import { besideSpaces } from "./find-suggestion.ts";

/** Who suggested it takes back what nobody answered yet: nothing keeps it. */
export const withdrawSuggestion = action(
  async (
    work: Work,
    asked: OfSuggestion,
  ): Promise<Result<undefined, "unknown-suggestion" | "already-answered">> => {
    const person = work.actor.mandate === undefined ? work.actor.for : undefined;
    return besideSpaces(work, async (lent) => {
      const one = await holdSuggestion(lent, asked.suggestion);
      if (one?.document !== asked.document || person === undefined || one.by !== person)
        return refused("unknown-suggestion");
      if (one.state !== "waiting") return refused("already-answered");
      await deleteSuggestion(lent, one.id);
      return done(undefined);
    });
  },
);
