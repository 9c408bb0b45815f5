import { quarterHoursAboutIn } from "#modules/gifts";
import { type Work, withRight } from "#services/house";

import { pausesIn } from "../../actions/pause.ts";
import { wasFor } from "../../actions/say-passed.ts";
import { PASSED } from "../../actions/time-of.ts";
import type { Assignment } from "../../domain/assignment.ts";
import { awayOf, backOnOf } from "../../domain/pause.ts";
import type { Between, Visit } from "../../domain/visit.ts";
import { daysOf } from "../../domain/week.ts";
import { listPassedThrough } from "../../store/passed.ts";
import { type Kept, keptOf } from "../domain/occasion.ts";
import type { SealedAsk } from "../store/asked-bodies.ts";
import { RIGHT } from "./standing.ts";

/**
 * Of what it was entrusted with these days: kept or not, but on a day on which nobody was expected; and the hours that both sides said,
 * to whomever they were given: to it by its volunteers, to whose visits they are by who works there.
 */
export async function pastIn(
  work: Work,
  { id, space }: SealedAsk,
  {
    since,
    visits,
    named,
  }: {
    readonly since: Between;
    readonly visits: readonly Visit[];
    readonly named: readonly Assignment[];
  },
): Promise<readonly Kept[]> {
  const { passed, hours } = await withRight(work, RIGHT, async (lent) => {
    const all = await listPassedThrough(lent, id, since.from);
    const ids = all.map((one) => one.id);
    return { passed: all, hours: await quarterHoursAboutIn(lent, { table: PASSED, ids }) };
  });
  const pauses = await pausesIn(work, space, since.from);
  return keptOf(daysOf(since, visits, awayOf(pauses)), {
    passed,
    hours,
    today: since.until,
    backOn: backOnOf(pauses),
    wasNamed: (on) => named.some((each) => wasFor(each, on)),
  });
}
