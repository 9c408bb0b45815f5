import {
  type AboutPerson,
  mergeByFatesIn,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";
import { endSessionsIn, listSessionsIn } from "#services/sessions";
import { destroyKeyIn } from "#services/keys";

import { consentNames, scopeWords } from "../domain/mandate.fr.ts";
import { deleteAddressOf, listAddresses } from "../store/addresses.ts";
import { fates } from "../store/fates.ts";
import { isInMandate, listAround, passMandates } from "../store/mandates.ts";
import { listPasskeys } from "../store/passkeys.ts";
import { listOperators } from "../store/operators.ts";
import { findHelper, findPerson, saveAsGone, saveOperator } from "../store/persons.ts";
import { openedHelper } from "./choose-helper.ts";
import { givePictureIn } from "../picture/actions/give-picture.ts";
import { giveUnfinishedIn } from "../unfinished/actions/unfinished.ts";
import { holdings } from "./asleep-letter.fr.ts";
import { erasePersonIn } from "./erase-person.ts";
import { joinAddressIn } from "./make-person.ts";

/** What the house keeps about a person here: all of it given (but the answers on arrival, given by the module that asked them), erased, or handed to whom they are merged into. */
export const aboutPerson: AboutPerson = {
  holds: async (work, person) =>
    withRight(work, "asleep", async (lent) => {
      const isOperator = (await listOperators(lent)).includes(person);
      const inMandate = await isInMandate(lent, person);
      return [...(isOperator ? [holdings.instance] : []), ...(inMandate ? [holdings.mandate] : [])];
    }),
  gives: async (work, person) => {
    const kept = await findPerson(work, person);
    if (kept === undefined) return {};
    return {
      "Comment on vous appelle": kept.name ?? null,
      "Votre photo": await givePictureIn(work, person),
      "Vos réponses à finir": await giveUnfinishedIn(work, person),
      "Mode simple": kept.simple,
      "Qui vous appelez": openedHelper(await findHelper(work, person)) ?? null,
      "Vous tenez cette instance": kept.operator,
      Arrivée: kept.joinedAt.toString(),
      "Vos adresses": (await listAddresses(work, person)).map(({ text, confirmed }) => ({
        adresse: text,
        confirmée: confirmed,
      })),
      "Vos mandats": (await listAround(work, person)).map((mandate) => ({
        rôle:
          mandate.person === person ? "quelqu’un agit pour vous" : "vous agissez pour quelqu’un",
        pour: mandate.scopes.map((scope) => scopeWords[scope]),
        accord: consentNames[mandate.consent],
        depuis: mandate.since?.toString() ?? null,
        "jusqu’à": (mandate.ended?.at ?? mandate.until).toString(),
      })),
      "Vos clés d’accès": (
        await withRight(work, "passkeys", (lent) => listPasskeys(lent, person))
      ).map(({ device, madeAt, usedAt }) => ({
        appareil: device,
        ajoutée: madeAt.toString(),
        "servie pour la dernière fois": usedAt?.toString() ?? null,
      })),
      "Vos connexions": (await listSessionsIn(work)).map(({ device, beganAt, seenAt }) => ({
        appareil: device,
        début: beganAt.toString(),
        "vue pour la dernière fois": seenAt.toString(),
      })),
    };
  },
  passing: ["vue pour la dernière fois", "servie pour la dernière fois"],
  erases: erasePersonIn,
  merges: mergePeopleIn,
};

/** The addresses of `from` are now of `into`, who keeps their own name; `from` becomes a tombstone. */
async function mergePeopleIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  await withRight(work, "erase-person", async (lent) => {
    const kept = await findPerson(lent, from);
    for (const { id } of await listAddresses(lent, from)) {
      await joinAddressIn(lent, into, id);
      await deleteAddressOf(lent, from, id);
    }
    if (kept?.operator === true) await saveOperator(lent, into);
    await passMandates(lent, from, into);
    await mergeByFatesIn(lent, fates, from, into);
    await endSessionsIn(lent, { person: from });
    await saveAsGone(lent, from);
    await destroyKeyIn(lent, from);
  });
}
