import type { Work } from "#services/house";

import type { Scope } from "../../domain/mandate.ts";
import { seeMandatesIn } from "./see-mandates.ts";

/** The names of those who may act now, for the person who asks, in that part of the house; none under a mandate, and for a visitor. */
export async function whoActsForMeIn(work: Work, scope: Scope): Promise<readonly string[]> {
  const all = (await seeMandatesIn(work)) ?? [];
  return all.flatMap(({ side, state, scopes, holderName }) =>
    side === "person" && state === "open" && scopes.includes(scope) && holderName !== undefined
      ? [holderName]
      : [],
  );
}
