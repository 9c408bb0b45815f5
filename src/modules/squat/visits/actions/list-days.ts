import { organisationsToActForIn } from "#modules/organisations";
import { venuesNamedIn } from "#modules/premises";
import { standOfExchangeIn } from "#modules/exchanges";
import { namesOfIn } from "#modules/people";
import { reading, type Work, withRight } from "#services/house";

import { type Lights, lightsOf } from "../domain/lights.ts";
import { listOfGuest, listOfHost, type Visit } from "../store/visits.ts";
import { RIGHT } from "./ask-day.ts";
import { proposedOf, saidOf } from "./see-day.ts";

/** A day in a list. */
export interface ListedDay {
  readonly visit: Visit;
  readonly lights: Lights;
  readonly venueName: string;
  readonly guestName: string;
  readonly today: Temporal.PlainDate;
}

/** The days that one asked for, and those that were asked of the organisations for which one says yes. */
export interface MyDays {
  readonly asked: readonly ListedDay[];
  readonly hosting: readonly { readonly name: string; readonly days: readonly ListedDay[] }[];
  /** Whether there are more than are shown. */
  readonly isMore: boolean;
  readonly from: number;
}

export const MOST_LISTED = 20;

/** Mine; undefined for a visitor, and under a mandate. */
export const listMyDays = reading(
  async (work: Work, { from }: { readonly from: number }): Promise<MyDays | undefined> => {
    const me = work.actor.for;
    if (me === undefined || work.actor.mandate !== undefined) return undefined;
    const page = { from, most: MOST_LISTED + 1 };
    const own = await listOfGuest(work, me, page);
    const hosting = [];
    let isMore = own.length > MOST_LISTED;
    for (const { id, name } of await organisationsToActForIn(work, "approve")) {
      const days = await withRight(work, RIGHT, (lent) => listOfHost(lent, id, page));
      isMore ||= days.length > MOST_LISTED;
      if (days.length > 0)
        hosting.push({ name, days: await listedIn(work, days.slice(0, MOST_LISTED)) });
    }
    return { asked: await listedIn(work, own.slice(0, MOST_LISTED)), hosting, isMore, from };
  },
);

/** These days as a list shows them, of those that who acts was told of. */
export async function listedIn(
  work: Work,
  visits: readonly Visit[],
): Promise<readonly ListedDay[]> {
  const venues = await venuesNamedIn(
    work,
    visits.map(({ venue }) => venue),
  );
  const names = await namesOfIn(
    work,
    visits.map(({ guest }) => guest),
  );
  const listed: ListedDay[] = [];
  for (const kept of visits) {
    const stand = kept.exchange && (await standOfExchangeIn(work, kept.exchange));
    // Who was not told reads nothing of it.
    if (stand === undefined || (kept.guest !== work.actor.for && !stand.isTold)) continue;
    const visit = { ...kept, ...proposedOf(kept, stand.chosen) };
    const today = work.now.toZonedDateTimeISO(visit.zone).toPlainDate();
    listed.push({
      visit,
      lights: lightsOf(stand, { day: visit.day, today, ...saidOf(visit) }),
      venueName: venues.get(visit.venue)?.name ?? "",
      guestName: names.get(visit.guest) ?? "",
      today,
    });
  }
  return listed;
}
