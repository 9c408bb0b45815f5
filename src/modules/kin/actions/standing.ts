import { personBy, type Work } from "#services/house";

import { type Bond, type BondId, isAgreed, type PersonId } from "../domain/bond.ts";
import { findBond, holdBond } from "../store/bonds.ts";

/** The person who acts for themself: words between two are theirs, so nobody under a mandate. */
export function oneselfIn({ actor }: Work): PersonId | undefined {
  const me = personBy(actor);
  return actor.mandate === undefined && actor.for === me ? me : undefined;
}

export interface Mine {
  readonly bond: Bond;
  readonly me: PersonId;
}

/** A bond of the person who acts. */
export async function findMineIn(work: Work, id: BondId): Promise<Mine | undefined> {
  return mineOf(work, await findBond(work, id));
}

/** The same, held until the work is saved. */
export async function holdMineIn(work: Work, id: BondId): Promise<Mine | undefined> {
  return mineOf(work, await holdBond(work, id));
}

/** The same, while both said yes. */
export async function holdAgreedIn(work: Work, id: BondId): Promise<Mine | undefined> {
  const mine = await holdMineIn(work, id);
  return mine !== undefined && isAgreed(mine.bond) ? mine : undefined;
}

function mineOf(work: Work, bond: Bond | undefined): Mine | undefined {
  const me = oneselfIn(work);
  const isOfTwo = bond !== undefined && me !== undefined;
  return isOfTwo && (bond.askedBy === me || bond.asked === me) ? { bond, me } : undefined;
}
