import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { memberIdsAtIn } from "#modules/circles";
import { findOrganisationIn } from "#modules/organisations";
import { mayBePublicIn } from "#modules/people";
import { action, type Work, withRight } from "#services/house";

import {
  answersAlready,
  decideReview,
  MOST_A_DAY,
  MOST_LINES,
  type ReviewRefusal,
} from "../domain/line-changes.ts";
import type { GapId, How, Line, LineActor, LineId, Terms } from "../domain/orientation.ts";
import { decideWriting, type WriteRefusal } from "../domain/rights.ts";
import { saveAnsweredGap } from "../store/gaps.ts";
import { countProposalsOf, listLines } from "../store/lines.ts";
import { isActorIn, lineIn, type OfLine, type Where, whereIn } from "./standing.ts";
import { WRITE } from "./record-gap.ts";
import { tellNamedIn } from "./tell-orientation.ts";
import { addIn, writeIn } from "./write-line.ts";

export interface ProposeLine {
  /** Known beforehand for the demonstration. */
  readonly id?: LineId;
  /** By its number or identifier. */
  readonly table: string;
  readonly terms: Terms;
  /** The need that nobody answered, of which this line is made. */
  readonly gap?: GapId | undefined;
  /** Whoever is named is not written to: for the demonstration. */
  readonly quiet?: true;
}

export type ProposeRefusal =
  | WriteRefusal
  | ReviewRefusal
  | "unknown-table"
  | "unknown-actor"
  | "not-public"
  | "unknown-next"
  | "already-there"
  | "table-full"
  | "too-many";

/** A member proposes a line; it waits for the yes of the actor named, unless that is themself. */
export const proposeLine = action(proposeLineIn);

export async function proposeLineIn(
  work: Work,
  asked: ProposeLine,
): Promise<Result<LineId, ProposeRefusal>> {
  const where = await whereIn(work, asked.table);
  if (where === undefined) return refused("unknown-table");
  const may = decideWriting(where);
  if (!may.done) return may;
  const { terms } = asked;
  const lines = await listLines(work, [where.table.id]);
  const fits = await decideTermsIn(work, where, { terms, lines });
  if (!fits.done) return fits;
  if (lines.length >= MOST_LINES) return refused("table-full");
  if (answersAlready(lines, terms.need, terms.actor)) return refused("already-there");

  const agreed: How | undefined = (await isActorIn(work, terms.actor)) ? "itself" : undefined;
  const line = await addIn(work, where, { id: asked.id, terms, what: "proposed", agreed });
  const { gap } = asked;
  if (gap !== undefined)
    await withRight(work, WRITE, (lent) =>
      saveAnsweredGap(lent, gap, { by: work.actor.for, line: line.id }),
    );
  if (asked.quiet !== true) await tellNamedIn(work, where, line);
  return done(line.id);
}

export interface ChangeLine extends OfLine {
  /** Who answers stays: another one is another line. */
  readonly terms: Omit<Terms, "actor">;
  /** The version that was read: another one meanwhile, and nothing is written over. */
  readonly version: number;
}

export type ChangeLineRefusal =
  | ProposeRefusal
  | "unknown-line"
  | "changed-meanwhile"
  | "line-ended";

/** A member proposes other words; what stands stays until its actor says yes. The actor changes it at once. */
export const changeLine = action(changeLineIn);

export async function changeLineIn(
  work: Work,
  asked: ChangeLine,
): Promise<Result<LineId, ChangeLineRefusal>> {
  const held = await lineIn(work, asked);
  if (held === undefined) return refused("unknown-line");
  const { where, line, asker } = held;
  if (where.isClosed) return refused("circle-closed");
  if (!asker.isActor) {
    const may = decideWriting(where);
    if (!may.done) return may;
  }
  const before = line.waiting ?? line.standing;
  if (before === undefined) return refused("line-ended");
  if (asked.version !== line.version) return refused("changed-meanwhile");
  const terms: Terms = { ...asked.terms, actor: before.actor };
  const lines = (await listLines(work, [where.table.id])).filter(({ id }) => id !== line.id);
  const fits = await decideTermsIn(work, where, { terms, lines, keepsActor: true });
  if (!fits.done) return fits;
  const agreed: How | undefined = asker.isActor ? "itself" : undefined;
  const written = await writeIn(work, line, { terms, what: "changed", agreed });
  await tellNamedIn(work, where, written);
  return done(line.id);
}

interface Proposed {
  readonly terms: Terms;
  /** The other lines of the table. */
  readonly lines: readonly Line[];
  readonly keepsActor?: boolean;
}

async function decideTermsIn(
  work: Work,
  where: Where,
  { terms, lines, keepsActor = false }: Proposed,
): Promise<Result<undefined, ProposeRefusal>> {
  const review = decideReview(terms.reviewOn, dayOf(work.now));
  if (!review.done) return review;
  const { passesOn } = terms;
  if (passesOn?.kind === "line" && !lines.some(({ id }) => id === passesOn.line))
    return refused("unknown-next");
  const by = work.actor.for;
  const since = work.now.subtract({ hours: 24 });
  const written = by === undefined ? 0 : await countProposalsOf(work, { by, since });
  if (work.actor.channel !== "job" && written >= MOST_A_DAY) return refused("too-many");
  return keepsActor ? done(undefined) : decideActorIn(work, where, terms.actor);
}

/** An organisation that is there; a member of the circle, of age when everyone reads the table; or a name. */
async function decideActorIn(
  work: Work,
  { table, circle }: Where,
  actor: LineActor,
): Promise<Result<undefined, "unknown-actor" | "not-public">> {
  if (actor.kind === "nobody") return refused("unknown-actor");
  if (actor.kind === "free") return done(undefined);
  if (actor.kind === "organisation") {
    const found = await findOrganisationIn(work, actor.organisation);
    const stands = found?.id === actor.organisation && !found.isHidden;
    return stands && found.dissolved === undefined ? done(undefined) : refused("unknown-actor");
  }
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  if (!members.includes(actor.person)) return refused("unknown-actor");
  const isPublic = table.number !== undefined;
  return isPublic && !(await mayBePublicIn(work, actor.person))
    ? refused("not-public")
    : done(undefined);
}
