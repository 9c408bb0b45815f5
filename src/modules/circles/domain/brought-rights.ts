import { done, refused, type Result } from "#basics/result";

import type { Brought } from "./brought.ts";
import { type Circle, isClosed } from "./circle.ts";
import type { Standing } from "./rights.ts";

export type ShowRefusal = "unknown-circle" | "not-a-facilitator" | "circle-closed" | "was-private";

/**
 * A circle that comes from elsewhere is private until a facilitator says otherwise. Only one that everyone could know
 * of there is shown here: who was in a private one never agreed to more, and around a person a circle is always private.
 */
export function decideShowing(
  standing: Standing,
  circle: Pick<Circle, "rest" | "kind" | "isOpen">,
  brought: Pick<Brought, "wasOpen"> | undefined,
): Result<undefined, ShowRefusal> {
  if (brought === undefined || circle.isOpen) return refused("unknown-circle");
  if (standing !== "facilitator") return refused("not-a-facilitator");
  if (isClosed(circle)) return refused("circle-closed");
  return brought.wasOpen && circle.kind !== "support" ? done(undefined) : refused("was-private");
}
