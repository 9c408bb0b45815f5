import { dayOf } from "#basics/dates";
import { endedUnsaidIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import { openAssignmentsIn } from "../../actions/open-assignments.ts";
import { atHomeIn } from "../../actions/standing.ts";
import { isStanding } from "../../domain/assignment.ts";
import { listAssignments } from "../../store/assignments.ts";

/** Somebody who comes no more because nobody said again that they do. */
export interface Lapsed {
  readonly name: string;
  readonly on: Temporal.PlainDate;
}

/** For how long one reads it, in days. */
const SAID_FOR = 14;

/** Who comes to oneself no more, lately, for want of one's own yes; in person alone. */
export const listLapsed = reading(listLapsedIn);

export async function listLapsedIn(work: Work): Promise<readonly Lapsed[]> {
  const home = work.actor.mandate === undefined ? await atHomeIn(work) : undefined;
  if (home === undefined) return [];
  const today = dayOf(work.now);
  const named = (await listAssignments(work, home.space)).filter(
    (one) => !one.oneDay && isStanding(one, today),
  );
  const open = new Set((await openAssignmentsIn(work, home.space)).map(({ helper }) => helper));
  const over = named.filter(({ helper }) => !open.has(helper));
  const since = work.now.subtract({ hours: 24 * SAID_FOR });
  const ends = await endedUnsaidIn(
    work,
    over.flatMap(({ sharings }) => sharings),
    since,
  );
  const days = new Map(
    over.flatMap(({ helper, sharings }) => {
      const ended = sharings.flatMap((one) => ends.get(one) ?? []);
      const last = ended.toSorted((one, other) => Temporal.Instant.compare(other, one))[0];
      return last === undefined ? [] : [[helper, dayOf(last)] as const];
    }),
  );
  const names = await namesOfIn(work, [...days.keys()]);
  return [...days]
    .flatMap(([helper, on]) => {
      const name = names.get(helper);
      return name === undefined ? [] : [{ name, on }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}
