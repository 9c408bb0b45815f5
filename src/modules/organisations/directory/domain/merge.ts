import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";

import {
  isInDirectory,
  type Organisation,
  type OrganisationId,
  standingOf,
} from "../../domain/organisation.ts";

/** Days within which a merge or a dissolution is undone. */
export const UNDO_DAYS = 30;

export type MergeRefusal = "same" | "merged-already" | "into-gone" | "into-unlisted" | "frozen";

/** Decides whether `gone` may be merged into `kept`: two that stand, and neither waits for a decision. */
export function decideMerge(
  gone: Organisation,
  kept: Organisation,
): Result<undefined, MergeRefusal> {
  if (gone.id === kept.id) return refused("same");
  if (gone.mergedInto !== undefined) return refused("merged-already");
  if (kept.mergedInto !== undefined || kept.dissolved !== undefined || kept.isHidden)
    return refused("into-gone");
  // Else the one that everyone finds would be in no list.
  if (isInDirectory(gone) && !isInDirectory(kept)) return refused("into-unlisted");
  if (standingOf(gone) === "frozen" || standingOf(kept) === "frozen") return refused("frozen");
  return done(undefined);
}

/**
 * Whether the representatives of the one that goes come along: only when both were shown to be
 * themselves. A twin that a stranger made brings its words, never its author.
 */
export function bringsRepresentatives(gone: Organisation, kept: Organisation): boolean {
  return standingOf(gone) === "verified" && standingOf(kept) === "verified";
}

/** Whether it may still be undone: thirty days, the last one included. */
export function mayUndo(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.PlainDate.compare(dayOf(now), dayOf(at).add({ days: UNDO_DAYS })) <= 0;
}

/** The two of a merge, as `organisations.merged` and `organisations.unmerged` tell them; undefined when it is no such news. */
export function readMergedPair({
  gone,
  kept,
}: Readonly<Record<string, unknown>>):
  | { readonly gone: OrganisationId; readonly kept: OrganisationId }
  | undefined {
  return typeof gone === "string" &&
    typeof kept === "string" &&
    isId<"Organisation">(gone) &&
    isId<"Organisation">(kept)
    ? { gone, kept }
    : undefined;
}
