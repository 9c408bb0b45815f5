import type { Notice } from "./notice.ts";

/** What a notice does to the call that it follows. */
export type Effect = "withdraws" | "replaces" | "rectifies" | "joins";

/**
 * What a notice does to the call that it follows. A cancellation withdraws it. The next wording of what
 * was published here takes its place. A rectification in a public journal tells single fields: of those,
 * the last day prevails over what the call said. What comes after the answers
 * (award, modification of a contract) joins its page, and changes nothing of it.
 */
export function followUpOf(
  notice: Pick<Notice, "source" | "nature" | "follows">,
): Effect | undefined {
  if (notice.follows.length === 0) return undefined;
  switch (notice.nature) {
    case "cancellation":
      return "withdraws";
    case "correction":
      return notice.source === "archipel" ? "replaces" : "rectifies";
    case "award":
    case "modification":
      return "joins";
    case "call":
    case "prior-information":
    case "other":
      return undefined;
  }
}
