import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { type PersonId, type Work, withRight } from "#services/house";

import {
  deleteAfterwards,
  endTelling,
  findAfterwards,
  listAfterwardsTo,
  passAfterwards,
} from "../store/afterwards.ts";
import { RIGHT } from "./standing.ts";

const FATE_WORDS = {
  erase: "effacer",
  keep: "garder, puis effacer",
  give: "confier, puis effacer",
};

/** What somebody said beforehand, and who named them, as they read it. */
export function giveAfterwardsIn(
  work: Work,
  person: PersonId,
): Promise<Readonly<Record<string, unknown>>> {
  return withRight(work, RIGHT, async (lent) => {
    const said = await findAfterwards(lent, ownSpaceOf(person));
    const named = await listAfterwardsTo(lent, person);
    return {
      "Après vous": said && {
        quoi: FATE_WORDS[said.fate],
        mois: said.months,
        "qui peut le dire": said.teller ?? null,
        "dit le": said.saidAt.toString(),
      },
      "Qui vous a nommé pour le dire": named.map(({ space, saidAt }) => ({
        qui: space,
        "dit le": saidAt.toString(),
      })),
    };
  });
}

/** It goes with them; where they were named, nobody is. */
export function forgetAfterwardsOfIn(work: Work, person: PersonId): Promise<void> {
  return withRight(work, RIGHT, async (lent) => {
    await deleteAfterwards(lent, ownSpaceOf(person));
    await endTelling(lent, person);
  });
}

export function passAfterwardsIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  return withRight(work, RIGHT, async (lent) => {
    const space = await makeOwnSpaceIn(lent, into);
    await passAfterwards(lent, from, { was: ownSpaceOf(from), space });
  });
}
