import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import type { Circle, CircleId } from "../../domain/circle.ts";
import { decideShowing, type ShowRefusal } from "../../domain/brought-rights.ts";
import { noteIn } from "../../actions/keep-journal.ts";
import { standingIn } from "../../actions/standing.ts";
import { findBrought, saveOpened } from "../../store/brought.ts";
import { findCircle, holdCircle } from "../../store/circles.ts";

/**
 * A circle that everyone could know of where it comes from is shown here too, when who keeps it says so: its name,
 * purpose and charter, and how many they are. What it brought stays its members'.
 */
export const showCircle = action(
  async (
    work: Work,
    asked: { readonly circle: CircleId },
  ): Promise<Result<Circle, ShowRefusal>> => {
    const circle = await holdCircle(work, asked.circle);
    if (circle === undefined) return refused("unknown-circle");
    const decision = decideShowing(
      await standingIn(work, circle.id),
      circle,
      await findBrought(work, circle.id),
    );
    if (!decision.done) return decision;
    if (work.actor.mandate !== undefined) return refused("not-a-facilitator");
    await withRight(work, "make-circle", (lent) => saveOpened(lent, circle.id));
    const shown = await findCircle(work, circle.id);
    if (shown === undefined) throw new Error("who keeps it does not see their circle");
    await noteIn(work, { id: circle.id, isOpen: false }, { what: "settings-changed" });
    return done({ ...shown, isOpen: true });
  },
);
