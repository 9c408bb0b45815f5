import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { mayReachIn, type Work, withRight } from "#services/house";

import type { SpaceId } from "../../domain/visit.ts";
import { isOfDay, mayFillOn } from "../../domain/gap.ts";
import { type CanCome, listCanCome } from "../../store/can-come.ts";
import { gapsIn, WANTED_RIGHT } from "./gaps.ts";

/** Somebody proposes to come on a day on which nobody does. */
export type Offer = CanCome & { readonly name: string };

/** What awaits a yes or a no in one's week; whoever proposed first is first. It falls where somebody comes, or nobody is expected. */
export async function listOffersIn(work: Work, space: SpaceId): Promise<readonly Offer[]> {
  const today = dayOf(work.now);
  const all = (await listCanCome(work, space, today)).filter(
    ({ declinedAt }) => declinedAt === undefined,
  );
  if (all.length === 0) return [];
  const { named, said, gaps } = await withRight(work, WANTED_RIGHT, (lent) => gapsIn(lent, space));
  const helpers = all.map(({ helper }) => helper);
  const reached = await mayReachIn(work, helpers, { from: personOf(space) });
  const names = await namesOfIn(work, reached);
  return all.flatMap((offer) => {
    const by = named.find(({ id }) => id === offer.assignment);
    const name = names.get(offer.helper);
    if (by === undefined || name === undefined || !mayFillOn(by, offer, { said, today })) return [];
    return gaps.some((gap) => isOfDay(gap, offer)) ? [{ ...offer, name }] : [];
  });
}
