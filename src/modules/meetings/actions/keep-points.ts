import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { isClosedSession } from "../domain/closed-session.ts";
import {
  decidePoint,
  type MeetingId,
  type Point,
  type PointId,
  type PointRefusal,
  type TypedPoint,
  stageOf,
} from "../domain/meeting.ts";
import { leftOverOf } from "../domain/minutes.ts";
import { mayLead, mayWritePoints } from "../domain/rights.ts";
import { listMeetings } from "../store/meetings.ts";
import {
  changePoint as changePointRow,
  deletePoint,
  listPoints,
  saveOrder,
  savePoint,
  type SealedPoint,
} from "../store/points.ts";
import {
  appendEntryIn,
  type Found,
  holdMeetingIn,
  type OfMeeting,
  openPointIn,
} from "./standing.ts";

export type WritePoint = OfMeeting & TypedPoint;
export type OfPoint = OfMeeting & { readonly point: PointId };
export type KeepPointRefusal = PointRefusal | "unknown-meeting" | "unknown-point" | "point-begun";

interface Held extends Found {
  readonly points: readonly SealedPoint[];
}

async function holdIn(work: Work, asked: OfMeeting): Promise<Held | undefined> {
  const found = await holdMeetingIn(work, asked);
  if (found === undefined || !mayWritePoints(found.standing, found.meeting)) return undefined;
  return { ...found, points: await listPoints(work, found.meeting.id) };
}

/** A member adds a point, last. */
export const addPoint = action(addPointIn);

export async function addPointIn(
  work: Work,
  asked: WritePoint,
): Promise<Result<PointId, KeepPointRefusal>> {
  const held = await holdIn(work, asked);
  const by = held?.standing.person;
  if (held === undefined || by === undefined) return refused("unknown-meeting");
  const decided = decidePoint(asked, held.points.length);
  if (!decided.done) return decided;
  const { minutes, ...words } = decided.value;
  const { space, id: meeting } = held.meeting;
  const id = newId<"Point">();
  await savePoint(work, {
    id,
    meeting,
    space,
    place: held.points.length + 1,
    words: await seal(work, space, JSON.stringify(words)),
    minutes,
    approves: undefined,
    addedBy: by,
  });
  return done(id);
}

/** What the meeting before left, and is not a point of this one yet; for its members, until its room opens. */
export async function leftOverIn(
  work: Work,
  { meeting, standing }: Pick<Found, "meeting" | "standing">,
  now: readonly Point[],
): Promise<readonly Point[]> {
  if (!standing.isMember || stageOf(meeting) !== "before") return [];
  const over = await listMeetings(work, [meeting.space], { over: true, from: 0, most: 50 });
  const before = over.find(({ starts }) => Temporal.Instant.compare(starts, meeting.starts) < 0);
  return before === undefined ? [] : leftOverOf(await openedIn(work, before.id), now);
}

async function openedIn(work: Work, meeting: MeetingId): Promise<readonly Point[]> {
  const points = [];
  for (const one of await listPoints(work, meeting)) points.push(await openPointIn(work, one));
  return points;
}

export type CarryPoints = OfMeeting & {
  /** Those of the meeting before that are taken up. */
  readonly points: readonly string[];
};
export type CarryRefusal = KeepPointRefusal | "none-chosen";

/** A member takes up points that the meeting before left, last and as they were told; taken up already, nothing changes. */
export const carryPoints = action(carryPointsIn);

export async function carryPointsIn(
  work: Work,
  { points, ...asked }: CarryPoints,
): Promise<Result<number, CarryRefusal>> {
  const held = await holdIn(work, asked);
  if (held === undefined) return refused("unknown-meeting");
  if (points.length === 0) return refused("none-chosen");
  const left = await leftOverIn(work, held, await openedIn(work, held.meeting.id));
  const chosen = left.filter(({ id }) => points.includes(id));
  for (const { title, about, minutes, closedSession } of chosen) {
    const added = await addPointIn(work, { ...asked, title, about, minutes, closedSession });
    if (!added.done) return added;
  }
  return done(chosen.length);
}

/** A member changes the words or the time of a point that is not begun. */
export const changePoint = action(changePointIn);

export async function changePointIn(
  work: Work,
  asked: WritePoint & OfPoint,
): Promise<Result<PointId, KeepPointRefusal>> {
  const held = await holdIn(work, asked);
  if (held === undefined) return refused("unknown-meeting");
  const point = held.points.find(({ id }) => id === asked.point);
  if (point === undefined) return refused("unknown-point");
  if (point.openedAt !== undefined) return refused("point-begun");
  const decided = decidePoint(asked, held.points.length - 1);
  if (!decided.done) return decided;
  // It does not open again by an empty field, nor by a form that was opened before.
  const { closedSession } = await openPointIn(work, point);
  const { minutes, ...told } = decided.value;
  const kept = { ...told, closedSession: told.closedSession ?? closedSession };
  const words = await seal(work, point.space, JSON.stringify(kept));
  await changePointRow(work, { id: point.id, words, minutes });
  return done(point.id);
}

export type CloseDoors = OfPoint & { readonly reason: string };
export type CloseDoorsRefusal = KeepPointRefusal | "no-reason" | "not-yours-to-lead";

/**
 * Who leads goes on with a point in closed session: what is said under it, before and after, is heard by members alone.
 * It does not open again; closed already, nothing changes.
 */
export const closeDoors = action(closeDoorsIn);

export async function closeDoorsIn(
  work: Work,
  { reason, ...asked }: CloseDoors,
): Promise<Result<PointId, CloseDoorsRefusal>> {
  const held = await holdIn(work, asked);
  if (held === undefined) return refused("unknown-meeting");
  if (!mayLead(held.standing)) return refused("not-yours-to-lead");
  const sealed = held.points.find(({ id }) => id === asked.point);
  if (sealed === undefined) return refused("unknown-point");
  const point = await openPointIn(work, sealed);
  if (isClosedSession(point)) return done(point.id);
  if (reason.trim() === "") return refused("no-reason");
  const decided = decidePoint({ ...point, closedSession: reason }, held.points.length - 1);
  if (!decided.done) return decided;
  const { minutes, ...told } = decided.value;
  const words = await seal(work, point.space, JSON.stringify(told));
  await changePointRow(work, { id: point.id, words, minutes });
  const by = held.standing.person;
  if (by !== undefined && stageOf(held.meeting) === "open")
    await appendEntryIn(work, held, { kind: "moderated", by, point: point.id });
  return done(point.id);
}

/** A member takes a point that is not begun off; gone already, nothing changes. */
export const removePoint = action(removePointIn);

export async function removePointIn(
  work: Work,
  asked: OfPoint,
): Promise<Result<undefined, KeepPointRefusal>> {
  const held = await holdIn(work, asked);
  if (held === undefined) return refused("unknown-meeting");
  const point = held.points.find(({ id }) => id === asked.point);
  if (point === undefined) return done(undefined);
  if (point.openedAt !== undefined) return refused("point-begun");
  await deletePoint(work, point.id);
  await saveOrder(
    work,
    held.points.flatMap(({ id }) => (id === point.id ? [] : [id])),
  );
  return done(undefined);
}

/** A member moves a point one place up; the first stays first. */
export const raisePoint = action(raisePointIn);

export async function raisePointIn(
  work: Work,
  asked: OfPoint,
): Promise<Result<PointId, KeepPointRefusal>> {
  const held = await holdIn(work, asked);
  if (held === undefined) return refused("unknown-meeting");
  const order = held.points.map(({ id }) => id);
  const at = order.indexOf(asked.point);
  const before = order[at - 1];
  if (at === -1) return refused("unknown-point");
  if (before === undefined) return done(asked.point);
  order[at - 1] = asked.point;
  order[at] = before;
  await saveOrder(work, order);
  return done(asked.point);
}
