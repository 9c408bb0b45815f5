import { forgetSourceIn } from "#modules/notifications";
import type { Work } from "#services/house";

import type { Occasion } from "../domain/occasion.ts";

/** The members were told of its one date by a letter of its own: that it was proposed is not said besides. Of a series it is. */
export async function forgetAddedIn(
  work: Work,
  { id, when }: Pick<Occasion, "id" | "when">,
): Promise<void> {
  if (when.rule.every === "once") await forgetSourceIn(work, { source: id });
}
