import { isId } from "#basics/id";
import { endReportedMandateIn, heldMandateIn, namesOfIn, throughWhomIn } from "#modules/people";
import {
  contributionsIn,
  type HeldMandate,
  isOperator,
  type Reportable,
  type Work,
  withRight,
} from "#services/house";

import { findReported, saveReported } from "../store/reported-mandates.ts";
import { oneself } from "./oneself.ts";
import { mandateTitle } from "./texts.fr.ts";

/** What was opened under a mandate ends in its transaction. */
const RIGHT = "mandates";

/**
 * Somebody acts for another: the person, or who knows that they do, reports it. At once what was opened under it is over, and
 * nothing more is opened so, whatever is decided. Hidden, the mandate itself is ended; to have one again is the person's to give.
 */
export const reportableMandate: Reportable = {
  find: async (work, id) => {
    const held = await heldIn(work, id);
    if (held === undefined || !(await knowsOfIn(work, held))) return undefined;
    const names = await namesOfIn(work, [held.person, held.holder]);
    const [person, holder] = [names.get(held.person), names.get(held.holder)];
    if (person === undefined || holder === undefined) return undefined;
    return { title: mandateTitle(holder, person), at: `/moi/mandats/${id}` };
  },
  reported: async (work, id) => {
    const held = await heldIn(work, id);
    if (held !== undefined)
      await withRight(work, RIGHT, (lent) => saveReported(lent, held.mandate));
  },
  hide: async (work, id) => {
    const held = await heldIn(work, id);
    if (held !== undefined) await endReportedMandateIn(work, held.mandate);
  },
  showAgain: () => Promise.resolve(),
  authors: async (work, id) => {
    const held = await heldIn(work, id);
    return held === undefined ? [] : [held.holder];
  },
};

const isReported = async (lent: Work, mandate: HeldMandate["mandate"]): Promise<boolean> =>
  (await findReported(lent, mandate)) !== undefined;

async function heldIn(work: Work, id: string): Promise<HeldMandate | undefined> {
  return isId<"Mandate">(id) ? heldMandateIn(work, id) : undefined;
}

/**
 * Who gave it; who keeps this instance, once it was reported; and who knows the person here, where all read through whom they take part. Never under a
 * mandate: nobody speaks of it in the name of the person.
 */
async function knowsOfIn(work: Work, { person, mandate }: HeldMandate): Promise<boolean> {
  if (isOperator(work.actor)) return withRight(work, RIGHT, (lent) => isReported(lent, mandate));
  const me = oneself(work);
  if (me === undefined) return false;
  if (me === person) return true;
  if (!(await throughWhomIn(work, [person])).has(person)) return false;
  for (const acquaintances of contributionsIn(work, (module) => module.acquaintances))
    if ((await acquaintances(work)).includes(person)) return true;
  return false;
}
