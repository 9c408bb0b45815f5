import { dayOf, laterOf } from "#basics/dates";
import type { Work } from "#services/house";

import { namedIn } from "../../actions/open-assignments.ts";
import { seeBetweenIn } from "../../actions/see-week.ts";
import { atHomeIn } from "../../actions/standing.ts";
import type { Without } from "../../domain/cannot-come.ts";
import { isOver } from "../../domain/passed.ts";
import type { SpaceId, VisitId } from "../../domain/visit.ts";
import { listOffersIn } from "../../actions/who/see-offers.ts";
import { isOfDay } from "../../domain/gap.ts";
import { listCannotCome } from "../../store/cannot-come.ts";

/** One day of a visit for which who was named cannot come, and nobody comes instead. */
export interface Nobody {
  readonly visit: VisitId;
  readonly title: string;
  readonly day: Temporal.PlainDate;
  /** When they were to come. */
  readonly starts: Temporal.ZonedDateTime;
  /** Who cannot, and who comes no more, by name. */
  readonly without: Without;
  /** Who proposes to come instead, by name. */
  readonly offers: readonly string[];
}

/** Whether somebody said that they cannot come, or comes no more: what few read, at each page. */
const mayBeWithoutIn = async (
  work: Work,
  space: SpaceId,
  from: Temporal.PlainDate,
): Promise<boolean> =>
  (await listCannotCome(work, space, from)).length > 0 ||
  (await namedIn(work, space)).dropped.length > 0;

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
  if (!(await mayBeWithoutIn(work, home.space, from))) return [];
  const offers = await listOffersIn(work, home.space);
  const soon = from.add(AHEAD);
  const until = offers.map(({ day }) => day).reduce(laterOf, soon);
  const seen = await seeBetweenIn(work, { from, until });
  return (seen?.days ?? []).flatMap(({ day, expected }) =>
    expected.flatMap((one) => {
      const { visit, without, starts } = one;
      if (without === undefined || isOver(one, work.now)) return [];
      const its = offers.filter((offer) => isOfDay(offer, { visit: visit.id, day }));
      if (its.length === 0 && Temporal.PlainDate.compare(day, soon) > 0) return [];
      const propose = its.map(({ name }) => name);
      return [{ visit: visit.id, title: visit.title, day, starts, without, offers: propose }];
    }),
  );
}
