import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { placeIndexIn } from "#modules/territory";
import { makeOwnSpaceIn } from "#modules/access";
import { placeOfReference, writePlace } from "#rules/territory";
import { action, reading, type Work } from "#services/house";

import { atHomeIn } from "../../actions/standing.ts";
import { deleteCounted, findCounted, saveCounted } from "../store/counted.ts";
import { firstWeekOf, type Week } from "../domain/week.ts";

export interface SeenCounting {
  /** Where one is counted, and from which week on; undefined: one is not. */
  readonly counted: { readonly commune: string; readonly from: Week } | undefined;
  /** The territory closed it: one takes it back, and agrees to nothing. */
  readonly isClosed: boolean;
  /** Who acts does it for themself: for another, one takes it back alone. */
  readonly isMine: boolean;
  readonly today: Temporal.PlainDate;
}

/** Whether one agreed to be counted, where nobody comes; undefined of whoever has no week. */
export const seeCounting = reading(async (work: Work): Promise<SeenCounting | undefined> => {
  const home = await atHomeIn(work);
  if (home === undefined) return undefined;
  const found = await findCounted(work, home.space);
  return {
    counted: found && {
      commune: await nameIn(work, `commune-${found.commune}`),
      from: firstWeekOf(found.since),
    },
    isClosed: home.isClosed,
    isMine: work.actor.mandate === undefined,
    today: dayOf(work.now),
  };
});

/** How a place is called: « La Bégude-de-Mazenc (Drôme) ». */
export async function nameIn(work: Work, reference: string): Promise<string> {
  const index = await placeIndexIn(work);
  const place = placeOfReference(index, reference);
  return place === undefined ? reference : writePlace(index, place);
}

export type CountingRefusal = "not-open" | "not-for-another" | "no-commune";

/** One agrees, for oneself alone: one’s visits without anyone are counted with those of one’s commune, without one’s name. */
export const beCounted = action(
  async (
    work: Work,
    { commune }: { readonly commune: string },
  ): Promise<Result<undefined, CountingRefusal>> => {
    const home = await atHomeIn(work);
    if (home === undefined || home.isClosed) return refused("not-open");
    if (work.actor.mandate !== undefined) return refused("not-for-another");
    const place = placeOfReference(await placeIndexIn(work), `commune-${commune}`);
    if (place?.kind !== "commune") return refused("no-commune");
    const space = await makeOwnSpaceIn(work, home.person);
    await saveCounted(work, { space, commune, since: dayOf(work.now) });
    return done(undefined);
  },
);

/** One is counted no more, in one press; so may who acts for them say. */
export const beCountedNoMore = action(
  async (work: Work): Promise<Result<undefined, CountingRefusal>> => {
    const home = await atHomeIn(work);
    if (home === undefined) return refused("not-open");
    await deleteCounted(work, home.space);
    return done(undefined);
  },
);
