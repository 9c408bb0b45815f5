import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { endOfMandateIn } from "#modules/people";
import { carryIn, mandateBehind, reachesHolderIn, type Work, withRight } from "#services/house";

import {
  decideGrant,
  decideGrantForAll,
  type Grant,
  type GrantId,
  type GrantRefusal,
  type RowName,
  untilOf,
} from "../domain/grant.ts";
import type { PersonId, SpaceId } from "../domain/space.ts";
import {
  endGrant,
  endGrantsOfRow,
  findUnsaidSince,
  holdOwnGrant,
  isThere,
  saveGrant,
} from "../store/grants.ts";
import { findReported, holdReports } from "../store/reported-mandates.ts";
import { findSpace } from "../store/spaces.ts";
import { keepText, type ShownText } from "../store/texts.ts";

export type GiveGrant = RowName & {
  readonly to: PersonId;
  /** Undefined: until it is taken back. */
  readonly until: Temporal.Instant | undefined;
  /** The text that the giver read before they agreed. */
  readonly text: ShownText;
};

export type GiveGrantRefusal = GrantRefusal | "unknown-row";

/**
 * The owner of a space shares one of its rows with one person. Sharing the same row again with the
 * same person replaces what stood: there is one end at a time.
 */
export async function giveGrantIn(
  work: Work,
  asked: GiveGrant,
): Promise<Result<Grant, GiveGrantRefusal>> {
  const space = await findSpace(work, asked.space);
  if (space === undefined) return refused("not-your-space");
  const toHolder = await reachesHolderIn(work, asked.to);
  const giver = work.actor.for;
  const until = await untilIn(work, { ...asked, tables: [asked.table] });
  const decision = decideGrant({ ...asked, until, space, giver, toHolder, now: work.now });
  if (!decision.done) return decision;
  if (!(await isThere(work, asked))) return refused("unknown-row");
  return done(await keepGrantIn(work, { asked, until, actor: work.actor }));
}

/**
 * The same from a space that nobody owns, an organisation's: who may is the rule of the module that
 * asks, as it is for its readers. The giver sees the row that they share.
 */
export async function giveGrantForAllIn(
  work: Work,
  asked: GiveGrant,
): Promise<Result<Grant, GiveGrantRefusal>> {
  const space = await findSpace(work, asked.space);
  if (space === undefined || !(await isThere(work, asked))) return refused("unknown-row");
  const toHolder = await reachesHolderIn(work, asked.to);
  const giver = work.actor.for;
  const until = await untilIn(work, { ...asked, tables: [asked.table] });
  const decision = decideGrantForAll({ ...asked, until, space, giver, toHolder, now: work.now });
  if (!decision.done) return decision;
  const { actor } = work;
  return done(
    await withRight(work, "access-grants", (lent) => keepGrantIn(lent, { asked, until, actor })),
  );
}

async function keepGrantIn(
  lent: Work,
  {
    asked,
    until,
    actor,
  }: Pick<Work, "actor"> & {
    readonly asked: GiveGrant;
    readonly until: Temporal.Instant | undefined;
  },
): Promise<Grant> {
  const text = await keepText(lent, asked.text);
  const grant: Grant = {
    id: newId<"Grant">(),
    space: asked.space,
    table: asked.table,
    row: asked.row,
    to: asked.to,
    until,
    askedUntil: actor.mandate && asked.until,
    under: actor.mandate,
    text,
    channel: actor.channel,
    givenAt: lent.now,
    endedAt: undefined,
  };
  await endGrantsOfRow(lent, asked, asked.to);
  await saveGrant(lent, grant);
  await carryIn(lent, { row: grant.id, from: actor.for, to: [asked.to] });
  return grant;
}

/** The owner takes back what they shared. Already over, it stays over: no refusal. */
export async function endGrantIn(
  work: Work,
  asked: { readonly grant: GrantId },
): Promise<Result<Grant, "unknown-grant">> {
  const grant = await holdOwnGrant(work, asked.grant);
  if (grant === undefined) return refused("unknown-grant");
  await endGrant(work, grant.id);
  return done({ ...grant, endedAt: grant.endedAt ?? work.now });
}

/** Ends a grant given from a space that nobody owns; who may is the rule of the module that asks. */
export async function endGrantForAllIn(
  work: Work,
  asked: { readonly grant: GrantId },
): Promise<void> {
  await withRight(work, "access-grants", (lent) => endGrant(lent, asked.grant));
}

/** Fixes the words of a text that somebody accepts under its version, and answers what to keep beside their act. */
export const acceptTextIn = keepText;

/** Until when what is opened now stays so (`untilOf`). */
export async function untilIn(
  work: Work,
  {
    row,
    to,
    until,
    ...where
  }: {
    readonly space: SpaceId;
    readonly tables: readonly string[];
    /** Undefined: a kind of thing, or a party, which nobody opens under a mandate. */
    readonly row: string | undefined;
    readonly to: PersonId | undefined;
    readonly until: Temporal.Instant | undefined;
  },
): Promise<Temporal.Instant | undefined> {
  const mandateEnds = await endOfMandateIn(work);
  const mandate = mandateBehind(work.actor)?.mandate;
  if (mandate !== undefined) await holdReports(work, mandate);
  const isOne = mandate !== undefined && row !== undefined && to !== undefined;
  const unsaidSince = isOne
    ? await findUnsaidSince(work, { ...where, row, mandate }, to)
    : undefined;
  // Reported, a mandate opens nothing more: what would be opened under it is over as it begins.
  const reported = mandate && (await findReported(work, mandate));
  return untilOf(until, { mandateEnds: reported ?? mandateEnds, unsaidSince, now: work.now });
}
