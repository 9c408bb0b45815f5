import { contributionsIn, type Work, withRight } from "#services/house";

import type { Bond, PersonId } from "../domain/bond.ts";
import type { Days } from "../domain/silence.ts";
import { holdBond, listBonds } from "../store/bonds.ts";
import { leaveUnwatchedIn } from "./note-sign.ts";

/** Days on which one of two is away. */
export interface Pause extends Days {
  readonly person: PersonId;
}

/** Days on which one of the two is away, as they said in a module above (`Module.quietDays`): no silence is counted. */
export function pausesOfIn(
  work: Work,
  { askedBy, asked }: Pick<Bond, "askedBy" | "asked">,
): Promise<readonly Pause[]> {
  return withRight(work, "watch-silence", async (lent) => {
    const all: Pause[] = [];
    for (const quietDays of contributionsIn(lent, (module) => module.quietDays))
      for (const person of [askedBy, asked])
        for (const days of await quietDays(lent, person)) all.push({ ...days, person });
    return all;
  });
}

/**
 * This person is away from today on: what stands of a silence of theirs is closed at once, without a sign. It is asked anew after,
 * if it lasts. Whoever asks has decided that they are. What is told of the other goes on: nothing says where these are.
 */
export function restSilencesIn(work: Work, person: PersonId): Promise<void> {
  return withRight(work, "watch-silence", async (lent) => {
    const ids = (await listBonds(lent, person)).map(({ id }) => id);
    for (const id of ids.toSorted()) {
      const bond = await holdBond(lent, id);
      if (bond !== undefined) await leaveUnwatchedIn(lent, bond, [person]);
    }
  });
}
