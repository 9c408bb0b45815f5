import { dayOf } from "#basics/dates";
import { countCameIn } from "#modules/calendar";
import { countThankedIn } from "#modules/exchanges";
import { quarterHoursAboutIn } from "#modules/gifts";
import { personOf } from "#rules/access";
import { type Job, type Work, withRight } from "#services/house";

import { PASSED } from "../../actions/time-of.ts";
import type { PassedId } from "../../domain/passed.ts";
import type { Between, SpaceId } from "../../domain/visit.ts";
import { figuresOf, type OfPerson } from "../domain/figures.ts";
import { daysOfQuarter, dueQuarters, type Quarter } from "../domain/quarter.ts";
import { listCounted, saveCounted } from "../store/figures.ts";
import { findFirstDay, listPassages } from "../store/passages.ts";

export const RIGHT = "homecare-together";

/** Each night: a quarter that is over and settled is counted, once. Nothing but figures leaves it. */
export const countQuarters: Job = {
  cron: "40 1 * * *",
  run: async (app, _, actor) => {
    for (const quarter of await app.transaction(actor, dueIn))
      await app.transaction(actor, (work) => countQuarterIn(work, quarter));
  },
};

async function dueIn(work: Work): Promise<readonly Quarter[]> {
  const first = await withRight(work, RIGHT, findFirstDay);
  if (first === undefined) return [];
  const counted = (await listCounted(work)).map(({ quarter }) => quarter);
  return dueQuarters({ first, counted, today: dayOf(work.now) });
}

async function countQuarterIn(work: Work, quarter: Quarter): Promise<void> {
  const all = await withRight(work, RIGHT, (lent) => perPersonIn(lent, daysOfQuarter(quarter)));
  await saveCounted(work, { quarter, ...figuresOf(all) });
}

/** What was done for each to whom somebody came in these days. */
async function perPersonIn(lent: Work, days: Between): Promise<readonly OfPerson[]> {
  const came = await cameIn(lent, days);
  const persons = [...came.keys()].map(personOf);
  const favours = await countThankedIn(lent, { ...days, helped: persons });
  const outings = await countCameIn(lent, { ...days, persons });
  return [...came].map(([space, { visits, quarterHours }]) => ({
    visits: visits.size,
    quarterHours,
    favours: favours.get(personOf(space)) ?? 0,
    outings: outings.get(personOf(space)) ?? 0,
  }));
}

interface CameTo {
  /** Each visit of a day, once, whoever came to it. */
  readonly visits: Set<string>;
  quarterHours: number;
}

const AT_ONCE = 2_000;

async function cameIn(lent: Work, days: Between): Promise<ReadonlyMap<SpaceId, CameTo>> {
  const all = new Map<SpaceId, CameTo>();
  let after: PassedId | undefined;
  for (;;) {
    const some = await listPassages(lent, { ...days, after, most: AT_ONCE });
    const hours = await quarterHoursAboutIn(lent, {
      table: PASSED,
      ids: some.map(({ id }) => id),
    });
    for (const { id, space, visit, day } of some) {
      const one = all.get(space) ?? { visits: new Set(), quarterHours: 0 };
      one.visits.add(`${visit} ${day.toString()}`);
      one.quarterHours += hours.get(id) ?? 0;
      all.set(space, one);
    }
    after = some.at(-1)?.id;
    if (some.length < AT_ONCE) return all;
  }
}
