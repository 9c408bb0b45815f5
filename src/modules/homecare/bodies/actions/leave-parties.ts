import { dayOf } from "#basics/dates";
import { type Job, withRight } from "#services/house";

import { listOverdue } from "../store/named.ts";
import { endNamedIn } from "./send-somebody.ts";
import { RIGHT } from "./standing.ts";

/** Each night: whom a body named until a day that is past leaves its party, and reads nothing more. */
export const leaveParties: Job = {
  cron: "12 0 * * *",
  run: async (app, _, actor) => {
    const overdue = await app.transaction(actor, (work) =>
      withRight(work, RIGHT, (lent) => listOverdue(lent, dayOf(work.now))),
    );
    for (const one of overdue) await app.transaction(actor, (work) => endNamedIn(work, one));
  },
};
