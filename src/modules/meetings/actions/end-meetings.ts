import type { Job } from "#services/house";

import { endsAlone, ENDS_AFTER } from "../domain/meeting.ts";
import { listToEnd } from "../store/meetings.ts";
import { endRoomIn } from "./open-meeting.ts";

/**
 * Each hour: a meeting that nobody closed so long after its end is over, as if somebody had, and those who follow its room
 * hear it; its minutes are those of its marks.
 */
export const endMeetings: Job = {
  cron: "17 * * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const before = work.now.subtract({ hours: ENDS_AFTER });
      for (const meeting of await listToEnd(work, before)) {
        if (!endsAlone(meeting, work.now)) continue;
        const standing = { isMember: true };
        await endRoomIn(work, { meeting, standing, me: meeting.madeBy }, "alone");
      }
    }),
};
