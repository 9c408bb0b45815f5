import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { open, seal } from "#modules/access";
import { addTaskIn, tickTaskIn } from "#modules/tasks";
import { action, type Work } from "#services/house";

import { MOST_POINT, type PointId } from "../domain/line.ts";
import { mayRemove, mayWrite } from "../domain/rights.ts";
import { decideText, type TextRefusal } from "../domain/situation.ts";
import {
  deletePoint,
  holdPoint,
  saveBuilt,
  savePoint,
  saveTaken,
  type SealedPoint,
} from "../store/lines.ts";
import { keepLineIn, type KeepRefusal } from "./keep-known.ts";
import { type Community, findCommunityIn, type OfCircle } from "./standing.ts";

export type AddPoint = OfCircle & { readonly id?: PointId; readonly text: string };
export type AddPointRefusal = TextRefusal | "unknown-community" | "circle-closed";

/** A member says what the community does not know yet, and should build. */
export const addPoint = action(addPointIn);

export async function addPointIn(
  work: Work,
  asked: AddPoint,
): Promise<Result<PointId, AddPointRefusal>> {
  const community = await findCommunityIn(work, asked);
  if (community === undefined) return refused("unknown-community");
  const { asker, space } = community;
  if (!mayWrite(asker)) return refused("circle-closed");
  const text = decideText(asked.text, MOST_POINT);
  if (!text.done) return text;
  const id = asked.id ?? newId<"Point">();
  await savePoint(work, {
    id,
    space,
    sealed: await seal(work, space, text.value),
    by: asker.person,
  });
  return done(id);
}

export interface OfPoint {
  readonly point: PointId;
}

type Held = { readonly point: SealedPoint; readonly community: Community; readonly text: string };

/** A point to build, held, of a community where who acts may write. */
async function heldIn(work: Work, { point: id }: OfPoint): Promise<Held | undefined> {
  const point = await holdPoint(work, id);
  const community = point && (await findCommunityIn(work, { circle: point.space }));
  const text = point && (await open(work, point.space, point.sealed));
  if (point === undefined || community === undefined || text === undefined) return undefined;
  return mayWrite(community.asker) ? { point, community, text } : undefined;
}

export type TakePoint = OfPoint & { readonly due: Temporal.PlainDate };
export type TakePointRefusal = "unknown-point" | "taken-already" | "past-day";

/** A member builds it, by a day: it is a task of theirs in the circle. */
export const takePoint = action(takePointIn);

export async function takePointIn(
  work: Work,
  asked: TakePoint,
): Promise<Result<Community, TakePointRefusal>> {
  const held = await heldIn(work, asked);
  if (held === undefined || held.point.builtAt !== undefined) return refused("unknown-point");
  const { point, community, text } = held;
  const { person } = community.asker;
  // Taken twice by the same: nothing changes.
  if (point.taken?.by === person) return done(community);
  if (point.taken?.by !== undefined) return refused("taken-already");
  if (Temporal.PlainDate.compare(asked.due, dayOf(work.now)) < 0) return refused("past-day");
  const task = await addTaskIn(work, {
    space: point.space,
    title: text,
    due: asked.due,
    assignee: person,
  });
  if (!task.done) return refused("unknown-point");
  await saveTaken(work, point.id, { by: person, task: task.value, due: asked.due });
  return done(community);
}

export type BuildPoint = OfPoint & {
  /** What is known now. */
  readonly text: string;
  readonly document: string | undefined;
};
export type BuildRefusal = KeepRefusal | "unknown-point";

/** It is built: a line of what is known says it, and its task is done. */
export const buildPoint = action(buildPointIn);

export async function buildPointIn(
  work: Work,
  { point: id, text, document }: BuildPoint,
): Promise<Result<Community, BuildRefusal>> {
  const held = await heldIn(work, { point: id });
  if (held === undefined || held.point.builtAt !== undefined) return refused("unknown-point");
  const { point, community } = held;
  const line = await keepLineIn(work, { circle: point.space, text, document });
  if (!line.done) return line;
  await saveBuilt(work, point.id);
  // A task that was removed meanwhile is not missed.
  if (point.taken !== undefined) await tickTaskIn(work, { task: point.taken.task });
  return done(community);
}

export type RemovePointRefusal = "unknown-point" | "not-yours-to-remove";

/** Who said it or a facilitator removes it, while it is to be built; its task stays one. */
export const removePoint = action(
  async (work: Work, asked: OfPoint): Promise<Result<Community, RemovePointRefusal>> => {
    const held = await heldIn(work, asked);
    if (held === undefined || held.point.builtAt !== undefined) return refused("unknown-point");
    const { point, community } = held;
    if (!mayRemove(community.asker, point.by)) return refused("not-yours-to-remove");
    await deletePoint(work, point.id);
    return done(community);
  },
);
