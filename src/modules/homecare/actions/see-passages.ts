import { dayOf } from "#basics/dates";
import { recordReadsOfDayIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { personBy, reading, type Work } from "#services/house";

import { type Assignment, hasBegun, isFor, isStanding } from "../domain/assignment.ts";
import type { PersonId, SpaceId, VisitId } from "../domain/visit.ts";
import { daysOf, type Expected } from "../domain/week.ts";
import { listSaidBy } from "../store/cannot-come.ts";
import { listVisits } from "../store/visits.ts";
import { openAssignmentsOfIn } from "./open-assignments.ts";
import { openedIn, type SeenVisit, VISITS } from "./see-week.ts";
import { atHomeIn } from "./standing.ts";

/** One time that one is expected at somebody's. */
export type Passage = Expected<SeenVisit> & {
  readonly assignment: Assignment["id"];
  readonly name: string;
  /** One said that one cannot come. */
  readonly cannotCome: boolean;
};

export interface Later {
  readonly name: string;
  readonly from: Temporal.PlainDate;
  /** Where a body sends one: one may say that one will not come. Named by whose week it is: undefined. */
  readonly sent: Assignment["id"] | undefined;
}

export interface SeenPassages {
  readonly today: Temporal.PlainDate;
  readonly passages: readonly Passage[];
  /** At whose home one is expected from a day to come on: until then one reads no visit. */
  readonly later: readonly Later[];
}

/** How far ahead one reads where one goes. */
const WEEKS = 2;

/**
 * « Mes passages »: where the person who acts is expected in the coming two weeks, at whose home, with what they wrote for that visit.
 * Row security opens the visits; each is a line a day in the log of whose it is. Nothing under a mandate.
 */
export const seePassages = reading(seePassagesIn);

export async function seePassagesIn(work: Work): Promise<SeenPassages | undefined> {
  const me = await helperIn(work);
  if (me === undefined) return undefined;
  const today = dayOf(work.now);
  const between = { from: today, until: today.add({ weeks: WEEKS }) };
  const all = (await openAssignmentsOfIn(work, me)).filter((one) => isStanding(one, today));
  const names = await namesOfIn(
    work,
    all.map(({ space }) => personOf(space)),
  );
  const said = await listSaidBy(work, me, today);
  const passages: Passage[] = [];
  for (const one of all) {
    const visits = await visitsOfIn(work, one, today);
    const name = names.get(personOf(one.space)) ?? "";
    for (const { day, expected } of daysOf(between, visits))
      for (const each of expected)
        if (isFor(one, { visit: each.visit.id, day }))
          passages.push({
            ...each,
            assignment: one.id,
            name,
            cannotCome: said.some(
              ({ assignment, visit, day: on }) =>
                assignment === one.id && visit === each.visit.id && on.equals(day),
            ),
          });
  }
  await logIn(work, passages);
  const later = all
    .filter((one) => !hasBegun(one, today))
    .map(({ id, space, from, through }) => ({
      name: names.get(personOf(space)) ?? "",
      from,
      sent: through && id,
    }));
  return {
    today,
    later,
    passages: passages.toSorted(
      (one, other) =>
        Temporal.ZonedDateTime.compare(one.starts, other.starts) ||
        one.visit.id.localeCompare(other.visit.id),
    ),
  };
}

/** Who may come to others: the person who acts, for themself. */
export async function helperIn(work: Work): Promise<PersonId | undefined> {
  const home = await atHomeIn(work);
  const isOneself = work.actor.mandate === undefined && home?.person === personBy(work.actor);
  return isOneself ? home?.person : undefined;
}

/** The visits of an assignment that are open to who acts. */
export async function visitsOfIn(
  work: Work,
  { space, visits }: Pick<Assignment, "space" | "visits">,
  from: Temporal.PlainDate,
): Promise<readonly SeenVisit[]> {
  const open = await listVisits(work, space, from);
  return openedIn(
    work,
    open.filter(({ id }) => visits.includes(id)),
  );
}

async function logIn(work: Work, passages: readonly Passage[]): Promise<void> {
  const read = new Map<SpaceId, Set<VisitId>>();
  for (const { visit } of passages)
    read.set(visit.space, (read.get(visit.space) ?? new Set<VisitId>()).add(visit.id));
  for (const [space, rows] of read)
    await recordReadsOfDayIn(work, { space, table: VISITS, rows: [...rows] });
}
