import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import { type AboutPerson, eraseByFatesIn, mergeByFatesIn } from "#services/house";

import { fates } from "../store/fates.ts";
import { listSpacesOf } from "../store/receivers.ts";
import { findService } from "../store/services.ts";
import { deleteWrittenOf, moveWritten } from "../store/words.ts";
import { serviceOfSpace } from "../domain/concern.ts";
import { writtenOfIn } from "./see-written.ts";
import { beside } from "./standing.ts";
import { whereWordsAre } from "./texts.fr.ts";

/** In every archive, so that it tells nothing by being there; and in its locked form alone. */
const WRITTEN = "Les services à qui vous avez écrit votre inquiétude";

/**
 * That one wrote, to which service, what became of it; never the words, which the service answers for (decision 0136). Erased with the
 * account; what the service received stays with it. Of whom the words speak, nothing is here.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    beside(work, async (lent) => ({
      [WRITTEN]: {
        "ce chapitre": "toujours là, même vide",
        "où sont vos mots": whereWordsAre,
        quand: (await writtenOfIn(lent, person)).map((one) => ({
          service: one.name,
          le: one.writtenAt.toString(),
          "avec votre nom": one.saysName,
          "lu le": one.readAt?.toString() ?? null,
          "clos le": one.closedAt?.toString() ?? null,
          "plus personne ne peut le lire depuis le": one.unheardAt?.toString() ?? null,
        })),
      },
      "Pour quelles structures vous lisez ce qui inquiète": (
        await Promise.all(
          (await listSpacesOf(lent, person)).map((space) =>
            findService(lent, serviceOfSpace(space)),
          ),
        )
      ).flatMap((one) => one?.organisation ?? []),
    })),
  neverInClear: [WRITTEN],
  erases: (work, person) =>
    beside(work, async (lent) => {
      await deleteWrittenOf(lent, ownSpaceOf(person));
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    beside(work, async (lent) => {
      await moveWritten(lent, ownSpaceOf(from), await makeOwnSpaceIn(lent, into));
      await mergeByFatesIn(lent, fates, from, into);
    }),
};
