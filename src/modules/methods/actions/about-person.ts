import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import { fates } from "../store/fates.ts";
import { listLearningsAbout } from "../store/learning.ts";
import { listCurrent, listMethodsAbout, listOfSpace, passSpace } from "../store/methods.ts";
import { listTrialsAbout } from "../store/trials.ts";
import { reportIn } from "./standing.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "methods-about-person", run);
}

/**
 * The methods that one wrote, the trials that one began or told of, and what one asked of coaches. Erased: that one coaches
 * goes; what everyone or a circle reads keeps an id and no name. Merged: all of it passes.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => {
      const methods = await listMethodsAbout(lent, person);
      const versions = await listCurrent(
        lent,
        methods.map(({ id }) => id),
      );
      const trials = [];
      for (const trial of await listTrialsAbout(lent, person))
        trials.push({
          jour: trial.day.toString(),
          "commencé par vous": trial.begunBy === person,
          "ce que vous avez raconté":
            trial.told?.writtenBy === person ? ((await reportIn(lent, trial)) ?? null) : null,
        });
      return {
        "Vos méthodes": methods.map(({ id, licence, madeAt }) => ({
          titre: versions.get(id)?.card.title ?? null,
          licence,
          "commencée le": madeAt.toString(),
        })),
        "Vos essais de méthodes": trials,
        "Ce que vous avez demandé d’apprendre": (await listLearningsAbout(lent, person)).map(
          ({ agreedAt }) => ({ "convenu le": agreedAt?.toString() ?? null }),
        ),
      };
    }),
  erases: (work, person) => whole(work, (lent) => eraseByFatesIn(lent, fates, person)),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      await mergeByFatesIn(lent, fates, from, into);
      if ((await listOfSpace(lent, ownSpaceOf(from))).length === 0) return;
      await passSpace(lent, ownSpaceOf(from), await makeOwnSpaceIn(lent, into));
    }),
};
