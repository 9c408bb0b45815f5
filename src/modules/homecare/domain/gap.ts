import type { Assignment } from "./assignment.ts";
import { type CannotCome, missingOn } from "./cannot-come.ts";
import type { VisitId } from "./visit.ts";

/** How far ahead somebody is looked for, in weeks, as the page of a visit shows it. */
export const WEEKS_AHEAD = 5;

export interface OfDay {
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
}

export const isOfDay = (one: OfDay, { visit, day }: OfDay): boolean =>
  one.visit === visit && one.day.equals(day);

/** The days of visits which nobody makes, as all who were named for them cannot, the nearest first; each once. */
export function gapsOf(
  named: readonly Assignment[],
  said: readonly CannotCome[],
): readonly OfDay[] {
  const days = said.filter((one, at) => said.findIndex((its) => isOfDay(its, one)) === at);
  return days
    .filter((on) => missingOn(on, named, said) !== undefined)
    .map(({ visit, day }) => ({ visit, day }))
    .toSorted((one, other) => Temporal.PlainDate.compare(one.day, other.day));
}

/** Whether this helper may read that nobody comes that day: let to, there already, and not of those who cannot. */
export const mayFillOn = (
  one: Pick<Assignment, "mayFill" | "helper" | "from" | "until">,
  on: OfDay,
  { said, today }: { readonly said: readonly CannotCome[]; readonly today: Temporal.PlainDate },
): boolean =>
  one.mayFill &&
  Temporal.PlainDate.compare(one.from, today) <= 0 &&
  !said.some((its) => its.helper === one.helper && isOfDay(its, on)) &&
  (one.until === undefined || Temporal.PlainDate.compare(one.until, today) >= 0);
