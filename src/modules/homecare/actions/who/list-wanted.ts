import { dayOf } from "#basics/dates";
import { recordReadsAcrossIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { mayReachOneIn, type Work, withRight } from "#services/house";

import { type SeenVisit, VISITS } from "../see-week.ts";
import { atHomeIn } from "../standing.ts";
import type { Assignment } from "../../domain/assignment.ts";
import { comingOn } from "../../domain/cannot-come.ts";
import type { PersonId } from "../../domain/visit.ts";
import { isOfDay, mayFillOn } from "../../domain/gap.ts";
import { type CanCome, listCanComeBy } from "../../store/can-come.ts";
import { type Gap, type Gaps, gapsIn, WANTED_RIGHT } from "./gaps.ts";

/** One day on which nobody comes to somebody who lets this helper read it. */
export type Wanted = Gap & {
  readonly assignment: Assignment["id"];
  readonly space: Assignment["space"];
  /** At whose home. */
  readonly name: string;
  /** The words of the visit, where it is among those entrusted to them. */
  readonly title: string | undefined;
  /** They proposed to come: it waits, or they were told no. */
  readonly offer: "waits" | "declined" | undefined;
};

/** A day for which they proposed to come, and nobody is wanted any more: somebody comes, or nobody is expected. */
export interface ClosedOffer {
  readonly name: string;
  readonly day: Temporal.PlainDate;
  readonly isTaken: boolean;
}

export interface SeenWanted {
  readonly wanted: readonly Wanted[];
  readonly closed: readonly ClosedOffer[];
  /** Who lets them read it, by name. */
  readonly lets: readonly string[];
}

const NOTHING: SeenWanted = { wanted: [], closed: [], lets: [] };

/**
 * Where nobody comes, of those who named who acts and let them read it: the day and the hour, and the words where they are entrusted to
 * them. Each is a line a day in the log of whose visit it is.
 */
export async function listWantedIn(
  work: Work,
  {
    me,
    mine,
    visits,
  }: {
    readonly me: PersonId;
    /** Where they are named, while it stands. */
    readonly mine: readonly Assignment[];
    /** The visits that they read. */
    readonly visits: readonly SeenVisit[];
  },
): Promise<SeenWanted> {
  const filling = mine.filter(({ mayFill }) => mayFill);
  if (filling.length === 0 || (await atHomeIn(work))?.isClosed !== false) return NOTHING;
  const offers = await listCanComeBy(work, me, dayOf(work.now));
  const names = await namesOfIn(
    work,
    filling.map(({ space }) => personOf(space)),
  );
  const all: Omit<SeenWanted, "lets">[] = [];
  const lets: string[] = [];
  for (const one of filling) {
    const seen = await withRight(work, WANTED_RIGHT, async (lent) =>
      (await mayReachOneIn(lent, me, { from: personOf(one.space) }))
        ? gapsIn(lent, one.space)
        : undefined,
    );
    const name = names.get(personOf(one.space));
    if (seen === undefined || name === undefined) continue;
    const its = offers.filter(({ space }) => space === one.space);
    lets.push(name);
    all.push(ofHome(one, seen, { name, visits, offers: its, today: dayOf(work.now) }));
  }
  const wanted = all.flatMap((its) => its.wanted);
  const reads = new Map(wanted.map(({ space, visit: row }) => [row, { space, row }]));
  await recordReadsAcrossIn(work, { table: VISITS, reads: [...reads.values()] });
  return { wanted, closed: all.flatMap((its) => its.closed), lets };
}

function ofHome(
  one: Assignment,
  { named, said, gaps }: Gaps,
  {
    name,
    visits,
    offers,
    today,
  }: {
    readonly name: string;
    readonly visits: readonly SeenVisit[];
    readonly offers: readonly CanCome[];
    readonly today: Temporal.PlainDate;
  },
): Omit<SeenWanted, "lets"> {
  const { id: assignment, space, helper } = one;
  const wanted = gaps.filter((gap) => mayFillOn(one, gap, { said, today }));
  const closed = offers.filter(
    (offer) => offer.declinedAt === undefined && !gaps.some((gap) => isOfDay(gap, offer)),
  );
  return {
    wanted: wanted.map((gap) => {
      const offer = offers.find((its) => isOfDay(its, gap));
      const isDeclined = offer?.declinedAt !== undefined;
      return {
        ...gap,
        assignment,
        space,
        name,
        title: visits.find(({ id }) => id === gap.visit && one.visits.includes(id))?.title,
        offer: offer && (isDeclined ? ("declined" as const) : ("waits" as const)),
      };
    }),
    closed: closed.flatMap((offer) => {
      const coming = comingOn(offer, named, said);
      // They come themself: it is one of their passages.
      if (coming?.comes.includes(helper) === true) return [];
      return [{ name, day: offer.day, isTaken: isTaken(coming) }];
    }),
  };
}

/** Whether somebody comes, who said so where one asked. */
export const isTaken = (coming: ReturnType<typeof comingOn>): boolean =>
  (coming?.comes.length ?? 0) > (coming?.asked?.length ?? 0);
