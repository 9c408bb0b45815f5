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
  notice: Pick<Notice, "source" | "nature" | "follows" | "procedure">,
): Effect | undefined {
  if (citedBy(notice).length === 0) return undefined;
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

/**
 * Whether a notice may make a call: one that is open to competition; or a correction in a public
 * journal that holds the whole notice again, when what it corrects is unknown.
 */
export function mayMakeCall({
  source,
  nature,
  corrects,
}: Pick<Notice, "nature"> & Partial<Pick<Notice, "source" | "corrects">>): boolean {
  if (nature === "call") return true;
  return nature === "correction" && source !== "archipel" && corrects?.isWhole === true;
}

/**
 * The identifiers by which a notice cites those that came before: the notices that it names, and its
 * procedure unless it is a call itself: European awards often name nothing else (eForms BT-04).
 */
export function citedBy({
  nature,
  follows,
  procedure,
}: Pick<Notice, "nature" | "follows" | "procedure">): readonly string[] {
  return procedure === undefined || nature === "call" ? follows : [...follows, procedure];
}

/** The identifiers under which others may cite a notice, beside its own. */
export function citedAs(
  notice: Pick<Notice, "nature" | "aliases" | "procedure"> &
    Partial<Pick<Notice, "source" | "corrects">>,
): readonly string[] {
  const { aliases = [], procedure } = notice;
  return procedure === undefined || !mayMakeCall(notice) ? aliases : [...aliases, procedure];
}

/** Both, as they are kept beside a notice. */
export function citations(
  notice: Pick<Notice, "nature" | "follows" | "aliases" | "procedure"> &
    Partial<Pick<Notice, "source" | "corrects">>,
): {
  readonly follows: readonly string[];
  readonly aliases: readonly string[];
} {
  return { follows: citedBy(notice), aliases: citedAs(notice) };
}
