import type { Work } from "#services/house";

import { type Organisation, POWERS } from "../../domain/organisation.ts";
import { listWaiting, saveWaitingAs } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { saveFrozen } from "../../store/organisations.ts";
import { listActive, wasRepresented } from "../../store/representatives.ts";
import { enterIn } from "./enter.ts";

/**
 * After a claim ended: when nobody contradicts any more, what was frozen moves again. The one who is
 * left goes on as not verified; who had claimed second takes the place that is free, unless others
 * left papers there: then they prove it first.
 */
export async function thawIn(lent: Work, work: Work, organisation: Organisation): Promise<void> {
  const { id, verified } = organisation;
  const waiting = await listWaiting(lent, id);
  const there = await listActive(lent, id);
  // Representatives who were shown to be right never stopped; a claim beside them waits.
  if (verified !== undefined && there.length > 0) return;
  const [claim, ...others] = waiting.filter(
    (one) => !there.some(({ person }) => person === one.person),
  );
  const isContradicted = others.length > 0 || waiting.length > 1 || there.length > 0;
  if (claim !== undefined && isContradicted) return;
  const isFree = there.length === 0 && verified === undefined && !(await wasRepresented(lent, id));
  if (claim !== undefined && isFree) {
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
  await saveJournalLine(lent, work, { organisation: id, what: "unfrozen" });
}
