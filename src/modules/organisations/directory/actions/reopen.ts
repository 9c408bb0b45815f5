import type { Work } from "#services/house";

import type { Organisation } from "../../domain/organisation.ts";
import { reopenClaims, saveWaitingAs } from "../../store/claims.ts";
import { saveFrozen } from "../../store/organisations.ts";

/**
 * After a merge or a dissolution was undone: the claims that it took away wait again. Two that
 * contradict are frozen again. Under the right already lent.
 */
export async function reopenIn(
  lent: Work,
  { organisation, at }: { readonly organisation: Organisation; readonly at: Temporal.Instant },
): Promise<void> {
  const { id, verified } = organisation;
  const waiting = await reopenClaims(lent, id, at);
  if (waiting > 0 && verified !== undefined) await saveWaitingAs(lent, id, "frozen");
  if (waiting < 2 || verified !== undefined) return;
  await saveWaitingAs(lent, id, "frozen");
  await saveFrozen(lent, id, true);
}
