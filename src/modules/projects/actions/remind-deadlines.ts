import { dayOf } from "#basics/dates";
import type { Job } from "#services/house";

import { isReminded, REMINDED_BEFORE } from "../domain/reminder.ts";
import { listDueBefore } from "../store/answers.ts";
import { listParticipants } from "../store/participants.ts";
import { tellNearIn } from "./tell-participants.ts";

/** Each night, for the digest of the morning: what is still prepared and must be handed in soon. */
export const remindDeadlines: Job = {
  cron: "17 3 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const today = dayOf(work.now);
      const most = Math.max(...REMINDED_BEFORE) + 2;
      const answers = await listDueBefore(work, work.now.add({ hours: most * 24 }));
      const taking = await listParticipants(
        work,
        answers.map(({ id }) => id),
      );
      for (const { id, call } of answers) {
        if (call.deadline === undefined || !isReminded(call.deadline, today)) continue;
        const to = new Set((taking.get(id) ?? []).map(({ person }) => person));
        await tellNearIn(work, { answer: id, to: [...to], deadline: call.deadline });
      }
    }),
};
