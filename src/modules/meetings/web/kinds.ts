import { PARIS, writeMoment, writeTime } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { seeToldMeetingIn, type ToldMeeting } from "../actions/tell.ts";
import { mayObjectAt, objectsUntil } from "../domain/approval.ts";
import { stageOf } from "../domain/meeting.ts";
import { meetingAt, minutesAt } from "./addresses.ts";
import { texts } from "./texts.fr.ts";

const { letters } = texts;
const hourOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(PARIS).toPlainTime();

/** What is said of meetings. */
export const meetingLetters = {
  "meetings.convoked": letterKind<ToldMeeting>({
    why: letters.why.convoked,
    sort: "direct",
    find: async (work, facts) => {
      const told = await seeToldMeetingIn(work, facts);
      return told !== undefined && stageOf(told.meeting) !== "over" ? told : undefined;
    },
    says: (told, { now }) => ({
      subject: letters.convoked(told.length),
      entries: told.map(({ meeting, title, address, video, circleName, points }) => ({
        title: letters.of(title, circleName),
        at: meetingAt(meeting.id),
        lines: [
          letters.when(writeMoment(meeting.starts, now), writeTime(hourOf(meeting.ends))),
          ...(address === undefined || address === "" ? [] : [letters.where(address)]),
          ...(video === undefined || video === "" ? [] : [letters.byVideo(video)]),
          ...points.map((point, at) => letters.point(at + 1, point.title, point.minutes)),
          letters.answer,
        ],
      })),
    }),
  }),
  "meetings.approving": letterKind<ToldMeeting>({
    why: letters.why.approving,
    sort: "direct",
    find: async (work, facts) => {
      const told = await seeToldMeetingIn(work, facts);
      return told !== undefined && mayObjectAt(told.meeting, work.now) ? told : undefined;
    },
    says: (told, { now }) => ({
      subject: letters.approving(told.length),
      entries: told.map(({ meeting, title, circleName }) => ({
        title: letters.of(title, circleName),
        at: minutesAt(meeting.id),
        lines: [letters.objectUntil(writeMoment(objectsUntil(meeting) ?? now, now))],
      })),
    }),
  }),
  "meetings.written": letterKind<ToldMeeting>({
    why: letters.why.written,
    sort: "digest",
    find: seeToldMeetingIn,
    says: (told) => ({
      subject: letters.written(told.length),
      entries: told.map(({ meeting, title, circleName }) => ({
        title: letters.of(title, circleName),
        at: minutesAt(meeting.id),
        lines: [letters.read],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
