import { open } from "#modules/access";
import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";

import { findCallById } from "../store/calls.ts";
import { deleteAskedBy, listAskedBy, passAsked } from "../store/questions.ts";
import { alertsOfPerson } from "./alerts-of-person.ts";

const RIGHT = "calls-about-person";

/**
 * What a person asked under calls, and their alerts. Erased: what they asked goes; what an issuer
 * published of it names nobody and stays. Merged: it passes with their space.
 */
export const callsOfPerson: AboutPerson = {
  gives: async (work, person) => ({
    ...(await alertsOfPerson.gives(work, person)),
    "Vos questions sous les appels": await listTold(work, person),
  }),
  erases: async (work, person) => {
    await alertsOfPerson.erases(work, person);
    await withRight(work, RIGHT, (lent) => deleteAskedBy(lent, person));
  },
  merges: async (work, from, into) => {
    await alertsOfPerson.merges(work, from, into);
    await withRight(work, RIGHT, (lent) => passAsked(lent, from, into));
  },
};

function listTold(work: Work, person: PersonId) {
  return withRight(work, RIGHT, async (lent) => {
    const told = [];
    for (const row of await listAskedBy(lent, person)) {
      const call = await findCallById(lent, row.call);
      told.push({
        appel: call?.title ?? null,
        question: (await open(lent, row.space, row.sealed)) ?? null,
        posée: row.askedAt.toString(),
        état: STATES[row.state],
      });
    }
    return told;
  });
}

const STATES = { waiting: "en attente", answered: "répondue", declined: "écartée" } as const;
