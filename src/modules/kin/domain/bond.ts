import { dayOf } from "#basics/dates";
import type { Id } from "#basics/id";

export type BondId = Id<"Bond">;
export type PersonId = Id<"Person">;
export type SpaceId = Id<"Space">;

/** Two persons who give each other news: one asked, the other said yes; either ends it. */
export interface Bond {
  readonly id: BondId;
  readonly askedBy: PersonId;
  readonly asked: PersonId;
  readonly askedAt: Temporal.Instant;
  /** The other said no: who asked reads that they wait, as for anybody who does not answer. */
  readonly declinedAt: Temporal.Instant | undefined;
  readonly agreedAt: Temporal.Instant | undefined;
  readonly endedAt: Temporal.Instant | undefined;
  /** Which of the two ended what both had agreed to; undefined: both did, or nobody. */
  readonly endedByAsker: boolean | undefined;
  /** Taken back before an answer, and asked again: when the other was written to once more. */
  readonly askedAnewAt: Temporal.Instant | undefined;
}

/** What a bond is to one of its two: "asked": they are to answer; "waiting": they asked; "declined": they said no. */
export type Standing = "asked" | "waiting" | "declined" | "agreed" | "ended";

/** As one of the two reads it. Whoever asked does not learn a no: nobody has to say one to their face. */
export function standingOf(bond: Bond, me: PersonId): Standing {
  if (bond.endedAt !== undefined) return "ended";
  if (bond.agreedAt !== undefined) return "agreed";
  if (bond.askedBy === me) return "waiting";
  return bond.declinedAt === undefined ? "asked" : "declined";
}

/** In days: so long a no is not asked again, though who asked took it back and asks anew. */
export const DAYS_OF_PEACE = 92;

/** Whether one took back what the other did not agree to, asked lately: asked again, it is the same. */
export function isTakenBack(bond: Bond, me: PersonId, now: Temporal.Instant): boolean {
  const { askedBy, askedAt, agreedAt, endedAt } = bond;
  if (askedBy !== me || agreedAt !== undefined || endedAt === undefined) return false;
  return Temporal.Instant.compare(askedAt.add({ hours: 24 * DAYS_OF_PEACE }), now) > 0;
}

/** Whether the other is written to once more where it is asked again: they did not answer, and were written to once. Never after a no. */
export function isAskedAnew({ declinedAt, askedAnewAt }: Bond): boolean {
  return declinedAt === undefined && askedAnewAt === undefined;
}

/** Whether one ended it oneself, today, and may take that back; never what the other ended, or both. */
export function mayResume(bond: Bond, me: PersonId, now: Temporal.Instant): boolean {
  const { agreedAt, endedAt, endedByAsker, askedBy } = bond;
  if (agreedAt === undefined || endedAt === undefined) return false;
  return endedByAsker === (askedBy === me) && dayOf(endedAt).equals(dayOf(now));
}

/** The other of the two. */
export function otherOf({ askedBy, asked }: Pick<Bond, "askedBy" | "asked">, me: PersonId) {
  return askedBy === me ? asked : askedBy;
}

export const isAgreed = ({ agreedAt, endedAt }: Bond): boolean =>
  agreedAt !== undefined && endedAt === undefined;

/** With how many persons one gives news, or waits to, at most. */
export const MOST_BONDS = 30;
