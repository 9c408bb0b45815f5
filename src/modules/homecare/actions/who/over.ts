import { dayOf } from "#basics/dates";
import { overSinceIn } from "#modules/access";
import { hereAmongIn, namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import type { Work } from "#services/house";

import { type Assignment, hasBegun, isStanding } from "../../domain/assignment.ts";

/** At whose home one comes no more, since which day, as it was ended there or not said again. */
export interface ComesNoMore {
  readonly name: string;
  readonly on: Temporal.PlainDate;
}

/** For how long one reads it, in days. */
const SAID_FOR = 14;

/**
 * Where what a person named one for is over before its last day, lately, and not as one said oneself: one reads it on « Mes passages », in
 * the same words whatever ended it, and by no letter (decision 0157).
 */
export async function listOverLatelyIn(
  work: Work,
  kept: readonly Assignment[],
  open: readonly Assignment[],
): Promise<readonly ComesNoMore[]> {
  const today = dayOf(work.now);
  const comes = new Set(open.filter(isOwn).map(({ space }) => space));
  const over = kept.filter(
    (one) =>
      isOwn(one) &&
      !comes.has(one.space) &&
      one.leavesFrom === undefined &&
      isStanding({ ...one, endedAt: undefined }, one.endedAt ? dayOf(one.endedAt) : today),
  );
  if (over.length === 0) return [];
  const ends = await overSinceIn(
    work,
    over.flatMap(({ sharings }) => sharings),
  );
  const days = new Map<Assignment["space"], Temporal.PlainDate>();
  for (const one of over) {
    const ended = one.endedAt ?? latest(one.sharings.flatMap((its) => ends.get(its) ?? []));
    const on = ended && dayOf(ended);
    // Before its first day nobody came.
    if (on === undefined || !hasBegun(one, on)) continue;
    const before = days.get(one.space);
    if (before === undefined || Temporal.PlainDate.compare(before, on) < 0) days.set(one.space, on);
  }
  const homes = [...days.keys()].map(personOf);
  // Of whom it is said that they died, their letter says it, and nothing more passes.
  const names = await namesOfIn(work, [...(await hereAmongIn(work, homes))]);
  return [...days].flatMap(([space, on]) => {
    const name = names.get(personOf(space));
    return name === undefined || on.until(today).days >= SAID_FOR ? [] : [{ name, on }];
  });
}

const isOwn = ({ through, oneDay }: Assignment): boolean => through === undefined && !oneDay;

const latest = (some: readonly Temporal.Instant[]): Temporal.Instant | undefined =>
  some.toSorted((one, other) => Temporal.Instant.compare(other, one))[0];
