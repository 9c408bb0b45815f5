import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import {
  type Claim,
  type ClaimEffect,
  decideClaimEffect,
  type BegunRefusal,
} from "../../domain/claim.ts";
import {
  type Organisation,
  type OrganisationId,
  POWERS,
  standingOf,
} from "../../domain/organisation.ts";
import type { Role } from "../../domain/representative.ts";
import { listWaiting, saveClaim, saveWaitingAs } from "../../store/claims.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { holdOrganisation, saveFrozen } from "../../store/organisations.ts";
import { findActive, listActive, wasRepresented } from "../../store/representatives.ts";
import { enterIn } from "../../team/actions/enter.ts";
import { tellOperatorsIn, tellRivalIn } from "./tell-claims.ts";

export interface BeginClaim {
  readonly organisation: OrganisationId;
  readonly role: Role;
  /** Why they may, in their own words; read by the operator and by its representatives. */
  readonly words: string;
}

export interface BegunClaim {
  readonly claim: Claim["id"];
  readonly effect: ClaimEffect;
}

/** A person says that they represent an organisation. What it opens: `domain/claim.ts`. */
export const beginClaim = action(beginClaimIn);

export async function beginClaimIn(
  work: Work,
  asked: BeginClaim,
): Promise<Result<BegunClaim, BegunRefusal>> {
  const person = work.actor.for;
  if (person === undefined) return refused("sign-in-first");
  const organisation = await holdOrganisation(work, asked.organisation);
  if (organisation === undefined || organisation.mergedInto !== undefined || organisation.isHidden)
    return refused("unknown-organisation");
  const words = await seal(work, await makeOwnSpaceIn(work, person), asked.words);

  return withRight(work, "organisations-write", async (lent) => {
    if ((await findActive(lent, organisation.id, person)) !== undefined)
      return refused("already-representative");
    const waiting = await listWaiting(lent, organisation.id);
    if (waiting.some((claim) => claim.person === person)) return refused("already-claimed");
    const effect = await effectIn(lent, organisation);
    if (effect === "dissolved") return refused("dissolved");

    const id = newId<"Claim">();
    const state = effect === "begins" || effect === "must-prove" ? "open" : "frozen";
    const { role } = asked;
    const claim = { id, organisation: organisation.id, person, role, state } as const;
    await saveClaim(lent, claim, words);
    await saveJournalLine(lent, work, {
      organisation: organisation.id,
      what: state === "open" ? "claimed" : "claim-frozen",
      about: person,
    });
    if (effect === "begins") await beginIn(lent, work, claim);
    if (effect === "freezes-all") await freezeIn(lent, work, organisation.id);
    if (state === "frozen") {
      await tellRivalIn(lent, claim);
      await tellOperatorsIn(lent, claim);
    }
    await work.tell({
      name: "organisations.claimed",
      subject: organisation.id,
      payload: { organisation: organisation.id, claim: id, effect },
    });
    return done({ claim: id, effect });
  });
}

async function effectIn(lent: Work, organisation: Organisation) {
  return decideClaimEffect({
    standing: standingOf(organisation),
    representatives: (await listActive(lent, organisation.id)).length,
    wasRepresented: await wasRepresented(lent, organisation.id),
    waitingClaims: (await listWaiting(lent, organisation.id)).length,
  });
}

/** They look after the page from now on, shown as not verified. */
async function beginIn(
  lent: Work,
  work: Work,
  { id, organisation, person, role }: Pick<Claim, "id" | "organisation" | "person" | "role">,
): Promise<void> {
  await enterIn(lent, work, {
    organisation,
    person,
    role,
    powers: POWERS,
    until: undefined,
    cameBy: id,
  });
}

async function freezeIn(lent: Work, work: Work, organisation: OrganisationId): Promise<void> {
  await saveWaitingAs(lent, organisation, "frozen");
  await saveFrozen(lent, organisation, true);
  await saveJournalLine(lent, work, { organisation, what: "frozen" });
}

/**
 * A representative of an organisation that was not shown to be itself begins to show it: who came by
 * an invitation has no claim of their own, and the one who had may have left.
 */
export const beginProof = action(beginProofIn);

export async function beginProofIn(
  work: Work,
  {
    organisation: id,
    words: why,
  }: { readonly organisation: OrganisationId; readonly words: string },
): Promise<Result<Claim["id"], "not-allowed" | "already-claimed">> {
  const organisation = await holdOrganisation(work, id);
  const person = work.actor.for;
  const mine = person && (await findActive(work, id, person));
  if (organisation === undefined || person === undefined || mine === undefined)
    return refused("not-allowed");
  const standing = standingOf(organisation);
  if (standing === "verified" || standing === "dissolved" || !mine.powers.includes("manage"))
    return refused("not-allowed");
  const words = await seal(work, await makeOwnSpaceIn(work, person), why);
  return withRight(work, "organisations-write", async (lent) => {
    const waiting = await listWaiting(lent, id);
    // One proof is enough for all who represent it; while frozen, each has their own to show.
    const isBegun = waiting.some((claim) => standing !== "frozen" || claim.person === person);
    if (isBegun) return refused("already-claimed");
    const claim = newId<"Claim">();
    const state = standing === "frozen" ? "frozen" : "open";
    const { role } = mine;
    await saveClaim(lent, { id: claim, organisation: id, person, role, state }, words);
    await saveJournalLine(lent, work, { organisation: id, what: "claimed", about: person });
    return done(claim);
  });
}
