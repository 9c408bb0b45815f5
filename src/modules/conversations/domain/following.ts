/** Whether somebody wants to be told of a thread: yes, no, or as usual. */
export const FOLLOWINGS = ["followed", "usual", "muted"] as const;
export type Following = (typeof FOLLOWINGS)[number];

/** In a larger circle, one is told only of the threads that one follows. */
export const SMALL_CIRCLE = 50;

/**
 * Whether a new message is told to a member in their digest. Muted: never. In a small circle as usual:
 * yes. In a large one: who follows the thread, or took part in it.
 */
export function isTold(
  following: Following,
  { members, tookPart }: { readonly members: number; readonly tookPart: boolean },
): boolean {
  if (following === "muted") return false;
  return following === "followed" || tookPart || members <= SMALL_CIRCLE;
}
