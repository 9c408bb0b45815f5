import { dayOf } from "#basics/dates";
import { isKindOpenToMeIn, recordReadsOfDayIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { ownSpaceOf } from "#rules/access";
import { mayReachOneIn, personBy, reading, type Work, withRight } from "#services/house";

import type { Assignment } from "../domain/assignment.ts";
import { firstNameOf, shownOn } from "../domain/shown.ts";
import type { Between, PersonId, SpaceId, Visit } from "../domain/visit.ts";
import { type Day, daysOf, weekOf } from "../domain/week.ts";
import { listCannotCome } from "../store/cannot-come.ts";
import { listVisitsOn } from "../store/stood.ts";
import { listAllVisits } from "../store/visits.ts";
import { namedOfAllIn } from "./open-assignments.ts";
import { isOver, openedIn, type SeenVisit, VISITS } from "./see-week.ts";
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

/** The table of whom one named, as what is shared names it. */
export const ASSIGNMENTS = "homecare.assignment";
/** Under which somebody to whom it is shown who comes reads that nobody does, whoever cannot. */
export const SHOWN_RIGHT = "homecare-shown";

export interface WithWho<One extends Visit> {
  readonly days: readonly Day<One>[];
  /** Whose week it is shows them who comes, too. */
  readonly isWhoShown: boolean;
}

/**
 * The days that somebody shows to who acts, with who comes by their first name, or that nobody does, where whose week it is said that
 * sentence to them. Of what was asked, of the helpers and of why, nothing; of days that are past neither.
 */
export async function withWhoIn<One extends Visit>(
  work: Work,
  space: SpaceId,
  days: readonly Day<One>[],
): Promise<WithWho<One>> {
  const [first] = days;
  const reader = personBy(work.actor);
  const isWhoShown = await isKindOpenToMeIn(work, { space, table: ASSIGNMENTS });
  if (first === undefined || reader === undefined || !isWhoShown) return { days, isWhoShown };
  const { named, dropped, said, readable } = await withRight(work, SHOWN_RIGHT, async (lent) => {
    const all = await namedOfAllIn(lent, space);
    const cannot = await listCannotCome(lent, space, first.day);
    return { ...all, said: cannot, readable: await reachedIn(lent, all.named, reader) };
  });
  const known = new Set(readable.map(({ id }) => id));
  const names = await namesOfIn(
    work,
    readable.map(({ helper }) => helper),
  );
  const today = dayOf(work.now);
  const told = days.map(({ day, expected }) => ({
    day,
    expected: expected.map((one) => {
      if (one.state !== "expected" || Temporal.PlainDate.compare(day, today) < 0) return one;
      const seen = shownOn({ visit: one.visit.id, day }, { named, known, said, dropped });
      if (seen.isWithout) return { ...one, nobody: true as const };
      const comes = seen.comes
        .flatMap((helper) => firstNameOf(names.get(helper) ?? "") || [])
        .toSorted((a, b) => a.localeCompare(b, "fr"))
        .map((name) => ({ person: undefined, name }));
      const coming = { comes, instead: [], isInWords: false };
      return comes.length === 0 ? one : { ...one, coming };
    }),
  }));
  const rows = readable.map(({ id }) => id);
  if (rows.length > 0) await recordReadsOfDayIn(work, { space, table: ASSIGNMENTS, rows });
  return { days: told, isWhoShown };
}

/** Those of whom somebody may read: they were told that they may be, and the gate lets the two know of each other; under a right. */
async function reachedIn(
  work: Work,
  all: readonly Assignment[],
  reader: PersonId,
): Promise<readonly Assignment[]> {
  const reached = [];
  for (const one of all)
    if (one.toldShown && (await mayReachOneIn(work, reader, { from: one.helper })))
      reached.push(one);
  return reached;
}
