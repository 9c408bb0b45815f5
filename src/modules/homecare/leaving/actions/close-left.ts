import { dayOf } from "#basics/dates";
import { endSharingsToIn } from "#modules/access";
import { personOf } from "#rules/access";
import { type App, type Job, person as personAs, withRight } from "#services/house";

import type { Assignment } from "../../domain/assignment.ts";
import { listLeft, saveEnded } from "../../store/assignments.ts";
import { goesOnOfMineIn, RIGHT } from "./leave.ts";

/**
 * Each night: what was open to who comes no more from that day on, as they said, closes; and what else they chose ends, as they would
 * end it where it was said. That first: begun again after a failure, it ends what is left of it.
 */
export const closeLeft: Job = {
  cron: "7 0 * * *",
  run: async (app, _, actor) => {
    const left = await app.transaction(actor, (work) =>
      withRight(work, RIGHT, (lent) => listLeft(lent, dayOf(lent.now))),
    );
    for (const one of left) await endAlso(app, one);
    await app.transaction(actor, (work) =>
      withRight(work, RIGHT, async (lent) => {
        for (const { id, helper, sharings } of left) {
          await endSharingsToIn(lent, sharings, helper);
          await saveEnded(lent, id);
        }
      }),
    );
  },
};

async function endAlso(app: App, { helper, space, leavesEnds = [] }: Assignment): Promise<void> {
  if (leavesEnds.length === 0) return;
  const ends = new Set<string>(leavesEnds);
  await app.transaction(personAs(helper), async (work) => {
    const all = await goesOnOfMineIn(work, personOf(space));
    for (const { what, end } of all) if (ends.has(what)) await end?.(work);
  });
}
