import { dayOf } from "#basics/dates";
import type { Work } from "#services/house";

import { openOfAllIn } from "../open-assignments.ts";
import { daysAwayIn } from "../pause.ts";
import type { Assignment } from "../../domain/assignment.ts";
import type { CannotCome } from "../../domain/cannot-come.ts";
import { isOver } from "../../domain/passed.ts";
import type { SpaceId } from "../../domain/visit.ts";
import { daysOf, type Expected } from "../../domain/week.ts";
import { listAssignments } from "../../store/assignments.ts";
import { listCannotCome } from "../../store/cannot-come.ts";
import { listVisitsOn } from "../../store/stood.ts";
import { gapsOf, type OfDay, WEEKS_AHEAD } from "../../domain/gap.ts";

/** Under which the house knows where nobody comes, for whom somebody let read it. */
export const WANTED_RIGHT = "homecare-wanted";

export type Gap = OfDay & Pick<Expected, "starts" | "ends">;

export interface Gaps {
  readonly named: readonly Assignment[];
  readonly said: readonly CannotCome[];
  /** The days to come on which nobody does, as far ahead as one may name somebody for one day. */
  readonly gaps: readonly Gap[];
}

/** Where nobody comes in a week, and who is named in it; under a right of the house. */
export async function gapsIn(lent: Work, space: SpaceId): Promise<Gaps> {
  const today = dayOf(lent.now);
  const named = await openOfAllIn(lent, await listAssignments(lent, space));
  const said = await listCannotCome(lent, space, today);
  const last = today.add({ weeks: WEEKS_AHEAD });
  const days = gapsOf(named, said).filter(({ day }) => Temporal.PlainDate.compare(day, last) <= 0);
  if (days.length === 0) return { named, said, gaps: [] };
  const visits = await listVisitsOn(lent, space, today);
  const away = await daysAwayIn(lent, space, today);
  const gaps = days.flatMap(({ visit, day }) => {
    const which = visits.filter(({ id }) => id === visit);
    const [one] = daysOf({ from: day, until: day }, which, away)[0]?.expected ?? [];
    if (one?.state !== "expected" || isOver(one, lent.now)) return [];
    return [{ visit, day, starts: one.starts, ends: one.ends }];
  });
  return { named, said, gaps };
}
