import { gather, type Module } from "#services/house";

import { aboutPerson, unseatLeft } from "./actions/about-person.ts";
import { besidesTheGate } from "./actions/besides-the-gate.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { endMeetings } from "./actions/end-meetings.ts";
import { fillMeetings } from "./demonstration/fill.ts";
import { corrections } from "./corrections/chapter.ts";
import { dates } from "./dates/chapter.ts";
import { names } from "./names.fr.ts";
import { fates } from "./store/fates.ts";
import { up } from "./store/migrations/0001-meetings.ts";
import { up as saidAndShown } from "./store/migrations/0002-said-and-shown.ts";
import { up as keptMinutes } from "./store/migrations/0003-kept-minutes.ts";
import { up as unmarked } from "./store/migrations/0004-unmarked.ts";
import { up as approving } from "./store/migrations/0005-approving.ts";
import { meetingLetters } from "./web/kinds.ts";
import {
  showApproved,
  showOfOccasion,
  showPrepare,
  tellsOfCircle,
  waitsForMeeting,
} from "./web/panels.tsx";
import { parts } from "./web/parts-texts.fr.ts";
import { routes } from "./web/routes.tsx";
import { keptTexts, texts as lists } from "./web/texts.fr.ts";

const own = [
  "meetings.meeting",
  "meetings.point",
  "meetings.setting",
  "meetings.entry",
  "meetings.consent",
  "meetings.seat",
  "meetings.facilitator",
  "meetings.hand",
];

/** Meetings of circles, prepared together, held in a room, and whose minutes write themselves. */
export const meetings: Module = gather(
  {
    name: "meetings",
    floor: 9,
    needs: [
      "people",
      "access",
      "notifications",
      "circles",
      "tasks",
      "calendar",
      "commons",
      "decisions",
    ],
    names,
    migrations: {
      "0001_meetings": { up },
      "0002_said_and_shown": { up: saidAndShown },
      "0003_kept_minutes": { up: keptMinutes },
      "0004_unmarked": { up: unmarked },
      "0005_approving": { up: approving },
    },
    parts,
    routes: [{ at: "/reunions", pages: routes }],
    rights: {
      "meetings-beside": own,
      "meetings-about-person": own,
      "meetings-hears": ["meetings.meeting", "meetings.seat"],
      "end-meetings": ["meetings.meeting", "meetings.point", "meetings.entry", "meetings.hand"],
      "write-mail": ["meetings.meeting", "meetings.point"],
      "propose-rest": ["meetings.meeting"],
    },
    jobs: { "end-meetings": endMeetings },
    hears: { "circles.left": unseatLeft },
    panels: [
      { place: "feed", order: 17, waits: waitsForMeeting },
      { place: "circle", order: 22, title: "Réunions", tells: tellsOfCircle },
      // Under the heading of votes and of the standing decisions: a circle decides there too.
      { place: "circle", order: 46, title: lists.decideTogether, show: showPrepare },
      { place: "circle", order: 23, title: lists.approvedMinutes, show: showApproved },
      { place: "governance", order: 10, title: lists.approvedMinutes, show: showApproved },
      { place: "occasion", order: 12, show: showOfOccasion },
    ],
    notificationKinds: meetingLetters,
    besidesTheGate,
    aboutPerson,
    fates,
    circleArchive,
    keeps: [keptTexts],
    demonstration: fillMeetings,
  },
  [corrections, dates],
);
