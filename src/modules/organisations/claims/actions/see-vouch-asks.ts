import { reading, type Work, withRight, mayReachOneIn } from "#services/house";

import type { Claim, ClaimId } from "../../domain/claim.ts";
import type { Organisation, OrganisationId } from "../../domain/organisation.ts";
import { findClaim } from "../../store/claims.ts";
import { findByAddress, findOrganisation } from "../../store/organisations.ts";
import { listWaitingAsks } from "../store/vouch-asks.ts";
import { organisationsToActForIn } from "../../team/actions/acting-for.ts";
import { claimantsIn } from "./see-claim.ts";

/** Somebody asks an organisation of mine to say that it knows them. */
export interface SeenVouchAsk {
  readonly claim: ClaimId;
  /** What the claimant represents. */
  readonly about: Organisation;
  readonly name: string;
  readonly role: Claim["role"];
  /** In whose name one would answer. */
  readonly as: { readonly id: OrganisationId; readonly name: string };
  readonly madeAt: Temporal.Instant;
}

/** What waits for the person who acts to answer, in the name of the organisations that they may say yes for. */
export const listVouchAsks = reading((work: Work) => listVouchAsksIn(work));

export async function listVouchAsksIn(work: Work): Promise<readonly SeenVouchAsk[]> {
  const mine = await organisationsToActForIn(work, "approve");
  if (mine.length === 0) return [];
  const asks = await withRight(work, "organisations-write", (lent) =>
    listWaitingAsks(
      lent,
      mine.map(({ id }) => id),
    ),
  );
  const seen: SeenVouchAsk[] = [];
  for (const ask of asks) {
    const claim = await withRight(work, "organisations-write", (lent) =>
      findClaim(lent, ask.claim),
    );
    const about = await findOrganisation(work, ask.about);
    const as = mine.find(({ id }) => id === ask.organisation);
    if (claim === undefined || about === undefined || as === undefined) continue;
    const me = work.actor.for;
    if (me === undefined || claim.person === me) continue;
    // Whom the claimant does not reach leaves it to the others who may answer for the organisation.
    if (!(await mayReachOneIn(work, me, { from: claim.person }))) continue;
    seen.push({
      claim: claim.id,
      about,
      name: (await claimantsIn(work, [claim])).get(claim.person) ?? "",
      role: claim.role,
      as: { id: as.id, name: as.name },
      madeAt: ask.madeAt,
    });
  }
  return seen;
}

/** What is asked of me about one organisation; undefined when nothing is. */
export const seeVouchAsks = reading(
  async (
    work: Work,
    { number }: { readonly number: number },
  ): Promise<
    { readonly about: Organisation; readonly asks: readonly SeenVouchAsk[] } | undefined
  > => {
    const about = await findByAddress(work, number);
    if (about === undefined) return undefined;
    const asks = (await listVouchAsksIn(work)).filter((one) => one.about.id === about.id);
    return asks.length === 0 ? undefined : { about, asks };
  },
);
