import { isId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  action,
  type Listener,
  type PersonId,
  reading,
  type Work,
  withRight,
} from "#services/house";

import { findReported } from "../store/reported-mandates.ts";
import { askAgainOf, countToAskAgain } from "../store/unsaid.ts";
import { oneself } from "./oneself.ts";

const RIGHT = "access-unsaid";

/**
 * All that somebody shares is asked of them again: what they do not say once more, themself, ends after fourteen days. Asked by the
 * person, or by who acts for them, whoever reads what is shared: nothing is opened by it, and nobody says yes in their place. Twice asks once.
 */
export const askAllAgain = action(askAllAgainIn);

export async function askAllAgainIn(work: Work): Promise<Result<PersonId, "not-yours">> {
  const me = oneself(work);
  if (me !== undefined) {
    await withRight(work, RIGHT, (lent) => askAgainOf(lent, me));
    return done(me);
  }
  const { mandate, for: person } = work.actor;
  if (mandate === undefined || person === undefined) return refused("not-yours");
  if ((await findReported(work, mandate)) !== undefined) return refused("not-yours");
  // By the house: under a mandate nothing that is open to its holder is written, and it is asked again too.
  await work.tell({ name: "access.all-asked-again", subject: person, payload: { person } });
  return done(person);
}

/** Who acts for somebody asked it. */
export const askAgainFor: Listener = async (work, { payload: { person } }) => {
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  await withRight(work, RIGHT, (lent) => askAgainOf(lent, person));
};

/** How many things would be asked again of the person who acts; undefined under a mandate, where it is not read, and for a visitor. */
export const seeToAskAgain = reading(async (work: Work): Promise<number | undefined> =>
  oneself(work) === undefined ? undefined : countToAskAgain(work),
);
