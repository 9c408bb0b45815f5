import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { action, type Work, withRight } from "#services/house";

import {
  type Claim,
  type ClaimEffect,
  type ClaimRefusal,
  decideClaimEffect,
} from "../domain/claim.ts";
import {
  type Organisation,
  type OrganisationId,
  POWERS,
  standingOf,
} from "../domain/organisation.ts";
import type { Role } from "../domain/representative.ts";
import { listWaiting, saveClaim, saveWaitingAs } from "../store/claims.ts";
import { saveLine } from "../store/journal.ts";
import { holdOrganisation, saveFrozen, saveVerified } from "../store/organisations.ts";
import { findActive, listActive } from "../store/representatives.ts";
import { enterIn } from "./enter.ts";

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

export type BegunRefusal = ClaimRefusal | "sign-in-first";

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
    const state = effect === "begins" ? "open" : "frozen";
    const { role } = asked;
    await saveClaim(lent, { id, organisation: organisation.id, person, role, state }, words);
    await saveLine(lent, work, {
      organisation: organisation.id,
      what: state === "open" ? "claimed" : "claim-frozen",
      about: person,
    });
    if (effect === "begins") await beginIn(lent, work, organisation, { id, person, role });
    if (effect === "freezes-all") await freezeIn(lent, work, organisation.id);
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
    waitingClaims: (await listWaiting(lent, organisation.id)).length,
  });
}

async function beginIn(
  lent: Work,
  work: Work,
  organisation: Organisation,
  { id, person, role }: Pick<Claim, "id" | "person" | "role">,
): Promise<void> {
  // Whoever proved it before is gone: what they proved does not pass to who comes now.
  if (organisation.verified !== undefined) {
    await saveVerified(lent, organisation.id, undefined);
    await saveLine(lent, work, { organisation: organisation.id, what: "no-longer-verified" });
  }
  await enterIn(lent, work, {
    organisation: organisation.id,
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
  await saveLine(lent, work, { organisation, what: "frozen" });
}
