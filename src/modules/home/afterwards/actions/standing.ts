import { mayReachOneIn, type PersonId, type Work, withRight } from "#services/house";
import { ownSpaceOf } from "#rules/access";

import { endNaming, findAfterwards, listAfterwardsTo } from "../store/afterwards.ts";
import { type Afterwards, UNSAID } from "../domain/afterwards.ts";
import { oneselfIn } from "../../mine/actions/see-my-data.ts";

/** Under which what somebody said is read once it is said that they died. */
export const RIGHT = "afterwards";

/** What becomes of what is kept of somebody: as they said, or as is done of whom nothing was said. Whoever asks has decided who may know. */
export function saidOfIn(
  work: Work,
  person: PersonId,
): Promise<Pick<Afterwards, "fate" | "months"> & Partial<Afterwards>> {
  return withRight(
    work,
    RIGHT,
    async (lent) => (await findAfterwards(lent, ownSpaceOf(person))) ?? UNSAID,
  );
}

/** What somebody said who named the person who acts to say that they died; as row security lets them see, and under no mandate. */
export async function namedByIn(work: Work, person: PersonId): Promise<Afterwards | undefined> {
  const me = oneselfIn(work);
  const all = me === undefined ? [] : await listAfterwardsTo(work, me);
  return all.find(({ space }) => space === ownSpaceOf(person));
}

/** Whom somebody named is named no more where the gate keeps the two apart, or where what they said was not so. */
export const endNamingIn = (work: Work, person: PersonId): Promise<void> =>
  withRight(work, RIGHT, (lent) => endNaming(lent, ownSpaceOf(person)));

/** Whether what is of somebody may still reach whom they named: a block ends that. Asked while they are here. */
export const reachesNamedIn = (work: Work, person: PersonId, teller: PersonId): Promise<boolean> =>
  mayReachOneIn(work, teller, { from: person });
