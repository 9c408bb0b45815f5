import type { PersonId } from "#services/house";
import { type Work, withRight } from "#services/house";
import { endSessionsIn } from "#services/sessions";

import {
  type Died,
  type DiedSaid,
  endMandatesOfDead,
  holdDied,
  listDied,
  listPairs,
  type Pair,
  saveAlive,
  saveDied,
} from "../store/died.ts";

const RIGHT = "died";

/**
 * It is said that somebody died: from now on nothing passes to them nor from them, nobody comes in as them, and the mandates
 * that they gave and held are over (C. civ., art. 2003). Nothing is erased. Answers since when; undefined when it was said
 * already, or they are not here. Whoever calls has decided who may say it.
 */
export async function sayDiedIn(
  work: Work,
  { person, said }: { readonly person: PersonId; readonly said: DiedSaid },
): Promise<Temporal.Instant | undefined> {
  return withRight(work, RIGHT, async (lent) => {
    if (!(await saveDied(lent, person, said))) return undefined;
    await endMandatesOfDead(lent, person);
    await endSessionsIn(lent, { person });
    return work.now;
  });
}

/** It was an error: they are here again, and come in as before. Mandates stay over. Answers whether it was said and nothing is erased. Whoever calls has decided who may say it. */
export function sayAliveIn(
  work: Work,
  { person }: { readonly person: PersonId },
): Promise<boolean> {
  return withRight(work, RIGHT, (lent) => saveAlive(lent, person));
}

/** That it is said of somebody, held until the work is saved; undefined once it is undone, or they are erased. */
export function holdDeadIn(work: Work, person: PersonId): Promise<Died | undefined> {
  return withRight(work, RIGHT, (lent) => holdDied(lent, person));
}

/** Of whom it is said, latest first, until they are erased; of one of them when asked. Whoever calls has decided who may know. */
export function saidDeadIn(work: Work, person?: PersonId): Promise<readonly Died[]> {
  return withRight(work, RIGHT, (lent) => listDied(lent, person));
}

/**
 * Who acts for whom around somebody: the mandates that they gave or hold and that stand, or that their death ended at an instant
 * (`endedAt`). Whoever calls has decided who may know.
 */
export function mandatesAroundIn(
  work: Work,
  { person, endedAt }: { readonly person: PersonId; readonly endedAt?: Temporal.Instant },
): Promise<readonly Pair[]> {
  return withRight(work, RIGHT, (lent) => listPairs(lent, person, endedAt));
}
