import { dayOf, laterOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { namesOfIn } from "#modules/people";
import { action, type GoesOn, goesOnIn, reading, type Work } from "#services/house";

import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { openedIn } from "../../actions/see-week.ts";
import { type AtHome, atHomeIn } from "../../actions/standing.ts";
import { type AlsoEnds, type Assignment, isStanding } from "../../domain/assignment.ts";
import type { PersonId, VisitId } from "../../domain/visit.ts";
import { listAssignments, saveLeavingRead } from "../../store/assignments.ts";
import { listVisits } from "../../store/visits.ts";
import type { AtWhose } from "./leave.ts";

/** For so many days after somebody came no more it is still said on the first page, where nobody said that it is read. */
const DAYS_AFTER = 14;

/** Who comes no more, from when on, and what that leaves. */
export interface SeenGone {
  readonly home: AtHome;
  readonly today: Temporal.PlainDate;
  readonly who: { readonly person: PersonId; readonly name: string };
  readonly from: Temporal.PlainDate;
  /** Each visit for which they came, and who comes for it then. */
  readonly visits: readonly {
    readonly id: VisitId;
    readonly title: string;
    readonly comes: readonly string[];
  }[];
  /** What they do for one besides, or read of one: each ends where it was said. */
  readonly goesOn: readonly GoesOn[];
  /** What else ends on that day, as they chose; nobody reads it under a mandate. */
  readonly ends: readonly AlsoEnds[];
  readonly isRead: boolean;
}

/** Those of one's helpers who said that they come no more, the nearest first; by whose home it is, or who acts for them. */
export async function listGoneIn(work: Work): Promise<readonly SeenGone[]> {
  const home = await atHomeIn(work);
  if (home === undefined) return [];
  const today = dayOf(work.now);
  const all = (await listAssignments(work, home.space)).filter((one) => isGone(one, today));
  if (all.length === 0) return [];
  const gone: SeenGone[] = [];
  for (const [person, theirs] of Map.groupBy(all, ({ helper }) => helper)) {
    const seen = await goneIn(work, home, { person, theirs });
    if (seen !== undefined) gone.push(seen);
  }
  return gone.toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from));
}

/** Said, and to come or lately so; not where it was ended before that day, by whose home it is. */
function isGone(one: Assignment, today: Temporal.PlainDate): boolean {
  const { leavesFrom, endedAt } = one;
  if (leavesFrom === undefined) return false;
  if (endedAt !== undefined && Temporal.PlainDate.compare(dayOf(endedAt), leavesFrom) < 0)
    return false;
  return Temporal.PlainDate.compare(today, leavesFrom.add({ days: DAYS_AFTER })) < 0;
}

async function goneIn(
  work: Work,
  home: AtHome,
  { person, theirs }: { readonly person: PersonId; readonly theirs: readonly Assignment[] },
): Promise<SeenGone | undefined> {
  const [first] = theirs;
  const name = (await namesOfIn(work, [person])).get(person);
  if (first?.leavesFrom === undefined || name === undefined) return undefined;
  const from = first.leavesFrom;
  const today = dayOf(work.now);
  const then = laterOf(from, today);
  const open = (await openAssignmentsIn(work, home.space)).filter(
    (one) => !one.oneDay && isStanding(one, then),
  );
  // Named anew since: they come.
  if (open.some(({ helper, through }) => helper === person && through === undefined))
    return undefined;
  const names = await namesOfIn(
    work,
    open.map(({ helper }) => helper),
  );
  const ids = new Set(theirs.flatMap(({ visits }) => visits));
  const coming = (await openedIn(work, await listVisits(work, home.space, then))).filter(({ id }) =>
    ids.has(id),
  );
  const visits = coming.map(({ id, title }) => ({
    id,
    title,
    comes: open.flatMap((one) => (one.visits.includes(id) ? (names.get(one.helper) ?? []) : [])),
  }));
  const goesOn = (await goesOnIn(work, [person])).filter(
    ({ side, what }) => side === "theirs" && what !== "passages",
  );
  const isRead = theirs.every(({ leavesReadAt }) => leavesReadAt !== undefined);
  const ends = work.actor.mandate === undefined ? (first.leavesEnds ?? []) : [];
  return { home, today, who: { person, name }, from, visits, goesOn, ends, isRead };
}

/** One of them. */
export const seeGone = reading(
  async (work: Work, { person }: AtWhose): Promise<SeenGone | undefined> =>
    (await listGoneIn(work)).find(({ who }) => who.person === person),
);

/** Whose home it is has read it: it is on the first page no more. Twice changes nothing. */
export const sayGoneRead = action(
  async (work: Work, { person }: AtWhose): Promise<Result<undefined, "unknown-person">> => {
    const home = await atHomeIn(work);
    if (home === undefined) return refused("unknown-person");
    const theirs = (await listAssignments(work, home.space)).filter(
      ({ helper, leavesFrom }) => helper === person && leavesFrom !== undefined,
    );
    if (theirs.length === 0) return refused("unknown-person");
    await saveLeavingRead(
      work,
      theirs.map(({ id }) => id),
    );
    return done(undefined);
  },
);
