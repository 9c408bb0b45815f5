import type { Amount } from "#basics/amount";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findCircleIn, seeRolesIn, standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { isClosed } from "#rules/circles";
import { action, type Listener, type Work, withRight } from "#services/house";

import { decideShare, type Giver, type GiverId, SHARE_DAYS, shareLeft } from "../domain/giver.ts";
import {
  type Balance,
  type CircleId,
  type Party,
  type PersonId,
  type SpaceId,
  spaceOf,
} from "../domain/party.ts";
import { holdSpaces } from "../store/accounts.ts";
import { listClosings } from "../store/closings.ts";
import {
  deleteGiver,
  deleteGiverNamed,
  givenSince,
  holdGiver,
  listGivers,
  saveGiver,
} from "../store/givers.ts";
import { actsForThemselves } from "./parties.ts";

/** Who may give from a common account, as its members read it. */
export interface SeenCommon {
  readonly givers: readonly (Giver & { readonly name: string })[];
  /** To whom it may be given to give: all members, for who facilitates; undefined for the others. */
  readonly members: readonly { readonly person: PersonId; readonly name: string }[] | undefined;
  /** What who looks may still give this month. */
  readonly mine: Balance;
  /** When it was closed, and by whom; undefined: it is open. */
  readonly closed: SeenClosed | undefined;
  /** Whether who looks closes it, or opens it again. */
  readonly mayClose: boolean;
}

export interface SeenClosed {
  readonly at: Temporal.Instant;
  readonly by: string | undefined;
}

const partyOfCircle = (id: CircleId): Party => ({ kind: "circle", id });

/** Sees who may give from the common account of a circle of which one is a member. */
export async function seeCommonIn(work: Work, circle: CircleId): Promise<SeenCommon> {
  const space = spaceOf(partyOfCircle(circle));
  const givers = await listGivers(work, space);
  const names = await namesOfIn(
    work,
    givers.map(({ person }) => person),
  );
  const closed = await seeClosedIn(work, circle);
  const roles =
    closed === undefined && (await namesGiversIn(work, circle))
      ? await seeRolesIn(work, { circle })
      : undefined;
  const mine = givers.find(({ person }) => person === work.actor.for);
  return {
    givers: givers.map((giver) => ({ ...giver, name: names.get(giver.person) ?? "" })),
    members: roles?.members,
    mine: await leftOfShareIn(work, circle, mine),
    closed,
    mayClose: await facilitatesIn(work, circle),
  };
}

async function seeClosedIn(work: Work, circle: CircleId): Promise<SeenClosed | undefined> {
  const space = spaceOf(partyOfCircle(circle));
  const closing = (await listClosings(work, [space])).get(space);
  if (closing === undefined) return undefined;
  const { at, by } = closing;
  return { at, by: by && (await namesOfIn(work, [by])).get(by) };
}

async function leftOfShareIn(
  work: Work,
  circle: CircleId,
  giver: Giver | undefined,
): Promise<Balance> {
  if (giver === undefined) return 0;
  const given = await givenSince(work, {
    space: spaceOf(partyOfCircle(circle)),
    person: giver.person,
    since: work.now.subtract({ hours: 24 * SHARE_DAYS }),
  });
  return shareLeft(giver, given);
}

/** What the person who acts may still give from a common account; held until the work is saved. */
export async function holdShareIn(lent: Work, circle: CircleId, me: PersonId): Promise<Balance> {
  const giver = await holdGiver(lent, spaceOf(partyOfCircle(circle)), me);
  return leftOfShareIn(lent, circle, giver);
}

async function facilitatesIn(work: Work, circle: CircleId): Promise<boolean> {
  return actsForThemselves(work) && (await standingIn(work, circle)) === "facilitator";
}

/** Whether a circle is closed: it receives nothing more, and nobody is let give from it. So is one that one may not know of. */
export async function isClosedIn(work: Work, circle: CircleId): Promise<boolean> {
  const found = await findCircleIn(work, { circle });
  return found === undefined || isClosed(found);
}

async function namesGiversIn(work: Work, circle: CircleId): Promise<boolean> {
  return (await facilitatesIn(work, circle)) && !(await isClosedIn(work, circle));
}

export interface NameGiver {
  readonly circle: CircleId;
  readonly person: PersonId;
  readonly most: Amount;
}

export type NameGiverRefusal =
  | "not-a-facilitator"
  | "not-a-member"
  | "not-a-share"
  | "closed-circle"
  | "closed-account";

/** Who facilitates a circle lets a member give from its common account, or says otherwise up to how much. */
export const nameGiver = action(nameGiverIn);

export async function nameGiverIn(
  work: Work,
  { circle, person, most }: NameGiver,
): Promise<Result<undefined, NameGiverRefusal>> {
  const by = work.actor.for;
  if (by === undefined || !(await facilitatesIn(work, circle))) return refused("not-a-facilitator");
  if (await isClosedIn(work, circle)) return refused("closed-circle");
  const decision = decideShare(most);
  if (!decision.done) return decision;
  const members = (await seeRolesIn(work, { circle }))?.members ?? [];
  if (!members.some((one) => one.person === person)) return refused("not-a-member");
  const space = spaceOf(partyOfCircle(circle));
  await saveGiver(work, { space, person, most, by });
  // Held after who gives, as each gift does: closed at the same instant, nobody is let give from it.
  await holdSpaces(work, [space]);
  if (await isAccountClosedIn(work, [partyOfCircle(circle)])) return refused("closed-account");
  return done(undefined);
}

/** Who facilitates a circle lets somebody give no more from its common account: so it is for the next gift. */
export const endGiver = action(endGiverIn);

export async function endGiverIn(
  work: Work,
  { circle, giver }: { readonly circle: CircleId; readonly giver: GiverId },
): Promise<Result<undefined, NameGiverRefusal>> {
  if (!(await facilitatesIn(work, circle))) return refused("not-a-facilitator");
  await deleteGiver(work, spaceOf(partyOfCircle(circle)), giver);
  return done(undefined);
}

/** Who left a circle gives from its common account no more, and does not stand among those who do. */
export const endGivingOfLeft: Listener = async (work, { subject: circle, payload }) => {
  const { person } = payload;
  if (circle === undefined || !isId<"Circle">(circle)) return;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  const space = spaceOf(partyOfCircle(circle));
  await withRight(work, "give-kori", (lent) => deleteGiverNamed(lent, space, person));
};

/** Those of these accounts that are closed: only that of a circle may be. */
export async function closedAmongIn(
  work: Work,
  parties: readonly Party[],
): Promise<ReadonlySet<SpaceId>> {
  const spaces = parties.filter(({ kind }) => kind === "circle").map(spaceOf);
  if (spaces.length === 0) return new Set();
  return withRight(
    work,
    "give-kori",
    async (lent) => new Set((await listClosings(lent, spaces)).keys()),
  );
}

/** Whether one of these accounts is closed; asked for good once they are held. */
export async function isAccountClosedIn(work: Work, parties: readonly Party[]): Promise<boolean> {
  return (await closedAmongIn(work, parties)).size > 0;
}
