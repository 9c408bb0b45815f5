import { done, refused, type Result } from "#basics/result";

import { type Circle, isClosed, type Role } from "./circle.ts";

/** How somebody stands towards a circle. */
export type Standing = "visitor" | "outsider" | Role;

type Seen = Pick<Circle, "isOpen" | "isHidden" | "rest">;

/** Whether somebody may know that a circle exists, and read its purpose, charter and number of members. */
export function maySeeCircle(standing: Standing, { isOpen, isHidden, rest }: Seen): boolean {
  if (isMember(standing)) return true;
  if (rest.state === "closed" && rest.readers === "members") return false;
  return isOpen && !isHidden;
}

/** Names are for members: outside, one only reads how many they are. */
export function maySeeMembers(standing: Standing): boolean {
  return isMember(standing);
}

export type JoinRefusal = "unknown-circle" | "sign-in-first" | "circle-closed" | "asks-first";

/**
 * « Qui veut y va »: who accepts the charter of an open circle is a member. Being one already is no
 * obstacle. Where one joins on request, one asks first; a closed circle takes nobody in any more.
 */
export function decideJoining(
  standing: Standing,
  circle: Seen & Pick<Circle, "joining">,
): Result<undefined, JoinRefusal> {
  if (!maySeeCircle(standing, circle)) return refused("unknown-circle");
  if (standing === "visitor") return refused("sign-in-first");
  if (isMember(standing)) return done(undefined);
  if (isClosed(circle)) return refused("circle-closed");
  return circle.joining === "on-request" ? refused("asks-first") : done(undefined);
}

/** Whether whoever accepts the charter is a member: open to all, without asking first. */
export function entersFreely(circle: Seen & Pick<Circle, "joining">): boolean {
  return decideJoining("outsider", circle).done;
}

export type LeaveRefusal = "not-a-member" | "last-facilitator";

/** One leaves when one wants; the only facilitator of a circle that others stay in first finds another. */
export function decideLeaving(
  standing: Standing,
  others: { readonly members: number; readonly facilitators: number; readonly isClosed?: boolean },
): Result<undefined, LeaveRefusal> {
  if (!isMember(standing)) return refused("not-a-member");
  if (others.isClosed === true) return done(undefined);
  if (standing === "facilitator" && others.facilitators === 0 && others.members > 0)
    return refused("last-facilitator");
  return done(undefined);
}

export function isMember(standing: Standing): standing is Role {
  return standing === "member" || standing === "facilitator";
}

export type KeepRefusal = "not-a-facilitator" | "circle-closed";

/** What only facilitators do, and no more once it is closed: answer requests, change the charter, give roles, link, put to rest, close. */
export function decideKeeping(
  standing: Standing,
  circle: Pick<Circle, "rest">,
): Result<undefined, KeepRefusal> {
  if (standing !== "facilitator") return refused("not-a-facilitator");
  return isClosed(circle) ? refused("circle-closed") : done(undefined);
}

/** Who moderates what is said in a circle: its facilitators, and who holds (or seconds) a role that does. */
export function mayModerate(standing: Standing, holdsModeratingRole: boolean): boolean {
  return standing === "facilitator" || (isMember(standing) && holdsModeratingRole);
}
