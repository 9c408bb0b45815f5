import { isId } from "#basics/id";
import { type Reportable, withRight } from "#services/house";

import { addressOf, type CircleId } from "../domain/circle.ts";
import { findCircle, saveHidden } from "../store/circles.ts";

/** A circle as something that anyone can report: hidden, only its members still see it. */
export const reportableCircle: Reportable = {
  find: async (work, id) => {
    const circle = isId<"Circle">(id) ? await findCircle(work, id) : undefined;
    return circle && { title: circle.name, at: addressOf(circle) };
  },
  hide: (work, id, reason) => save(work, id, reason),
  showAgain: (work, id) => save(work, id, undefined),
};

async function save(
  work: Parameters<Reportable["hide"]>[0],
  id: string,
  reason: string | undefined,
): Promise<void> {
  if (!isId<"Circle">(id)) return;
  const circle: CircleId = id;
  await withRight(work, "moderate-circles", (lent) => saveHidden(lent, circle, reason));
}
