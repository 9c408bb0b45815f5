import { ownSpaceOf } from "#rules/access";
import { isEntrusted, type Work, withRight } from "#services/house";

import type { PersonId, SpaceId } from "../domain/relay.ts";

/** The scope of a mandate under which one asks for help for somebody. */
export const HOME = "homecare";

/** Under which the house tells, passes on, and reads what concerns who was told. */
const RIGHT = "relays";

export const beside = <T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> =>
  withRight(work, RIGHT, run);

/** Whose help it is: oneself, or for whom one acts under a mandate that entrusts it. */
export interface Asker {
  readonly person: PersonId;
  readonly space: SpaceId;
  readonly isOneself: boolean;
}

export function askerIn({ actor }: Work): Asker | undefined {
  const person = isEntrusted(actor, HOME) ? actor.for : undefined;
  return person && { person, space: ownSpaceOf(person), isOneself: actor.mandate === undefined };
}

/** The same, in person alone: whom one names, and what one says outside the family, is nobody else's. */
export function oneselfIn(work: Work): Asker | undefined {
  const asker = askerIn(work);
  return asker?.isOneself === true ? asker : undefined;
}
