import { done, refused, type Result } from "#basics/result";

import type { Circle, Role } from "./circle.ts";

/** How somebody stands towards a circle. */
export type Standing = "visitor" | "outsider" | Role;

type Seen = Pick<Circle, "isOpen" | "isHidden">;

/** Whether somebody may know that a circle exists, and read its purpose, charter and number of members. */
export function maySeeCircle(standing: Standing, circle: Seen): boolean {
  return isMember(standing) || (circle.isOpen && !circle.isHidden);
}

/** Names are for members: outside, one only reads how many they are. */
export function maySeeMembers(standing: Standing): boolean {
  return isMember(standing);
}

export type JoinRefusal = "unknown-circle" | "sign-in-first";

/** « Qui veut y va »: who accepts the charter of an open circle is a member. Being one already is no obstacle. */
export function decideJoining(standing: Standing, circle: Seen): Result<undefined, JoinRefusal> {
  if (!maySeeCircle(standing, circle)) return refused("unknown-circle");
  if (standing === "visitor") return refused("sign-in-first");
  return done(undefined);
}

export type LeaveRefusal = "not-a-member" | "last-facilitator";

/** One leaves when one wants; the only facilitator of a circle that others stay in first finds another. */
export function decideLeaving(
  standing: Standing,
  others: { readonly members: number; readonly facilitators: number },
): Result<undefined, LeaveRefusal> {
  if (!isMember(standing)) return refused("not-a-member");
  if (standing === "facilitator" && others.facilitators === 0 && others.members > 0)
    return refused("last-facilitator");
  return done(undefined);
}

export function isMember(standing: Standing): standing is Role {
  return standing === "member" || standing === "facilitator";
}
