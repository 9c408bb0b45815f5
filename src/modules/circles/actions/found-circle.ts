import { done, refused, type Result } from "#basics/result";
import { action, isOperator, type Work } from "#services/house";

import type { Circle, CircleId } from "../domain/circle.ts";
import { type AskedCircle, decideFounding, type FoundRefusal } from "../domain/founding.ts";
import { findCircle } from "../store/circles.ts";
import { noteIn } from "./keep-journal.ts";
import { makeCircleIn } from "./make-circle.ts";
import { standingIn } from "./standing.ts";

export type FoundCircle = AskedCircle & { readonly parent?: CircleId | undefined };

/** Somebody founds a circle: they accept its charter and facilitate it. */
export const foundCircle = action(foundCircleIn);

/** The step. Answers the circle as its founder sees it. */
export async function foundCircleIn(
  work: Work,
  asked: FoundCircle,
): Promise<Result<Circle, FoundRefusal>> {
  const above = asked.parent === undefined ? undefined : await findCircle(work, asked.parent);
  if (asked.parent !== undefined && above === undefined) return refused("unknown-parent");
  const decision = decideFounding(asked, {
    standing: work.actor.for === undefined ? "visitor" : "outsider",
    isOperator: isOperator(work.actor),
    above: above && { circle: above, standing: await standingIn(work, above.id) },
  });
  if (!decision.done) return decision;

  const { isOpen } = decision.value;
  const id = await makeCircleIn(work, { ...asked, isOpen });
  // A private part is known to its own members only, not to those of the circle above.
  if (above !== undefined && isOpen)
    await noteIn(work, above, { what: "part-founded", other: id, words: asked.name });
  const circle = await findCircle(work, id);
  if (circle === undefined) throw new Error("the founder does not see their circle");
  return done(circle);
}
