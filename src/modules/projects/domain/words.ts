import { done, refused, type Result } from "#basics/result";

import type { Part, Stage } from "./answer.ts";
import { mayBeWritten } from "./stage.ts";

export type WriteRefusal = "already-sent" | "set-aside" | "written-meanwhile" | "too-long";

export interface Written {
  readonly words: string;
  /** The version that its writer read before they wrote. */
  readonly from: number;
}

/**
 * Decides whether words become the next version of a part.
 *
 * Two people may write at once: the first to save is the next version; the other, who read an older
 * one, is refused and given both texts, so that nobody's words are lost. Words equal to those that
 * stand are no new version.
 */
export function decideWords(
  part: Pick<Part, "kind" | "version" | "isAside">,
  stage: Stage,
  written: Written & { readonly most: number; readonly stands: string },
): Result<"next" | "same", WriteRefusal> {
  if (part.isAside) return refused("set-aside");
  if (!mayBeWritten(stage, part.kind)) return refused("already-sent");
  if (written.words.length > written.most) return refused("too-long");
  if (written.from !== part.version) return refused("written-meanwhile");
  return done(written.words === written.stands ? "same" : "next");
}
