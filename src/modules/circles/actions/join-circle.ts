import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { acceptTextIn, addReaderIn, removeReaderIn } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import type { Circle, CircleId, Membership, PersonId, Role } from "../domain/circle.ts";
import {
  decideJoining,
  decideLeaving,
  type JoinRefusal,
  type LeaveRefusal,
} from "../domain/rights.ts";
import { spaceOf } from "../domain/space.ts";
import { findCircle } from "../store/circles.ts";
import { findMembership, listMembers, saveLeft, saveMember, saveRole } from "../store/members.ts";
import { standingIn } from "./standing.ts";

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
  },
): Promise<void> {
  const { circle, person, role } = asked;
  const text = await acceptTextIn(work, {
    name: `circles.charter.${circle.id}`,
    version: circle.charterVersion,
    words: circle.charter.join("\n"),
  });
  await withRight(work, "join-circle", async (lent) => {
    if ((await findMembership(lent, circle.id, person)) !== undefined) return;
    await saveMember(lent, {
      id: newId<"Membership">(),
      circle: circle.id,
      person,
      role,
      since: lent.now,
      charterVersion: text.version,
      charterHash: text.hash,
    });
  });
  await addReaderIn(work, { space: spaceOf(circle.id), person });
}

/** A member leaves: they see nothing of the circle any more. */
export const leaveCircle = action(leaveCircleIn);

export async function leaveCircleIn(
  work: Work,
  asked: InCircle,
): Promise<Result<Circle, LeaveRefusal | "unknown-circle">> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return refused("unknown-circle");
  const members = await listMembers(work, circle.id);
  const mine = members.find(({ person }) => person === work.actor.for);
  const others = members.filter((member) => member !== mine);
  const decision = decideLeaving(mine?.role ?? "outsider", {
    members: others.length,
    facilitators: others.filter(({ role }) => role === "facilitator").length,
  });
  if (!decision.done) return decision;
  if (mine === undefined) return refused("not-a-member");
  await saveLeft(work, mine.id);
  await removeReaderIn(work, { space: spaceOf(circle.id), person: mine.person });
  return done(circle);
}

/** A member now facilitates, or no longer does. The founders' rule: a facilitator says so. */
export async function giveRoleIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly person: PersonId; readonly role: Role },
): Promise<Result<Membership, "not-a-member" | "not-a-facilitator">> {
  if ((await standingIn(work, asked.circle)) !== "facilitator") return refused("not-a-facilitator");
  const member = await findMembership(work, asked.circle, asked.person);
  if (member === undefined) return refused("not-a-member");
  await saveRole(work, member.id, asked.role);
  return done({ ...member, role: asked.role });
}
