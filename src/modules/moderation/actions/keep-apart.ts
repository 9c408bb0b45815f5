import { type KeepsApart, withRight } from "#services/house";

import { keptApartBy } from "../domain/apart.ts";
import { listBlocksBetween } from "../store/blocks.ts";
import { findHidden } from "../store/verdicts.ts";

/** Who blocked, or was blocked by, the one from whom something would come; everyone, when it rests on a thing that is hidden. */
export const keepsApart: KeepsApart = async (work, { from, among, on }) => {
  if (on !== undefined && (await findHidden(work, on)) !== "no") return new Set(among);
  if (from === undefined) return new Set();
  const blocks = await withRight(work, "see-blocks", (lent) =>
    listBlocksBetween(lent, from, among),
  );
  return keptApartBy(from, blocks);
};
