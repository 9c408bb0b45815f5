import { done, refused, type Result } from "#basics/result";
import type { Work } from "#services/house";

import { type Organisation, type OrganisationId, standingOf } from "../../domain/organisation.ts";
import { type KeptClaim, listWaiting } from "../../store/claims.ts";
import { holdOrganisation } from "../../store/organisations.ts";

export interface MyClaim {
  readonly claim: KeptClaim;
  readonly organisation: Organisation;
}

/** One's own claim that waits, open or frozen. The organisation is held. */
export async function myClaimIn(
  work: Work,
  id: OrganisationId,
): Promise<Result<MyClaim, "no-claim">> {
  const organisation = await holdOrganisation(work, id);
  if (organisation === undefined || work.actor.for === undefined) return refused("no-claim");
  const waiting = await listWaiting(work, id);
  const claim = waiting.find(({ person }) => person === work.actor.for);
  return claim === undefined ? refused("no-claim") : done({ claim, organisation });
}

/** One's own claim that is open: frozen ones wait for the operator, whatever code one can show. */
export async function openClaimIn(
  work: Work,
  id: OrganisationId,
): Promise<Result<MyClaim, "no-claim" | "frozen">> {
  const found = await myClaimIn(work, id);
  if (!found.done) return found;
  const { claim, organisation } = found.value;
  if (claim.state === "frozen" || standingOf(organisation) === "frozen") return refused("frozen");
  return found;
}
