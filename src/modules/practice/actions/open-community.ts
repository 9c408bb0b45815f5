import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { mayOpen } from "../domain/rights.ts";
import { decideText, MOST_SHARES, type SpaceId, type TextRefusal } from "../domain/situation.ts";
import { saveCommunity } from "../store/communities.ts";
import { findPlaceIn, type OfCircle } from "./standing.ts";

export type OpenCommunity = OfCircle & {
  /** What practice it shares, in a sentence. */
  readonly shares: string;
};
export type OpenRefusal = TextRefusal | "unknown-circle" | "not-a-facilitator";

/** A facilitator opens their circle as a community of practice, or says otherwise what it shares. */
export const openCommunity = action(openCommunityIn);

export async function openCommunityIn(
  work: Work,
  asked: OpenCommunity,
): Promise<Result<SpaceId, OpenRefusal>> {
  const place = await findPlaceIn(work, asked);
  if (place === undefined) return refused("unknown-circle");
  if (!mayOpen(place.asker)) return refused("not-a-facilitator");
  const shares = decideText(asked.shares, MOST_SHARES);
  if (!shares.done) return shares;
  const { space } = place;
  await saveCommunity(work, { space, shares: await seal(work, space, shares.value) });
  return done(space);
}
