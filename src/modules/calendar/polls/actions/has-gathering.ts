import type { Work } from "#services/house";

import { besideAll } from "../../actions/standing.ts";
import type { SpaceId } from "../../domain/occasion.ts";
import { hasGathering } from "../store/gathering.ts";

/**
 * Whether a space met since a moment, will meet, or asks which dates suit. A yes or a no, for who already asked that the
 * person who acts is of it.
 */
export function hasGatheringIn(
  work: Work,
  { space, since }: { readonly space: SpaceId; readonly since: Temporal.Instant },
): Promise<boolean> {
  return besideAll(work, (lent) => hasGathering(lent, space, since));
}
