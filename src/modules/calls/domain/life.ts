import type { Notice } from "./notice.ts";
import { UNREADABLE_DEADLINE } from "./reading/moments.ts";

const ALWAYS_ENDS: ReadonlySet<Notice["source"]> = new Set(["ted", "boamp", "feed"]);

/**
 * Whether a call has no end: an aid without a deadline, which is open until it is withdrawn.
 *
 * A public contract always ends, even when its notice does not say when, and so does what a feed
 * tells, which is news; a deadline that could not be read is a doubt, not a permanence.
 */
export function isPermanent(
  notice: Pick<Notice, "source" | "nature" | "deadline" | "doubts">,
): boolean {
  if (ALWAYS_ENDS.has(notice.source)) return false;
  if (notice.nature !== "call" || notice.deadline !== undefined) return false;
  return !notice.doubts.some((doubt) => doubt.startsWith(UNREADABLE_DEADLINE));
}
