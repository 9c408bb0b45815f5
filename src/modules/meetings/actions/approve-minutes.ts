import { newId } from "#basics/id";
import { dayOf, writeDate } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { isFixed, mayObjectAt, objectsUntil } from "../domain/approval.ts";
import {
  type MeetingId,
  openPointOf,
  type PersonId,
  type Point,
  stageOf,
} from "../domain/meeting.ts";
import { isThere } from "../domain/quorum.ts";
import { saveApproving, saveObjected } from "../store/approval.ts";
import { listEntries } from "../store/entries.ts";
import { listMeetings } from "../store/meetings.ts";
import { listPoints, savePoint } from "../store/points.ts";
import { listSeats } from "../store/seats.ts";
import { settleIn } from "./consent.ts";
import { settledIn, unsettledIn, writeMinutesIn } from "./keep-minutes.ts";
import { holdLedIn } from "./open-meeting.ts";
import { titleToApprove } from "./prepare-meeting.ts";
import type { MinutesRefusal } from "./publish-minutes.ts";
import { appendEntryIn, type Found, holdMeetingIn, type OfMeeting } from "./standing.ts";
import { tellApprovingIn } from "./tell.ts";
import { texts } from "./texts.fr.ts";
import { dayWritten } from "./write-minutes.ts";

/**
 * Who leads a meeting puts to those who are there, at the point that is open, that the minutes of the one before be
 * approved as they stand: decided as anything else is. Alone there, they have them approved in a week, and each member,
 * told, may object. Approved or asked already, nothing changes.
 */
export const approveMinutes = action(approveMinutesIn);

export async function approveMinutesIn(
  work: Work,
  asked: OfMeeting,
): Promise<Result<MeetingId, MinutesRefusal>> {
  const held = await holdLedIn(work, asked);
  if (!held.done)
    return refused(held.refusal === "not-yours-to-lead" ? held.refusal : "unknown-meeting");
  const { meeting } = held.value;
  const open = openPointOf(await listPoints(work, meeting.id));
  const approves = open?.approves;
  if (stageOf(meeting) !== "open" || open === undefined || approves === undefined)
    return refused("not-open");
  const before = await holdMeetingIn(work, { meeting: approves });
  if (before === undefined || stageOf(before.meeting) !== "over") return refused("not-over");
  if (isFixed(before.meeting) || (await isPutIn(work, meeting.id, approves)))
    return done(meeting.id);
  if ((await writeMinutesIn(work, before)) === undefined) return refused("not-written");
  const put = { room: held.value, point: open.id, before };
  const seats = (await listSeats(work, meeting.id)).filter(isThere);
  const others = seats.filter(({ person }) => person !== held.value.me);
  return others.length > 0
    ? putIn(work, put, seats.length > others.length)
    : leaveTimeIn(work, put);
}

/** Whether it waits for an answer in that room. */
async function isPutIn(work: Work, room: MeetingId, before: MeetingId): Promise<boolean> {
  const entries = await listEntries(work, room);
  const settled = new Set(
    entries.flatMap(({ kind, about }) =>
      kind === "decided" || kind === "asked" || kind === "dropped" ? [about] : [],
    ),
  );
  return entries.some(
    ({ id, kind, about }) => kind === "proposed" && about === before && !settled.has(id),
  );
}

interface Put {
  readonly room: Found & { readonly me: PersonId };
  readonly point: Point["id"];
  /** The meeting whose minutes they are. */
  readonly before: Found;
}

/** To those who are there, as any decision; who puts it consents, where they are there. */
async function putIn(
  work: Work,
  { room, point, before }: Put,
  consents: boolean,
): Promise<Result<MeetingId, MinutesRefusal>> {
  const id = newId<"Entry">();
  const { me: by } = room;
  const text = texts.approved(dayWritten(before.meeting.starts));
  const about = before.meeting.id;
  await appendEntryIn(work, room, { id, kind: "proposed", by, words: { text }, about, point });
  const said = { person: by, answer: "agrees", words: undefined, byOneself: true } as const;
  if (consents) await settleIn(work, room, { proposal: { id, text, point, about }, by, said });
  return done(room.meeting.id);
}

/** To all members, who have a week to object. One who objected is heard by those who meet, not by one alone. */
async function leaveTimeIn(
  work: Work,
  { room, point, before }: Put,
): Promise<Result<MeetingId, MinutesRefusal>> {
  if (before.meeting.objectedAt !== undefined) return refused("somebody-objected");
  const version = await settledIn(work, before);
  if (version === undefined) return refused("not-written");
  await saveApproving(work, before.meeting.id, { version, by: room.me });
  const until = objectsUntil({ approvingSince: work.now, approvedAt: undefined }) ?? work.now;
  const text = texts.approving(dayWritten(before.meeting.starts), writeDate(dayOf(until)));
  await appendEntryIn(work, room, {
    kind: "noted",
    by: room.me,
    words: { text },
    about: before.meeting.id,
    point,
  });
  await tellApprovingIn(work, before);
  return done(room.meeting.id);
}

/** A member objects to minutes that one alone had approved: they are written in again, and put to the next meeting. */
export const objectToMinutes = action(objectToMinutesIn);

export async function objectToMinutesIn(
  work: Work,
  asked: OfMeeting,
): Promise<Result<MeetingId, MinutesRefusal>> {
  const found = await holdMeetingIn(work, asked);
  const me = found?.standing.person;
  if (found === undefined || me === undefined || !found.standing.isMember)
    return refused("unknown-meeting");
  const { meeting } = found;
  // Another objected already: it is as they ask.
  if (meeting.objectedAt !== undefined && !isFixed(meeting)) return done(meeting.id);
  if (!mayObjectAt(meeting, work.now)) return refused("no-more-to-object");
  await unsettledIn(work, found);
  await saveObjected(work, meeting.id, me);
  await putToNextIn(work, found, me);
  return done(meeting.id);
}

/** The next meeting that is prepared gets the point; one that is prepared later begins with it. */
async function putToNextIn(work: Work, { meeting }: Found, me: PersonId): Promise<void> {
  const coming = await listMeetings(work, [meeting.space], { over: false, from: 0, most: 20 });
  const next = coming.find((one) => stageOf(one) === "before");
  if (next === undefined) return;
  const points = await listPoints(work, next.id);
  if (points.some(({ approves }) => approves === meeting.id)) return;
  const title = titleToApprove(meeting, work.now);
  await savePoint(work, {
    id: newId<"Point">(),
    meeting: next.id,
    space: meeting.space,
    place: Math.max(0, ...points.map(({ place }) => place)) + 1,
    words: await seal(work, meeting.space, JSON.stringify({ title })),
    minutes: 5,
    approves: meeting.id,
    addedBy: me,
  });
}
