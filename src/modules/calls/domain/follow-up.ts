import type { Notice } from "./notice.ts";

/**
 * What a notice does to the call that it follows. A cancellation withdraws it, whatever its source.
 * A correction replaces it only when it holds the whole text, as those published here do; the
 * corrections of the public journals tell single fields, and are kept beside until they are merged.
 */
export function followUpOf(
  notice: Pick<Notice, "source" | "nature" | "follows">,
): "withdraws" | "replaces" | undefined {
  if (notice.follows.length === 0) return undefined;
  if (notice.nature === "cancellation") return "withdraws";
  return notice.nature === "correction" && notice.source === "archipel" ? "replaces" : undefined;
}
