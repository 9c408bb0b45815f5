import type { Meeting } from "./meeting.ts";

/** In days: so long members may object to minutes that one of them alone had approved. */
export const DAYS_TO_OBJECT = 7;

type Approval = Pick<Meeting, "approvingSince" | "approvedAt">;

/** Until when a member may object to minutes; undefined: they are not approved that way, or are already. */
export function objectsUntil({ approvingSince, approvedAt }: Approval) {
  return approvedAt === undefined ? approvingSince?.add({ hours: 24 * DAYS_TO_OBJECT }) : undefined;
}

/** Whether a member may object to them now. */
export function mayObjectAt(meeting: Approval, now: Temporal.Instant): boolean {
  const until = objectsUntil(meeting);
  return until !== undefined && Temporal.Instant.compare(now, until) < 0;
}

/** Whether nobody writes in minutes any more: approved, or on their way to it. */
export const isFixed = ({ approvingSince, approvedAt }: Approval): boolean =>
  approvedAt !== undefined || approvingSince !== undefined;
