import type { Id } from "#basics/id";

import type { CircleId } from "./circle.ts";

/** The space of a circle has the id of the circle. */
export function spaceOf(circle: CircleId): Id<"Space"> {
  // oxlint-disable-next-line no-unsafe-type-assertion -- the one place that says that the two ids are equal
  return circle as string as Id<"Space">;
}
