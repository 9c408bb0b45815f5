import { dayOf } from "#basics/dates";
import { open, recordReadsAcrossIn, saidThemselfIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { personOf } from "#rules/access";
import { reading, type Work, withRight } from "#services/house";

import type { OfPassage } from "../../actions/cannot-come.ts";
import { openAssignmentsOfIn } from "../../actions/open-assignments.ts";
import { type PassageOn, passagesOnIn } from "../../actions/passages-on.ts";
import { daysAwayIn } from "../../actions/pause.ts";
import { helperIn } from "../../actions/see-passages.ts";
import { entryAt } from "../../domain/address.ts";
import { type Assignment, hasBegun, isStanding } from "../../domain/assignment.ts";
import type { VisitId } from "../../domain/visit.ts";
import { isWithin } from "../../domain/week.ts";
import { endOfHours, isTheHour, type Passing } from "../domain/hours.ts";
import { findEntry, type SealedEntry } from "../store/entries.ts";

/** Under which the house reads how to come in, for who is expected there now. */
export const RIGHT = "homecare-entry";

const ENTRIES = "homecare.entry";

export interface HowToEnter {
  /** At whose home. */
  readonly name: string;
  readonly words: string;
  readonly starts: Temporal.ZonedDateTime;
  /** Until when it is read. */
  readonly until: Temporal.ZonedDateTime;
}

/**
 * How to come in for one passage of the person who acts, in its hours alone (decision 0148): no line in the log of whose home it
 * is, no reading. Undefined for everybody else, at any other time, and under a mandate.
 */
export const howToEnter = reading(howToEnterIn);

export async function howToEnterIn(work: Work, of: OfPassage): Promise<HowToEnter | undefined> {
  const found = await findNowIn(work, of);
  if (found === undefined) return undefined;
  const { passage, entry } = found;
  const { space } = entry;
  const words = await open(work, space, entry.sealed);
  if (words === undefined) return undefined;
  await recordReadsAcrossIn(work, { table: ENTRIES, reads: [{ space, row: space }] });
  const name = (await namesOfIn(work, [personOf(space)])).get(personOf(space)) ?? "";
  return { name, words, starts: passage.starts, until: endOfHours(passage) };
}

/** A passage, as « Mes passages » tells it. */
type Told = Passing & {
  readonly assignment: Assignment["id"];
  readonly visit: { readonly id: VisitId };
};

/** Of these passages of the person who acts, where it is read now how to come in; not a word of it. */
export const whereToEnter = reading(
  async (
    work: Work,
    { among }: { readonly among: readonly Told[] },
  ): Promise<ReadonlySet<string>> => {
    const all = new Set<string>();
    for (const { assignment, visit, starts } of among.filter((one) => isTheHour(one, work.now))) {
      const of = { assignment, visit: visit.id, day: starts.toPlainDate() };
      if ((await findNowIn(work, of)) !== undefined) all.add(entryAt(assignment, of.visit, of.day));
    }
    return all;
  },
);

interface Now {
  readonly passage: PassageOn;
  readonly entry: SealedEntry;
}

/** The passage, where the person who acts is expected and its hours are now, and what is written there. */
async function findNowIn(
  work: Work,
  { assignment, visit, day }: OfPassage,
): Promise<Now | undefined> {
  const me = await helperIn(work);
  if (me === undefined) return undefined;
  const today = dayOf(work.now);
  // Of what holds today: not before its first day, nor once its last one is over.
  const found = (await openAssignmentsOfIn(work, me)).find(
    (one) => one.id === assignment && hasBegun(one, today) && isStanding(one, today),
  );
  const sharing = found?.sharings[found.visits.indexOf(visit)];
  // Whom a mandate alone named does not come in by it.
  if (found === undefined || sharing === undefined) return undefined;
  if (!(await saidThemselfIn(work, [sharing])).has(sharing)) return undefined;
  const passage = (await passagesOnIn(work, found, day)).find((one) => one.visit === visit);
  if (passage === undefined || !isTheHour(passage, work.now)) return undefined;
  const away = await daysAwayIn(work, found.space, day);
  if (away.some((one) => isWithin(one, today))) return undefined;
  const entry = await withRight(work, RIGHT, (lent) => findEntry(lent, found.space));
  return entry && { passage, entry };
}
