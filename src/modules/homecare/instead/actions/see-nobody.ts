import { dayOf, laterOf } from "#basics/dates";
import type { Work } from "#services/house";

import { seeBetweenIn } from "../../actions/see-week.ts";
import { atHomeIn } from "../../actions/standing.ts";
import { isOver } from "../../domain/passed.ts";
import type { VisitId } from "../../domain/visit.ts";
import { listOffersIn } from "../../actions/who/see-offers.ts";
import { isOfDay } from "../../domain/gap.ts";
import { listCannotCome } from "../../store/cannot-come.ts";

/** One day of a visit for which who was named cannot come, and nobody comes instead. */
export interface Nobody {
  readonly visit: VisitId;
  readonly title: string;
  readonly day: Temporal.PlainDate;
  /** Who cannot, by name. */
  readonly names: readonly string[];
  /** Who proposes to come instead, by name. */
  readonly offers: readonly string[];
}

/** How far ahead one is told: a week and the day after it. */
const AHEAD = { days: 8 };

/**
 * The days that come on which nobody does any more, the nearest first, and later ones for which somebody proposes to come: in person
 * alone, where one may name somebody.
 */
export async function listNobodyIn(work: Work): Promise<readonly Nobody[]> {
  const home = work.actor.mandate === undefined ? await atHomeIn(work) : undefined;
  if (home === undefined || home.isClosed) return [];
  const from = dayOf(work.now);
  // What most read, at each page: nobody said that they cannot.
  if ((await listCannotCome(work, home.space, from)).length === 0) return [];
  const offers = await listOffersIn(work, home.space);
  const soon = from.add(AHEAD);
  const until = offers.map(({ day }) => day).reduce(laterOf, soon);
  const seen = await seeBetweenIn(work, { from, until });
  return (seen?.days ?? []).flatMap(({ day, expected }) =>
    expected.flatMap((one) => {
      const { visit, without } = one;
      if (without === undefined || isOver(one, work.now)) return [];
      const its = offers.filter((offer) => isOfDay(offer, { visit: visit.id, day }));
      if (its.length === 0 && Temporal.PlainDate.compare(day, soon) > 0) return [];
      const propose = its.map(({ name }) => name);
      return [{ visit: visit.id, title: visit.title, day, names: without, offers: propose }];
    }),
  );
}
