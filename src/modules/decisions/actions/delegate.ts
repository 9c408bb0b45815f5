import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { memberIdsAtIn, standingIn } from "#modules/circles";
import { isMember } from "#rules/circles";
import { action, type Work } from "#services/house";

import {
  type CircleId,
  decideDelegation,
  type DelegateRefusal,
  type PersonId,
} from "../domain/vote.ts";
import { endDelegation, saveDelegation } from "../store/voices.ts";

export interface Delegate {
  readonly circle: CircleId;
  readonly to: PersonId;
}

/** A member entrusts their voice in a circle to another member; what they entrusted before ends. */
export const delegate = action(delegateIn);

export async function delegateIn(
  work: Work,
  asked: Delegate,
): Promise<Result<CircleId, DelegateRefusal>> {
  const from = work.actor.for;
  if (from === undefined) return refused("not-a-member");
  const standing = await standingIn(work, asked.circle);
  if (!isMember(standing)) return refused("not-a-member");
  const members = await memberIdsAtIn(work, { circle: asked.circle, at: work.now });
  const decision = decideDelegation(from, asked.to, members);
  if (!decision.done) return decision;
  const space = await makeOwnSpaceIn(work, from);
  await endDelegation(work, asked.circle, from);
  await saveDelegation(work, asked.circle, { from, to: asked.to }, space);
  return done(asked.circle);
}

/** A member takes their voice back. Nothing entrusted, nothing changes. */
export const takeVoiceBack = action(takeVoiceBackIn);

export async function takeVoiceBackIn(
  work: Work,
  asked: { readonly circle: CircleId },
): Promise<Result<CircleId, "not-a-member">> {
  if (work.actor.for === undefined) return refused("not-a-member");
  await endDelegation(work, asked.circle, work.actor.for);
  return done(asked.circle);
}
