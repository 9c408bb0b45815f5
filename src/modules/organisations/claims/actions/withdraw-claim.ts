import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import type { OrganisationId } from "../../domain/organisation.ts";
import { listWaiting, saveDecided } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { findActive } from "../../store/representatives.ts";
import { exitIn } from "../../team/actions/enter.ts";
import { thawIn } from "../../team/actions/thaw.ts";

/** One takes one's claim back: a mistake, or another does it better. The role that it opened ends with it. */
export const withdrawClaim = action(withdrawClaimIn);

export async function withdrawClaimIn(
  work: Work,
  { organisation: id }: { readonly organisation: OrganisationId },
): Promise<Result<undefined, "no-claim">> {
  const person = work.actor.for;
  const organisation = await holdOrganisation(work, id);
  if (person === undefined || organisation === undefined) return refused("no-claim");
  return withRight(work, "organisations-write", async (lent) => {
    const waiting = await listWaiting(lent, id);
    const mine = waiting.find((claim) => claim.person === person);
    if (mine === undefined) return refused("no-claim");
    const role = await findActive(lent, id, person);
    if (role === undefined) await saveDecided(lent, mine.id, "withdrawn");
    else await exitIn(lent, work, { representative: role, because: "left" });
    await saveJournalLine(lent, work, { organisation: id, what: "claim-withdrawn", about: person });
    await thawIn(lent, work, organisation);
    return done(undefined);
  });
}
