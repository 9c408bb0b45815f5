import { findCircleIn, memberIdsAtIn, standingIn } from "#modules/circles";
import { mayActForIn, representativeIdsIn } from "#modules/organisations";
import { type Circle, isClosed, isMember, type Standing } from "#rules/circles";
import { type Work, withRight } from "#services/house";

import {
  type Line,
  type LineActor,
  type LineId,
  type Orientation,
  type PersonId,
} from "../domain/orientation.ts";
import type { Asker } from "../domain/rights.ts";
import { findLine, holdLine } from "../store/lines.ts";
import { findOrientation } from "../store/orientations.ts";
import { WRITE } from "./record-gap.ts";

/** A table, its circle, and how the person who acts stands there. */
export interface Where {
  readonly table: Orientation;
  readonly circle: Circle;
  readonly standing: Standing;
  readonly isClosed: boolean;
}

/** A table by its number or identifier; undefined when one may not know of it. */
export async function whereIn(work: Work, asked: string): Promise<Where | undefined> {
  const table = await findOrientation(work, asked);
  const circle = table && (await findCircleIn(work, { circle: table.circle }));
  if (table === undefined || circle === undefined) return undefined;
  const standing = await standingIn(work, circle.id);
  return { table, circle, standing, isClosed: isClosed(circle) };
}

/** Whether the person who acts is this actor, or may say yes for it. */
export async function isActorIn(work: Work, actor: LineActor | undefined): Promise<boolean> {
  if (actor?.kind === "person") return actor.person === work.actor.for;
  if (actor?.kind !== "organisation") return false;
  return mayActForIn(work, { organisation: actor.organisation, power: "approve" });
}

/** Who may speak for an actor on a table that they read: the person, or those who may say yes for the organisation. */
export async function voicesIn(
  work: Work,
  { table, circle }: Pick<Where, "table" | "circle">,
  actor: LineActor | undefined,
): Promise<readonly PersonId[]> {
  if (actor === undefined || actor.kind === "free" || actor.kind === "nobody") return [];
  const voices =
    actor.kind === "person"
      ? [actor.person]
      : await representativeIdsIn(work, { organisation: actor.organisation, power: "approve" });
  if (table.number !== undefined || voices.length === 0) return voices;
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  return voices.filter((one) => members.includes(one));
}

/** How the person who acts stands towards a table and the actor of one of its lines. */
export async function askerIn(
  work: Work,
  where: Where,
  actor: LineActor | undefined,
): Promise<Asker> {
  const { standing, isClosed: closed } = where;
  const isActor = await isActorIn(work, actor);
  // Asked of members only: nobody else would speak in the place of an actor.
  const actorSpeaks = !isMember(standing) || (await voicesIn(work, where, actor)).length > 0;
  return { standing, isClosed: closed, isActor, actorSpeaks };
}

export interface OfLine {
  readonly table: string;
  readonly line: LineId;
}

export interface HeldLine {
  readonly where: Where;
  readonly line: Line;
  /** Towards the actor of what waits, or else of what stands, or else of what last stood. */
  readonly asker: Asker;
}

/**
 * A line of a table, held until the work is saved when it is to be changed. Undefined for who may not
 * know of it: outside the circle, that is all but what stands and what waits for oneself.
 */
export async function lineIn(
  work: Work,
  asked: OfLine,
  hold: "hold" | "look" = "hold",
): Promise<HeldLine | undefined> {
  const where = await whereIn(work, asked.table);
  if (where === undefined) return undefined;
  const find = hold === "hold" ? holdLine : findLine;
  const line = await withRight(work, WRITE, (lent) => find(lent, asked.line));
  if (line === undefined || line.orientation !== where.table.id) return undefined;
  const asker = await askerIn(work, where, (line.waiting ?? line.standing)?.actor);
  const isSeen =
    isMember(where.standing) || asker.isActor || (line.standing !== undefined && !line.isHidden);
  return isSeen ? { where, line, asker } : undefined;
}
