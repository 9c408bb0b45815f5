import type { Work } from "#services/house";

import { type Organisation, POWERS } from "../domain/organisation.ts";
import { listWaiting, saveWaitingAs } from "../store/claims.ts";
import { saveLine } from "../store/journal.ts";
import { saveFrozen } from "../store/organisations.ts";
import { listActive } from "../store/representatives.ts";
import { enterIn } from "./enter.ts";

/**
 * After a claim ended: when nobody contradicts any more, what was frozen moves again. The one who is
 * left goes on as not verified; who had claimed second takes the place that is free.
 */
export async function thawIn(lent: Work, work: Work, organisation: Organisation): Promise<void> {
  const { id } = organisation;
  const [claim, ...others] = await listWaiting(lent, id);
  const there = await listActive(lent, id);
  const isSettled = organisation.verified === undefined && others.length === 0;
  if (!isSettled) return;
  if (claim !== undefined && there.some(({ person }) => person !== claim.person)) return;
  if (claim !== undefined && there.length === 0) {
    await enterIn(lent, work, {
      organisation: id,
      person: claim.person,
      role: claim.role,
      powers: POWERS,
      until: undefined,
      cameBy: claim.id,
    });
  }
  await saveWaitingAs(lent, id, "open");
  if (organisation.frozenAt === undefined) return;
  await saveFrozen(lent, id, false);
  await saveLine(lent, work, { organisation: id, what: "unfrozen" });
}
