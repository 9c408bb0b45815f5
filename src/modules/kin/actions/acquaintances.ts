import type { PersonId, Work } from "#services/house";

import { otherOf, standingOf } from "../domain/bond.ts";
import { listBonds } from "../store/bonds.ts";
import { oneselfIn } from "./standing.ts";

/** Whose names the person who acts reads here: who gives them news, or asked to. */
export async function acquaintances(work: Work): Promise<readonly PersonId[]> {
  const me = oneselfIn(work);
  if (me === undefined) return [];
  return (await listBonds(work, me))
    .filter((one) => ["agreed", "asked"].includes(standingOf(one, me)))
    .map((one) => otherOf(one, me));
}
