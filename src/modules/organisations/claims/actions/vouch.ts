import { done, refused, type Result } from "#basics/result";
import { action, type Work, withRight } from "#services/house";

import { type Claim, type ClaimId, MOST_VOUCH_ASKS, VOUCHES_NEEDED } from "../../domain/claim.ts";
import {
  type Organisation,
  type OrganisationId,
  type PersonId,
  standingOf,
} from "../../domain/organisation.ts";
import { mayUse } from "../../domain/rights.ts";
import { holdClaim } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { findOrganisation, holdOrganisation } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";
import { listAsksOf, saveDeclined, saveVouchAsk } from "../store/vouch-asks.ts";
import { listVouches, saveVouch } from "../store/vouches.ts";
import { mayActForIn } from "../../team/actions/acting-for.ts";
import { openClaimIn } from "./open-claim.ts";
import { tellIn } from "./tell-claims.ts";
import { verifyIn } from "./verify.ts";

export type AskVouchRefusal =
  | "no-claim"
  | "frozen"
  | "itself"
  | "not-verified"
  | "asked-already"
  | "enough-asked";

/** A claimant asks a verified organisation to vouch for them: those who may say yes for it are written to. */
export const askVouch = action(askVouchIn);

export async function askVouchIn(
  work: Work,
  asked: { readonly organisation: OrganisationId; readonly from: OrganisationId },
): Promise<Result<undefined, AskVouchRefusal>> {
  const found = await openClaimIn(work, asked.organisation);
  if (!found.done) return found;
  const { claim, organisation } = found.value;
  const from = await findOrganisation(work, asked.from);
  if (from === undefined || from.isHidden || standingOf(from) !== "verified")
    return refused("not-verified");
  if (from.id === organisation.id) return refused("itself");
  return withRight(work, "organisations-write", async (lent) => {
    if ((await listAsksOf(lent, claim.id)).length >= MOST_VOUCH_ASKS)
      return refused("enough-asked");
    const asks = { claim: claim.id, about: organisation.id, organisation: from.id };
    if (!(await saveVouchAsk(lent, asks))) return refused("asked-already");
    await tellIn(lent, await approversIn(lent, from, claim.person), {
      kind: "organisations.vouch-asked",
      from: claim.person,
      object: `${claim.id} ${from.id}`,
      facts: { claim: claim.id, organisation: from.id },
    });
    return done(undefined);
  });
}

/** Who may say yes for an organisation, but the claimant themself. */
async function approversIn(
  lent: Work,
  from: Organisation,
  claimant: PersonId,
): Promise<readonly PersonId[]> {
  const all = await listActive(lent, from.id);
  return all
    .filter(({ person, powers }) => person !== claimant && mayUse("verified", powers, "approve"))
    .map(({ person }) => person);
}

export interface Vouching {
  readonly claim: ClaimId;
  /** The organisation in whose name one answers. */
  readonly as: OrganisationId;
}

export type VouchRefusal =
  | "unknown-claim"
  | "not-allowed"
  | "frozen"
  | "itself"
  | "yourself"
  | "already";

/**
 * A verified organisation vouches for who claims another, by one of its representatives who may say
 * yes for it. Two are needed, by two persons: one who represents both counts once.
 */
export const vouch = action(vouchIn);

export async function vouchIn(
  work: Work,
  asked: Vouching,
): Promise<Result<"one-more" | "verified", VouchRefusal>> {
  const person = await voucherIn(work, asked.as);
  if (person === undefined) return refused("not-allowed");
  return withRight(work, "organisations-write", async (lent) => {
    const found = await waitingIn(lent, asked);
    if (!found.done) return found;
    const { claim, organisation } = found.value;
    if (claim.state === "frozen" || standingOf(organisation) === "frozen") return refused("frozen");
    if (organisation.id === asked.as) return refused("itself");
    if (claim.person === person) return refused("yourself");
    const about = organisation.id;
    const isNew = await saveVouch(lent, { claim: claim.id, about, organisation: asked.as, person });
    if (!isNew) return refused("already");
    const as = await findOrganisation(lent, asked.as);
    await saveJournalLine(lent, work, {
      organisation: about,
      what: "vouched",
      about: claim.person,
      detail: as?.name,
    });
    if ((await listVouches(lent, claim.id)).length < VOUCHES_NEEDED) return done("one-more");
    await verifyIn(lent, work, { claim, proof: "vouched" });
    return done("verified");
  });
}

/** « Nous ne pouvons pas » : the organisation does not vouch. Nobody is told why. */
export const declineVouch = action(declineVouchIn);

export async function declineVouchIn(
  work: Work,
  asked: Vouching,
): Promise<Result<undefined, "unknown-claim" | "not-allowed">> {
  if ((await voucherIn(work, asked.as)) === undefined) return refused("not-allowed");
  return withRight(work, "organisations-write", async (lent) => {
    const found = await waitingIn(lent, asked);
    if (!found.done) return found;
    await saveDeclined(lent, { claim: found.value.claim.id, organisation: asked.as });
    return done(undefined);
  });
}

/** The person who acts, when they may say yes for that organisation. */
async function voucherIn(work: Work, as: OrganisationId): Promise<PersonId | undefined> {
  const may = await mayActForIn(work, { organisation: as, power: "approve" });
  return may ? work.actor.for : undefined;
}

/** A claim that waits and of which this organisation was asked; of any other one may not know. */
async function waitingIn(
  lent: Work,
  asked: Vouching,
): Promise<
  Result<{ readonly claim: Claim; readonly organisation: Organisation }, "unknown-claim">
> {
  const claim = await holdClaim(lent, asked.claim);
  const organisation = claim && (await holdOrganisation(lent, claim.organisation));
  if (claim === undefined || organisation === undefined || claim.decidedAt !== undefined)
    return refused("unknown-claim");
  const asks = await listAsksOf(lent, claim.id);
  return asks.some((one) => one.organisation === asked.as)
    ? done({ claim, organisation })
    : refused("unknown-claim");
}
