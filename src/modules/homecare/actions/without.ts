import { dayOf } from "#basics/dates";
import { namesOfIn } from "#modules/people";
import { mayReachOneIn, type Work } from "#services/house";

import {
  type Coming,
  comingOn,
  type ComingSaid,
  holdNames,
  missingOn,
} from "../domain/cannot-come.ts";
import type { PersonId, SpaceId, Told, Visit, VisitId } from "../domain/visit.ts";
import type { Day } from "../domain/week.ts";
import { listAssignments } from "../store/assignments.ts";
import { listCannotCome } from "../store/cannot-come.ts";
import { namedIn, openOfAllIn } from "./open-assignments.ts";
import type { AtHome } from "./standing.ts";

/**
 * The days of one's week, with who comes, whoever named them, and in whose place; and who cannot where that leaves a visit without
 * anyone: read by who may fill it alone.
 */
export async function withoutIn<One extends Visit & Pick<Told, "title">>(
  work: Work,
  { space }: AtHome,
  days: readonly Day<One>[],
): Promise<readonly Day<One>[]> {
  const [first] = days;
  if (first === undefined) return days;
  const { named, dropped } = await namedIn(work, space);
  if (named.length + dropped.length === 0) return days;
  const said = await listCannotCome(work, space, first.day);
  const names = await namesOfIn(
    work,
    [...named, ...dropped].map(({ helper }) => helper),
  );
  const namesOf = (some: readonly PersonId[]) => sortedNamesOf(names, some);
  const today = dayOf(work.now);
  return days.map(({ day, expected }) => ({
    day,
    expected: expected.map((one) => {
      if (one.state !== "expected") return one;
      const on = { visit: one.visit.id, day };
      const missing = missingOn(on, named, said, dropped);
      if (missing !== undefined) {
        const without = { cannot: namesOf(missing.cannot), gone: namesOf(missing.gone) };
        if (without.cannot.length + without.gone.length > 0) return { ...one, without };
      }
      // Of a day that is past, who came is said otherwise.
      const isPast = Temporal.PlainDate.compare(day, today) < 0;
      const found = isPast ? undefined : comingOn(on, named, said);
      if (found === undefined) return one;
      const coming = comingSaidOf(found, one.visit.title, names);
      const isAnybody = coming.comes.length + (coming.asked?.length ?? 0) > 0;
      return isAnybody ? { ...one, coming } : one;
    }),
  }));
}

/** Who comes as it is read: by name, and whether the words of the visit hold it already. */
function comingSaidOf(
  { comes, instead, asked = [], wereComing }: Coming,
  title: string,
  names: ReadonlyMap<PersonId, string>,
): ComingSaid {
  const known = comes.flatMap((person) => {
    if (asked.includes(person)) return [];
    const name = names.get(person);
    return name === undefined ? [] : [{ person, name }];
  });
  const those = known.toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
  const inPlace = sortedNamesOf(names, instead);
  const waits = sortedNamesOf(names, asked);
  const isInWords =
    inPlace.length + waits.length === 0 &&
    holdNames(
      title,
      those.map(({ name }) => name),
    );
  return {
    comes: those,
    instead: inPlace,
    isInWords,
    ...(waits.length > 0 && { asked: waits }),
    ...(wereComing === true && { wereComing }),
  };
}

const sortedNamesOf = (names: ReadonlyMap<PersonId, string>, some: readonly PersonId[]) =>
  some.flatMap((one) => names.get(one) ?? []).toSorted((a, b) => a.localeCompare(b, "fr"));

/** A passage, as who comes reads it. */
interface OfPassage {
  readonly visit: { readonly id: VisitId; readonly space: SpaceId };
  readonly starts: Temporal.ZonedDateTime;
  readonly cannotCome: boolean;
  readonly oneDay: boolean;
}

/** What is read of who else comes: that somebody does where one cannot; in whose place one comes, where it is for that day alone. */
export interface InPlace {
  readonly isReplaced: boolean;
  readonly insteadOf: readonly string[];
}

/** Passages with it; under a right of the house. */
export async function withReplacedIn<One extends OfPassage>(
  work: Work,
  all: readonly One[],
): Promise<readonly (One & InPlace)[]> {
  const told: (One & InPlace)[] = [];
  for (const one of all) {
    const { visit, starts, cannotCome, oneDay } = one;
    const on = { visit: visit.id, day: starts.toPlainDate() };
    const coming = cannotCome || oneDay ? await comingInsteadIn(work, visit.space, on) : undefined;
    // Whom one asked and who did not answer replaces nobody yet.
    const isReplaced = cannotCome && (coming?.comes.length ?? 0) > (coming?.asked?.length ?? 0);
    const insteadOf = cannotCome ? [] : await namesInPlaceIn(work, coming);
    told.push({ ...one, isReplaced, insteadOf });
  }
  return told;
}

/** Who comes that day, and in the place of whom who cannot; under a right of the house. */
export async function comingInsteadIn(
  work: Work,
  space: SpaceId,
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): Promise<Coming | undefined> {
  const named = await openOfAllIn(work, await listAssignments(work, space));
  return comingOn(on, named, await listCannotCome(work, space, on.day));
}

/** In whose place somebody comes, by name, but whom the gate keeps from each of those who come; likewise. */
export async function namesInPlaceIn(
  work: Work,
  coming: Coming | undefined,
): Promise<readonly string[]> {
  const told: PersonId[] = [];
  for (const one of coming?.instead ?? []) {
    const reached = await mayReachIn(work, coming?.comes ?? [], one);
    if (reached) told.push(one);
  }
  return sortedNamesOf(await namesOfIn(work, told), told);
}

async function mayReachIn(
  work: Work,
  comes: readonly PersonId[],
  from: PersonId,
): Promise<boolean> {
  for (const helper of comes) if (!(await mayReachOneIn(work, helper, { from }))) return false;
  return true;
}
