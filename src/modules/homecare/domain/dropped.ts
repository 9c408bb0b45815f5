import { dayOf, earlierOf, laterOf } from "#basics/dates";

import { type Assignment, isFor, type SharingId } from "./assignment.ts";
import type { PersonId, VisitId } from "./visit.ts";

/** For so many days it is still said of a visit that who came for it does no more. */
const SAID_FOR = 42;

/** Somebody who was named for visits, and comes for them no more, though whose visits they are did not end it: on which days it is said. */
export type Dropped = Pick<Assignment, "from" | "until" | "visits" | "helper">;

/**
 * Of all whom somebody named, those who come no more for some of these visits: as they said themself, from the day which they said; or
 * as it was not said again, was taken back elsewhere, or the body that sent them does not any more, from today. `open`: what is open still; `over`: when
 * what opened each was over. What whose visits they are ended themself is none of these, nor what was for one day alone.
 */
export function droppedOf(
  all: readonly Assignment[],
  open: readonly Assignment[],
  {
    today,
    over,
  }: {
    readonly today: Temporal.PlainDate;
    readonly over: ReadonlyMap<SharingId, Temporal.Instant>;
  },
): readonly Dropped[] {
  return all.flatMap((one): readonly Dropped[] => {
    if (one.oneDay) return [];
    const left = leftBy(one);
    if (left !== undefined)
      return [{ ...said(one, left, today), until: left.add({ days: SAID_FOR }) }];
    if (one.endedAt !== undefined || one.leavesFrom !== undefined) return [];
    const still = open.find(({ id }) => id === one.id)?.visits ?? [];
    return one.visits.flatMap((visit, at) => {
      if (still.includes(visit)) return [];
      const sharing = one.sharings[at];
      const ended = sharing && over.get(sharing);
      const last = ended && dayOf(ended).add({ days: SAID_FOR });
      const until = last && one.until ? earlierOf(last, one.until) : (last ?? one.until);
      return [{ ...said(one, today, today), visits: [visit], until }];
    });
  });
}

const said = (
  { helper, visits, from }: Assignment,
  since: Temporal.PlainDate,
  today: Temporal.PlainDate,
) => ({
  helper,
  visits,
  from: laterOf(laterOf(from, since), today),
});

/** From which day on they come no more, as they said: not where it was ended before, by whose visits they are or by its last day. */
function leftBy({ leavesFrom, until, endedAt }: Assignment): Temporal.PlainDate | undefined {
  if (leavesFrom === undefined || until?.equals(leavesFrom.subtract({ days: 1 })) !== true)
    return undefined;
  const isEndedBefore =
    endedAt !== undefined && Temporal.PlainDate.compare(dayOf(endedAt), leavesFrom) < 0;
  return isEndedBefore ? undefined : leavesFrom;
}

/** Who came for it, and does no more, that day; each once. */
export const droppedOn = (
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  dropped: readonly Dropped[],
): readonly PersonId[] => [
  ...new Set(dropped.filter((one) => isFor(one, on)).map(({ helper }) => helper)),
];
