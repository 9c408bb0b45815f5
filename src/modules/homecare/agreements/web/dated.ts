import type { DatedSource } from "#services/house";

import { bodiesOfMineIn, agreementsOfIn } from "../actions/see-agreements.ts";
import { agreementAt } from "../domain/address.ts";
import { texts } from "./texts.fr.ts";

/** The day on which an agreement is read over stands among the dates of who may say yes for one that signed it. */
export const reviews: DatedSource = {
  list: async (work, { within }) => {
    if (within !== undefined || work.actor.mandate !== undefined) return [];
    const mine = await bodiesOfMineIn(work);
    const all = await agreementsOfIn(
      work,
      mine.map(({ id }) => id),
    );
    return all.map(({ id, title, reviewOn: day, changedAt }) => ({
      uid: `accord-${id}`,
      title: texts.dated(title),
      when: { kind: "day" as const, day },
      address: agreementAt(id),
      of: { kind: "mine" as const },
      sequence: 0,
      changedAt,
      status: "confirmed" as const,
    }));
  },
};
