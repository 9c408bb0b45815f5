import { newId } from "#basics/id";
import { carryIn, type Work, withRight } from "#services/house";

import { isStanding } from "../domain/grant.ts";
import { isIn } from "../domain/sharing.ts";
import type { PersonId } from "../domain/space.ts";
import { endGrantsOf } from "../store/grants.ts";
import { listMembers } from "../store/parties.ts";
import { deleteAddressesOf } from "../store/private-addresses.ts";
import { listSharedAbout, saveShared, type SealedShared } from "../store/sharings.ts";

const whole = <T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> =>
  withRight(work, "access-about-person", run);

/** With whom somebody shares something now, by name or by a party. Whoever calls has decided that these are told of it. */
export function sharedWithOfIn(work: Work, person: PersonId): Promise<readonly PersonId[]> {
  return whole(work, async (lent) => {
    const { by } = await listSharedAbout(lent, person);
    return readersOf(
      lent,
      by.filter((one) => one.sharing !== undefined && isStanding(one, work.now)),
    );
  });
}

async function readersOf(
  lent: Work,
  grants: readonly SealedShared[],
): Promise<readonly PersonId[]> {
  const parties = [...new Set(grants.flatMap(({ party }) => party ?? []))];
  const members = await listMembers(lent, parties);
  const inParties = members.filter(({ party, person }) => isIn(party, person, members));
  return [
    ...new Set([...grants.flatMap(({ to }) => to ?? []), ...inParties.map(({ person }) => person)]),
  ];
}

/** It is said that somebody died: what they share is over, and their private addresses open nothing. */
export function endSharedOfDeadIn(work: Work, person: PersonId): Promise<void> {
  return whole(work, async (lent) => {
    await endGrantsOf(lent, person);
    await deleteAddressesOf(lent, person);
  });
}

/**
 * It was an error: what they shared themself stands again from now on, under the same sentences and until the same ends. The
 * former grants stay ended, as the proof that nothing was open in between. What was opened under a mandate is over with it.
 */
export function reopenSharedIn(
  work: Work,
  { person, at }: { readonly person: PersonId; readonly at: Temporal.Instant },
): Promise<void> {
  return whole(work, async (lent) => {
    const { by } = await listSharedAbout(lent, person);
    for (const one of by) {
      if (one.endedAt?.equals(at) !== true || one.under !== undefined) continue;
      const again: SealedShared = { ...one, id: newId<"Grant">(), endedAt: undefined };
      if (!isStanding(again, work.now)) continue;
      await saveShared(lent, again);
      await carryIn(lent, { row: again.id, from: person, to: await readersOf(lent, [again]) });
    }
  });
}
