import type { Id } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import {
  type AcceptedText,
  decideGrant,
  type Grant,
  type GrantId,
  type GrantRefusal,
  isOpen,
} from "./grant.ts";
import type { PersonId, Space, SpaceId } from "./space.ts";

export type PartyId = Id<"Party">;
/** What was said in one sentence; its grants hold it. */
export type SharingId = Id<"Sharing">;

/** Several persons with whom the owner of a space shares as with one; who is in it may change. */
export interface Party {
  readonly id: PartyId;
  readonly space: SpaceId;
  /** The module that says who joins and leaves; undefined: the owner of the space does. */
  readonly keptBy: string | undefined;
}

/** Somebody in a party. Kept out by its owner, they are in it no more, and joining again changes nothing. */
export interface PartyMember {
  readonly party: PartyId;
  readonly person: PersonId;
  readonly keptOutAt: Temporal.Instant | undefined;
}

/** Whether a module says who is in a party: the one that keeps it alone, and none where its owner does. */
export const mayKeep = ({ keptBy }: Pick<Party, "keptBy">, module: string): boolean =>
  keptBy === module;

/** To whom: one person, or a party. */
export type Recipient =
  | { readonly person: PersonId; readonly party?: undefined }
  | { readonly party: PartyId; readonly person?: undefined };

/**
 * What a grant opens, in general: a row of a table of a space, or (`row` undefined) all rows that this space has in it,
 * now and later; to a person or to a party; from an instant, until an instant.
 */
export interface Opening extends Pick<Grant, "space" | "table" | "until" | "endedAt"> {
  readonly row: string | undefined;
  readonly to: PersonId | undefined;
  /** Exactly one of `to` and `party`. */
  readonly party?: PartyId | undefined;
  /** Undefined: since it was given. */
  readonly from?: Temporal.Instant | undefined;
}

/** An opening as it is kept, with what was said of it and read before. */
export interface Shared
  extends Opening, Pick<Grant, "channel" | "givenAt" | "under" | "askedUntil" | "askedAgainAt"> {
  readonly id: GrantId;
  readonly sharing: SharingId | undefined;
  readonly text: AcceptedText;
}

/** Who is in a party now. */
export function isIn(
  party: PartyId | undefined,
  person: PersonId,
  members: readonly PartyMember[],
): boolean {
  return members.some(
    (one) => one.party === party && one.person === person && one.keptOutAt === undefined,
  );
}

export type SharingRefusal =
  | "not-your-space"
  | "to-yourself"
  | "to-the-holder"
  | "already-over"
  | "begins-after-its-end"
  | "one-thing-under-a-mandate"
  | "unknown-recipient";

/**
 * Decides whether something may be shared so: what holds for a grant (`decideGrant`), and, under a mandate, one thing to
 * one person only. Who joins a party later, and what is written later, the person would not have said: but the party of a body
 * that its module asks in their name, one thing at a time (decision 0160). Over already is said before that it would begin after its end.
 */
export function decideSharing(asked: {
  readonly space: Space | undefined;
  readonly giver: PersonId | undefined;
  /** A person who is here, or a party of this space; undefined: neither. */
  readonly to: Recipient | undefined;
  readonly toHolder: boolean;
  readonly isUnderMandate: boolean;
  /** A whole kind of thing, now and later. */
  readonly isKind: boolean;
  /** The party of a body, which the module that keeps it says may be asked under a mandate. */
  readonly isBody?: boolean | undefined;
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
}): Result<undefined, SharingRefusal> {
  const { space, giver, to, from, until } = asked;
  if (space === undefined || giver === undefined || space.owner !== giver)
    return refused("not-your-space");
  if (to === undefined) return refused("unknown-recipient");
  const isParty = to.party !== undefined && asked.isBody !== true;
  if (asked.isUnderMandate && (asked.isKind || isParty))
    return refused("one-thing-under-a-mandate");
  const given = mayGive({ ...asked, space, giver, to });
  if (!given.done) return given;
  if (from !== undefined && until !== undefined && Temporal.Instant.compare(from, until) >= 0)
    return refused("begins-after-its-end");
  return done(undefined);
}

/** To a person as a grant is decided; to a party, whose members may be anybody, until an instant still to come. */
function mayGive({
  to,
  ...asked
}: Omit<Parameters<typeof decideGrant>[0], "to"> & { readonly to: Recipient }): Result<
  undefined,
  GrantRefusal
> {
  if (to.person !== undefined) return decideGrant({ ...asked, to: to.person });
  return isOpen({ until: asked.until, endedAt: undefined }, asked.now)
    ? done(undefined)
    : refused("already-over");
}
