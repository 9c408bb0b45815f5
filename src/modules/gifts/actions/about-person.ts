import { open } from "#modules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import { fates } from "../store/fates.ts";
import { forgetGiftsOf, listGiftsAbout } from "../store/gifts-of-person.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "gifts-about-person", run);
}

/**
 * What they gave and received. Erased: what was not confirmed goes, and what passed between persons; what an
 * organisation was given stays in its accounts, by an id and without a name. Merged: it passes with their spaces.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const gifts = await listGiftsAbout(lent, person);
      const ids = gifts.map(({ id }) => id);
      const quiet = await listQuietIn(lent, ids, { part: "gift", person });
      const told = [];
      for (const gift of gifts.filter(({ id }) => !quiet.has(id)))
        told.push({
          genre: gift.kind,
          combien: gift.count,
          "compté en": gift.unit,
          du: gift.from.toString(),
          au: gift.until.toString(),
          "donné par vous": gift.giver.id === String(person),
          quoi: (gift.words && (await open(lent, gift.space, gift.words))) ?? null,
          état: gift.state,
          "dit le": gift.saidAt.toString(),
        });
      return { "Ce qui est donné": told };
    }),
  erases: (work, person) =>
    whole(work, async (lent) => {
      await forgetGiftsOf(lent, person);
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) => whole(work, (lent) => mergeByFatesIn(lent, fates, from, into)),
};
