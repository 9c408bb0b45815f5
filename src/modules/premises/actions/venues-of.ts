import { isId } from "#basics/id";
import { mayActForIn } from "#modules/organisations";
import type { Work } from "#services/house";

import { isListed, type Venue } from "../domain/venue.ts";
import { type AskedFor, countKeepers } from "../store/named.ts";
import { listVenuesOf } from "../store/venues.ts";

/** The premises of an organisation, for its page: those that lists show; all of them for who keeps them, withdrawn ones too. */
export async function venuesOfIn(
  work: Work,
  organisation: string | undefined,
): Promise<{ readonly venues: readonly Venue[]; readonly mayAdd: boolean }> {
  if (organisation === undefined || !isId<"Organisation">(organisation))
    return { venues: [], mayAdd: false };
  const mayAdd = await mayActForIn(work, { organisation, power: "publish" });
  const all = await listVenuesOf(work, [organisation]);
  return { venues: mayAdd ? all : all.filter(isListed), mayAdd };
}

/** How many structures keep premises that lists show; with those that are asked at some that nobody keeps, as the module above knows. */
export function countKeepersIn(work: Work, also: readonly AskedFor[] = []): Promise<number> {
  return countKeepers(work, also);
}
