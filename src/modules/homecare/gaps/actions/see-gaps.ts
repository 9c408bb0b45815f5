import { dayOf } from "#basics/dates";
import { organisationsToActForIn } from "#modules/organisations";
import { isOperator, reading, type Work } from "#services/house";

import { nameOfBodyIn, POWER } from "../../bodies/actions/standing.ts";
import { findDeployment } from "../../store/deployment.ts";
import type { PlaceTold } from "../domain/places.ts";
import { type Band, bandOf, type Part, weekWith } from "../domain/week.ts";
import { type DayOfPlace, listDays, listToldWeeks } from "../store/weeks.ts";
import { nameIn } from "./be-counted.ts";

export const GAPS_PAGE = 50;

export type DayInBands = Pick<DayOfPlace, "day" | "place"> &
  Readonly<Record<Part, Band | undefined>> & { readonly name: string };

export interface SeenGaps {
  readonly today: Temporal.PlainDate;
  /** How many, by bands: none of them is a number. */
  readonly days: readonly DayInBands[];
  readonly total: number;
  /** Where five persons are counted, this week or the next; the rest is too little to be said. */
  readonly places: readonly string[];
  /** Who operates, and not for a body. */
  readonly operates: boolean;
}

/**
 * Visits without anyone, by commune, day and part of the day: for who says who comes for a body that is shown to be itself and says that it
 * comes, and for who operates. It reads figures alone; undefined for everybody else, and under a mandate.
 */
export const seeGaps = reading(
  async (work: Work, { page }: { readonly page: number }): Promise<SeenGaps | undefined> => {
    if (!(await mayReadIn(work))) return undefined;
    const today = dayOf(work.now);
    const told = new Set(
      (await listToldWeeks(work, weekWith(today))).flatMap((week) => [...week.told]),
    );
    const { days, total } = await listDays(work, {
      from: today,
      skip: (page - 1) * GAPS_PAGE,
      size: GAPS_PAGE,
    });
    const names = new Map<PlaceTold, string>();
    for (const one of told) names.set(one, await nameIn(work, one));
    return {
      today,
      days: days.map(({ day, place, morning, afternoon, evening }) => ({
        day,
        place,
        name: names.get(place) ?? place,
        morning: bandOf(morning),
        afternoon: bandOf(afternoon),
        evening: bandOf(evening),
      })),
      total,
      places: [...names.values()].toSorted((one, other) => one.localeCompare(other, "fr")),
      operates: isOperator(work.actor),
    };
  },
);

/** Whether who acts may read where visits are without anyone. */
export async function mayReadIn(work: Work): Promise<boolean> {
  const deployment = await findDeployment(work);
  if (deployment === undefined || deployment.closedAt !== undefined) return false;
  if (isOperator(work.actor)) return true;
  for (const { id } of await organisationsToActForIn(work, POWER))
    if ((await nameOfBodyIn(work, id)) !== undefined) return true;
  return false;
}
