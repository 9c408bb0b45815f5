import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { acceptTextIn, addReaderIn, removeReaderIn } from "#modules/access";
import { reachesHolderIn, action, type Work, withRight } from "#services/house";

import {
  type Circle,
  type CircleId,
  isClosed,
  type Membership,
  type OrganisationId,
  type PersonId,
  type Role,
} from "../domain/circle.ts";
import {
  decideJoining,
  decideLeaving,
  type JoinRefusal,
  type LeaveRefusal,
} from "../domain/rights.ts";
import { spaceOf } from "../domain/space.ts";
import { listCharters } from "../store/charters.ts";
import { findCircle, holdCircle } from "../store/circles.ts";
import {
  countMembers,
  findMembership,
  listFacilitators,
  saveLeft,
  saveMember,
  saveRole,
} from "../store/members.ts";
import { endHoldingsOf } from "../store/roles.ts";
import { noteIn } from "./keep-journal.ts";
import { standingIn } from "./standing.ts";
import { tellGivenIn } from "./tell-members.ts";

export interface InCircle {
  readonly circle: CircleId;
}

/** Somebody joins an open circle by accepting its charter. */
export const joinCircle = action(joinCircleIn);

export async function joinCircleIn(
  work: Work,
  asked: InCircle,
): Promise<Result<Circle, JoinRefusal>> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return refused("unknown-circle");
  const decision = decideJoining(await standingIn(work, circle.id), circle);
  if (!decision.done) return decision;
  if (work.actor.for === undefined) return refused("sign-in-first");
  await enterIn(work, { circle, person: work.actor.for, role: "member" });
  return done(circle);
}

/**
 * Brings a person into a circle, with the charter as they accepted it. Already in, nothing changes.
 * Who may is the rule of the step that asks.
 */
export async function enterIn(
  work: Work,
  asked: {
    readonly circle: Omit<Circle, "number">;
    readonly person: PersonId;
    readonly role: Role;
    /** The organisation that they represent there. */
    readonly organisation?: OrganisationId | undefined;
    /** The version of the charter that they read, when it changed since; by default the present one. */
    readonly acceptedVersion?: number | undefined;
  },
): Promise<void> {
  const { circle, person, role, organisation } = asked;
  const text = await acceptCharterIn(work, circle, asked.acceptedVersion);
  const isNew = await withRight(work, "join-circle", (lent) =>
    saveMember(lent, {
      id: newId<"Membership">(),
      circle: circle.id,
      person,
      role,
      since: lent.now,
      charterVersion: text.version,
      charterHash: text.hash,
      organisation,
    }),
  );
  await addReaderIn(work, { space: spaceOf(circle.id), person });
  if (!isNew) return;
  await noteIn(work, circle, { what: "joined", person, by: person });
  await work.tell({ name: "circles.joined", subject: circle.id, payload: { person } });
}

/** Fixes the words of the charter that somebody accepts: of the present version, or of the one that they read. */
export async function acceptCharterIn(
  work: Work,
  circle: Pick<Circle, "id" | "charter" | "charterVersion">,
  version = circle.charterVersion,
): Promise<{ readonly version: number; readonly hash: string }> {
  const read =
    version === circle.charterVersion
      ? circle.charter
      : (await listCharters(work, circle.id)).find((one) => one.version === version)?.sentences;
  if (read === undefined) throw new Error("no such version of the charter");
  const name = `circles.charter.${circle.id}`;
  return acceptTextIn(work, { name, version, words: read.join("\n") });
}

/** A member leaves: they see nothing of the circle any more. */
export const leaveCircle = action(leaveCircleIn);

export async function leaveCircleIn(
  work: Work,
  asked: InCircle,
): Promise<Result<Circle, LeaveRefusal | "unknown-circle">> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return refused("unknown-circle");
  const mine =
    work.actor.for === undefined
      ? undefined
      : await findMembership(work, circle.id, work.actor.for);
  if (mine === undefined) return refused("not-a-member");
  // The last two facilitators leaving at once: one of them stays.
  await holdCircle(work, circle.id);
  const facilitators = await listFacilitators(work, circle.id);
  const counts = await countMembers(work, [circle.id]);
  const decision = decideLeaving(mine.role, {
    members: (counts.get(circle.id) ?? 1) - 1,
    facilitators: facilitators.filter(({ id }) => id !== mine.id).length,
    isClosed: isClosed(circle),
  });
  if (!decision.done) return decision;
  await endHoldingsOf(work, mine.person, circle.id);
  await saveLeft(work, mine.id);
  await noteIn(work, circle, { what: "left", person: mine.person });
  await removeReaderIn(work, { space: spaceOf(circle.id), person: mine.person });
  await work.tell({ name: "circles.left", subject: circle.id, payload: { person: mine.person } });
  return done(circle);
}

/** The outer face of `giveRoleIn`. */
export const giveRole = action(giveRoleIn);

/** A member now facilitates, or no longer does: a facilitator says so. The last one stays, or is followed first. */
export async function giveRoleIn(
  work: Work,
  asked: {
    readonly circle: CircleId;
    readonly person: PersonId;
    readonly role: Role;
    /** Nobody is told: for what is brought from the past. */
    readonly quiet?: true;
  },
): Promise<Result<Membership, "not-a-member" | "not-a-facilitator" | "last-facilitator">> {
  if ((await standingIn(work, asked.circle)) !== "facilitator") return refused("not-a-facilitator");
  const circle = await holdCircle(work, asked.circle);
  const member = await findMembership(work, asked.circle, asked.person);
  if (circle === undefined || member === undefined) return refused("not-a-member");
  if (member.role === asked.role) return done(member);
  // Under a mandate nobody makes themself, or their own side, who keeps the circle.
  if (asked.role === "facilitator" && (await reachesHolderIn(work, asked.person)))
    return refused("not-a-member");
  if (asked.role === "member" && (await listFacilitators(work, circle.id)).length === 1)
    return refused("last-facilitator");
  await saveRole(work, member.id, asked.role);
  await noteIn(work, circle, {
    what: asked.role === "facilitator" ? "facilitates" : "facilitates-no-more",
    person: asked.person,
  });
  if (asked.role === "facilitator" && asked.quiet !== true)
    await tellGivenIn(work, circle, asked.person);
  return done({ ...member, role: asked.role });
}
