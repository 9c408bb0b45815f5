import { isId } from "#basics/id";
import { actingAs, type Listener, person } from "#services/house";

import { reportContentIn } from "./report-content.ts";
import { texts } from "./texts.fr.ts";

/** Hears that somebody never said what a witness wrote of them: it is their report, so they read what was decided. */
export const reportDenied: Listener = async (work, { payload: { consent, person: who } }) => {
  if (typeof consent !== "string" || typeof who !== "string" || !isId<"Person">(who)) return;
  const told = await actingAs(work, person(who), (lent) =>
    reportContentIn(lent, {
      subject: { kind: "temoin", id: consent },
      reason: "wrong",
      explanation: texts.denied,
      name: undefined,
      address: undefined,
    }),
  );
  // Tried again, and seen by who operates: a denial that nobody looks at would be lost.
  if (!told.done) throw new Error(`the denial is not reported: ${told.refusal}`);
};
