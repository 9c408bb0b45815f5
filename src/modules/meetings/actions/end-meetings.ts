import type { Job } from "#services/house";

import { DAYS_TO_OBJECT } from "../domain/approval.ts";
import { endsAlone, ENDS_AFTER } from "../domain/meeting.ts";
import { saveUnobjected } from "../store/approval.ts";
import { listToEnd } from "../store/meetings.ts";
import { endRoomIn } from "./open-meeting.ts";

/**
 * Each hour: a meeting that nobody closed so long after its end is over, as if somebody had, and those who follow its room
 * hear it; its minutes are those of its marks. Minutes to which nobody objected within their week are approved.
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
      await saveUnobjected(work, work.now.subtract({ hours: 24 * DAYS_TO_OBJECT }));
    }),
};
