import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findCircleIn, standingIn } from "#modules/circles";
import { isClosed, isMember } from "#rules/circles";
import { action, type Work, withRight } from "#services/house";

import type { CircleId, Orientation, OrientationId } from "../domain/orientation.ts";
import { decideWriting, type WriteRefusal } from "../domain/rights.ts";
import { changeOrientation, listOrientations, saveOrientation } from "../store/orientations.ts";
import { whereIn } from "./standing.ts";
import { WRITE } from "./record-gap.ts";

/** How many tables one circle keeps at most. */
export const MOST_TABLES = 12;

export interface MakeOrientation {
  /** Known beforehand for the demonstration. */
  readonly id?: OrientationId;
  readonly circle: CircleId;
  readonly name: string;
  /** References of territory; none: everywhere. */
  readonly places: readonly string[];
}

export type MakeRefusal = WriteRefusal | "unknown-circle" | "too-many-tables";

/** A member begins a table of their circle; everyone who sees the circle sees it. */
export const makeOrientation = action(makeOrientationIn);

export async function makeOrientationIn(
  work: Work,
  asked: MakeOrientation,
): Promise<Result<Orientation, MakeRefusal>> {
  const circle = await findCircleIn(work, { circle: asked.circle });
  if (circle === undefined) return refused("unknown-circle");
  const standing = await standingIn(work, circle.id);
  if (!isMember(standing)) return refused(circle.isOpen ? "not-a-member" : "unknown-circle");
  const may = decideWriting({ standing, isClosed: isClosed(circle) });
  if (!may.done) return may;
  if ((await listOrientations(work, { circle: circle.id })).length >= MOST_TABLES)
    return refused("too-many-tables");
  const { name, places } = asked;
  const id = asked.id ?? newId<"Orientation">();
  const { isOpen: isPublic } = circle;
  const by = work.actor.for;
  return done(
    await withRight(work, WRITE, (lent) =>
      saveOrientation(lent, { id, circle: circle.id, name, places, isPublic, by }),
    ),
  );
}

export interface ChangeOrientation {
  readonly table: string;
  readonly name: string;
  readonly places: readonly string[];
}

/** Who facilitates the circle renames a table, and says where it holds. */
export const changeTable = action(changeTableIn);

export async function changeTableIn(
  work: Work,
  asked: ChangeOrientation,
): Promise<Result<Orientation, WriteRefusal | "unknown-table" | "not-a-facilitator">> {
  const where = await whereIn(work, asked.table);
  if (where === undefined) return refused("unknown-table");
  const may = decideWriting(where);
  if (!may.done) return may;
  if (where.standing !== "facilitator") return refused("not-a-facilitator");
  const { name, places } = asked;
  await withRight(work, WRITE, (lent) => changeOrientation(lent, where.table.id, { name, places }));
  return done({ ...where.table, name, places });
}
