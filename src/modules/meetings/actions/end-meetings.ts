import type { Job } from "#services/house";

import { endsAlone, ENDS_AFTER } from "../domain/meeting.ts";
import { listToEnd, saveEndedAlone } from "../store/meetings.ts";

/** Each hour: a meeting that nobody closed so long after its end is over; its minutes are those of its marks. */
export const endMeetings: Job = {
  cron: "17 * * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const before = work.now.subtract({ hours: ENDS_AFTER });
      for (const meeting of await listToEnd(work, before))
        if (endsAlone(meeting, work.now)) await saveEndedAlone(work, meeting.id);
    }),
};
