import { dayOf } from "#basics/dates";
import { recordReadsOfDayIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { reading, type Work } from "#services/house";

import type { Between, PersonId, SpaceId } from "../domain/visit.ts";
import { type Day, daysOf, weekOf } from "../domain/week.ts";
import { listVisitsOn } from "../store/stood.ts";
import { listAllVisits } from "../store/visits.ts";
import { isOver, openedIn, type SeenVisit, VISITS } from "./see-week.ts";
import { withWhoIn } from "./share-who.ts";
import { atHomeIn } from "./standing.ts";

/** The visits of a space, or these of them, as row security shows them to who acts, that are not over. */
export async function seeSharedVisitsIn(
  work: Work,
  { space, rows }: { readonly space: SpaceId; readonly rows: readonly string[] | undefined },
): Promise<readonly SeenVisit[]> {
  const today = dayOf(work.now);
  const all = (await listAllVisits(work, space)).filter(
    // What is over stays readable to whom it was shared with, so it is still said that it is.
    (one) => (rows === undefined ? !isOver(one, today) : rows.includes(one.id)),
  );
  return openedIn(work, all);
}

export type SharedWeek = Between & {
  readonly person: PersonId;
  readonly name: string;
  readonly today: Temporal.PlainDate;
  readonly days: readonly Day<SeenVisit>[];
  /** They show who comes too, in a sentence of its own. */
  readonly isWhoShown: boolean;
};

/**
 * Of somebody's week, what they share with who acts: row security decides, whoever looks reads nothing under a mandate. It is
 * written in the log of whose week it is, a line a day for each visit. Undefined when nothing is shared, whoever it is.
 */
export const seeWeekOf = reading(
  async (
    work: Work,
    { person, day }: { readonly person: PersonId; readonly day: Temporal.PlainDate | undefined },
  ): Promise<SharedWeek | undefined> => {
    const home = await atHomeIn(work);
    const isMandated = work.actor.mandate !== undefined;
    if (home === undefined || isMandated || home.person === person) return undefined;
    const space = ownSpaceOf(person);
    if ((await openedIn(work, await listAllVisits(work, space))).length === 0) return undefined;
    const today = dayOf(work.now);
    const between = weekOf(day ?? today);
    const visits = await openedIn(work, await listVisitsOn(work, space, between.from));
    const days = daysOf(between, visits);
    const rows = days.flatMap(({ expected }) => expected.map(({ visit }) => visit.id));
    await recordReadsOfDayIn(work, { space, table: VISITS, rows: [...new Set(rows)] });
    const name = (await namesOfIn(work, [person])).get(person) ?? "";
    return { ...between, person, name, today, ...(await withWhoIn(work, space, days)) };
  },
);
