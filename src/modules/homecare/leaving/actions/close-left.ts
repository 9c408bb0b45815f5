import { dayOf } from "#basics/dates";
import { endSharingsToIn } from "#modules/access";
import { type Job, withRight } from "#services/house";

import { listLeft, saveEnded } from "../../store/assignments.ts";
import { RIGHT } from "./leave.ts";

/** Each night: what was open to who comes no more from that day on, as they said, closes. */
export const closeLeft: Job = {
  cron: "7 0 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, (work) =>
      withRight(work, RIGHT, async (lent) => {
        for (const { id, helper, sharings } of await listLeft(lent, dayOf(lent.now))) {
          await endSharingsToIn(lent, sharings, helper);
          await saveEnded(lent, id);
        }
      }),
    ),
};
