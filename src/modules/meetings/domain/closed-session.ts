import type { Entry } from "./entry.ts";
import type { Point } from "./meeting.ts";

/** What everyone may read of what happens in closed session: that it begins, that it ends, and its result. */
const TOLD: readonly Entry["kind"][] = ["point-opened", "point-closed", "decided", "asked"];

export const isClosedSession = ({ closedSession }: Pick<Point, "closedSession">): boolean =>
  closedSession !== undefined;

/** Whether only members may write in the room now: the point that is open is held in closed session. */
export function isBehindDoors(open: Pick<Point, "closedSession"> | undefined): boolean {
  return open !== undefined && isClosedSession(open);
}

/**
 * What happened, for who is not of the circle: of a point in closed session, its result alone. What says no point of its
 * own belongs to the one that was open then.
 */
export function heardOutside<Of extends Pick<Entry, "kind" | "point">>(
  points: readonly Pick<Point, "id" | "closedSession">[],
  entries: readonly Of[],
): readonly Of[] {
  const closed = new Set<string>(points.filter(isClosedSession).map(({ id }) => id));
  let open: string | undefined;
  return entries.filter(({ kind, point }) => {
    if (kind === "point-opened") open = point;
    const of = point ?? open;
    if (kind === "point-closed" || kind === "closed") open = undefined;
    return of === undefined || !closed.has(of) || TOLD.includes(kind);
  });
}
