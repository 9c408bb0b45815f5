import { open } from "#modules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";

import { erasesExchanges, givesExchanges, mergesExchanges } from "./about-exchanges.ts";
import { listFavoursOf, passFavours } from "../favours/store/favours.ts";
import { eraseGiverIn, giveGiverIn, mergeGiverIn } from "../givers/actions/givers-of-person.ts";
import { listBeforehandBy } from "../store/beforehand.ts";
import { ofBeforehand } from "../store/fates.ts";
import { asReadIn } from "../favours/actions/see-favours.ts";
import { orientationOfPerson } from "../orientation/actions/of-person.ts";

const states = {
  said: "dit, pas encore remercié",
  thanked: "remercié",
  "set-aside": "mis de côté",
} as const;

const RIGHT = "exchanges-about-person";

/**
 * Their favours. Erased: the words that they wrote are lost with their key; that a favour was done
 * stays, for the other, without a name. Merged: they pass. What they can give is deleted, or passes.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      const favours = [];
      for (const favour of await asReadIn(lent, await listFavoursOf(lent, person), person)) {
        favours.push({
          identifiant: favour.id,
          dit: favour.saidAt.toString(),
          quoi: (await open(lent, favour.space, favour.what)) ?? null,
          "vous avez": favour.helper === person ? "rendu service" : "reçu un service",
          avec: favour.helper === person ? favour.helped : favour.helper,
          état: states[favour.life.state],
          kori: favour.life.state === "thanked" ? favour.life.kori / 100 : null,
        });
      }
      return {
        "Vos coups de pouce": favours,
        ...(await giveGiverIn(work, person)),
        ...(await givesExchanges(work, person)),
        ...(await giveBeforehandIn(lent, person)),
        ...(await orientationOfPerson.gives(lent, person)),
      };
    }),
  erases: async (work, person) => {
    await erasesExchanges(work, person);
    await eraseGiverIn(work, person);
    await orientationOfPerson.erases(work, person);
    await withRight(work, RIGHT, (lent) => eraseByFatesIn(lent, ofBeforehand, person));
  },
  merges: async (work, from, into) => {
    await withRight(work, RIGHT, (lent) => passFavours(lent, from, into));
    await mergesExchanges(work, from, into);
    await mergeGiverIn(work, from, into);
    await orientationOfPerson.merges(work, from, into);
    await withRight(work, RIGHT, (lent) => mergeByFatesIn(lent, ofBeforehand, from, into));
  },
};

/** What they said yes to beforehand, for organisations. */
async function giveBeforehandIn(lent: Work, person: PersonId) {
  const all = await listBeforehandBy(lent, person);
  if (all.length === 0) return {};
  const given = all.map((one) => ({
    structure: one.organisation,
    "jours de la semaine (1 : lundi)": one.weekdays,
    du: one.from.toString(),
    au: one.until.toString(),
    "par jour": one.perDay,
    "donné le": one.givenAt.toString(),
    "repris le": one.takenBackAt?.toString() ?? null,
  }));
  return { "Vos oui donnés d’avance": given };
}
