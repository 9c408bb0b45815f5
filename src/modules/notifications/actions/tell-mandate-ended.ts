import { isId } from "#basics/id";
import { reachPeopleIn } from "#modules/people";
import type { Listener } from "#services/house";

import { notifyIn } from "./notify.ts";

/**
 * Hears that a mandate was ended: its holder is written to, since they act for nobody any more. Not
 * when they ended it themself, nor while it was only proposed. The words are those of `people`, below,
 * which cannot ask for a letter by itself.
 */
export const tellMandateEnded: Listener = async (work, { payload }) => {
  const { mandate, holder, by } = payload;
  if (typeof mandate !== "string" || by === "holder") return;
  if (typeof holder !== "string" || !isId<"Person">(holder)) return;
  const address = (await reachPeopleIn(work, [holder], undefined)).get(holder);
  if (address === undefined) return;
  await notifyIn(work, {
    address,
    kind: "people.mandate-ended",
    object: mandate,
    facts: { mandate, holder },
  });
};
