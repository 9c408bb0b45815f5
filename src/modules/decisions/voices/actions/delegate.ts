import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { listMyMembershipsIn, memberIdsAtIn } from "#modules/circles";
import { action, type Work, withRight, carryIn, onHoldersSideIn } from "#services/house";

import {
  decideDelegation,
  type DelegateRefusal,
  type DelegationId,
  ENTRUSTED,
  type Scope,
} from "../../domain/delegation.ts";
import { phaseOf, type PersonId, takesDelegations, type Vote } from "../../domain/vote.ts";
import {
  answerDelegation,
  endScope,
  findDelegation,
  holdGiven,
  type KeptDelegation,
  saveDelegation,
} from "../../store/delegations.ts";
import { findVote } from "../../store/votes.ts";
import { tellEntrustedIn, tellRefusedIn } from "./tell-voices.ts";

export interface Delegate {
  readonly scope: Scope;
  /** In order of preference, the next when the first does not vote; none: to nobody in that scope. */
  readonly to: readonly PersonId[];
  readonly until?: Temporal.Instant | undefined;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
}

/** A member entrusts their voice for a scope; what they entrusted for it before ends. */
export const delegate = action(delegateIn);

export async function delegateIn(
  work: Work,
  asked: Delegate,
): Promise<Result<Scope, DelegateRefusal>> {
  const from = work.actor.for;
  if (from === undefined) return refused("not-a-member");
  const companions = await companionsIn(work, asked.scope);
  if (!companions.done) return companions;
  const { to, until } = asked;
  const decision = decideDelegation({
    from,
    to,
    companions: companions.value,
    until,
    now: work.now,
  });
  if (!decision.done) return decision;
  const space = await makeOwnSpaceIn(work, from);
  await holdGiven(work, from);
  await endScope(work, from, asked.scope);
  const { channel } = work.actor;
  const named: readonly (PersonId | undefined)[] = to.length === 0 ? [undefined] : to;
  for (const [i, one] of named.entries()) {
    const id = newId<"Delegation">();
    await saveDelegation(work, {
      id,
      from,
      to: one,
      scope: asked.scope,
      place: i + 1,
      until,
      space,
      channel,
    });
    // Whom it does not reach is told nothing, and looks like who does not answer.
    if (one !== undefined) await carryIn(work, { row: id, part: ENTRUSTED, to: [one] });
  }
  if (asked.quiet !== true) await tellEntrustedIn(work, { from, to, scope: asked.scope });
  return done(asked.scope);
}

/** Whom the person who acts may entrust their voice to in a scope: the members of its circle, or of all theirs. */
export async function companionsIn(
  work: Work,
  scope: Scope,
): Promise<Result<ReadonlySet<PersonId>, DelegateRefusal>> {
  const mine = (await listMyMembershipsIn(work)).map(({ circle }) => circle);
  const vote = scope.vote === undefined ? undefined : await openVoteIn(work, scope.vote);
  if (scope.vote !== undefined && vote === undefined) return refused("unknown-scope");
  if (vote !== undefined && !takesDelegations(vote)) return refused("takes-no-delegation");
  const circle = vote?.circle ?? scope.circle;
  if (circle !== undefined && !mine.includes(circle)) return refused("not-a-member");
  const found = new Set<PersonId>();
  for (const one of circle === undefined ? mine : [circle])
    for (const person of await memberIdsAtIn(work, { circle: one, at: work.now }))
      found.add(person);
  return done(found.difference(await onHoldersSideIn(work, [...found])));
}

/** A question that the actor knows of and that is not over. */
async function openVoteIn(work: Work, id: Vote["id"]): Promise<Vote | undefined> {
  const vote = await findVote(work, id);
  if (vote === undefined) return undefined;
  const phase = phaseOf(vote, work.now);
  return phase === "closed" || phase === "withdrawn" ? undefined : vote;
}

/** A member takes their voice back in a scope. Nothing entrusted, nothing changes. */
export const takeVoiceBack = action(takeVoiceBackIn);

export async function takeVoiceBackIn(
  work: Work,
  asked: { readonly scope: Scope },
): Promise<Result<Scope, "not-a-member">> {
  if (work.actor.for === undefined) return refused("not-a-member");
  await endScope(work, work.actor.for, asked.scope);
  return done(asked.scope);
}

export interface AnswerDelegation {
  readonly delegation: DelegationId;
  readonly answer: "accepted" | "refused";
}

/** Who was entrusted a voice accepts it or does not; the last word counts. Who entrusted it is told of a refusal. */
export const answerVoice = action(answerVoiceIn);

export async function answerVoiceIn(
  work: Work,
  asked: AnswerDelegation,
): Promise<Result<KeptDelegation, "unknown-delegation">> {
  const found = await findDelegation(work, asked.delegation);
  if (found === undefined || found.to === undefined || found.to !== work.actor.for)
    return refused("unknown-delegation");
  if (found.endedAt !== undefined) return refused("unknown-delegation");
  await answerDelegation(work, found.id, asked.answer);
  if (asked.answer === "refused" && found.answer !== "refused")
    await withRight(work, "tell-voices", (lent) => tellRefusedIn(lent, found));
  return done(found);
}
