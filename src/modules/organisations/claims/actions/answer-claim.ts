import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import type { ClaimId } from "../../domain/claim.ts";
import { covers } from "../../team/domain/continuity.ts";
import { type Organisation, type Power, standingOf } from "../../domain/organisation.ts";
import { holdClaim, saveContested, saveDecided } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation } from "../../store/organisations.ts";
import { enterIn } from "../../team/actions/enter.ts";
import { beforeIn } from "../../actions/see-organisation.ts";
import { tellDecidedIn } from "./tell-claims.ts";
import { thawIn } from "../../team/actions/thaw.ts";

export type RecogniseRefusal = "unknown-claim" | "not-allowed" | "beyond-yours" | "as-equals";

/** « C’est bien l’une des nôtres » : a representative lets a claimant in. Most rival claims are two colleagues. */
export const recogniseClaim = action(recogniseClaimIn);

export async function recogniseClaimIn(
  work: Work,
  asked: { readonly claim: ClaimId; readonly powers: readonly Power[] },
): Promise<Result<Organisation, RecogniseRefusal>> {
  const claim = await holdClaim(work, asked.claim);
  const organisation = claim && (await holdOrganisation(work, claim.organisation));
  if (claim === undefined || claim.decidedAt !== undefined || organisation === undefined)
    return refused("unknown-claim");
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || mine.person === claim.person || !may("welcome or contest a claim"))
    return refused("not-allowed");
  if (!covers(mine.powers, asked.powers)) return refused("beyond-yours");
  // Where neither was shown to be right, nobody gets out of a contradiction by making the other small.
  const isFrozen = standingOf(organisation) === "frozen";
  if (isFrozen && !covers(asked.powers, mine.powers)) return refused("as-equals");
  await withRight(work, "organisations-write", async (lent) => {
    await saveDecided(lent, claim.id, "confirmed");
    const { person, role } = claim;
    await enterIn(lent, work, {
      organisation: organisation.id,
      person,
      role,
      powers: asked.powers,
      until: undefined,
      cameBy: claim.id,
    });
    await saveJournalLine(lent, work, {
      organisation: organisation.id,
      what: "claim-confirmed",
      about: person,
    });
    await thawIn(lent, work, organisation);
  });
  await tellDecidedIn(work, work, claim);
  return done(organisation);
}

/** « Nous ne connaissons pas cette personne » : said by a representative, read by the operator. It decides nothing. */
export const contestClaim = action(contestClaimIn);

export async function contestClaimIn(
  work: Work,
  asked: { readonly claim: ClaimId },
): Promise<Result<Organisation, "unknown-claim" | "not-allowed">> {
  const claim = await holdClaim(work, asked.claim);
  const organisation = claim && (await holdOrganisation(work, claim.organisation));
  if (claim === undefined || claim.decidedAt !== undefined || organisation === undefined)
    return refused("unknown-claim");
  const { mine, may } = await beforeIn(work, organisation);
  if (mine === undefined || mine.person === claim.person || !may("welcome or contest a claim"))
    return refused("not-allowed");
  await withRight(work, "organisations-write", (lent) =>
    saveContested(lent, claim.id, mine.person),
  );
  return done(organisation);
}
