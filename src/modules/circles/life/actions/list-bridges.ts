import type { Work } from "#services/house";

import type { CircleId } from "../../domain/circle.ts";
import type { Bridge } from "../../domain/link.ts";
import { listBridges } from "../../store/links.ts";

/**
 * The bridges among these circles, for a picture of the archipelago: each pair once, and only between
 * circles that everyone may know of. One query; those of the others are left out, even for their members.
 */
export function listBridgesIn(
  work: Work,
  asked: { readonly among: readonly CircleId[] },
): Promise<readonly Bridge[]> {
  return listBridges(work, asked.among);
}
