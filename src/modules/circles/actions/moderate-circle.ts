import { isId } from "#basics/id";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { addressOf, type Circle, type CircleId } from "../domain/circle.ts";
import { findCircle, saveHidden } from "../store/circles.ts";
import { listFacilitators } from "../store/members.ts";

/** A circle as something that anyone can report: hidden, only its members still see it. Those who facilitate it wrote it. */
export const reportableCircle: Reportable = {
  find: async (work, id) => {
    const circle = isId<"Circle">(id) ? await findOpen(work, id) : undefined;
    return circle && { title: circle.name, at: addressOf(circle) };
  },
  hide: (work, id, reason) => save(work, id, reason),
  showAgain: (work, id) => save(work, id, undefined),
  authors: (work, id) =>
    withRight(work, "count-members", async (lent) => {
      const facilitators = isId<"Circle">(id) ? await listFacilitators(lent, id) : [];
      return facilitators.map(({ person }) => person);
    }),
  words: async (work, id) => (isId<"Circle">(id) ? (await findOpen(work, id))?.purpose : undefined),
};

/** An open circle; the operator finds it hidden too, to show it again. A closed one is nobody's to report but its members'. */
function findOpen(work: Work, id: CircleId): Promise<Circle | undefined> {
  if (!isOperator(work.actor)) return findCircle(work, id);
  return withRight(work, "moderate-circles", async (lent) => {
    const circle = await findCircle(lent, id);
    return circle?.isOpen === true ? circle : undefined;
  });
}

async function save(work: Work, id: string, reason: string | undefined): Promise<void> {
  if (!isId<"Circle">(id)) return;
  const circle: CircleId = id;
  await withRight(work, "moderate-circles", (lent) => saveHidden(lent, circle, reason));
}
