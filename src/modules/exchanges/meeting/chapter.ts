import type { Chapter } from "#services/house";

import { recallMeetings } from "./actions/recall-meetings.ts";
import { myMeetingDates } from "./web/calendar.ts";
import { meetingDeeds, meetingKept } from "./web/texts.fr.ts";

const MEETING = "exchanges.meeting";

/** The day, the hour and the place that two who agreed set, and move, without stopping their exchange. */
export const meeting: Chapter = {
  name: "meeting",
  deeds: meetingDeeds,
  entrusts: { exchanges: [MEETING] },
  rights: {
    "exchanges-work": [MEETING],
    "recall-meetings": [MEETING, "exchanges.exchange", "exchanges.step"],
    "write-mail": [MEETING],
  },
  jobs: { "recall-meetings": recallMeetings },
  dated: [myMeetingDates],
  keeps: [meetingKept],
};
